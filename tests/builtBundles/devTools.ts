import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

type Fields = Readonly<Record<string, unknown>>;

/** A message of the protocol, either way (chromedevtools.github.io/devtools-protocol). */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Fields;
  readonly result?: Fields;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/** Asks one target of the browser, or the browser itself. */
export type Ask = (method: string, parameters?: Fields) => Promise<Fields>;
export type Hear = (method: string, parameters: Fields) => void;

/** A browser over its DevTools protocol. */
export class DevTools {
  private readonly socket: WebSocket;
  private readonly waiting = new Map<number, { resolve: (result: Fields) => void; reject: (error: Error) => void }>();
  private readonly listeners = new Map<string, Hear>();
  private last = 0;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.addEventListener("message", ({ data }) => this.take(JSON.parse(String(data)) as Message));
    socket.addEventListener("close", () => {
      for (const { reject } of this.waiting.values()) reject(new Error("The browser is gone"));
      this.waiting.clear();
    });
  }

  readonly ask = (method: string, params: Fields = {}, sessionId?: string): Promise<Fields> => {
    this.last += 1;
    const id = this.last;
    const { promise, resolve, reject } = Promise.withResolvers<Fields>();
    this.waiting.set(id, { resolve, reject });
    this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    return promise;
  };

  /** Hears what one target tells; `""` is the browser itself. */
  listen(sessionId: string, hear: Hear): void {
    this.listeners.set(sessionId, hear);
  }

  private take({ id, method, params = {}, result = {}, error, sessionId = "" }: Message): void {
    if (method !== undefined) this.listeners.get(sessionId)?.(method, params);
    if (id === undefined) return;
    const asked = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error.message));
  }
}

export interface LaunchedBrowser {
  readonly devTools: DevTools;
  readonly child: ChildProcess;
}

/** Starts a browser without a window on a profile of its own, and connects to it. */
export async function launchBrowser(path: string, profile: string): Promise<LaunchedBrowser> {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(
    path,
    [
      ...["--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-TW"],
      ...["--window-size=1366,820", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", ...asRoot],
    ],
    { stdio: "ignore", env: { ...process.env, TZ: "Asia/Taipei" } },
  );
  const socket = new WebSocket(await addressOf(profile));
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", reject, { once: true });
  });
  const devTools = new DevTools(socket);
  await closePopups(devTools);
  return { devTools, child };
}

/** A window that a page opened by itself does not stay: Electron asks the app, and the app makes its own. */
async function closePopups(devTools: DevTools): Promise<void> {
  devTools.listen("", (method, { targetInfo }) => {
    const { targetId, openerId } = (targetInfo ?? {}) as { readonly targetId?: string; readonly openerId?: string };
    if (method === "Target.targetCreated" && openerId !== undefined)
      void devTools.ask("Target.closeTarget", { targetId });
  });
  await devTools.ask("Target.setDiscoverTargets", { discover: true });
}

/** The browser writes its port and path into its profile once it listens. */
async function addressOf(profile: string): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const text = await readFile(join(profile, "DevToolsActivePort"), "utf8").catch(() => "");
    const [port = "", path = ""] = text.split("\n");
    if (path !== "") return `ws://127.0.0.1:${port}${path}`;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The browser did not say where it listens");
}
