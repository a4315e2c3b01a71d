// A stand-in of the `electron` module that shows the windows of the built bundles in a real browser over its DevTools
// protocol. It has the names that our bundles use and no other. What it cannot show (the sandbox of Electron itself,
// fuses, installers, dialogs of the system) is on the README's manual list.
import { fork } from "node:child_process";
import { EventEmitter } from "node:events";
import { basename, join } from "node:path";
import { Contents, handlers, strictContents } from "./contents.ts";
import { type LaunchedBrowser, launchBrowser } from "./devTools.ts";
import { note, settings } from "./notes.ts";
import { session, sessionOf } from "./session.ts";
import { strict } from "./strict.ts";

export { session };

let browser: LaunchedBrowser | null = null;
const windows = new Set<BrowserWindow>();
const paths = new Map([["documents", settings.exports]]);
let isReady = false;

function leave(code: number): void {
  note("exit", String(code));
  browser?.child.kill("SIGKILL");
  process.exit(code);
}

const before = (name: string) => {
  if (isReady) throw new Error(`${name} after Electron is ready`);
  note("call", name);
};

const events = new EventEmitter();
export const app = strict("app", {
  name: "錄事",
  isPackaged: true,
  commandLine: strict("commandLine", {
    hasSwitch: (name: string) => process.argv.some((each) => each === `--${name}` || each.startsWith(`--${name}=`)),
  }),
  on: events.on.bind(events),
  setPath: (name: string, path: string) => {
    before(`setPath ${name}`);
    paths.set(name, path);
  },
  getPath: (name: string) => paths.get(name) ?? "",
  enableSandbox: () => before("enableSandbox"),
  requestSingleInstanceLock: () => true,
  whenReady: async () => {
    browser = await launchBrowser(settings.browser, settings.profile);
    browser.child.once("exit", () => leave(9));
    isReady = true;
  },
  exit: leave,
  quit: () => {
    let prevented = false;
    events.emit("will-quit", { preventDefault: () => (prevented = true) });
    if (!prevented) leave(0);
  },
  getAppMetrics: () => [],
});
// The test ends the app as its user does: by closing the window.
process.on("SIGTERM", () => {
  for (const window of windows) window.close();
});

export const protocol = strict("protocol", {
  registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]) => {
    before(`registerSchemesAsPrivileged ${schemes.map(({ scheme }) => scheme).join()}`);
  },
});

const DISPLAY = { id: 1, bounds: { x: 0, y: 0, width: 1366, height: 820 } };
export const screen = strict("screen", { getAllDisplays: () => [DISPLAY], getDisplayMatching: () => DISPLAY });

interface WindowOptions {
  readonly webPreferences: Readonly<Record<string, unknown>> & { readonly session: object; readonly preload?: string };
}

/** What every window of ours must say, whatever else it says. */
const LOCKED = { contextIsolation: true, nodeIntegration: false, sandbox: true, spellcheck: false };

export class BrowserWindow extends EventEmitter {
  readonly webContents: Contents;
  private readonly contents: Contents;
  private destroyed = false;

  constructor({ webPreferences }: WindowOptions) {
    super();
    for (const [name, value] of Object.entries(LOCKED)) {
      if (webPreferences[name] !== value) throw new Error(`A window whose ${name} is ${String(webPreferences[name])}`);
    }
    if (browser === null) throw new Error("A window before Electron is ready");
    this.contents = new Contents(browser.devTools, sessionOf(webPreferences.session), webPreferences.preload);
    this.webContents = strictContents(this.contents);
    this.contents.once("did-finish-load", () => this.emit("ready-to-show"));
    windows.add(this);
    events.emit("web-contents-created", {}, this.webContents);
    // biome-ignore lint/correctness/noConstructorReturn: the app gets a face that throws at names we do not have
    return strict("BrowserWindow", this);
  }

  loadURL = (url: string): Promise<void> => this.contents.load(url);
  isDestroyed = (): boolean => this.destroyed;
  isMinimized = (): boolean => false;
  restore = (): void => undefined;
  focus = (): void => undefined;
  getBounds = () => DISPLAY.bounds;
  isFullScreen = (): boolean => false;
  setFullScreen = (on: boolean): void => note("full screen", String(on));
  show = (): void => note("shown", this.contents.mainFrame.url);
  destroy = (): void => {
    this.destroyed = true;
    for (const each of windows) if (each.contents === this.contents) windows.delete(each);
    void this.contents.end();
    this.emit("closed");
  };
  close = (): void => {
    this.destroy();
    if (windows.size === 0) events.emit("window-all-closed");
  };
}

export const ipcMain = strict("ipcMain", {
  handle: (channel: string, handler: Parameters<typeof handlers.set>[1]) => {
    if (handlers.has(channel)) throw new Error(`A second handler for ${channel}`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string) => void handlers.delete(channel),
});

export const dialog = strict("dialog", {
  showErrorBox: (_title: string, message: string) => note("error", message),
  showMessageBoxSync: () => 1,
  showSaveDialog: async (_window: unknown, { defaultPath }: { readonly defaultPath: string }) => ({
    canceled: false,
    filePath: join(settings.exports, basename(defaultPath)),
  }),
  showOpenDialog: async () => ({ canceled: false, filePaths: [settings.exports] }),
});

export const Menu = strict("Menu", {
  setApplicationMenu: (menu: unknown) => note("menu", String(menu)),
  buildFromTemplate: (template: unknown) => template,
});

/** A forked Node process with the methods of a utility process. */
export const utilityProcess = strict("utilityProcess", {
  fork: (
    entry: string,
    _words: readonly string[],
    options: { env: NodeJS.ProcessEnv; execArgv: readonly string[] },
  ) => {
    const child = fork(entry, [], {
      env: options.env,
      execArgv: [...options.execArgv],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    return strict("UtilityProcess", {
      pid: child.pid,
      on: child.on.bind(child),
      once: child.once.bind(child),
      postMessage: (message: object) => void child.send(message),
      kill: () => child.kill("SIGKILL"),
    });
  },
});
