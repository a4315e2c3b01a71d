import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "../../../electron/hosts/loopback/serveHost.ts";
import { readServeOptions } from "../../../electron/hosts/loopback/serveOptions.ts";
import { SOURCES } from "../sources.ts";

// The loopback host with a page of one line, so that its tests need no bundle.
const options = readServeOptions(process.argv.slice(2));
if (options === null) process.exit(2);
const page = join(options.dataFolder, "..", "page");
mkdirSync(page, { recursive: true });
writeFileSync(join(page, "index.html"), "<!doctype html><title>錄事</title>");
const serving = await serve(
  options,
  { ...SOURCES, page: pathToFileURL(`${page}/`) },
  { say: console.log, log: (line) => console.error(line) },
);
process.exit(typeof serving === "number" ? serving : await serving.ended);
