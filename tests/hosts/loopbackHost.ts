import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { LogLine } from "../../electron/core/log.ts";
import { type ServeExit, type Serving, serve } from "../../electron/hosts/loopback/serveHost.ts";
import type { CoreEvent } from "../../shared/contract/events.ts";
import { encodeMessage } from "../../shared/contract/message.ts";
import type { HostUnderTest } from "./conformance.ts";
import { SOURCES } from "./sources.ts";

/** A loopback host in this process, on scratch folders, with a page of one line and one script. */
export interface LoopbackHost extends Serving {
  readonly origin: string;
  readonly code: string;
  readonly dataFolder: string;
  readonly saveFolder: string;
  readonly said: string[];
  readonly logged: LogLine[];
  readonly serveAgain: () => Promise<Serving | ServeExit>;
  readonly remove: () => Promise<void>;
}

export async function startLoopback(): Promise<LoopbackHost> {
  const scratch = await mkdtemp(join(tmpdir(), "lushi-loopback-"));
  const page = join(scratch, "page");
  await mkdir(join(page, "assets"), { recursive: true });
  await writeFile(join(page, "index.html"), "<!doctype html><title>錄事</title>");
  await writeFile(join(page, "assets", "index-1.js"), "export {};");
  const dataFolder = join(scratch, "data");
  const saveFolder = join(scratch, "文件", "錄事");
  const said: string[] = [];
  const logged: LogLine[] = [];
  const serveAgain = () =>
    serve(
      { dataFolder, saveFolder, openBrowser: false },
      { ...SOURCES, page: pathToFileURL(`${page}/`) },
      { say: (line) => said.push(line), log: (line) => logged.push(line) },
    );
  const serving = await serveAgain();
  if (typeof serving === "number") throw new Error(`The host ended with ${serving}: ${said.join("\n")}`);
  const { origin, hash } = new URL(serving.address);
  return {
    ...serving,
    origin,
    code: hash.slice(1),
    dataFolder,
    saveFolder,
    said,
    logged,
    serveAgain,
    remove: async () => {
      await serving.stop();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

const usedCodes = new Set<string>();

/** The address in the launch file with a code that no test has used; it is written anew a moment after each use. */
export async function freshAddress({ launchFile }: Pick<LoopbackHost, "launchFile">): Promise<string> {
  for (let waited = 0; waited < 200; waited += 1) {
    const found = /http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/u.exec(await readFile(launchFile, "utf8"))?.[0];
    if (found !== undefined && !usedCodes.has(found)) {
      usedCodes.add(found);
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("The launch file holds no fresh code");
}

/** Swaps a launch code for the value of the Authorization header. */
export async function authorise(origin: string, code: string): Promise<string> {
  const response = await fetch(`${origin}/api/session`, {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ code }),
  });
  if (!response.ok) throw new Error(`The code was refused with ${response.status}`);
  const { id, token } = (await response.json()) as { id: string; token: string };
  return `Lushi ${id} ${token}`;
}

/** A window of a loopback host, over real HTTP. */
export async function loopbackUnderTest(): Promise<HostUnderTest> {
  const host = await startLoopback();
  const { origin, saveFolder } = host;
  const authorization = await authorise(origin, host.code);
  const sendRaw = async (name: string, argument: unknown): Promise<unknown> => {
    const headers = { origin, authorization, "content-type": "application/octet-stream" };
    const response = await fetch(`${origin}/api/request`, {
      method: "POST",
      headers,
      body: encodeMessage({ name, argument }),
    });
    return response.json();
  };
  const listeners = new Set<(event: CoreEvent) => void>();
  const stream = await fetch(`${origin}/api/events`, { method: "POST", headers: { origin, authorization } });
  const follow = async () => {
    let rest = "";
    for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const lines = (rest + part).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines.filter((each) => each !== ""))
        for (const listener of listeners) listener(JSON.parse(line));
    }
  };
  follow().catch(() => undefined);
  return {
    bridge: {
      host: "loopback",
      send: (name, argument) => sendRaw(name, argument) as never,
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    sendRaw,
    savedBytes: async (name) => new Uint8Array(await readFile(join(saveFolder, name))),
    stop: host.remove,
  };
}
