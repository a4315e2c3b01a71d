import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, type BrowserWindow, dialog, session } from "electron";
import { type Answer, refuse } from "../../../shared/contract/errors.ts";
import type { SavedFile } from "../../../shared/contract/meetings.ts";
import type { Core } from "../../core/createCore.ts";
import type { Log } from "../../core/log.ts";
import type { SaveFiles } from "../../core/saveFiles.ts";
import { startCore } from "../../core/worker/startCore.ts";
import { defaultDataFolder } from "../dataFolder.ts";
import { type Assets, loadAssets } from "../page/assets.ts";
import { FileReader } from "../reading/fileReader.ts";
import { leaveNote, readNote, removeNote } from "../runningNote.ts";
import { hasForeignSwitch, lockContents, lockSession } from "./lockdown.ts";
import { setMenu } from "./menu.ts";
import { registerScheme, servePage } from "./page.ts";
import { printInWindow } from "./printWindow.ts";
import { allowProjector, ProjectorWindow } from "./projectorWindow.ts";
import { saveByDialog, saveInFolderByDialog } from "./saveDialog.ts";
import { utilityReader } from "./utilityReader.ts";
import { createWindow } from "./window.ts";
import { joinWindow } from "./windowBridge.ts";
import { words } from "./words.ts";

/** Where the parts lie that the host starts or shows. */
export interface DesktopEntries {
  readonly coreWorker: URL;
  readonly reader: URL;
  readonly preload: URL;
  /** The folder of the window's bundle. */
  readonly page: URL;
  /** The folder of the page that is printed as PDF. */
  readonly print: URL;
}

const log: Log = ({ code, detail = "" }) => console.error(`[${code}] ${detail}`);

/** Everything that must be settled before Electron is ready; false where the app must not run. */
export function prepare(dataFolder: string): boolean {
  if (hasForeignSwitch()) return false;
  // The default would be the roaming folder, which an office may keep on a server.
  const browserFolder = join(dataFolder, "electron");
  mkdirSync(browserFolder, { recursive: true, mode: 0o700 });
  app.setPath("userData", browserFolder);
  app.setPath("sessionData", browserFolder);
  app.enableSandbox();
  registerScheme();
  return app.requestSingleInstanceLock();
}

function fail(message: string): void {
  dialog.showErrorBox(words.cannotOpen, message);
  app.exit(1);
}

/** Runs the desktop app on a data folder. */
export async function runDesktop(entries: DesktopEntries, dataFolder = defaultDataFolder()): Promise<void> {
  if (!prepare(dataFolder)) {
    app.exit(hasForeignSwitch() ? 1 : 3);
    return;
  }
  app.on("web-contents-created", (_event, contents) => lockContents(contents));
  await app.whenReady();
  const assets = await loadAssets(fileURLToPath(entries.page)).catch(() => null);
  if (assets?.has("/") !== true) return fail(words.pageMissing);

  const windows: { current: BrowserWindow | null } = { current: null };
  const reader = new FileReader(() => utilityReader(entries.reader));
  const saveFile = async (name: string, bytes: Uint8Array): Promise<Answer<SavedFile>> =>
    windows.current === null
      ? refuse("cancelled", words.notSavedCancelled)
      : saveByDialog(windows.current, name, bytes);
  const saveFiles: SaveFiles = async (files, folder) =>
    windows.current === null
      ? { saved: [], rest: refuse("cancelled", words.notSavedCancelled) }
      : saveInFolderByDialog(windows.current, files, folder);
  const printPdf = printInWindow(entries.print);
  const ports = { log, saveFile, saveFiles, printPdf, readFile: reader.read, cancelReading: reader.cancel };
  const start = await startCore(entries.coreWorker, { dataFolder }, ports);
  if (!start.ok) {
    const first = start.reason === "in-use" ? readNote(dataFolder) : null;
    return fail(first === null ? start.message : words.alreadyRunning(first.pid));
  }
  await leaveNote(dataFolder, { pid: process.pid, launchFile: null });
  setMenu();
  open(entries, start.core, assets, windows);
  endWithWindows(start.core, reader, () => removeNote(dataFolder));
}

function open(entries: DesktopEntries, core: Core, assets: Assets, windows: { current: BrowserWindow | null }): void {
  // A name without "persist:" is kept in memory only.
  const own = session.fromPartition("minutes");
  lockSession(own);
  servePage(own, assets);
  const projector = new ProjectorWindow(own);
  const show = () => {
    const window = createWindow(own, entries.preload);
    allowProjector(window, projector);
    const part = joinWindow(window, core);
    windows.current = window;
    window.once("closed", () => {
      part();
      windows.current = null;
    });
  };
  show();
  app.on("second-instance", () => {
    const { current } = windows;
    if (current?.isMinimized() === true) current.restore();
    current?.focus();
  });
  app.on("activate", () => {
    if (windows.current === null) show();
  });
}

/** Nothing of the data depends on this: every acknowledged step is on disk already. */
function endWithWindows(core: Core, reader: FileReader, forget: () => void): void {
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    reader.close();
    forget();
    core.close().then(
      () => app.quit(),
      () => app.exit(1),
    );
  });
}
