import { basename, dirname, extname, join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { SavedFile } from "../../../shared/contract/meetings.ts";
import { writeFileAtomically } from "../../core/writeFile.ts";
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
