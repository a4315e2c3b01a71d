import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { hasDisplay } from "../../electron/hosts/loopback/browser.ts";
import { bringUpToDate, DESKTOP, PRINT, WINDOW } from "./bundles.ts";
import { findElectron } from "./electronBinary.ts";

const say = (line: string) => console.log(line);
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs the desktop app; its exit status, null where it could not be started at all. */
function runDesktop(path: string): Promise<number | null> {
  const child = spawn(path, [root, ...process.argv.slice(2)], { stdio: "inherit" });
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("exit", (code) => resolve(code ?? 0));
  });
}

/** Options of the loopback host mean that host. */
const asksForLoopback = process.argv.length > 2;

if (!hasDisplay()) say("這台電腦沒有圖形畫面，不使用 Electron，改由瀏覽器連線使用。");
const electron = asksForLoopback || !hasDisplay() ? null : await findElectron(say);
try {
  await bringUpToDate(electron?.ok === true ? [WINDOW, PRINT, DESKTOP] : [WINDOW, PRINT], say);
} catch {
  say("建置失敗，原因如上；資料沒有受影響。請重新執行 npm ci 後再試。");
  process.exit(1);
}

if (electron?.ok === true) {
  const status = await runDesktop(electron.path);
  if (status !== null) process.exit(status);
  say("Electron 沒有開起來，改用瀏覽器開啟。");
} else if (electron !== null) say(`${electron.why}，改用瀏覽器開啟。`);

await import("../../electron/serve.ts");
