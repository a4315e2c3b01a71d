import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { StoreDamagedError, StoreUnavailableError } from "../../electron/core/store/errors.ts";
import type { Store } from "../../electron/core/store/store.ts";
import { sampleMinutes, typing } from "./sampleMinutes.ts";
import { aMeeting, append, aSeries, documentIn, openedStore, temporaryFolder, tryToOpen } from "./temporaryStore.ts";

const FLIPS = process.env.RELIABILITY === "long" ? 5000 : 300;
const QUERIES = ["停車", "收費標準", "第7停車區", "115年", "zqx"];

/** Numbers from 0 to 1, the same at every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fills a folder with twenty meetings, some with steps behind their snapshots, versions and an attachment. */
function fill(folder: string): void {
  const store = openedStore(folder);
  const profile = store.saveProfile({ name: "停車", profile: { titleForm: "{name}第{ordinal}次會議紀錄" } });
  const seriesId = aSeries(store);
  store.changeSeries(seriesId, { profileId: profile.id });
  store.savePerson({ seriesId, name: "林文雄", jobTitle: "主任委員", unit: "總務處" });
  for (let n = 1; n <= 20; n += 1) {
    const doc = sampleMinutes(n);
    const { id } = aMeeting(store, doc, { seriesId, ordinal: `第${n}次`, profile: { n } });
    const typed = typing(doc, "（修正）");
    append(store, id, 0, typed);
    if (n % 3 === 0) store.addVersion(id, `第${n}版`);
    if (n % 4 === 0) store.finalise(id, "定稿");
    if (n % 5 === 0) store.moveToBin(id);
    if (n === 7)
      store.addAttachment({ meetingId: id, name: "圖", mediaType: "image/png", bytes: new Uint8Array(9000).fill(n) });
  }
  store.close();
}

/** All that a user could be told from a store; documents by meeting, a refusal as null. */
function answersOf(store: Store) {
  const meetings = [...store.listMeetings(), ...store.listMeetings({ inBin: true })];
  const series = store.listSeries();
  const documents = meetings.map(({ id }) => {
    const loading = store.loadDocument(id);
    return [id, loading.ok ? JSON.stringify(loading.document) : null] as const;
  });
  return {
    documents: Object.fromEntries(documents),
    rest: JSON.stringify({
      series,
      meetings,
      profiles: store.listProfiles(),
      people: series.map(({ id }) => store.listPeople(id)),
      ofMeetings: meetings.map(({ id }) => ({
        profile: store.meetingProfile(id),
        steps: store.stepsSince(id, 0),
        versions: store.listVersions(id).map((version) => store.readVersion(version.id)),
        attachments: store.listAttachments(id).map((each) => store.oneAttachment(each.id)),
      })),
      entries: store.followUpEntries(),
      hits: QUERIES.map((query) => store.search(query, { limit: 500 })),
    }),
  };
}

type Answers = ReturnType<typeof answersOf>;

/** How a flipped bit showed, with the number of bits that showed so. */
const NONE = {
  "at opening": 0,
  "at reading": 0,
  "a record set aside and named": 0,
  "by the full check, answers right": 0,
  // A row that its index no longer leads to, or a word of the search index: something is missing, nothing is altered.
  "by the full check, answers incomplete": 0,
  harmless: 0,
  "silently wrong": 0,
};
type Finding = keyof typeof NONE;

const isReported = (error: unknown) => error instanceof StoreDamagedError || error instanceof StoreUnavailableError;

function findingOf(folder: string, expected: Answers): Finding {
  const opening = tryToOpen(folder);
  if (!opening.ok) return "at opening";
  const { store } = opening;
  try {
    const answers = answersOf(store);
    const altered = Object.entries(answers.documents).some(
      ([id, doc]) => doc !== null && doc !== expected.documents[id],
    );
    if (altered) return "silently wrong";
    if (store.damagedRecords().length > 0) return "a record set aside and named";
    const complete = JSON.stringify(answers) === JSON.stringify(expected);
    if (store.verifyAll().damages.length === 0) return complete ? "harmless" : "silently wrong";
    return complete ? "by the full check, answers right" : "by the full check, answers incomplete";
  } catch (error) {
    if (!isReported(error)) throw error;
    return "at reading";
  } finally {
    store.close();
  }
}

test(`none of ${FLIPS} flipped bits makes a store silently wrong`, { timeout: 600_000 }, () => {
  const folder = temporaryFolder();
  fill(folder);
  const source = openedStore(folder);
  const expected = answersOf(source);
  expect(Object.keys(expected.documents)).toHaveLength(20);
  expect(JSON.parse(expected.rest).hits.map((hits: unknown[]) => hits.length)).toEqual([32, 16, 1, 16, 0]);
  source.close();
  const sound = readFileSync(join(folder, "lushi.db"));

  const random = randomNumbers(20_260_903);
  const copy = temporaryFolder();
  const database = join(copy, "lushi.db");
  const counts = { ...NONE };
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const bytes = Buffer.from(sound);
    const place = Math.floor(random() * bytes.length);
    const bit = 1 << Math.floor(random() * 8);
    bytes.writeUInt8(bytes.readUInt8(place) ^ bit, place);
    writeFileSync(database, bytes);
    expect(readFileSync(database).equals(sound)).toBe(false);
    const finding = findingOf(copy, expected);
    counts[finding] += 1;
    expect(finding, `bit ${bit} of byte ${place}`).not.toBe("silently wrong");
  }
  console.log(`${FLIPS} flips in ${sound.length} bytes: ${JSON.stringify(counts)}`);
  expect(counts["at opening"] + counts["at reading"]).toBeGreaterThan(FLIPS / 8);
  expect(counts["by the full check, answers incomplete"]).toBeLessThan(FLIPS / 20);
});

test("a changed word in a record is refused at reading, by table and row", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const { id } = aMeeting(store, sampleMinutes());
  store.close();
  const db = new BetterSqlite(join(folder, "lushi.db"));
  db.exec("UPDATE snapshot SET doc = replace(doc, '照案通過', '不予通過')");
  db.close();
  const again = openedStore(folder);
  expect(() => again.loadDocument(id)).toThrow(StoreDamagedError);
  expect(() => again.loadDocument(id)).toThrow(/毀損/);
  expect(again.verifyAll().damages.map(({ table, key }) => `${table} ${key}`)).toContain(`snapshot ${id} 0`);
});

test("a lost step is refused, not read over", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  const [one, two] = [typing(doc, "一"), typing(typing(doc, "一").doc, "二")];
  append(store, id, 0, one);
  append(store, id, 1, two);
  const tampered = temporaryFolder();
  store.copyTo(join(tampered, "lushi.db"));
  const db = new BetterSqlite(join(tampered, "lushi.db"));
  db.exec("DELETE FROM step WHERE revision = 1");
  db.close();
  const again = openedStore(tampered);
  expect(() => again.loadDocument(id)).toThrow(StoreDamagedError);
  expect(documentIn(store, id).toJSON()).toEqual(two.doc.toJSON());
});

test("a damaged newest snapshot costs nothing: the one before it and the steps give the same document", () => {
  const folder = temporaryFolder();
  const lines: string[] = [];
  const store = openedStore(folder);
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  const typed = typing(doc, "（鸛區除外）");
  append(store, id, 0, typed);
  store.close();
  const db = new BetterSqlite(join(folder, "lushi.db"));
  db.exec("UPDATE snapshot SET doc = replace(doc, '除外', '在內') WHERE revision = 1");
  db.close();
  const again = openedStore(folder, (line) => lines.push(line));
  expect(documentIn(again, id).toJSON()).toEqual(typed.doc.toJSON());
  expect(lines).toEqual([expect.stringMatching(/read from snapshot 0/)]);
  expect(lines.join()).not.toMatch(/鸛/);
  expect(again.verifyAll().damages.map(({ table }) => table)).toEqual(["snapshot"]);
});

test("damage to lists or search alone is told apart, and is mended by building them anew", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const { id } = aMeeting(store, sampleMinutes());
  store.close();
  const db = new BetterSqlite(join(folder, "lushi.db"));
  db.exec("UPDATE meeting_facts SET date = '2020-01-01'; UPDATE search_block SET text = '停車場' WHERE row = 1");
  db.close();
  const again = openedStore(folder);
  const thrown = (() => {
    try {
      return again.search("停車", { limit: 500 });
    } catch (error) {
      return error;
    }
  })();
  expect(thrown).toMatchObject({
    name: "StoreDamagedError",
    isDerived: true,
    message: expect.stringMatching(/紀錄本身沒有受影響/),
  });
  expect(again.verifyAll().damages.every(({ isDerived }) => isDerived)).toBe(true);
  expect(again.oneMeeting(id)?.facts.date).toBe("2026-02-02");
  again.rebuildProjections();
  expect(again.oneMeeting(id)?.facts.date).toBe("2026-02-02");
  expect(again.verifyAll().damages).toEqual([]);
});

test("a copy is verified before it bears its name", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const { id } = aMeeting(store, sampleMinutes());
  const target = join(temporaryFolder(), "lushi.db");
  store.copyTo(target);
  const copied = openedStore(join(target, ".."));
  expect(copied.loadDocument(id)).toEqual(store.loadDocument(id));
  copied.close();
  store.close();
  const db = new BetterSqlite(join(folder, "lushi.db"));
  db.exec("UPDATE meeting SET ordinal = '第99次'");
  db.close();
  const damaged = openedStore(folder);
  const earlier = readFileSync(target);
  expect(() => damaged.copyTo(target)).toThrow(StoreDamagedError);
  expect(readFileSync(target).equals(earlier)).toBe(true);
});

test("damage to what a search reads is told, and gone with the next opening", () => {
  const folder = temporaryFolder();
  const first = openedStore(folder);
  aMeeting(first, sampleMinutes(1));
  const before = answersOf(first);
  first.close();
  const raw = new BetterSqlite(join(folder, "lushi.db"));
  raw.exec("UPDATE search_block SET text = text || '停車'");
  raw.close();

  const damaged = openedStore(folder);
  expect(() => damaged.search("停車", { limit: 500 })).toThrow(StoreDamagedError);
  damaged.close();

  const again = openedStore(folder);
  expect(answersOf(again)).toEqual(before);
  expect(again.verifyAll().damages).toEqual([]);
});
