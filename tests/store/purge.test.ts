import { expect, test } from "vitest";
import { minutesOf, paragraph } from "../builders/minutes.ts";
import { sampleMinutes, typing } from "./sampleMinutes.ts";
import { aMeeting, append, aSeries, openedStore, temporaryFolder } from "./temporaryStore.ts";
import { SECRET, tracesIn } from "./traces.ts";

test("nothing of a purged meeting is left in any file, with the store still open", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const seriesId = aSeries(store);
  for (let n = 1; n <= 20; n += 1) aMeeting(store, sampleMinutes(n), { seriesId });
  const doc = minutesOf("普通的內容", paragraph(SECRET.join("及").repeat(40)));
  const { id } = aMeeting(store, doc, { seriesId, sourceName: "鸛鷺案.docx", profile: { name: "zqxmarker" } });
  let current = doc;
  for (let revision = 0; revision < 40; revision += 1) {
    const typed = typing(current, `鸛鷺案zqxmarker${revision}`, "paragraph");
    append(store, id, revision, typed);
    current = typed.doc;
  }
  store.addVersion(id, "鸛鷺案版本");
  store.writeSnapshot(id);
  store.addAttachment({ meetingId: id, name: "zqxmarker", mediaType: "text/plain", bytes: Buffer.from("鸛鷺案") });
  for (const word of SECRET) expect(tracesIn(folder, [word])).not.toEqual([]);

  expect(store.purge(id)).toBe(true);
  expect(tracesIn(folder)).toEqual([]);
  expect(store.oneMeeting(id)).toBeNull();
  expect(store.search("鸛鷺")).toEqual([]);
  expect(store.search("收費")).toHaveLength(20);
  expect(store.verifyAll().damages).toEqual([]);
  expect(store.purge(id)).toBe(false);
});

test("words that were deleted from a record are gone when its past is purged, and the record stays", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  const typed = typing(doc, "鸛鷺案zqxmarker");
  append(store, id, 0, typed);
  store.addVersion(id, "含個資");
  store.writeSnapshot(id);
  const [step] = typed.steps;
  store.appendSteps({ meetingId: id, baseRevision: 1, steps: [step?.invert(doc).toJSON()] });
  const kept = store.addVersion(id, "已去除");
  for (const word of SECRET) expect(tracesIn(folder, [word])).not.toEqual([]);

  expect(store.purgeHistory(id)).toBe(true);
  expect(tracesIn(folder)).toEqual([]);
  expect(store.loadDocument(id)).toMatchObject({ ok: true, revision: 2, document: { doc: doc.toJSON() } });
  expect(store.listVersions(id)).toEqual(kept.ok ? [kept.version] : []);
  expect(store.verifyAll().damages).toEqual([]);
});
