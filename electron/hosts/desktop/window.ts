import { fileURLToPath } from "node:url";
import { app, BrowserWindow, dialog, type Session } from "electron";
import { PAGE_ADDRESS } from "./address.ts";
import { words } from "./words.ts";

/** Makes the app's window, locked to the page of this app; shown when its first picture is ready. */
export function createWindow(session: Session, preload: URL): BrowserWindow {
  const window = new BrowserWindow({
    title: "錄事",
    width: 1366,
    height: 820,
    minWidth: 960,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload: fileURLToPath(preload),
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      sandbox: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
      navigateOnDragDrop: false,
    },
  });
  // A page that holds unfinished work refuses to be left; without a question the window could not be closed at all.
  window.webContents.on("will-prevent-unload", (event) => {
    const chosen = dialog.showMessageBoxSync(window, {
      type: "warning",
      message: words.leaveTitle,
      detail: words.leaveWords,
      buttons: [words.stay, words.leave],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (chosen === 1) event.preventDefault();
  });
  window.once("ready-to-show", () => window.show());
  void window.loadURL(PAGE_ADDRESS);
  return window;
}
