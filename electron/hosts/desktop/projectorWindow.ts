import { BrowserWindow, type Session, screen } from "electron";
import { ownPath } from "./address.ts";

const PROJECTOR_PATH = "/projector.html";

/** Whether an address is that of the projector's page, which alone may have a window of its own. */
export const isProjectorAddress = (address: string): boolean => ownPath(address) === PROJECTOR_PATH;

/**
 * The window on the projector: at most one, without a bridge, so that it can ask nothing of the core; it is told what to
 * show by the main window's page. Where there is a second screen it fills that one.
 */
export class ProjectorWindow {
  private window: BrowserWindow | null = null;
  private readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  open(address: string, main: BrowserWindow): void {
    this.window ??= this.made(main);
    void this.window.loadURL(address);
    this.window.focus();
  }

  close(): void {
    this.window?.close();
  }

  private made(main: BrowserWindow): BrowserWindow {
    const own = screen.getDisplayMatching(main.getBounds()).id;
    const other = screen.getAllDisplays().find(({ id }) => id !== own);
    const place = other === undefined ? { width: 1280, height: 720 } : { ...other.bounds, fullscreen: true };
    const window = new BrowserWindow({
      ...place,
      autoHideMenuBar: true,
      backgroundColor: "#0f1216",
      webPreferences: {
        session: this.session,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        sandbox: true,
        webviewTag: false,
        spellcheck: false,
        devTools: false,
        navigateOnDragDrop: false,
      },
    });
    window.webContents.on("before-input-event", (_event, { type, key }) => {
      if (type === "keyDown" && key === "F11") window.setFullScreen(!window.isFullScreen());
    });
    window.once("closed", () => {
      this.window = null;
    });
    return window;
  }
}

/** Lets the main window's page open the projector's window and no other. */
export function allowProjector(main: BrowserWindow, projector: ProjectorWindow): void {
  main.webContents.setWindowOpenHandler(({ url }) => {
    if (isProjectorAddress(url)) projector.open(url, main);
    return { action: "deny" };
  });
  main.once("closed", () => projector.close());
}
