import { fork } from "node:child_process";
import { EventEmitter } from "node:events";

// A stand-in of the `electron` module for tests in plain Node: it records what it is told and carries messages between
// a window and the main process as Electron does, by structured clone.

type Listener = (...rest: unknown[]) => void;
type Handler = (event: { sender: unknown; senderFrame: unknown }, ...rest: unknown[]) => unknown;

/** All that was told to the stand-in since the last reset. */
export interface Recorded {
  readonly switches: Set<string>;
  readonly paths: Map<string, string>;
  readonly calls: string[];
  readonly exits: number[];
  readonly errors: string[];
  readonly privileged: { scheme: string; privileges: Record<string, unknown> }[];
  readonly sessions: Map<string, StandInSession>;
  readonly windows: BrowserWindow[];
  readonly handlers: Map<string, Handler>;
  readonly exposed: Map<string, unknown>;
  menu: unknown;
  /** Whether it was told that the last window is closed, which is told once. */
  allClosed: boolean;
  displays: { id: number; bounds: { x: number; y: number; width: number; height: number } }[];
  isFirstInstance: boolean;
  /** What the user answers to the next save dialogs: a path, or null for cancelling. */
  saveDialog: (options: { defaultPath: string }) => string | null;
  /** The same for the dialogs that ask for a folder. */
  folderDialog: (options: { title: string; properties: readonly string[] }) => string | null;
}

const fresh = (): Recorded => ({
  switches: new Set(),
  paths: new Map([["documents", "/文件"]]),
  calls: [],
  exits: [],
  errors: [],
  privileged: [],
  sessions: new Map(),
  windows: [],
  handlers: new Map(),
  exposed: new Map(),
  menu: undefined,
  allClosed: false,
  displays: [{ id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 } }],
  isFirstInstance: true,
  saveDialog: () => null,
  folderDialog: () => null,
});

export let recorded: Recorded = fresh();

export function resetStandIn(): Recorded {
  recorded = fresh();
  app.removeAllListeners();
  rendererEvents.removeAllListeners();
  return recorded;
}

class App extends EventEmitter {
  readonly name = "錄事";
  readonly isPackaged = true;
  readonly commandLine = { hasSwitch: (name: string) => recorded.switches.has(name) };
  setPath = (name: string, path: string) => recorded.paths.set(name, path);
  getPath = (name: string) => recorded.paths.get(name) ?? "";
  enableSandbox = () => recorded.calls.push("enableSandbox");
  requestSingleInstanceLock = () => recorded.isFirstInstance;
  whenReady = async () => {
    recorded.calls.push("whenReady");
  };
  exit = (code = 0) => recorded.exits.push(code);
  quit = () => {
    const event = { prevented: false, preventDefault: () => Object.assign(event, { prevented: true }) };
    this.emit("will-quit", event);
    if (!event.prevented) recorded.exits.push(0);
  };
  getAppMetrics = () => [];
}
export const app = new App();

export const protocol = {
  registerSchemesAsPrivileged: (schemes: Recorded["privileged"]) => {
    recorded.calls.push("registerSchemesAsPrivileged");
    recorded.privileged.push(...schemes);
  },
};

/** A session that keeps the handlers it was given. */
export class StandInSession extends EventEmitter {
  readonly pages = new Map<string, (request: { method: string; url: string }) => Response>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: { method: string; url: string }) => Response) =>
      this.pages.set(scheme, handler),
    unhandle: (scheme: string) => this.pages.delete(scheme),
  };
  permissionRequest: ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | null =
    null;
  permissionCheck: (() => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  displayMedia: ((request: unknown, answer: (streams: object) => void) => void) | null = null;
  spellCheck = true;
  setPermissionRequestHandler = (handler: typeof this.permissionRequest) =>
    Object.assign(this, { permissionRequest: handler });
  setPermissionCheckHandler = (handler: typeof this.permissionCheck) =>
    Object.assign(this, { permissionCheck: handler });
  setDevicePermissionHandler = (handler: typeof this.devicePermission) =>
    Object.assign(this, { devicePermission: handler });
  setDisplayMediaRequestHandler = (handler: typeof this.displayMedia) => Object.assign(this, { displayMedia: handler });
  setSpellCheckerEnabled = (on: boolean) => Object.assign(this, { spellCheck: on });
}

export const session = {
  fromPartition: (partition: string) => {
    const found = recorded.sessions.get(partition) ?? new StandInSession();
    recorded.sessions.set(partition, found);
    return found;
  },
};

const rendererEvents = new EventEmitter();

/** The contents of a window: one main frame at an address. */
export class StandInContents extends EventEmitter {
  readonly mainFrame = { url: "" };
  openWindow: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler = (handler: typeof this.openWindow) => Object.assign(this, { openWindow: handler });
  /** What the engine makes of the page it holds; a test says otherwise. */
  printToPDF: (options: Record<string, unknown>) => Promise<Buffer> = async () => Buffer.from("%PDF-1.4");
  send = (channel: string, ...rest: unknown[]) => rendererEvents.emit(channel, {}, ...structuredClone(rest));
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly options: { webPreferences: Record<string, unknown>; fullscreen?: boolean };
  destroyed = false;
  focused = 0;

  constructor(options: { webPreferences: Record<string, unknown>; fullscreen?: boolean }) {
    super();
    this.options = options;
    recorded.windows.push(this);
    recorded.allClosed = false;
    app.emit("web-contents-created", {}, this.webContents);
  }

  loadURL = async (url: string) => {
    this.webContents.mainFrame.url = url;
  };
  isDestroyed = () => this.destroyed;
  destroy = () => {
    this.destroyed = true;
    this.emit("closed");
  };
  getBounds = () => ({ x: 0, y: 0, width: 1366, height: 820 });
  fullScreen = false;
  setFullScreen = (on: boolean) => {
    this.fullScreen = on;
  };
  isFullScreen = () => this.fullScreen;
  isMinimized = () => false;
  restore = () => undefined;
  show = () => undefined;
  focus = () => {
    this.focused += 1;
  };
  close = () => {
    this.destroyed = true;
    this.emit("closed");
    if (recorded.allClosed || recorded.windows.some((window) => !window.destroyed)) return;
    recorded.allClosed = true;
    app.emit("window-all-closed");
  };
}

/** The screens: the first holds every window. */
export const screen = {
  getAllDisplays: () => recorded.displays,
  getDisplayMatching: () => recorded.displays[0],
};

export const ipcMain = {
  handle: (channel: string, handler: Handler) => {
    if (recorded.handlers.has(channel)) throw new Error(`A second handler for ${channel}`);
    recorded.handlers.set(channel, handler);
  },
  removeHandler: (channel: string) => recorded.handlers.delete(channel),
};

/** Sends a message as if from this frame of these contents. */
export async function invokeFrom(from: { sender: unknown; senderFrame: unknown }, channel: string, ...rest: unknown[]) {
  const handler = recorded.handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler for ${channel}`);
  return structuredClone(await handler(from, ...structuredClone(rest)));
}

export const ipcRenderer = {
  invoke: (channel: string, ...rest: unknown[]) => {
    const contents = recorded.windows.at(-1)?.webContents;
    return invokeFrom({ sender: contents, senderFrame: contents?.mainFrame ?? null }, channel, ...rest);
  },
  on: (channel: string, listener: Listener) => rendererEvents.on(channel, listener),
  removeListener: (channel: string, listener: Listener) => rendererEvents.removeListener(channel, listener),
};

export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => recorded.exposed.set(name, value),
};

export const dialog = {
  showErrorBox: (_title: string, message: string) => recorded.errors.push(message),
  showSaveDialog: async (_window: unknown, options: { defaultPath: string }) => {
    const filePath = recorded.saveDialog(options);
    return { canceled: filePath === null, filePath: filePath ?? "" };
  },
  showOpenDialog: async (_window: unknown, options: { title: string; properties: readonly string[] }) => {
    const folder = recorded.folderDialog(options);
    return { canceled: folder === null, filePaths: folder === null ? [] : [folder] };
  },
};

export const Menu = {
  setApplicationMenu: (menu: unknown) => {
    recorded.menu = menu;
  },
  buildFromTemplate: (template: unknown) => template,
};

/** A forked Node process with the methods of a utility process. */
class UtilityProcess extends EventEmitter {
  private readonly child: ReturnType<typeof fork>;

  constructor(entry: string, options: { env: NodeJS.ProcessEnv; execArgv: string[] }) {
    super();
    const { env, execArgv } = options;
    this.child = fork(entry, [], {
      env,
      execArgv,
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.child.on("message", (message) => this.emit("message", message));
    this.child.once("exit", (code) => this.emit("exit", code));
  }

  get pid() {
    return this.child.pid;
  }
  postMessage = (message: never) => this.child.send(message);
  kill = () => this.child.kill("SIGKILL");
}

export const utilityProcess = {
  fork: (entry: string, _args: string[], options: { env: NodeJS.ProcessEnv; execArgv: string[] }) =>
    new UtilityProcess(entry, options),
};
