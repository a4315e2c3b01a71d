// `npm run package`: builds everything and packs the installers of this system into dist/ (needs the network: Electron and
// the makers of the installers are fetched). Words behind `--` go to electron-builder, e.g. `-- --win`.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { bringUpToDate, DESKTOP, PRINT, WINDOW } from "./bundles.ts";
import { writeLegal } from "./legal.ts";

await bringUpToDate([WINDOW, PRINT, DESKTOP], (line) => console.log(line));
await writeLegal();
const packager = createRequire(import.meta.url).resolve("electron-builder/cli.js");
const { status } = spawnSync(process.execPath, [packager, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
