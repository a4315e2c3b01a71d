import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { headerFactsOf } from "../../electron/core/store/factsProjection.ts";
import type { Store } from "../../electron/core/store/store.ts";
import { entriesOf } from "../../shared/minutes/entries.ts";
import { factsOf } from "../../shared/minutes/facts.ts";
import { arbitraryMinutes } from "../builders/arbitraryMinutes.ts";
import { arbitrarySteps } from "../builders/arbitrarySteps.ts";
import { find } from "../builders/minutes.ts";
import { sampleMinutes, typing } from "./sampleMinutes.ts";
import { aMeeting, append, aSeries, openedStore, temporaryFolder, validBatches } from "./temporaryStore.ts";

const SEED = 20_260_903;
const QUERIES = ["會議", "列管", "第3", "決議", "115年", "停車", "甲", "v2"];

/** All that the projections answer. */
const answersOf = (store: Store) => ({
  meetings: store.listMeetings(),
  entries: store.followUpEntries(),
  hits: QUERIES.map((query) => {
    const hits = store.search(query, { limit: 1000 });
    return hits.map(({ meetingId, blockId, text }) => [meetingId, blockId, text].join(" ")).sort();
  }),
});

test("projections kept up step by step equal those dropped and built anew", () => {
  const store = openedStore();
  const seriesId = aSeries(store);
  const edits = arbitraryMinutes({ sections: 3, blocks: 3, depth: 2 }).chain((doc) => arbitrarySteps(doc, 12));
  let taken = 0;
  for (const transform of fc.sample(edits, { seed: SEED, numRuns: 120 })) {
    const { id } = aMeeting(store, transform.before, { seriesId });
    for (const { steps } of validBatches(transform)) {
      const revision = store.oneMeeting(id)?.revision ?? -1;
      taken += store.appendSteps({ meetingId: id, baseRevision: revision, steps }).ok ? 1 : 0;
    }
  }
  expect(taken).toBeGreaterThan(150);
  const before = answersOf(store);
  expect(before.hits.flat().length).toBeGreaterThan(100);
  expect(before.entries.length).toBeGreaterThan(20);
  expect(store.verifyAll().damages).toEqual([]);
  expect(store.rebuildProjections()).toBe(120);
  expect(answersOf(store)).toEqual(before);
  expect(store.verifyAll().damages).toEqual([]);
});

test("the header facts are those of the whole record, read from a part of it", () => {
  fc.assert(
    fc.property(arbitraryMinutes({ depth: 2 }), (doc) => {
      const { sections: _sections, outcomes: _outcomes, ...facts } = factsOf(doc);
      expect(headerFactsOf(doc)).toEqual(facts);
    }),
    { seed: SEED, numRuns: 300 },
  );
  expect(headerFactsOf(sampleMinutes(3))).toMatchObject({
    title: "停車場管理委員會第3次會議紀錄",
    date: "2026-04-04",
    startsAt: "14:30",
    endsAt: "16:00",
    place: "第3會議室",
  });
});

test("a new time in the header shows in the list at once", () => {
  const store = openedStore();
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  const time = find(doc, "headerField");
  append(store, id, 0, typing(doc, "至4時45分", String(time.attrs.id)));
  expect(store.oneMeeting(id)?.facts).toMatchObject({ startsAt: "14:30" });
  expect(store.oneMeeting(id)?.facts.intervals).toMatchObject([{ startsAt: "14:30", endsAt: "16:45" }]);
});

test("the entries of a series come by the date of their meetings", () => {
  const store = openedStore();
  const seriesId = aSeries(store);
  const later = aMeeting(store, sampleMinutes(5), { seriesId, ordinal: "第5次" });
  const earlier = aMeeting(store, sampleMinutes(2), { seriesId, ordinal: "第2次" });
  const binned = aMeeting(store, sampleMinutes(4), { seriesId });
  aMeeting(store, sampleMinutes(3));
  store.moveToBin(binned.id);
  const found = store.followUpEntries({ seriesId });
  expect(found.map(({ meetingId, ordinal }) => [meetingId, ordinal])).toEqual([
    [earlier.id, "第2次"],
    [later.id, "第5次"],
  ]);
  expect(found[1]?.entries).toEqual(entriesOf(sampleMinutes(5)));
});

test("projections read by other rules than today's are built anew when the store opens", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  aMeeting(store, sampleMinutes());
  const before = answersOf(store);
  store.close();
  const db = new BetterSqlite(join(folder, "lushi.db"));
  db.exec("DELETE FROM meeting_facts; DELETE FROM search_block; UPDATE projection_state SET version = 0");
  db.close();
  const again = openedStore(folder);
  expect(answersOf(again)).toEqual(before);
  expect(again.verifyAll().damages).toEqual([]);
});

test("a full check finds projections that do not follow from the documents", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  aMeeting(store, sampleMinutes());
  store.close();
  const db = new BetterSqlite(join(folder, "lushi.db"));
  db.exec("DELETE FROM follow_up_entry WHERE position = 0; DELETE FROM search_block WHERE row = 3");
  db.exec("INSERT INTO search_index (rowid, tokens) VALUES (999, '多 餘')");
  db.close();
  const details = openedStore(folder)
    .verifyAll()
    .damages.map(({ table, detail }) => `${table}: ${detail}`);
  expect(details).toEqual(
    expect.arrayContaining([
      "projection: follow-up entries",
      expect.stringMatching(/projection: no search row/),
      "search_index: words",
    ]),
  );
});
