import { readFileSync } from "node:fs";
import { strict } from "./strict.ts";

// A preload script has a world of its own beside the page's, and hands values over through Electron's context bridge.
// Here both are worlds of a real browser; they speak by events of the document, whose details are cloned on the way.

/** The world in which a preload script runs. */
export const PRELOAD_WORLD = "preload";
/** The function of that world which sends words to the main process. */
export const BINDING = "standInSend";

/** Values as they go over the protocol, which is JSON; bytes are the only kind it does not know. In both worlds. */
export function pack(value: unknown): string {
  const text = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return JSON.stringify(value ?? null, (_key, each) => (each instanceof Uint8Array ? { $bytes: text(each) } : each));
}

export function unpack(packed: string): unknown {
  const bytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return JSON.parse(packed, (_key, each) => (typeof each?.$bytes === "string" ? bytes(each.$bytes) : each));
}

/** What a preload script may ask of `electron`; any other name throws. */
const ELECTRON = `
  ${[pack, unpack, strict].join("\n")}
  const waiting = new Map(), listeners = new Map(), exposed = new Map();
  let last = 0;
  globalThis.standInHear = (text) => {
    const { id, ok, value, channel } = unpack(text);
    if (channel !== undefined) for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, value);
    else if (ok) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(value));
    waiting.delete(id);
  };
  const ipcRenderer = strict("ipcRenderer", {
    invoke: (channel, ...rest) => new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      ${BINDING}(pack({ id: last, channel, rest }));
    }),
    on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); },
    removeListener: (channel, listener) => {
      listeners.set(channel, (listeners.get(channel) ?? []).filter((each) => each !== listener));
    },
  });
  const contextBridge = strict("contextBridge", { exposeInMainWorld: (name, value) => { exposed.set(name, value); } });
  const electron = strict("electron", { contextBridge, ipcRenderer });`;

/** The preload world's side of the bridge: it names what is exposed, and calls it. */
const BRIDGE = `
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
  const held = new Map();
  let holding = 0;
  const out = (value) => {
    if (typeof value !== "function") return { value };
    holding += 1;
    held.set(holding, value);
    return { held: holding };
  };
  document.addEventListener("bridge:ask", () => tell("bridge:exposed", [...exposed].map(([name, value]) => ({
    name,
    frozen: Object.isFrozen(value),
    members: Object.entries(value).map(([key, each]) => (typeof each === "function" ? { key } : { key, value: each })),
  }))));
  document.addEventListener("bridge:call", ({ detail: { id, name, key, held: number, rest } }) => {
    const given = rest.map((each) => ("callback" in each
      ? (value) => tell("bridge:callback", { callback: each.callback, value }) : each.value));
    const result = number === undefined ? exposed.get(name)[key](...given) : held.get(number)(...given);
    if (!(result instanceof Promise)) { tell("bridge:result", { id, ...out(result) }); return; }
    tell("bridge:result", { id, later: true });
    result.then((value) => tell("bridge:settled", { id, ok: true, value }),
      (error) => tell("bridge:settled", { id, ok: false, value: String(error) }));
  });`;

/** The page's side: functions that call over. */
export const PAGE_SCRIPT = `(() => {
  const results = new Map(), callbacks = new Map();
  let last = 0, numbered = 0;
  const on = (name, hear) => document.addEventListener(name, ({ detail }) => hear(detail));
  const call = (target, rest) => {
    last += 1;
    const id = last;
    const given = rest.map((value) => {
      if (typeof value !== "function") return { value };
      numbered += 1;
      callbacks.set(numbered, value);
      return { callback: numbered };
    });
    document.dispatchEvent(new CustomEvent("bridge:call", { detail: { id, ...target, rest: given } }));
    const result = results.get(id);
    if (result.later) return new Promise((resolve, reject) => results.set(id, { resolve, reject }));
    results.delete(id);
    return result.held === undefined ? result.value : (...more) => call({ held: result.held }, more);
  };
  on("bridge:result", (detail) => results.set(detail.id, detail));
  on("bridge:settled", ({ id, ok, value }) => {
    const { resolve, reject } = results.get(id);
    results.delete(id);
    if (ok) resolve(value); else reject(new Error(value));
  });
  on("bridge:callback", ({ callback, value }) => callbacks.get(callback)(value));
  on("bridge:exposed", (all) => {
    for (const { name, frozen, members } of all) {
      const value = {};
      for (const { key, ...rest } of members) {
        value[key] = "value" in rest ? rest.value : (...given) => call({ name, key }, given);
      }
      Object.defineProperty(window, name, { value: frozen ? Object.freeze(value) : value });
    }
  });
  document.dispatchEvent(new CustomEvent("bridge:ask"));
})()`;

/** A built preload script as it runs in its world: CommonJS, with nothing to require but `electron`. */
export function preloadScript(path: string): string {
  return `(() => {${ELECTRON}${BRIDGE}
  const require = (name) => {
    if (name !== "electron") throw new Error("A sandboxed preload script cannot require " + name);
    return electron;
  };
  const module = { exports: {} };
  ((exports) => {${readFileSync(path, "utf8")}
  })(module.exports);
})()`;
}
