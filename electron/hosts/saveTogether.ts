import { join } from "node:path";
import { answer } from "../../shared/contract/errors.ts";
import type { NamedFile, SavedFiles } from "../core/saveFiles.ts";
import { writeFolderAtomically } from "../core/writeFile.ts";
import { freeName } from "./freeName.ts";

/**
 * Saves files in a new folder inside `parent`, which its owner knows by `label`: whole or not at all, under the first
 * name that is free. Null where it could not be written.
 */
export async function saveTogether(
  parent: string,
  label: string,
  wanted: string,
  files: readonly NamedFile[],
): Promise<SavedFiles | null> {
  try {
    const name = freeName(parent, wanted);
    await writeFolderAtomically(join(parent, name), files);
    return { saved: files.map((file) => ({ name: file.name, folder: `${label}／${name}` })), rest: answer(null) };
  } catch {
    return null;
  }
}
