import { basename, dirname, extname, join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { SavedFile } from "../../../shared/contract/meetings.ts";
import { type NamedFile, type SavedFiles, saveEach } from "../../core/saveFiles.ts";
import { writeFileAtomically } from "../../core/writeFile.ts";
import { freeName } from "../freeName.ts";
import { saveTogether } from "../saveTogether.ts";
import { words } from "./words.ts";

/** Asks where an export goes and saves it there; replacing a file is the dialog's question to the user. */
export async function saveByDialog(window: BrowserWindow, name: string, bytes: Uint8Array): Promise<Answer<SavedFile>> {
  const ending = extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.saveTitle,
    defaultPath: join(app.getPath("documents"), basename(name)),
    filters: [{ name: words.kinds[ending] ?? ending, extensions: [ending] }],
  });
  if (canceled || filePath === "") return refuse("cancelled", words.notSavedCancelled);
  const folder = basename(dirname(filePath));
  try {
    await writeFileAtomically(filePath, bytes);
    return answer({ name: basename(filePath), folder });
  } catch {
    return refuse("not-saved", words.notSaved(folder));
  }
}

/**
 * Asks once where several files go and saves each there under a name of its own, or all of them in a new folder of this
 * name; none that is there is replaced.
 */
export async function saveInFolderByDialog(
  window: BrowserWindow,
  files: readonly NamedFile[],
  together?: string,
): Promise<SavedFiles> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.folderTitle(files.length),
    buttonLabel: words.folderVerb,
    defaultPath: app.getPath("documents"),
    properties: ["openDirectory", "createDirectory"],
  });
  const [folder] = filePaths;
  if (canceled || folder === undefined) return { saved: [], rest: refuse("cancelled", words.notSavedCancelled) };
  if (together !== undefined) {
    const saved = await saveTogether(folder, basename(folder), together, files);
    return saved ?? { saved: [], rest: refuse("not-saved", words.notSaved(basename(folder))) };
  }
  return saveEach(files, (wanted, bytes) => saveIn(folder, basename(wanted), bytes));
}

async function saveIn(folder: string, wanted: string, bytes: Uint8Array): Promise<Answer<SavedFile>> {
  try {
    const name = freeName(folder, wanted);
    await writeFileAtomically(join(folder, name), bytes);
    return answer({ name, folder: basename(folder) });
  } catch {
    return refuse("not-saved", words.notSaved(basename(folder)));
  }
}
