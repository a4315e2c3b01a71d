import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** One part of out/: what it is made from and how. */
export interface Bundle {
  /** As the user is told. */
  readonly name: string;
  readonly sources: readonly string[];
  readonly configs: readonly string[];
  /** A file that is there when it was built. */
  readonly result: string;
  /** What an earlier build may have left that a new one does not replace. */
  readonly leftovers: readonly string[];
}

export const WINDOW: Bundle = {
  name: "視窗",
  sources: ["renderer", "shared", "build/vite.renderer.config.ts", "package-lock.json"],
  configs: ["build/vite.renderer.config.ts"],
  result: "out/renderer/index.html",
  leftovers: [],
};

export const PRINT: Bundle = {
  name: "列印頁",
  sources: [
    "renderer/preview",
    "renderer/print",
    "renderer/strings",
    "renderer/ui",
    "shared",
    "build/vite.print.config.ts",
    "package-lock.json",
  ],
  configs: ["build/vite.print.config.ts"],
  result: "out/print/print.js",
  leftovers: [],
};

export const DESKTOP: Bundle = {
  name: "桌面程式",
  sources: ["electron", "shared", "build/vite.electron.config.ts", "build/vite.preload.config.ts", "package-lock.json"],
  configs: ["build/vite.electron.config.ts", "build/vite.preload.config.ts"],
  result: "out/main.js",
  leftovers: ["out/chunks"],
};

async function filesOf(source: string): Promise<string[]> {
  const path = join(root, source);
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A digest of names, sizes and times of all sources; any change of them gives another. */
async function stampOf({ sources }: Bundle): Promise<string> {
  const hash = createHash("sha256");
  for (const file of (await Promise.all(sources.map(filesOf))).flat().sort()) {
    const { size, mtimeMs } = await stat(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** Builds what is missing or older than its sources, and says so. */
export async function bringUpToDate(bundles: readonly Bundle[], say: (line: string) => void): Promise<void> {
  for (const bundle of bundles) {
    const stamp = await stampOf(bundle);
    const record = join(root, `${bundle.result}.stamp`);
    const known = await readFile(record, "utf8").catch(() => "");
    if (known === stamp && existsSync(join(root, bundle.result))) continue;
    await build(bundle, say);
    await mkdir(join(record, ".."), { recursive: true });
    await writeFile(record, stamp);
  }
}

/** Builds a bundle whatever is there. */
export async function build({ name, configs, leftovers }: Bundle, say: (line: string) => void): Promise<void> {
  say(`正在建置${name}……`);
  // A test run before this one leaves its own word here, and the window would be built with React's checks in it.
  process.env.NODE_ENV = "production";
  const from = performance.now();
  for (const path of leftovers) await rm(join(root, path), { recursive: true, force: true });
  const vite = await import("vite");
  for (const config of configs) await vite.build({ configFile: join(root, config), logLevel: "warn" });
  say(`${name}建置完成（${((performance.now() - from) / 1000).toFixed(1)} 秒）。`);
}
