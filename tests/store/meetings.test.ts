import { expect, test } from "vitest";
import { UnstorableTextError } from "../../electron/core/store/errors.ts";
import { DOCUMENT_VERSION, storeDocument } from "../../shared/minutes/document.ts";
import { minutesOf, paragraph } from "../builders/minutes.ts";
import { sampleMinutes, typing } from "./sampleMinutes.ts";
import { aMeeting, append, aSeries, documentIn, openedStore, temporaryFolder } from "./temporaryStore.ts";

test("a meeting is found again with all that it was made with", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const profile = { name: "委員會", fonts: { eastAsian: "標楷體" } };
  const made = aMeeting(store, sampleMinutes(4), {
    ordinal: "第4次",
    state: "inSession",
    sourceHash: "ab".repeat(32),
    sourceName: "第4次會議紀錄.docx",
    profile,
  });
  store.close();
  const again = openedStore(folder);
  expect(again.oneMeeting(made.id)).toEqual(made);
  expect(made).toMatchObject({ ordinal: "第4次", state: "inSession", revision: 0, deletedAt: null, isSample: false });
  expect(made.facts).toMatchObject({ title: "停車場管理委員會第4次會議紀錄", chair: expect.stringContaining("林") });
  expect(again.meetingProfile(made.id)).toEqual(profile);
  expect(documentIn(again, made.id).toJSON()).toEqual(sampleMinutes(4).toJSON());
  expect(again.findBySourceHash("ab".repeat(32)).map(({ id }) => id)).toEqual([made.id]);
  expect(again.findBySourceHash("cd".repeat(32))).toEqual([]);
});

test.each([
  ["of no series", { seriesId: "nowhere" }, "no-series"],
  ["with a document of no form", { document: { version: DOCUMENT_VERSION, doc: { type: "doc" } } }, "invalid-document"],
  ["of a newer version", { document: { version: DOCUMENT_VERSION + 1, doc: {} } }, "newer-document"],
  ["with half a character", { document: storeDocument(minutesOf("半\ud83d字")) }, "invalid-document"],
  ["that replaces one that is not there", { replaces: "nowhere" }, "no-meeting"],
])("a meeting %s is refused in words and nothing is kept of it", (_case, given, reason) => {
  const store = openedStore();
  const seriesId = aSeries(store);
  const creation = store.createMeeting({ seriesId, document: storeDocument(sampleMinutes()), ...given });
  expect(creation).toMatchObject({ ok: false, reason, message: expect.stringMatching(/。$/) });
  expect(store.listMeetings()).toEqual([]);
  expect(store.search("收費")).toEqual([]);
});

test("a meeting that replaces another sends it to the bin", () => {
  const store = openedStore();
  const seriesId = aSeries(store);
  const old = aMeeting(store, sampleMinutes(1), { seriesId });
  const now = aMeeting(store, sampleMinutes(2), { seriesId, replaces: old.id });
  expect(store.listMeetings({ seriesId }).map(({ id }) => id)).toEqual([now.id]);
  expect(store.listMeetings({ inBin: true }).map(({ id }) => id)).toEqual([old.id]);
  expect(store.listSeries()).toMatchObject([{ meetings: 1 }]);
});

test("the meetings of a series come by date, those without one last", () => {
  const store = openedStore();
  const seriesId = aSeries(store);
  const undated = aMeeting(store, minutesOf("未定"), { seriesId });
  const [third, first, second] = [7, 2, 5].map((n) => aMeeting(store, sampleMinutes(n), { seriesId }));
  const inOrder = [first, second, third, undated].map((meeting) => meeting?.id);
  expect(store.listMeetings({ seriesId }).map(({ id }) => id)).toEqual(inOrder);
});

test("ordinal, series, state and profile of a draft change, those of a final record do not", () => {
  const store = openedStore();
  const { id } = aMeeting(store, sampleMinutes());
  const other = aSeries(store, "另一委員會");
  const change = { ordinal: "第8次", seriesId: other, state: "inSession" } as const;
  expect(store.changeMeeting(id, change)).toMatchObject({ ok: true, meeting: change });
  expect(store.setMeetingProfile(id, { a: 1 })).toMatchObject({ ok: true });
  store.finalise(id, "定稿");
  expect(store.changeMeeting(id, { ordinal: "第9次" })).toMatchObject({ ok: false, reason: "final" });
  expect(store.setMeetingProfile(id, { a: 2 })).toMatchObject({ ok: false, reason: "final" });
  expect(store.oneMeeting(id)).toMatchObject({ ...change, state: "final" });
  expect(store.meetingProfile(id)).toEqual({ a: 1 });
});

test("a meeting in a series of a name makes that series once, and not without the meeting", () => {
  const store = openedStore();
  const series = { name: "範例系列", ordinalRule: "rocYear", profileId: null } as const;
  const document = storeDocument(sampleMinutes());
  const newer = { ...document, version: document.version + 1 };
  expect(store.createMeetingInNamedSeries(series, { document: newer })).toMatchObject({ ok: false });
  expect(store.listSeries()).toEqual([]);
  const first = store.createMeetingInNamedSeries(series, { document });
  const second = store.createMeetingInNamedSeries(series, { document });
  expect(store.listSeries().map(({ name }) => name)).toEqual(["範例系列"]);
  expect(first.ok && second.ok && first.meeting.seriesId === second.meeting.seriesId).toBe(true);
});

test("a series is removed only when no meeting is left in it, in the bin either", () => {
  const store = openedStore();
  const seriesId = aSeries(store);
  const { id } = aMeeting(store, sampleMinutes(), { seriesId });
  store.savePerson({ seriesId, name: "林文雄", jobTitle: "主任委員", unit: "" });
  store.dismissProposal(seriesId, "b3+b9");
  store.moveToBin(id);
  expect(store.removeSeries(seriesId)).toMatchObject({ ok: false, reason: "in-use" });
  store.purge(id);
  expect(store.removeSeries(seriesId)).toEqual({ ok: true });
  expect(store.removeSeries(seriesId)).toMatchObject({ ok: false, reason: "no-series" });
});

test("series, profiles, persons, attachments and dismissed proposals come back as they were saved", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const profile = store.saveProfile({ name: "兒少", profile: { titleForm: "{name}第{ordinal}次" } });
  const seriesId = aSeries(store);
  store.changeSeries(seriesId, { name: "兒少委員會", profileId: profile.id });
  const person = store.savePerson({ seriesId, name: "𠮷村\ue000", jobTitle: "委員", unit: "社會局" });
  store.savePerson({ ...person, jobTitle: "副主任委員" });
  store.dismissProposal(seriesId, "b3+b9");
  const { id } = aMeeting(store, sampleMinutes(), { seriesId });
  const bytes = Uint8Array.from({ length: 70_000 }, (_each, index) => (index * 7) % 256);
  const adding = store.addAttachment({ meetingId: id, name: "現場.png", mediaType: "image/png", bytes });
  if (!adding.ok) throw new Error(adding.reason);
  store.close();

  const again = openedStore(folder);
  expect(again.listSeries()).toMatchObject([{ name: "兒少委員會", profileId: profile.id, meetings: 1 }]);
  expect(again.oneProfile(profile.id)).toEqual(profile);
  expect(again.listPeople(seriesId)).toEqual([{ ...person, jobTitle: "副主任委員" }]);
  expect(again.dismissedProposals(seriesId)).toEqual(["b3+b9"]);
  expect(again.listAttachments(id)).toEqual([adding.attachment]);
  const read = again.oneAttachment(adding.attachment.id);
  expect(Buffer.from(read?.bytes ?? []).equals(bytes)).toBe(true);
  again.removeProfile(profile.id);
  expect(again.oneSeries(seriesId)).toMatchObject({ profileId: null });
});

test("a name that would come back changed is refused", () => {
  const store = openedStore();
  expect(() => aSeries(store, "半\udc00個")).toThrow(UnstorableTextError);
  expect(() => aSeries(store, "空\0字")).toThrow(UnstorableTextError);
  expect(store.listSeries()).toEqual([]);
  const strange = "造字\ue000\u{f0000} 𠮷\u{e0100} \ufeff \u202e \u000b \uffff\r\n";
  expect(store.oneSeries(aSeries(store, strange))?.name).toBe(strange);
});

test("a failed write leaves nothing in memory that is not on disk", () => {
  const store = openedStore();
  const doc = minutesOf(paragraph("甲"));
  const { id } = aMeeting(store, doc, { document: storeDocument(doc) });
  const typed = typing(doc, "乙", "paragraph");
  append(store, id, 0, typed);
  expect(() => store.addVersion(id, "壞\0名")).toThrow(UnstorableTextError);
  expect(documentIn(store, id).toJSON()).toEqual(typed.doc.toJSON());
});
