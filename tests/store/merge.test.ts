import { createHash, randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { dataFolder } from "../../electron/core/store/dataFolder.ts";
import { openDatabase } from "../../electron/core/store/openDatabase.ts";
import { type ForeignStore, openForeign, type Store } from "../../electron/core/store/store.ts";
import { sampleMinutes, typing } from "./sampleMinutes.ts";
import { aMeeting, append, aSeries, documentIn, openedStore, temporaryFolder } from "./temporaryStore.ts";

/** A store as it arrives on another machine. */
function arrived(store: Store): ForeignStore {
  const folder = join(temporaryFolder(), "handover");
  mkdirSync(folder);
  const key = randomBytes(32);
  store.copyUnder(join(folder, "lushi.db"), key);
  const opening = openForeign(folder, key, () => {});
  if (!opening.ok) throw new Error(opening.detail);
  onTestFinished(() => opening.store.close());
  return opening.store;
}

/** Merges all that arrived; what became of each meeting. */
function take(into: Store, foreign: ForeignStore): string[] {
  into.mergeLists(foreign);
  const merges = foreign.meetings.map((id) => into.mergeMeeting(foreign, id));
  into.rebuildProjections();
  return merges;
}

const merge = (into: Store, from: Store): string[] => take(into, arrived(from));

/** What a store holds, without the ids and the order that it gave by itself. */
function canonical(store: Store): string[] {
  const all = [...store.listMeetings({}), ...store.listMeetings({ inBin: true })];
  const lists = [
    ...store.listSeries().flatMap(({ name }) => (name.includes("交接") ? [] : [name])),
    ...store.listProfiles().map(({ profile }) => JSON.stringify(profile)),
  ];
  const meetings = all.map(({ id, state, deletedAt }) => {
    const files = store.listAttachments(id).map(({ sha256 }) => sha256);
    const doc = documentIn(store, id);
    const digest = createHash("sha256").update(JSON.stringify(doc.toJSON())).digest("hex").slice(0, 8);
    return JSON.stringify([doc.firstChild?.textContent, digest, state, deletedAt !== null, files.sort()]);
  });
  return [...lists, ...meetings].sort();
}

interface Life {
  /** What is done to each of the meetings that both sides began with. */
  readonly changes: readonly ("none" | "type" | "typeTwice" | "version" | "attach" | "final" | "bin")[];
  readonly more: number;
  readonly profile: string | null;
}

const aLife: fc.Arbitrary<Life> = fc.record({
  changes: fc.array(
    fc.constantFrom(
      "none" as const,
      "type" as const,
      "typeTwice" as const,
      "version" as const,
      "attach" as const,
      "final" as const,
      "bin" as const,
    ),
    { minLength: 3, maxLength: 3 },
  ),
  more: fc.integer({ min: 0, max: 1 }),
  profile: fc.constantFrom(null, "橫式", "直式"),
});

function type(store: Store, id: string, words: string): void {
  const meeting = store.oneMeeting(id);
  if (meeting === null || meeting.state === "final") return;
  append(store, id, meeting.revision, typing(documentIn(store, id), words));
}

/** One side goes on from what it was handed. */
function live(store: Store, ids: readonly string[], { changes, more, profile }: Life, side: string): void {
  for (const [index, id] of ids.entries()) {
    const change = changes[index] ?? "none";
    if (change === "type" || change === "typeTwice" || change === "final") type(store, id, side);
    if (change === "typeTwice") type(store, id, "再");
    if (change === "version") store.addVersion(id, side);
    if (change === "attach") {
      store.addAttachment({ meetingId: id, name: side, mediaType: "text/plain", bytes: Buffer.from(side) });
    }
    if (change === "final") store.finalise(id, "定稿");
    if (change === "bin") store.moveToBin(id);
  }
  for (let n = 0; n < more; n += 1)
    aMeeting(store, sampleMinutes(10 + n), { seriesId: aSeries(store, `${side}的會議`) });
  if (profile !== null) store.saveProfile({ id: "profile", name: "本會", profile: { page: profile } });
}

function base(): { store: Store; ids: string[] } {
  const store = openedStore();
  const seriesId = aSeries(store);
  store.saveProfile({ id: "profile", name: "本會", profile: { page: "A4" } });
  const ids = [1, 2, 3].map((n) => aMeeting(store, sampleMinutes(n), { seriesId }).id);
  type(store, ids[1] ?? "", "共同");
  return { store, ids };
}

test("a store goes over whole into an empty one, and again without a change", () => {
  const { store, ids } = base();
  live(store, ids, { changes: ["attach", "final", "bin"], more: 1, profile: "直式" }, "甲");
  const fresh = openedStore();
  expect(merge(fresh, store)).toEqual(["added", "added", "added", "added"]);
  expect(canonical(fresh)).toEqual(canonical(store));
  expect(fresh.verifyAll().damages).toEqual([]);
  expect(merge(fresh, store)).toEqual(["known", "known", "known", "known"]);
  expect(merge(store, fresh)).toEqual(["known", "known", "known", "known"]);
});

test("two stores that went on from one come to the same whichever is merged into the other, and stay so", () => {
  const property = fc.property(aLife, aLife, (one, other) => {
    const { store: first, ids } = base();
    const second = openedStore();
    merge(second, first);
    live(first, ids, one, "甲");
    live(second, ids, other, "乙");
    const [fromFirst, fromSecond] = [arrived(first), arrived(second)];
    take(first, fromSecond);
    take(second, fromFirst);
    const both = canonical(first);
    expect(canonical(second)).toEqual(both);
    take(first, fromSecond);
    take(first, fromFirst);
    expect(canonical(first)).toEqual(both);
    expect(first.verifyAll().damages).toEqual([]);
    for (const store of [first, second, fromFirst, fromSecond]) store.close();
  });
  fc.assert(property, { seed: 11, numRuns: 4 });
});

test("the side that went on alone is the one that stays, also where the other store was merged before", () => {
  const { store: first, ids } = base();
  const second = openedStore();
  merge(second, first);
  type(first, ids[0] ?? "", "後來");
  expect(merge(second, first)).toEqual(["updated", "known", "known"]);
  expect(documentIn(second, ids[0] ?? "").toJSON()).toEqual(documentIn(first, ids[0] ?? "").toJSON());
  type(second, ids[0] ?? "", "更後來");
  expect(merge(second, first)).toEqual(["known", "known", "known"]);
  expect(merge(first, second)).toEqual(["updated", "known", "known"]);
});

test("a damaged meeting of the other store is left out, and the others come", () => {
  const folder = temporaryFolder();
  const first = openedStore(folder);
  const seriesId = aSeries(first);
  const ids = [1, 2].map((n) => aMeeting(first, sampleMinutes(n), { seriesId }).id);
  first.close();
  const db = openDatabase(dataFolder(folder).database);
  db.prepare("UPDATE snapshot SET doc = replace(doc, '總務處', '總務局') WHERE meeting_id = ?").run(ids[0]);
  db.close();
  const second = openedStore();
  expect(merge(second, openedStore(folder))).toEqual(["damaged", "added"]);
  expect(second.listMeetings({}).map(({ id }) => id)).toEqual([ids[1]]);
  expect(second.verifyAll().damages).toEqual([]);
});

test("a meeting that goes on elsewhere does not go into the bin with it", () => {
  const ours = openedStore();
  const { id, revision } = aMeeting(ours, sampleMinutes(1), { seriesId: aSeries(ours) });
  const theirs = openedStore();
  take(theirs, arrived(ours));
  append(theirs, id, revision, typing(documentIn(theirs, id), "續"));
  theirs.moveToBin(id);
  expect(merge(ours, theirs)).toEqual(["updated"]);
  expect(ours.oneMeeting(id)?.deletedAt).toBeNull();
});
