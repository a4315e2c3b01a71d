import { fileURLToPath } from "node:url";
import { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { afterEach, expect, it } from "vitest";
import type { Answer } from "../../shared/contract/errors.ts";
import { encodeMessage } from "../../shared/contract/message.ts";
import type { RequestArgument, RequestName, RequestResults } from "../../shared/contract/requests.ts";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import { type RunningHost, scratchFolders, startHost } from "../e2e/startHost.ts";
import { SECRET, tracesIn } from "../store/traces.ts";
import { authorise } from "./loopbackHost.ts";

const ENTRY = fileURLToPath(new URL("./children/serveOneLine.ts", import.meta.url));

const folders = await scratchFolders();
let host: RunningHost | null = null;
afterEach(async () => {
  await host?.kill();
  await folders.remove();
});

async function connectTo({ address }: RunningHost) {
  const { origin, hash } = new URL(address);
  const authorization = await authorise(origin, hash.slice(1));
  return async <Name extends RequestName>(
    name: Name,
    argument: RequestArgument<Name>,
  ): Promise<RequestResults[Name]> => {
    const headers = { origin, authorization, "content-type": "application/octet-stream" };
    const response = await fetch(`${origin}/api/request`, {
      method: "POST",
      headers,
      body: encodeMessage({ name, argument }),
    });
    const answer = (await response.json()) as Answer<RequestResults[Name]>;
    if (!answer.ok) throw new Error(`${name}: ${answer.refusal.code}`);
    return answer.value;
  };
}

it("loses nothing that was acknowledged when it is killed while somebody types", async () => {
  host = await startHost(folders, ENTRY);
  const ask = await connectTo(host);
  const series = await ask("series.create", { name: "雲海縣兒少委員會", ordinalRule: "continuous" });
  const { id: meetingId } = await ask("meeting.create", { seriesId: series.id });
  let doc = Node.fromJSON(minutesSchema, (await ask("meeting.open", { meetingId })).document.doc);

  let acknowledged = 0;
  let typed = "";
  const typing = (async () => {
    for (let baseRevision = 0; ; ) {
      const letter = String.fromCodePoint(0x4e00 + baseRevision);
      const step = new Transform(doc).insert(1, minutesSchema.text(letter));
      const steps = step.steps.map((each) => each.toJSON());
      const { revision } = await ask("meeting.appendSteps", { meetingId, baseRevision, clientId: "w", steps });
      baseRevision = revision;
      doc = step.doc;
      acknowledged = revision;
      typed = letter + typed;
    }
  })().catch(() => undefined);
  while (acknowledged < 40) await new Promise((resolve) => setTimeout(resolve, 5));
  await host.kill();
  await typing;

  host = await startHost(folders, ENTRY);
  const again = await connectTo(host);
  const opened = await again("meeting.open", { meetingId });
  expect(opened.revision).toBeGreaterThanOrEqual(acknowledged);
  expect(Node.fromJSON(minutesSchema, opened.document.doc).firstChild?.textContent).toContain(typed);
});

it("leaves no byte of a purged meeting when it is killed before the purge has reached the backups", async () => {
  host = await startHost(folders, ENTRY);
  const ask = await connectTo(host);
  const series = await ask("series.create", { name: "溪口縣公園委員會", ordinalRule: "continuous" });
  const { id: meetingId } = await ask("meeting.create", { seriesId: series.id });
  const doc = Node.fromJSON(minutesSchema, (await ask("meeting.open", { meetingId })).document.doc);
  const steps = new Transform(doc).insert(1, minutesSchema.text(SECRET.join())).steps.map((step) => step.toJSON());
  await ask("meeting.appendSteps", { meetingId, baseRevision: 0, clientId: "w", steps });
  for (let n = 0; n < 4; n += 1) await ask("backup.make", {});
  await ask("meeting.moveToBin", { meetingId });
  await ask("meeting.purge", { meetingId });
  await host.kill();
  expect(tracesIn(host.dataFolder)).not.toEqual([]);

  host = await startHost(folders, ENTRY);
  const again = await connectTo(host);
  while ((await again("store.health", {})).purge !== null) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(tracesIn(host.dataFolder)).toEqual([]);
  expect(await again("backup.list", {})).toHaveLength(4);
}, 60_000);

it("says where the first is, in its own process, and leaves with 3", async () => {
  host = await startHost(folders, ENTRY);
  await expect(startHost(folders, ENTRY)).rejects.toThrow(/ended with 3:.*已經開啟（行程 \d+）.*open\.html/su);
});
