import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

/** One file of the window's bundle, kept in memory. */
export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The files of the bundle by the path that a page asks for ("/", "/assets/index-1a2b.js"). */
export type Assets = ReadonlyMap<string, Asset>;

const TYPES: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  [".ico", "image/x-icon"],
  [".woff2", "font/woff2"],
]);

/**
 * Lists and reads the bundle once. What is asked for later is looked up here by its exact path and never joined to a
 * folder, so that no request reaches another file.
 */
export async function loadAssets(folder: string): Promise<Assets> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const assets = new Map<string, Asset>();
  for (const entry of entries) {
    const type = TYPES.get(extname(entry.name));
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const asked = `/${relative(folder, path).split(sep).join("/")}`;
    assets.set(asked === "/index.html" ? "/" : asked, { type, bytes: new Uint8Array(await readFile(path)) });
  }
  return assets;
}
