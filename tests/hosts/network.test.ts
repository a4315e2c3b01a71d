import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Answer } from "../../shared/contract/errors.ts";
import { encodeMessage } from "../../shared/contract/message.ts";
import type { RequestArgument, RequestName, RequestResults } from "../../shared/contract/requests.ts";
import { minutesBytes } from "../builders/minutesText.ts";
import { scratchFolders, startHost } from "../e2e/startHost.ts";
import { HOSTILE_XML } from "../faults/hostileXml.ts";
import { authorise } from "./loopbackHost.ts";

const RECORDER = new URL("./children/recordNetwork.ts", import.meta.url).href;
const READER = fileURLToPath(new URL("../../electron/core/importers/registry.ts", import.meta.url));

let folder = "";
let log = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lushi-network-"));
  log = join(folder, "log");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const noted = () => (existsSync(log) ? readFileSync(log, "utf8").split("\n").filter(Boolean) : []);
/** Runs a script with every use of the network written down. */
const recorded = (script: string) =>
  spawnSync(process.execPath, ["--no-warnings", "--import", RECORDER, "--input-type=module", "-e", script], {
    env: { ...process.env, NODE_OPTIONS: "", NETWORK_LOG: log },
    encoding: "utf8",
  });

it("a use of the network is written down, in a thread too", () => {
  const use =
    'await fetch("http://127.0.0.1:65009/").catch(() => 0); (await import("node:dns")).lookup("minutes.invalid", () => 0);';
  recorded(`import { Worker } from "node:worker_threads"; ${use} new Worker(${JSON.stringify(use)}, { eval: true });`);
  expect(noted().filter((line) => line.startsWith("connect")).length).toBeGreaterThanOrEqual(2);
  expect(noted().filter((line) => line === 'name "minutes.invalid"').length).toBe(2);
});

it("reading files with links, pictures and forms from elsewhere uses none", () => {
  const files = HOSTILE_XML.map(({ name, bytes }) => [name, Buffer.from(bytes()).toString("base64")]);
  const list = join(folder, "files.json");
  const script = `
    import { readFileSync } from "node:fs";
    const { readFileBytes } = await import(${JSON.stringify(READER)});
    for (const [name, text] of JSON.parse(readFileSync(${JSON.stringify(list)}, "utf8")))
      await readFileBytes(name, new Uint8Array(Buffer.from(text, "base64")));
    console.log("read");`;
  writeFileSync(list, JSON.stringify(files));
  expect(recorded(script).stdout).toBe("read\n");
  expect(noted()).toEqual([]);
});

it("the host listens on this machine's own address alone and connects to nothing, whatever is asked of it", async () => {
  const folders = await scratchFolders();
  const { NODE_OPTIONS: before } = process.env;
  Object.assign(process.env, { NODE_OPTIONS: `--import ${RECORDER}`, NETWORK_LOG: log });
  const host = await startHost(folders).finally(() => {
    delete process.env.NETWORK_LOG;
    if (before === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = before;
  });
  try {
    const { origin, hash } = new URL(host.address);
    const authorization = await authorise(origin, hash.slice(1));
    const ask = async <Name extends RequestName>(name: Name, argument: RequestArgument<Name>) => {
      const headers = { origin, authorization, "content-type": "application/octet-stream" };
      const body = encodeMessage({ name, argument });
      const response = await fetch(`${origin}/api/request`, { method: "POST", headers, body });
      const answer = (await response.json()) as Answer<RequestResults[Name]>;
      if (!answer.ok) throw new Error(`${name}: ${answer.refusal.message}`);
      return answer.value;
    };
    const { id: meetingId } = await ask("meeting.createSample", {});
    await ask("import.read", { name: "紀錄.txt", bytes: minutesBytes() });
    for (const format of ["docx", "odt", "txt"] as const) await ask("meeting.export", { meetingId, format });
    await ask("search.find", { query: "委員", limit: 10 });
    await ask("backup.make", {});
    expect(await readFile(join(host.dataFolder, "open.html"), "utf8")).toContain("127.0.0.1");
  } finally {
    await host.stop();
    await folders.remove();
  }
  const lines = noted();
  expect(lines.filter((line) => !line.startsWith("listen"))).toEqual([]);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toContain("127.0.0.1");
});
