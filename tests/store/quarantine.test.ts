import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { StoreDamagedError } from "../../electron/core/store/errors.ts";
import type { Store } from "../../electron/core/store/store.ts";
import { sampleMinutes } from "./sampleMinutes.ts";
import { aMeeting, aSeries, openedStore, temporaryFolder } from "./temporaryStore.ts";

const MEETINGS = 6;

/** A closed store of six meetings in one series, the n-th with the ordinal 「甲-n-乙」. */
function usedFolder(): { folder: string; ids: string[]; seriesId: string } {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const seriesId = aSeries(store, "停車場管理委員會");
  const ids = Array.from({ length: MEETINGS }, (_, index) => {
    const given = { seriesId, ordinal: `甲-${index + 1}-乙` };
    return aMeeting(store, sampleMinutes(index + 1), given).id;
  });
  store.close();
  return { folder, ids, seriesId };
}

/** Flips one bit in every place of the file where these bytes stand; there must be some. */
function flip(folder: string, words: string, where = 0): void {
  const path = join(folder, "lushi.db");
  const bytes = readFileSync(path);
  const wanted = Buffer.from(words);
  let flipped = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
    bytes.writeUInt8(bytes.readUInt8(at + where) ^ 1, at + where);
    flipped += 1;
  }
  expect(flipped).toBeGreaterThan(0);
  writeFileSync(path, bytes);
}

/** Changes rows behind the store's back. */
function alter(folder: string, sql: string): void {
  const db = new BetterSqlite(join(folder, "lushi.db"));
  db.pragma("foreign_keys = OFF");
  db.exec(sql);
  db.close();
}

test("a damaged meeting row is set aside and named, and the others are listed", () => {
  const { folder, ids } = usedFolder();
  flip(folder, "甲-3-乙", 4);
  const store = openedStore(folder);
  const sound = ids.filter((id) => id !== ids[2]);
  expect(
    store
      .listMeetings()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...sound].sort());
  expect(
    store
      .followUpEntries()
      .map(({ meetingId }) => meetingId)
      .sort(),
  ).toEqual([...sound].sort());
  expect(store.damagedRecords()).toEqual([
    { table: "meeting", key: ids[2], title: "停車場管理委員會第3次會議紀錄", date: "2026-04-04" },
  ]);
  expect(() => store.oneMeeting(ids[2] ?? "")).toThrow(StoreDamagedError);
  expect(store.verifyAll().damages.map(({ table, key }) => `${table} ${key}`)).toEqual([`meeting ${ids[2]}`]);
});

test("a damaged row stays in the file, and the others can be worked on", () => {
  const { folder, ids, seriesId } = usedFolder();
  flip(folder, "甲-3-乙", 4);
  const store = openedStore(folder);
  const { id } = aMeeting(store, sampleMinutes(20), { seriesId });
  expect(store.moveToBin(ids[0] ?? "")).toBe(true);
  store.rebuildProjections();
  expect(store.listMeetings()).toHaveLength(MEETINGS - 1);
  expect(store.search("第20停車區").map(({ meetingId }) => meetingId)).toContain(id);
  store.close();
  const raw = new BetterSqlite(join(folder, "lushi.db"));
  expect(raw.prepare("SELECT count(*) AS n FROM meeting").get()).toEqual({ n: MEETINGS + 1 });
  raw.close();
  expect(openedStore(folder).damagedRecords()).toMatchObject([
    { table: "meeting", title: "停車場管理委員會第3次會議紀錄" },
  ]);
});

test("a meeting row whose own key was changed is named after the facts that nobody claims", () => {
  const { folder, ids } = usedFolder();
  alter(folder, `UPDATE meeting SET id = 'x' || substr(id, 2) WHERE id = '${ids[1]}'`);
  const store = openedStore(folder);
  expect(store.listMeetings()).toHaveLength(MEETINGS - 1);
  const named = [{ table: "meeting", title: "停車場管理委員會第2次會議紀錄" }];
  expect(store.damagedRecords()).toMatchObject(named);
  store.rebuildProjections();
  expect(store.damagedRecords()).toMatchObject(named);
});

test("the meetings of a damaged series stay within reach, under a series that says so", () => {
  const { folder, seriesId } = usedFolder();
  const first = openedStore(folder);
  const other = aSeries(first, "里民大會");
  aMeeting(first, sampleMinutes(9), { seriesId: other });
  first.close();
  alter(folder, `UPDATE series SET name = '停車場管理委員?' WHERE id = '${seriesId}'`);

  const store = openedStore(folder);
  const series = store.listSeries();
  expect(series.map(({ id, meetings }) => [id, meetings])).toEqual([
    [other, 1],
    [seriesId, MEETINGS],
  ]);
  expect(series[1]?.name).toMatch(/毀損/);
  expect(store.followUpEntries({ seriesId })).toHaveLength(MEETINGS);
  expect(store.damagedRecords()).toEqual([{ table: "series", key: seriesId, title: null, date: null }]);
  expect(() => store.changeSeries(seriesId, { name: "新名稱" })).toThrow(StoreDamagedError);
});

test.each([
  ["facts are damaged", "UPDATE meeting_facts SET title = title || '？'"],
  ["facts are gone", "DELETE FROM meeting_facts"],
  ["follow-up entries are damaged", "UPDATE follow_up_entry SET subject = '別的事' WHERE position = 1"],
])("where %s, lists are read from the records themselves", (_what, sql) => {
  const { folder } = usedFolder();
  const first = openedStore(folder);
  const answers = (store: Store) => ({ meetings: store.listMeetings(), entries: store.followUpEntries() });
  const before = answers(first);
  first.close();
  alter(folder, sql);
  const lines: string[] = [];
  const store = openedStore(folder, (line) => lines.push(line));
  expect(answers(store)).toEqual(before);
  expect(lines.join()).toMatch(/damaged (?:meeting_facts|follow_up_entry)/);
  expect(lines.join()).not.toMatch(/別的事/);
  expect(store.verifyAll().damages.length).toBeGreaterThan(0);
  store.close();
  const again = openedStore(folder);
  expect(again.verifyAll().damages).toEqual([]);
  expect(answers(again)).toEqual(before);
});

test("a record whose words are damaged keeps its place in the list and on the board", () => {
  const { folder, ids } = usedFolder();
  flip(folder, "第1停車區收費標準調整案", 3);
  const store = openedStore(folder);
  expect(store.listMeetings()).toHaveLength(MEETINGS);
  expect(store.followUpEntries()).toHaveLength(MEETINGS);
  expect(() => store.loadDocument(ids[0] ?? "")).toThrow(StoreDamagedError);
  store.rebuildProjections();
  expect(store.listMeetings().map(({ facts }) => facts.title)).toContain("停車場管理委員會第1次會議紀錄");
  expect(store.followUpEntries()).toHaveLength(MEETINGS);
});
