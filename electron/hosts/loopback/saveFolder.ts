import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { SavedFile } from "../../../shared/contract/meetings.ts";
import { type SaveFiles, saveEach } from "../../core/saveFiles.ts";
import { writeFileAtomically } from "../../core/writeFile.ts";
import { freeName } from "../freeName.ts";
import { saveTogether } from "../saveTogether.ts";
import { words } from "./words.ts";

/** Where exports go on this machine: 錄事 in the documents folder of this user. */
export function defaultSaveFolder(home = homedir()): string {
  const documents = ["文件", "Documents"].map((name) => join(home, name));
  return join(documents.find(existsSync) ?? join(home, "Documents"), "錄事");
}

/** The folder as its owner knows it: the last two names of its path. */
const labelOf = (folder: string) =>
  [basename(join(folder, "..")), basename(folder)].filter((name) => name !== "").join("／");

type SaveFile = (name: string, bytes: Uint8Array) => Promise<Answer<SavedFile>>;

const isPlainName = (wanted: string) => wanted !== "" && basename(wanted) === wanted && !wanted.startsWith(".");

/** Saves several files to one folder, in a new folder of its own where one is named; nothing that is there is written over. */
export function saveFilesTo(folder: string, saveOne: SaveFile): SaveFiles {
  return async (files, together) => {
    if (together === undefined) return saveEach(files, saveOne);
    if (![together, ...files.map(({ name }) => name)].every(isPlainName)) {
      return { saved: [], rest: refuse("bad-request", words.badName) };
    }
    const saved = await saveTogether(folder, labelOf(folder), together, files);
    return saved ?? { saved: [], rest: refuse("not-saved", words.notSaved(labelOf(folder))) };
  };
}

/** Saves exports to one folder, each under a name of its own; a file that is there is never written over. */
export function saveTo(folder: string): SaveFile {
  let last: Promise<unknown> = Promise.resolve();
  const save = async (wanted: string, bytes: Uint8Array): Promise<Answer<SavedFile>> => {
    if (!isPlainName(wanted)) return refuse("bad-request", words.badName);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = freeName(folder, wanted);
      await writeFileAtomically(join(folder, name), bytes);
      return answer({ name, folder: labelOf(folder) });
    } catch {
      return refuse("not-saved", words.notSaved(labelOf(folder)));
    }
  };
  return (name, bytes) => {
    const saved = last.then(() => save(name, bytes));
    last = saved;
    return saved;
  };
}
