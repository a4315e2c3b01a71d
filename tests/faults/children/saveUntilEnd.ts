import { mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { backUpBeside } from "../../../electron/core/backup/backupRun.ts";
import { openDatabaseFile } from "../../../electron/core/store/databaseFile.ts";
import { dataFolder } from "../../../electron/core/store/dataFolder.ts";
import { writeHandle } from "../../../electron/core/store/handle.ts";
import { verbsOf } from "../../../electron/core/store/verbs.ts";
import { writeFileAtomically } from "../../../electron/core/writeFile.ts";
import { storeDocument } from "../../../shared/minutes/document.ts";
import { sampleMinutes, typing } from "../../store/sampleMinutes.ts";
import { ACKNOWLEDGED, DATA, EXPORT, exported } from "../powerCut/promises.ts";

// Types, exports and backs up in a new store, and writes down each thing that was acknowledged, beside it and in order
// with its writes. Arguments: the folder, FULL (as the app has it) or NORMAL, how many batches.
const [folder = "", synchronous = "", batches = ""] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const notes = openSync(join(folder, ACKNOWLEDGED), "a");
const acknowledge = (what: string, number: number) => writeSync(notes, `${what} ${number}\n`);

mkdirSync(join(folder, DATA), { recursive: true });
const opening = openDatabaseFile(dataFolder(join(folder, DATA)));
if (!opening.ok) throw new Error(opening.detail);
const { db } = opening;
if (synchronous === "NORMAL") db.pragma("synchronous = NORMAL");
const store = verbsOf(writeHandle(db, { clock: () => new Date(), log: () => undefined }));
const { id: seriesId } = store.createSeries({ name: "公園委員會", ordinalRule: "none", profileId: null });
let doc = sampleMinutes();
const creation = store.createMeeting({ seriesId, document: storeDocument(doc) });
if (!creation.ok) throw new Error(creation.reason);
const { id: meetingId } = creation.meeting;
acknowledge("revision", 0);

for (let revision = 0; revision < Number(batches); ) {
  const typed = typing(doc, String.fromCodePoint(0x4e00 + revision).repeat(1 + ((revision * 37) % 60)));
  const steps = typed.steps.map((step) => step.toJSON());
  const appending = store.appendSteps({ meetingId, baseRevision: revision, steps });
  if (!appending.ok) throw new Error(appending.reason);
  ({ doc } = typed);
  ({ revision } = appending);
  acknowledge("revision", revision);
  if (revision % 50 === 0) store.writeSnapshot(meetingId);
  if (revision % 20 === 0) {
    await writeFileAtomically(join(folder, EXPORT), exported(revision));
    acknowledge("export", revision);
  }
  if (revision % 60 === 0) {
    const made = backUpBeside(join(folder, DATA), { at: new Date().toISOString(), reason: "timed", spare: null });
    if (!made.ok) throw new Error(made.detail);
    acknowledge("backup", made.backup.sequence);
  }
}
db.close();
