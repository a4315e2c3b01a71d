// `npm run package:check`: packs the app for Linux and Windows around a stand-in for Electron and looks at the result.
// Installers and a real Electron need what no package registry holds; they are on the README's manual list.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bringUpToDate, DESKTOP, WINDOW } from "./bundles.ts";
import { writeLegal } from "./legal.ts";
import { FUSE_STATES, fusesOf, standInElectron } from "./standInElectron.ts";

type System = "linux" | "win32";

const root = fileURLToPath(new URL("../..", import.meta.url));
const load = createRequire(import.meta.url);

const MODULES = "node_modules/better-sqlite3,node_modules/pdfjs-dist";

const faults: string[] = [];
const expectThat = (holds: boolean, what: string) => {
  console.log(`${holds ? "✓" : "✘"} ${what}`);
  if (!holds) faults.push(what);
};

/** Runs the packager in a process of its own; its words go to the console only when it fails. */
async function pack(system: System, scratch: string): Promise<string> {
  const electronDist = await standInElectron(join(scratch, "electron"), system);
  const output = join(scratch, "dist");
  const options = [`--${system === "linux" ? "linux" : "win"}`, "dir", "--x64", "--publish", "never"];
  const settings = [`electronDist=${electronDist}`, `directories.output=${output}`];
  // Editing an .exe and reading its integrity need a real one.
  if (system === "win32") settings.push("win.signAndEditExecutable=false", "disableAsarIntegrity=true");
  const child = spawn(
    process.execPath,
    [load.resolve("electron-builder/cli.js"), ...options, ...settings.map((setting) => `--config.${setting}`)],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  child.stdout.on("data", (bytes) => (said += bytes));
  child.stderr.on("data", (bytes) => (said += bytes));
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`electron-builder ended with ${code}:\n${said}`);
  return join(output, system === "linux" ? "linux-unpacked" : "win-unpacked");
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
}

/** Whether every relative import of the packed scripts leads to a packed file. */
function unresolved(inside: ReadonlySet<string>, read: (path: string) => string): string[] {
  const missing: string[] = [];
  for (const path of inside) {
    if (!/^out\/(?:[^/]+|chunks\/[^/]+)\.c?js$/.test(path)) continue;
    for (const [, target = ""] of read(path).matchAll(/(?:from|import\(?|new URL\()\s*["'](\.{1,2}\/[^"']+)["']/g)) {
      const found = new URL(target, `file:///${path}`).pathname.slice(1);
      const isFolder = found.endsWith("/") && [...inside].some((file) => file.startsWith(found));
      if (!isFolder && !inside.has(found)) missing.push(`${path} → ${target}`);
    }
  }
  return missing;
}

/** Unpacks the archive as Electron sees it and opens a database in memory with the driver that lies there. */
async function opensDatabase(
  asar: { extractAll: (from: string, to: string) => void },
  archive: string,
): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "lushi-unpacked-"));
  try {
    asar.extractAll(archive, folder);
    const Database = createRequire(join(folder, "out/main.js"))("better-sqlite3");
    const database = new Database(":memory:");
    const row = database.prepare("SELECT '錄事' AS name").get();
    database.close();
    return row.name === "錄事";
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function lookAt(system: System, folder: string): Promise<void> {
  const asar = load("@electron/asar");
  const archive = join(folder, "resources", "app.asar");
  const listed: readonly string[] = asar.listPackage(archive, { isPack: false });
  const inside = new Set(listed.map((path) => path.replaceAll("\\", "/").slice(1)));
  const read = (path: string): string => asar.extractFile(archive, path).toString("utf8");
  const beside = await filesBelow(folder);

  for (const part of [
    "out/main.js",
    "out/preload.cjs",
    "out/coreWorker.js",
    "out/reader.js",
    "out/renderer/index.html",
    "out/print/print.js",
    "out/print/print.css",
  ])
    expectThat(inside.has(part), `${system}: 有 ${part}`);
  const missing = unresolved(inside, read);
  expectThat(missing.length === 0, `${system}: 每個相對路徑都找得到檔案 ${missing.join("、")}`);
  const natives = beside.filter((path) => path.endsWith(".node"));
  const native = `resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/${system}-x64.node`;
  expectThat(natives.length === 1 && natives[0] === native, `${system}: 只有這個系統的資料庫元件，而且在 asar 外面`);
  if (system === process.platform)
    expectThat(await opensDatabase(asar, archive), `${system}: 裝好的資料庫元件打得開資料庫`);
  const strangers = [...inside, ...beside].filter((path) =>
    /(?:\.map|\.stamp|\.ts|\.tsx|\.test\.\w+)$|(?:^|\/)(?:tests|node-(?:linux|win|darwin)\S*|node(?:\.exe)?)(?:\/|$)/.test(
      path,
    ),
  );
  expectThat(inside.size < 500, `${system}: 沒有多裝檔案（${inside.size} 個）`);
  expectThat(
    strangers.length === 0,
    `${system}: 沒有測試、原始碼對照或 Node 執行檔 ${strangers.slice(0, 5).join("、")}`,
  );
  const packages = [...inside].filter((path) => /^node_modules\/[^/]+$/.test(path));
  expectThat(packages.sort().join() === MODULES, `${system}: node_modules 只有資料庫元件和 PDF 讀取元件`);
  const locales = beside.filter((path) => path.startsWith("locales/")).sort();
  expectThat(locales.join() === "locales/en-US.pak,locales/zh-TW.pak", `${system}: 語言只留繁體中文和英文`);
  expectThat(
    beside.includes("legal/licences.txt") && beside.includes("legal/sbom.json"),
    `${system}: 附授權與元件清單`,
  );
  const states = fusesOf(await readFile(join(folder, system === "linux" ? "lushi" : "lushi.exe")));
  for (const [index, { name, state }] of FUSE_STATES.entries())
    expectThat(states[index] === state, `${system}: 保險絲 ${name} 是${state === "1" ? "開" : "關"}`);
}

await bringUpToDate([WINDOW, DESKTOP], (line) => console.log(line));
await writeLegal();
for (const system of ["linux", "win32"] as const) {
  const scratch = await mkdtemp(join(tmpdir(), "lushi-package-"));
  await mkdir(join(scratch, "electron"));
  await lookAt(system, await pack(system, scratch)).finally(() => rm(scratch, { recursive: true, force: true }));
}
console.log(faults.length === 0 ? "封裝檢查：都符合。" : `封裝檢查：${faults.length} 項不符合。`);
process.exitCode = faults.length === 0 ? 0 : 1;
