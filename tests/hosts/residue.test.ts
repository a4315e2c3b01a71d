import { readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Answer } from "../../shared/contract/errors.ts";
import { encodeMessage } from "../../shared/contract/message.ts";
import type { RequestArgument, RequestName, RequestResults } from "../../shared/contract/requests.ts";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import { minutesBytes } from "../builders/minutesText.ts";
import { type RunningHost, startHost } from "../e2e/startHost.ts";
import { authorise } from "./loopbackHost.ts";

/** Words that stand nowhere else; all of them are in Big5. */
const MARKERS = ["鸛鷺案", "翡翠溪", "zqxmarker"];

/** The bytes of 鸛鷺案 and 翡翠溪 in Big5. */
const BIG5 = [Buffer.from([0xc6, 0x7c, 0xc6, 0x4f, 0xae, 0xd7]), Buffer.from([0xbb, 0x42, 0xbb, 0x41, 0xb7, 0xcb])];
const FORMS = [...MARKERS.flatMap((word) => [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")]), ...BIG5];

let scratch = "";
let host: RunningHost | null = null;
const { TMPDIR } = process.env;
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), "lushi-residue-"));
  await mkdir(join(scratch, "temp"));
  process.env.TMPDIR = join(scratch, "temp");
});
afterEach(async () => {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  await host?.kill();
  host = null;
  await rm(scratch, { recursive: true, force: true });
});

/** The files of the app's folder and its temporary folder in which a marker stands in any encoding. */
function residue(): string[] {
  return ["data", "temp"].flatMap((place) =>
    readdirSync(join(scratch, place), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => {
        const bytes = readFileSync(path);
        return FORMS.some((form) => bytes.includes(form)) || MARKERS.some((word) => path.includes(word));
      }),
  );
}

async function start() {
  host = await startHost({ dataFolder: join(scratch, "data"), saveFolder: join(scratch, "文件") });
  const running = host;
  const { origin, hash } = new URL(running.address);
  const authorization = await authorise(origin, hash.slice(1));
  const ask = async <Name extends RequestName>(
    name: Name,
    argument: RequestArgument<Name>,
  ): Promise<RequestResults[Name]> => {
    const headers = { origin, authorization, "content-type": "application/octet-stream" };
    const body = encodeMessage({ name, argument });
    const response = await fetch(`${origin}/api/request`, { method: "POST", headers, body });
    const answer = (await response.json()) as Answer<RequestResults[Name]>;
    if (!answer.ok) throw new Error(`${name}: ${answer.refusal.message}`);
    return answer.value;
  };
  return { ask, running };
}

it("a meeting that was used in every way leaves no word after 徹底刪除, not after a crash either", async () => {
  const first = await start();
  const { ask } = first;
  const series = await ask("series.create", { name: "溪口縣公園委員會", ordinalRule: "none" });
  const { id: meetingId } = await ask("meeting.create", { seriesId: series.id });
  const { document } = await ask("meeting.open", { meetingId });
  const typed = new Transform(Node.fromJSON(minutesSchema, document.doc)).insert(1, minutesSchema.text(MARKERS.join()));
  const steps = typed.steps.map((step) => step.toJSON());
  await ask("meeting.appendSteps", { meetingId, baseRevision: 0, clientId: "w", steps });
  await ask("version.add", { meetingId, name: `${MARKERS[0]}之前` });
  await ask("meeting.export", { meetingId, format: "docx" });
  await ask("import.read", { name: "紀錄.txt", bytes: minutesBytes(`${MARKERS.join("\n")}\n`) }).catch(() => undefined);
  await ask("search.find", { query: "鸛鷺案", limit: 10 });
  await ask("backup.make", {});
  await first.running.kill();
  expect(residue()).not.toEqual([]);

  const { ask: again, running } = await start();
  expect(await again("search.find", { query: "鸛鷺案", limit: 10 })).not.toEqual([]);
  await again("meeting.moveToBin", { meetingId });
  await again("meeting.purge", { meetingId });
  for (;;) {
    const { purge } = await again("store.health", {});
    if (purge === null) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(residue()).toEqual([]);
  await running.stop();
  expect(residue()).toEqual([]);
  for (const { output } of [first.running, running]) {
    for (const word of MARKERS) expect(output()).not.toContain(word);
  }
});
