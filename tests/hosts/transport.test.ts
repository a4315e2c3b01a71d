import { createServer } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { connectLoopback } from "../../renderer/transport/loopback.ts";
import { NotConnectedError } from "../../renderer/transport/session.ts";
import type { CoreEvent } from "../../shared/contract/events.ts";
import { freshAddress, type LoopbackHost, startLoopback } from "./loopbackHost.ts";

let host: LoopbackHost;
beforeAll(async () => {
  host = await startLoopback();
});
afterAll(() => host.remove());

/** Requests of the page since it was opened, with the headers that they carried. */
let asked: { path: string; authorization: string | null }[];
let storage: Map<string, string>;

/** Puts a page at an address; its storage lives as long as the tab. */
function openPage(address: string): { readonly hash: string } {
  const location = new URL(address);
  vi.stubGlobal("location", location);
  vi.stubGlobal("history", {
    replaceState: (_state: unknown, _title: string, path: string) => {
      location.href = new URL(path, location).href;
    },
  });
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    asked.push({ path, authorization: headers.get("authorization") });
    headers.set("origin", location.origin);
    return realFetch(new URL(path, location), { ...init, headers });
  });
  return location;
}
const realFetch = globalThis.fetch;

beforeEach(() => {
  asked = [];
  storage = new Map();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A tab that was opened through the launch file. */
async function connected() {
  const page = openPage(await freshAddress(host));
  const bridge = await connectLoopback();
  await new Promise((resolve) => setTimeout(resolve, 30));
  return { page, bridge };
}

describe("a page of the loopback host", () => {
  it("swaps its code, keeps it in no address, and asks and hears", async () => {
    const { page, bridge } = await connected();
    expect(page.hash).toBe("");
    const heard: CoreEvent[] = [];
    bridge.listen((event) => heard.push(event));
    expect(await bridge.send("meeting.createSample", {})).toMatchObject({ ok: true, value: { isSample: true } });
    for (let waited = 0; heard.length === 0 && waited < 200; waited += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(heard).toContainEqual({ name: "meetings.listChanged" });
  });

  it("stays connected when it is reloaded, and sends its token only after the host has proved itself", async () => {
    await connected();
    asked = [];
    openPage(`${host.origin}/`);
    const bridge = await connectLoopback();
    expect(await bridge.send("series.list", {})).toMatchObject({ ok: true });
    expect(asked[0]).toEqual({ path: "/api/proof", authorization: null });
    expect(asked.slice(1).every(({ authorization }) => authorization?.startsWith("Lushi "))).toBe(true);
  });

  it("that nobody opened through the launch file is not connected", async () => {
    openPage(`${host.origin}/`);
    await expect(connectLoopback()).rejects.toThrow(NotConnectedError);
  });

  it("with a code that was used is not connected", async () => {
    const address = await freshAddress(host);
    openPage(address);
    await connectLoopback();
    storage.clear();
    openPage(address);
    await expect(connectLoopback()).rejects.toThrow(NotConnectedError);
  });

  it("gives nothing to another program that took the port", async () => {
    await connected();
    const stolen: string[] = [];
    const squatter = createServer((request, response) => {
      stolen.push(JSON.stringify(request.headers));
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ proof: "0".repeat(64) }));
    });
    await new Promise<void>((resolve) => squatter.listen(0, "127.0.0.1", resolve));
    const taken = squatter.address();
    if (taken === null || typeof taken === "string") throw new Error("No port");
    openPage(`http://127.0.0.1:${taken.port}/`);
    await expect(connectLoopback()).rejects.toThrow(NotConnectedError);
    expect(stolen).toHaveLength(1);
    expect(stolen.join()).not.toContain("Lushi");
    squatter.close();
  });

  it("whose stream of events is cut asks for it again, and is told that everything may have changed", async () => {
    const cuts: AbortController[] = [];
    const { bridge } = await connected();
    const heard: CoreEvent[] = [];
    bridge.listen((event) => heard.push(event));
    expect(heard).toEqual([]);
    const { fetch: stubbed } = globalThis;
    vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
      const cut = new AbortController();
      if (path === "/api/events") cuts.push(cut);
      return stubbed(path, { ...init, signal: cut.signal });
    });
    const { bridge: second } = { bridge: await connectLoopback() };
    second.listen((event) => heard.push(event));
    for (let waited = 0; cuts.length === 0 && waited < 200; waited += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    cuts[0]?.abort();
    for (let waited = 0; heard.length === 0 && waited < 300; waited += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(heard).toEqual([{ name: "core.resumed" }]);
  });

  it("says so where the host is away", async () => {
    const { bridge } = await connected();
    openPage("http://127.0.0.1:1/");
    expect(await bridge.send("series.list", {})).toMatchObject({ ok: false, refusal: { code: "unreachable" } });
  });

  it("sends its token to nobody who took the port after the host went away", async () => {
    const { bridge } = await connected();
    const given: (string | undefined)[] = [];
    const squatter = createServer((request, response) => {
      given.push(request.headers.authorization);
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ proof: "0".repeat(64) }));
    });
    openPage("http://127.0.0.1:1/");
    await bridge.send("series.list", {});
    await new Promise<void>((resolve) => squatter.listen(0, "127.0.0.1", resolve));
    const taken = squatter.address();
    if (taken === null || typeof taken === "string") throw new Error("No port");
    openPage(`http://127.0.0.1:${taken.port}/`);
    expect(await bridge.send("series.list", {})).toMatchObject({ ok: false, refusal: { code: "unreachable" } });
    expect(given).toEqual([undefined]);
    squatter.close();
  });
});
