import { EventEmitter } from "node:events";
import type { Ask, DevTools } from "./devTools.ts";
import { note } from "./notes.ts";
import type { StandInSession } from "./session.ts";
import { strict } from "./strict.ts";
import { BINDING, PAGE_SCRIPT, PRELOAD_WORLD, pack, preloadScript, unpack } from "./worlds.ts";

const OURS = "app://minutes/";
/** Chromium lets DevTools answer for no scheme that it does not know, so the page has a name that leads nowhere. */
const THEIRS = "https://minutes.invalid/";

const toOurs = (url: string) => (url.startsWith(THEIRS) ? OURS + url.slice(THEIRS.length) : url);
const toTheirs = (url: string) => (url.startsWith(OURS) ? THEIRS + url.slice(OURS.length) : url);

type Handler = (event: { sender: unknown; senderFrame: unknown }, ...rest: unknown[]) => unknown;
export const handlers = new Map<string, Handler>();

interface Frame {
  readonly id: string;
  url: string;
}

/** An event that can be prevented. */
function ask(contents: EventEmitter, name: string, details: object): boolean {
  let prevented = false;
  contents.emit(name, { ...details, preventDefault: () => (prevented = true) });
  return prevented;
}

/** The contents of a window: a target of the browser, shown at the addresses that Electron would show. */
export class Contents extends EventEmitter {
  readonly mainFrame = { url: "" };
  readonly whenShown: Promise<void>;
  private readonly session: StandInSession;
  private readonly preload: string | undefined;
  private tell: Ask = () => Promise.reject(new Error("The window has no target yet"));
  private world = 0;
  private readonly frames = new Map<number, Frame>();
  private readonly main = { frame: "" };
  private asked = "";
  private loaded: (() => void) | null = null;
  private openWindow: (details: { url: string }) => { action: string } = () => ({ action: "deny" });

  constructor(devTools: DevTools, session: StandInSession, preload: string | undefined) {
    super();
    this.session = session;
    this.preload = preload;
    this.whenShown = this.show(devTools);
  }

  readonly setWindowOpenHandler = (handler: typeof this.openWindow): void => {
    this.openWindow = handler;
  };

  readonly send = (channel: string, value: unknown): void => {
    void this.hand({ channel, value });
  };

  async load(url: string): Promise<void> {
    await this.whenShown;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.loaded = resolve;
    this.asked = url;
    this.mainFrame.url = url;
    await this.tell("Page.navigate", { url: toTheirs(url) });
    await promise;
  }

  readonly printToPDF = async (options: Readonly<Record<string, unknown>>): Promise<Buffer> => {
    const { margins, ...rest } = options;
    const { top = 0, bottom = 0, left = 0, right = 0 } = margins as Readonly<Record<string, number>>;
    const margin = { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right };
    const { data } = await this.tell("Page.printToPDF", { ...rest, ...margin });
    return Buffer.from(String(data), "base64");
  };

  async end(): Promise<void> {
    await this.whenShown;
    await this.tell("Page.close").catch(() => undefined);
  }

  private async show(devTools: DevTools): Promise<void> {
    const { targetId } = await devTools.ask("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await devTools.ask("Target.attachToTarget", { targetId, flatten: true });
    this.tell = (method, parameters) => devTools.ask(method, parameters, String(sessionId));
    devTools.listen(String(sessionId), (method, parameters) => void this.hear(method, parameters));
    await this.tell("Page.enable");
    await this.tell("Runtime.enable");
    await this.tell("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
    if (this.preload === undefined) return;
    await this.tell("Runtime.addBinding", { name: BINDING, executionContextName: PRELOAD_WORLD });
    const inWorld = { source: preloadScript(this.preload), worldName: PRELOAD_WORLD };
    await this.tell("Page.addScriptToEvaluateOnNewDocument", inWorld);
    await this.tell("Page.addScriptToEvaluateOnNewDocument", { source: PAGE_SCRIPT });
  }

  private async hear(method: string, parameters: Readonly<Record<string, unknown>>): Promise<void> {
    switch (method) {
      case "Fetch.requestPaused":
        await this.answer(parameters).catch(() => undefined);
        return;
      case "Runtime.executionContextCreated":
        this.noteWorld(parameters.context as never);
        return;
      case "Runtime.bindingCalled":
        await this.invoke(String(parameters.payload), Number(parameters.executionContextId));
        return;
      case "Runtime.exceptionThrown":
        note("exception", JSON.stringify(parameters.exceptionDetails));
        return;
      case "Page.frameNavigated":
        this.noteFrame(parameters.frame as never);
        return;
      case "Page.windowOpen":
        note("window", toOurs(String(parameters.url)));
        if (this.openWindow({ url: toOurs(String(parameters.url)) }).action !== "deny") throw new Error("Not denied");
        return;
      case "Page.javascriptDialogOpening": {
        const leaves = parameters.type !== "beforeunload" || ask(this, "will-prevent-unload", {});
        await this.tell("Page.handleJavaScriptDialog", { accept: leaves });
        return;
      }
      case "Page.loadEventFired":
        this.loaded?.();
        this.loaded = null;
        this.emit("did-finish-load");
    }
  }

  private noteFrame({ id, url, parentId }: { id: string; url: string; parentId?: string }): void {
    if (parentId !== undefined) return;
    this.main.frame = id;
    this.mainFrame.url = toOurs(url);
  }

  private noteWorld({ id, name, auxData }: { id: number; name: string; auxData: { frameId: string } }): void {
    if (name !== PRELOAD_WORLD) return;
    this.frames.set(id, { id: auxData.frameId, url: this.mainFrame.url });
    if (this.main.frame === "" || auxData.frameId === this.main.frame) this.world = id;
  }

  /** Answers for every address: the page's own through the app's handler, any other not at all. */
  private async answer(parameters: Readonly<Record<string, unknown>>): Promise<void> {
    const { requestId, frameId, resourceType } = parameters;
    const { url, method } = parameters.request as { readonly url: string; readonly method: string };
    const address = toOurs(url);
    const isNavigation = resourceType === "Document";
    const isMainFrame = frameId === this.main.frame || this.main.frame === "";
    const details = { url: address, isMainFrame };
    const isStopped = isNavigation && address !== this.asked && this.isPrevented(details);
    const handler = this.session.pages.get(new URL(address).protocol.slice(0, -1));
    if (isStopped || handler === undefined || !address.startsWith(OURS)) {
      note(isStopped ? "stopped" : "outside", address);
      await this.tell("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" });
      return;
    }
    const response = await handler(new Request(address, { method }));
    await this.tell("Fetch.fulfillRequest", {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString("base64"),
    });
  }

  private isPrevented(details: { readonly isMainFrame: boolean }): boolean {
    const stopsFrame = ask(this, "will-frame-navigate", details);
    return (details.isMainFrame && ask(this, "will-navigate", details)) || stopsFrame;
  }

  private async invoke(payload: string, context: number): Promise<void> {
    const { id, channel, rest } = unpack(payload) as { id: number; channel: string; rest: unknown[] };
    const frame = this.frames.get(context);
    const senderFrame = frame?.id === this.main.frame ? this.mainFrame : (frame ?? null);
    try {
      const handler = handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler for ${channel}`);
      await this.hand({ id, ok: true, value: await handler({ sender: this.self, senderFrame }, ...rest) }, context);
    } catch (error) {
      await this.hand({ id, ok: false, value: String(error) }, context);
    }
  }

  private async hand(message: object, context = this.world): Promise<void> {
    const hear = {
      functionDeclaration: "function (text) { globalThis.standInHear(text); }",
      executionContextId: context,
    };
    await this.tell("Runtime.callFunctionOn", { ...hear, arguments: [{ value: pack(message) }] }).catch(
      () => undefined,
    );
  }

  /** As the app knows it. */
  self: unknown = this;
}

/** The contents as the app may use them. */
export function strictContents(contents: Contents): Contents {
  const { mainFrame, setWindowOpenHandler, send, printToPDF } = contents;
  const on = contents.on.bind(contents);
  const self = strict("webContents", { mainFrame, setWindowOpenHandler, send, printToPDF, on });
  contents.self = self;
  return self as unknown as Contents;
}
