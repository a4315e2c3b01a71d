import { type Answer, answer } from "../../shared/contract/errors.ts";
import type { SavedFile } from "../../shared/contract/meetings.ts";

/** A file that is to be saved. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How the saving of several files ended: those that are there, the first ones; `rest` says why the others are not. */
export interface SavedFiles {
  readonly saved: readonly SavedFile[];
  readonly rest: Answer<null>;
}

/** Saves several files, asking at most once where: into a new folder of this name, whole or not at all, or beside each other. */
export type SaveFiles = (files: readonly NamedFile[], folder?: string) => Promise<SavedFiles>;

/** Saves files one after the other, up to the first that cannot be saved. */
export async function saveEach(
  files: readonly NamedFile[],
  save: (name: string, bytes: Uint8Array) => Promise<Answer<SavedFile>>,
): Promise<SavedFiles> {
  const saved: SavedFile[] = [];
  for (const { name, bytes } of files) {
    const saving = await save(name, bytes);
    if (!saving.ok) return { saved, rest: saving };
    saved.push(saving.value);
  }
  return { saved, rest: answer(null) };
}
