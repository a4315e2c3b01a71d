import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Node } from "prosemirror-model";
import { createCore } from "../../../electron/core/createCore.ts";
import { saveTo } from "../../../electron/hosts/loopback/saveFolder.ts";
import type { Answer } from "../../../shared/contract/errors.ts";
import type { MeetingRow, OpenedMeeting, SeriesRow } from "../../../shared/contract/meetings.ts";
import { randomId } from "../../../shared/minutes/ids.ts";
import { minutesSchema } from "../../../shared/minutes/schema.ts";
import { typing } from "../../store/sampleMinutes.ts";
import type { Said } from "../diskFaults/said.ts";

// Works with the whole core while the disk fails, and prints one line of JSON for each answer. The library that is
// preloaded lets calls fail from "armed" on until "mended". Arguments: the folder, how many batches are typed.
const [folder = "", batches = ""] = process.argv.slice(2);
const say = (said: Said) => process.stdout.write(`${JSON.stringify(said)}\n`);
/** Opening a file of this name tells the library; on a small disk the fault is a file that takes all its room. */
function tell(word: "armed" | "mended"): void {
  if (process.env.FILL_DISK === undefined) closeSync(openSync(join(folder, word), "w"));
  else if (word === "armed") fillDisk();
  else rmSync(join(folder, "filler"));
}

function fillDisk(): void {
  const filler = openSync(join(folder, "filler"), "w");
  for (const size of [1024 * 1024, 4096]) {
    try {
      for (;;) writeSync(filler, Buffer.alloc(size, 1));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    }
  }
  closeSync(filler);
}

mkdirSync(folder, { recursive: true });
const opening = await createCore({
  dataFolder: join(folder, "data"),
  now: () => new Date(),
  newId: randomId,
  log: () => undefined,
  saveFile: saveTo(join(folder, "匯出")),
  readFile: async () => ({ outcome: "failed" }),
  cancelReading: () => undefined,
});
if (!opening.ok) throw new Error(opening.message);
const { core } = opening;
const ask = async <Value>(name: string, argument: unknown) => (await core.handle(name, argument)) as Answer<Value>;
async function get<Value>(name: string, argument: unknown): Promise<Value> {
  const got = await ask<Value>(name, argument);
  if (!got.ok) throw new Error(`${name}: ${got.refusal.message}`);
  return got.value;
}

const series = await get<SeriesRow>("series.create", { name: "圖書館委員會", ordinalRule: "none" });
const { id: meetingId } = await get<MeetingRow>("meeting.create", { seriesId: series.id });
const opened = await get<OpenedMeeting>("meeting.open", { meetingId });
let doc = Node.fromJSON(minutesSchema, opened.document.doc);
let { revision } = opened;
await get("meeting.export", { meetingId, format: "docx" });

/** Types one batch, as the window does: the same again when it was refused. */
async function type(): Promise<boolean> {
  const typed = typing(doc, String.fromCodePoint(0x4e00 + revision).repeat(400), "paragraph");
  const steps = typed.steps.map((step) => step.toJSON());
  const answer = await ask<{ revision: number }>("meeting.appendSteps", {
    meetingId,
    baseRevision: revision,
    clientId: "w",
    steps,
  });
  if (answer.ok) {
    ({ doc } = typed);
    ({ revision } = answer.value);
    say({ deed: "typed", revision });
  } else say({ deed: "refused", asked: "meeting.appendSteps", ...answer.refusal });
  return answer.ok;
}

async function attempt(name: string, argument: unknown): Promise<void> {
  const answer = await ask(name, argument);
  if (!answer.ok) say({ deed: "refused", asked: name, ...answer.refusal });
}

tell("armed");
for (let batch = 0; batch < Number(batches); batch += 1) {
  await type();
  if (batch % 5 === 4) await attempt("meeting.export", { meetingId, format: "docx" });
  if (batch % 10 === 9) await attempt("version.add", { meetingId, name: "這一版" });
  if (batch % 10 === 9) await attempt("backup.make", {});
  if (batch % 10 === 4) await attempt("settings.set", { theme: "dark" });
}
tell("mended");
const mended = performance.now();
let tries = 1;
while (!(await type()) && tries < 20) tries += 1;
say({ deed: "mended", milliseconds: performance.now() - mended, tries });
await core.close();
say({ deed: "closed" });
