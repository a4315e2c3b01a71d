import { Transform } from "prosemirror-transform";
import { expect, onTestFinished, test, vi } from "vitest";
import { openDatabaseFile } from "../../electron/core/store/databaseFile.ts";
import { dataFolder } from "../../electron/core/store/dataFolder.ts";
import { writeHandle } from "../../electron/core/store/handle.ts";
import { putRow, selectRows } from "../../electron/core/store/rows.ts";
import { verbsOf } from "../../electron/core/store/verbs.ts";
import { storeDocument } from "../../shared/minutes/document.ts";
import { sampleMinutes, typing } from "./sampleMinutes.ts";
import { documentIn, openedStore, stepsOf, temporaryFolder, tickingClock } from "./temporaryStore.ts";

// A version 0 that never was, whose records number their sections otherwise.
vi.mock("../../shared/minutes/migrations.ts", () => ({
  migrateDocument: (doc: { attrs: object }, from: number) =>
    from === 0 ? { ...doc, attrs: { ...doc.attrs, sectionStyle: "一、" } } : doc,
}));

test("a record of an older version with steps behind its snapshot is brought up once, and then takes new steps", () => {
  const folder = temporaryFolder();
  const opening = openDatabaseFile(dataFolder(folder));
  if (!opening.ok) throw new Error(opening.reason);
  const { db } = opening;
  onTestFinished(() => {
    db.close();
  });
  const store = verbsOf(writeHandle(db, { clock: tickingClock(), log: () => {} }));
  const { id: seriesId } = store.createSeries({ name: "停車場", ordinalRule: "none", profileId: null });
  const doc = sampleMinutes();
  const creation = store.createMeeting({ seriesId, document: storeDocument(doc) });
  if (!creation.ok) throw new Error(creation.reason);
  const { id } = creation.meeting;
  const old = typing(doc, "（舊版所記）");
  store.appendSteps({ meetingId: id, baseRevision: 0, steps: stepsOf(old) });
  for (const row of selectRows(db, "snapshot", {})) putRow(db, "snapshot", { ...row, document_version: 0 });
  for (const row of selectRows(db, "step", {})) putRow(db, "step", { ...row, document_version: 0 });
  db.close();

  const upgraded = new Transform(old.doc).setDocAttribute("sectionStyle", "一、").doc;
  const newer = openedStore(folder);
  expect(documentIn(newer, id).toJSON()).toEqual(upgraded.toJSON());
  const typed = typing(upgraded, "（新版所記）");
  expect(newer.appendSteps({ meetingId: id, baseRevision: 1, steps: stepsOf(typed) })).toMatchObject({ ok: true });
  expect(newer.stepsSince(id, 0)).toMatchObject({ ok: false, reason: "steps-gone" });
  expect(newer.stepsSince(id, 1)).toMatchObject({ ok: true, revision: 2 });
  newer.close();

  const again = openedStore(folder);
  expect(documentIn(again, id).toJSON()).toEqual(typed.doc.toJSON());
  expect(again.verifyAll().damages).toEqual([]);
});
