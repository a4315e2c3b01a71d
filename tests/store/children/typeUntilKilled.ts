import { writeSync } from "node:fs";
import { Node } from "prosemirror-model";
import { openStore } from "../../../electron/core/store/store.ts";
import { minutesSchema } from "../../../shared/minutes/schema.ts";
import { typing } from "../sampleMinutes.ts";

// Types one character after another into a meeting and prints every revision that the store acknowledged.
const [folder = "", meetingId = ""] = process.argv.slice(2);
const opening = openStore(folder, { clock: () => new Date(), log: () => {} });
if (!opening.ok) throw new Error(opening.reason);
const { store } = opening;
const loading = store.loadDocument(meetingId);
if (!loading.ok) throw new Error(loading.reason);
let doc = Node.fromJSON(minutesSchema, loading.document.doc);
let revision = loading.revision;
for (let typed = 0; ; typed += 1) {
  const transform = typing(doc, String.fromCodePoint(0x4e00 + (revision % 5000)));
  const appending = store.appendSteps({
    meetingId,
    baseRevision: revision,
    steps: transform.steps.map((step) => step.toJSON()),
  });
  if (!appending.ok) throw new Error(appending.reason);
  doc = transform.doc;
  revision = appending.revision;
  writeSync(1, `${revision}\n`);
  if (typed % 50 === 49) store.writeSnapshot(meetingId);
}
