import { fileURLToPath } from "node:url";
import { app, BrowserWindow, type Session } from "electron";
import { PAGE_ADDRESS } from "./address.ts";

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
  window.once("ready-to-show", () => window.show());
  void window.loadURL(PAGE_ADDRESS);
  return window;
}
