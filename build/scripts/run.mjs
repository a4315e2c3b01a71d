// Every npm script starts here, in plain JavaScript, so that an old Node gets a sentence instead of a crash:
// better-sqlite3 13 ends without a word on Node 20, and Node 20 cannot run the TypeScript sources.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `錄事需要 Node.js 22.18 以上（這裡是 ${process.versions.node}）。請在專案資料夾重新執行 npm ci，它會帶來合用的版本。`,
  );
  process.exit(1);
}
const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
  console.error("用法：node build/scripts/run.mjs 程式檔 [參數…]");
  process.exit(2);
}
const entry = resolve(script);
process.argv = [process.argv[0] ?? "node", entry, ...rest];
await import(pathToFileURL(entry).href);
