import { Node } from "prosemirror-model";
import { expect, test } from "vitest";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import { minutesOf } from "../builders/minutes.ts";
import { sampleMinutes, typing } from "./sampleMinutes.ts";
import { aMeeting, append, documentIn, openedStore } from "./temporaryStore.ts";

function documentOfVersion(store: ReturnType<typeof openedStore>, versionId: string) {
  return Node.fromJSON(minutesSchema, store.readVersion(versionId)?.document.doc);
}

function made(making: ReturnType<ReturnType<typeof openedStore>["addVersion"]>) {
  if (!making.ok) throw new Error(making.reason);
  return making.version;
}

test("versions keep the documents of their moments, in order", () => {
  const store = openedStore();
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  const first = made(store.addVersion(id, "會前"));
  const typed = typing(doc, "（修正後）");
  append(store, id, 0, typed);
  const second = made(store.addVersion(id, "會後"));
  expect(store.listVersions(id)).toEqual([first, second]);
  expect(first).toMatchObject({ name: "會前", kind: "named", revision: 0 });
  expect(documentOfVersion(store, first.id).toJSON()).toEqual(doc.toJSON());
  expect(documentOfVersion(store, second.id).toJSON()).toEqual(typed.doc.toJSON());
  expect(store.readVersion("nowhere")).toBeNull();
});

test("an earlier version is brought back by steps, with the attributes of the whole", () => {
  const store = openedStore();
  const doc = minutesOf("原來的內容");
  const { id } = aMeeting(store, doc);
  const version = made(store.addVersion(id, "原稿"));
  const changed = typing(doc, "改過", "paragraph").setDocAttribute("classification", "密");
  append(store, id, 0, changed);
  expect(store.restoreVersion(version.id)).toMatchObject({ ok: true, revision: 4 });
  expect(documentIn(store, id).toJSON()).toEqual(doc.toJSON());
  expect(store.search("改過")).toEqual([]);
  expect(store.restoreVersion(version.id)).toMatchObject({ ok: true, revision: 4 });
  expect(store.restoreVersion("nowhere")).toMatchObject({ ok: false, reason: "no-version" });
  expect(store.verifyAll().damages).toEqual([]);
});

test("finalising keeps a version, drops the steps, and ends with reopening", () => {
  const store = openedStore();
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  const typed = typing(doc, "（定案）");
  append(store, id, 0, typed);
  const version = made(store.finalise(id, "第1次會議紀錄定稿"));
  expect(version).toMatchObject({ kind: "final", revision: 1 });
  expect(store.oneMeeting(id)).toMatchObject({ state: "final", revision: 1 });
  expect(store.finalise(id, "再一次")).toMatchObject({ ok: false, reason: "final" });
  expect(store.stepsSince(id, 0)).toMatchObject({ ok: false, reason: "steps-gone" });
  expect(documentIn(store, id).toJSON()).toEqual(typed.doc.toJSON());
  expect(store.reopen(id, "重新開啟：漏列一位委員")).toEqual({ ok: true });
  expect(store.reopen(id, "再一次")).toMatchObject({ ok: false, reason: "not-final" });
  expect(store.listVersions(id).map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    "final 第1次會議紀錄定稿",
    "named 重新開啟：漏列一位委員",
  ]);
  append(store, id, 1, typing(typed.doc, "（再議）"));
  expect(documentOfVersion(store, version.id).toJSON()).toEqual(typed.doc.toJSON());
});

test("a version that the app makes by itself is of what was read, and not made twice of the same", () => {
  const store = openedStore();
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  const read = store.loadDocument(id);
  if (!read.ok) throw new Error(read.reason);
  append(store, id, 0, typing(doc, "（匯出以後才打的字）"));
  const first = made(store.markVersion(id, "匯出 DOCX", read));
  expect(first.revision).toBe(0);
  expect(documentOfVersion(store, first.id).toJSON()).toEqual(doc.toJSON());
  expect(made(store.markVersion(id, "匯出 DOCX", read))).toEqual(first);
  const second = made(store.markVersion(id, "匯出 DOCX"));
  expect(second.revision).toBe(1);
  expect(store.listVersions(id)).toHaveLength(2);
  store.moveToBin(id);
  expect(store.markVersion(id, "會議前")).toMatchObject({ ok: false, reason: "no-meeting" });
});
