import { readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { endingOf } from "../../core/importers/fileEnding.ts";
import { LISTED_ENDINGS } from "../../core/importers/registry.ts";

/** One file to convert; `relative` is its place below the folder that was named. */
export interface Input {
  readonly path: string;
  readonly relative: string;
}

export type Inputs =
  | { readonly ok: true; readonly files: readonly Input[] }
  | { readonly ok: false; readonly path: string; readonly reason: "missing" | "no-files" };

/** Word and Excel leave such a file beside one that is open. */
const OWNER_FILE = "~$";

async function filesBelow(folder: string): Promise<Input[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(({ name }) => LISTED_ENDINGS.includes(endingOf(name)) && !name.startsWith(OWNER_FILE))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, relative: relative(folder, path) }));
}

/** Lists the files that the named files and folders hold, in a stable order. */
export async function listInputs(paths: readonly string[]): Promise<Inputs> {
  const files: Input[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) return { ok: false, path, reason: "missing" };
    if (!found.isDirectory()) files.push({ path, relative: basename(path) });
    else {
      const below = await filesBelow(path).catch(() => null);
      if (below === null) return { ok: false, path, reason: "missing" };
      if (below.length === 0) return { ok: false, path, reason: "no-files" };
      files.push(...below);
    }
  }
  return { ok: true, files };
}
