import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "node_modules", "electron");
const failureNote = join(root, "out", "electron-unavailable.json");

const CONNECT_TIMEOUT = 15_000;
const FETCH_TIMEOUT = 10 * 60_000;
const PROGRESS = 5_000;
/** How long a failure is remembered, so that every start is not slower by the time it takes to fail. */
const REMEMBERED = 24 * 60 * 60_000;

export type ElectronFinding =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly why: string };

/** The binary on disk. The package itself is never required here: in plain Node it would begin to download. */
export function installedElectron(): string | null {
  try {
    const path = join(folder, "dist", readFileSync(join(folder, "path.txt"), "utf8"));
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

const versionOf = async (): Promise<string> => JSON.parse(await readFile(join(folder, "package.json"), "utf8")).version;

async function failedLately(version: string): Promise<boolean> {
  try {
    const note: unknown = JSON.parse(await readFile(failureNote, "utf8"));
    if (typeof note !== "object" || note === null || !("at" in note) || !("version" in note)) return false;
    return note.version === version && Date.now() - Number(note.at) < REMEMBERED;
  } catch {
    return false;
  }
}

async function rememberFailure(version: string): Promise<void> {
  await mkdir(join(root, "out"), { recursive: true });
  await writeFile(failureNote, JSON.stringify({ at: Date.now(), version }));
}

async function canConnect(version: string): Promise<boolean> {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  const address = mirror ?? `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    const response = await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(CONNECT_TIMEOUT) });
    return response.status < 500;
  } catch {
    return false;
  }
}

/** Runs the package's own installer, which checks what it fetched against its list of digests. */
function runInstaller(say: (line: string) => void): Promise<boolean> {
  const child = spawn(process.execPath, [join(folder, "install.js")], { stdio: "ignore" });
  const from = Date.now();
  const progress = setInterval(() => say(`下載中……已 ${Math.round((Date.now() - from) / 1000)} 秒`), PROGRESS);
  const timer = setTimeout(() => child.kill("SIGKILL"), FETCH_TIMEOUT);
  return new Promise((resolve) => {
    const end = (ok: boolean) => {
      clearInterval(progress);
      clearTimeout(timer);
      resolve(ok);
    };
    child.once("error", () => end(false));
    child.once("exit", (code) => end(code === 0));
  });
}

/** The Electron binary: from disk, else fetched; else the reason in one line. */
export async function findElectron(say: (line: string) => void): Promise<ElectronFinding> {
  const present = installedElectron();
  if (present !== null) return { ok: true, path: present };
  if (!existsSync(folder)) return { ok: false, why: "沒有安裝 Electron 套件" };
  const version = await versionOf();
  if (await failedLately(version)) return { ok: false, why: "Electron 在一天內下載失敗過，暫不再試" };
  say(`這台電腦還沒有 Electron ${version}，正在連線下載（約 120 MB，15 秒連不上就改用瀏覽器）……`);
  if (!(await canConnect(version))) {
    await rememberFailure(version);
    return { ok: false, why: "連不上 Electron 的下載點" };
  }
  const fetched = (await runInstaller(say)) ? installedElectron() : null;
  if (fetched !== null) return { ok: true, path: fetched };
  await rememberFailure(version);
  return { ok: false, why: "Electron 下載失敗" };
}
