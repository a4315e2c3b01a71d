import { Node } from "prosemirror-model";
import { backUpBeside } from "../../../electron/core/backup/backupRun.ts";
import { openStore } from "../../../electron/core/store/store.ts";
import { minutesSchema } from "../../../shared/minutes/schema.ts";
import { typing } from "../sampleMinutes.ts";

// Types in the meeting of the folder named in the arguments and makes a backup after each batch; prints the number of
// each backup with the revision that it holds at least.
const [folder = "", meetingId = ""] = process.argv.slice(2);
const opening = openStore(folder, { clock: () => new Date(), log: () => undefined });
if (!opening.ok) throw new Error(opening.detail);
const { store } = opening;
const loading = store.loadDocument(meetingId);
if (!loading.ok) throw new Error(loading.reason);
let doc = Node.fromJSON(minutesSchema, loading.document.doc);
for (let revision = loading.revision; ; ) {
  const typed = typing(doc, String.fromCodePoint(0x4e00 + (revision % 5000)));
  const steps = typed.steps.map((step) => step.toJSON());
  const appending = store.appendSteps({ meetingId, baseRevision: revision, steps });
  if (!appending.ok) throw new Error(appending.reason);
  ({ doc } = typed);
  ({ revision } = appending);
  const result = backUpBeside(folder, { at: new Date().toISOString(), reason: "timed", spare: null });
  if (!result.ok) throw new Error(result.detail);
  process.stdout.write(`${result.backup.sequence} ${revision}\n`);
}
