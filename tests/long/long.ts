// `npm run long`: the long figures, once: every module of this folder, then `npm run faults` with its long figures. Each
// runs as a process of its own and holds where it ends with 0; the last line that it says stands in the table.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const own = basename(fileURLToPath(import.meta.url));
const modules = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== own)
  .sort()
  .map((name) => join(folder, name));

/** Runs a module to its end, its words shown as they come; its status and its last line. */
function run(path: string): Promise<{ readonly code: number | null; readonly last: string }> {
  const child = spawn(process.execPath, ["--no-warnings", path], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, RELIABILITY: "long" },
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-10_000);
    process.stdout.write(text);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, last: said.trimEnd().split("\n").at(-1) ?? "" }));
  });
}

const rows: { readonly module: string; readonly held: boolean; readonly minutes: string; readonly last: string }[] = [];
for (const path of [...modules, fileURLToPath(new URL("../faults/faults.ts", import.meta.url))]) {
  const began = performance.now();
  const { code, last } = await run(path);
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  rows.push({ module: basename(path, ".ts"), held: code === 0, minutes, last });
}
console.table(rows);
process.exit(rows.every(({ held }) => held) ? 0 : 1);
