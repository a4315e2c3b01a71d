import fc from "fast-check";
import { Fragment, Slice } from "prosemirror-model";
import { ReplaceStep, Transform } from "prosemirror-transform";
import { expect, test } from "vitest";
import { isStorableValue } from "../../electron/core/store/storableText.ts";
import { openStoreForReading, type Store } from "../../electron/core/store/store.ts";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import { arbitraryMinutes } from "../builders/arbitraryMinutes.ts";
import { arbitrarySteps } from "../builders/arbitrarySteps.ts";
import { clause, list, minutesOf, paragraph, withIds } from "../builders/minutes.ts";
import { endOf, sampleMinutes, typing } from "./sampleMinutes.ts";
import {
  aMeeting,
  append,
  aSeries,
  documentIn,
  openedStore,
  stepsOf,
  temporaryFolder,
  validBatches,
} from "./temporaryStore.ts";

const SEED = 20_260_903;

/** Everything that a refused batch must leave alone. */
const stateOf = (store: Store, meetingId: string) =>
  JSON.stringify([store.loadDocument(meetingId), store.oneMeeting(meetingId), store.followUpEntries()]);

test("a store and a plain ProseMirror agree after any batches of steps, in memory and from disk", () => {
  const folder = temporaryFolder();
  let store = openedStore(folder);
  const seriesId = aSeries(store);
  const edits = arbitraryMinutes({ sections: 3, blocks: 3, depth: 2 }).chain((doc) => arbitrarySteps(doc, 10));
  const expected = new Map<string, unknown>();
  let taken = 0;
  fc.assert(
    fc.property(edits, (transform) => {
      const { id } = aMeeting(store, transform.before, { seriesId });
      let revision = 0;
      let doc = transform.before;
      for (const batch of validBatches(transform)) {
        const appending = store.appendSteps({ meetingId: id, baseRevision: revision, steps: batch.steps });
        // Edits of whole code units may cut a character in half, which the store must not take.
        expect(appending.ok).toBe(isStorableValue([batch.steps, batch.doc.toJSON()]));
        if (!appending.ok) break;
        expect(appending.revision).toBe(revision + batch.steps.length);
        ({ revision } = appending);
        ({ doc } = batch);
        taken += 1;
        if (revision % 4 === 0) store.writeSnapshot(id);
      }
      expected.set(id, doc.toJSON());
      expect(documentIn(store, id).toJSON()).toEqual(doc.toJSON());
    }),
    { seed: SEED, numRuns: 150 },
  );
  expect(taken).toBeGreaterThan(200);
  expect(store.verifyAll().damages).toEqual([]);
  store.close();

  store = openedStore(folder);
  for (const [id, doc] of expected) expect(documentIn(store, id).toJSON()).toEqual(doc);
});

test("another connection reads from snapshot and steps what the store holds in memory", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  const first = typing(doc, "修正");
  append(store, id, 0, first);
  expect(store.writeSnapshot(id)).toBe(true);
  expect(store.writeSnapshot(id)).toBe(false);
  const second = typing(first.doc, "並公告", "heading");
  append(store, id, 1, second);
  const reader = openStoreForReading(folder, () => {});
  expect(documentIn(reader, id).toJSON()).toEqual(second.doc.toJSON());
  expect(reader.verifyAll().damages).toEqual([]);
  reader.close();
});

test("a revision counts steps, and the answer carries the store's own clock", () => {
  const store = openedStore();
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  const transform = typing(doc, "甲").insert(3, minutesSchema.text("乙"));
  const appending = store.appendSteps({ meetingId: id, baseRevision: 0, steps: stepsOf(transform) });
  expect(appending).toMatchObject({ ok: true, revision: 2 });
  expect(store.oneMeeting(id)).toMatchObject({ revision: 2, changedAt: appending.ok ? appending.savedAt : "" });
});

test("an empty batch is acknowledged and writes nothing", () => {
  const store = openedStore();
  const { id } = aMeeting(store, sampleMinutes());
  const before = stateOf(store, id);
  expect(store.appendSteps({ meetingId: id, baseRevision: 0, steps: [] })).toMatchObject({ ok: true, revision: 0 });
  expect(stateOf(store, id)).toBe(before);
});

test("steps that build on an older revision are refused as a conflict", () => {
  const store = openedStore();
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  append(store, id, 0, typing(doc, "先到"));
  const before = stateOf(store, id);
  for (const baseRevision of [0, 2, 99]) {
    const late = store.appendSteps({ meetingId: id, baseRevision, steps: stepsOf(typing(doc, "後到")) });
    expect(late).toMatchObject({ ok: false, reason: "conflict", message: expect.stringMatching(/重新載入/) });
  }
  expect(stateOf(store, id)).toBe(before);
});

const doc = minutesOf(paragraph("𠮷林里"), list("一、", clause("甲案")));
const json = (transform: Transform) => stepsOf(transform)[0];
const copyOfFirst = () => withIds(paragraph("重複"), () => "b1");

test.each([
  ["no step at all", null, "invalid-step"],
  ["a kind of step that does not exist", { stepType: "teleport" }, "invalid-step"],
  ["a place outside the document", { stepType: "replace", from: 9000, to: 9001 }, "invalid-step"],
  ["a negative place", { stepType: "replace", from: -5, to: 1 }, "invalid-step"],
  [
    "a node of no known type",
    { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "blink" }] } },
    "invalid-step",
  ],
  ["a heading torn out of its section", { stepType: "replace", from: 2, to: 4 }, "invalid-step"],
  [
    "a block with an id that is there already",
    json(new Transform(doc).insert(doc.content.size - 1, copyOfFirst())),
    "invalid-document",
  ],
  [
    "a block without an id",
    json(new Transform(doc).insert(doc.content.size - 1, paragraph("無名"))),
    "invalid-document",
  ],
  [
    "an attribute with a value that it cannot have",
    { stepType: "attr", pos: endOf(doc, "paragraph") - 5, attr: "align", value: "upwards" },
    "invalid-step",
  ],
  ["a list style that does not exist", { stepType: "docAttr", attr: "sectionStyle", value: "※※" }, "invalid-document"],
  ["a lone surrogate", json(typing(doc, "壞\ud83d", "paragraph")), "invalid-document"],
  ["a NUL", json(typing(doc, "壞\0", "paragraph")), "invalid-document"],
] as const)("a batch with %s is refused whole and changes nothing", (_case, bad, reason) => {
  const store = openedStore();
  const { id } = aMeeting(store, doc);
  const before = stateOf(store, id);
  const good = json(new Transform(doc).setDocAttribute("sectionStyle", "一、"));
  const refused = store.appendSteps({ meetingId: id, baseRevision: 0, steps: [good, bad] });
  expect(refused).toMatchObject({ ok: false, reason });
  expect(stateOf(store, id)).toBe(before);
  expect(store.verifyAll().damages).toEqual([]);
  expect(store.appendSteps({ meetingId: id, baseRevision: 0, steps: [good] })).toMatchObject({ ok: true, revision: 1 });
});

test("a step that cuts a character of two code units in half is refused", () => {
  const store = openedStore();
  const { id } = aMeeting(store, doc);
  const at = endOf(doc, "paragraph") - "𠮷林里".length;
  expect(doc.textBetween(at, at + 2)).toBe("𠮷");
  const half = new ReplaceStep(at, at + 1, Slice.empty).toJSON();
  expect(store.appendSteps({ meetingId: id, baseRevision: 0, steps: [half] })).toMatchObject({
    ok: false,
    reason: "invalid-document",
    message: expect.stringMatching(/無法保存的字元/),
  });
  const whole = new ReplaceStep(at, at + 2, new Slice(Fragment.from(minutesSchema.text("吉")), 0, 0)).toJSON();
  expect(store.appendSteps({ meetingId: id, baseRevision: 0, steps: [whole] })).toMatchObject({ ok: true });
});

test("no steps are taken into a meeting that is final, in the bin, or not there", () => {
  const store = openedStore();
  const { id } = aMeeting(store, doc);
  const steps = stepsOf(new Transform(doc).setDocAttribute("sectionStyle", "一、"));
  const tryIt = (meetingId: string) => store.appendSteps({ meetingId, baseRevision: 0, steps });
  expect(tryIt("nowhere")).toMatchObject({ ok: false, reason: "no-meeting" });
  store.moveToBin(id);
  expect(tryIt(id)).toMatchObject({ ok: false, reason: "no-meeting" });
  store.restoreFromBin(id);
  store.finalise(id, "定稿");
  expect(tryIt(id)).toMatchObject({ ok: false, reason: "final", message: expect.stringMatching(/已經定稿/) });
  store.reopen(id, "重新開啟：漏列一位委員");
  expect(tryIt(id)).toMatchObject({ ok: true, revision: 1 });
});

test("a window gets the steps that others made since its revision", () => {
  const store = openedStore();
  const { id } = aMeeting(store, doc);
  const one = typing(doc, "一", "paragraph");
  const two = typing(one.doc, "二", "paragraph").insert(1, minutesSchema.text("題"));
  store.appendSteps({ meetingId: id, baseRevision: 0, steps: stepsOf(one), clientId: "left" });
  store.appendSteps({ meetingId: id, baseRevision: 1, steps: stepsOf(two), clientId: "right" });
  expect(store.stepsSince(id, 0)).toEqual({
    ok: true,
    revision: 3,
    steps: [...stepsOf(one), ...stepsOf(two)],
    clientIds: ["left", "right", "right"],
  });
  expect(store.stepsSince(id, 3)).toEqual({ ok: true, revision: 3, steps: [], clientIds: [] });
  expect(store.stepsSince(id, 2)).toMatchObject({ ok: false, reason: "steps-gone" });
  store.finalise(id, "定稿");
  expect(store.stepsSince(id, 0)).toMatchObject({ ok: false, reason: "steps-gone" });
});
