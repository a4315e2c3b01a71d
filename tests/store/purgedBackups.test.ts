import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { purgeNext } from "../../electron/core/backup/purgeRun.ts";
import { findBackup, listBackups } from "../../electron/core/store/backupFiles.ts";
import { openDatabaseFile } from "../../electron/core/store/databaseFile.ts";
import { dataFolder } from "../../electron/core/store/dataFolder.ts";
import { StoreUnavailableError } from "../../electron/core/store/errors.ts";
import { writeHandle } from "../../electron/core/store/handle.ts";
import { formOf } from "../../electron/core/store/migrate.ts";
import { MIGRATIONS } from "../../electron/core/store/migrations/all.ts";
import { openForReading } from "../../electron/core/store/openDatabase.ts";
import { openRestored } from "../../electron/core/store/store.ts";
import { verbsOf } from "../../electron/core/store/verbs.ts";
import { checkFile } from "../../electron/core/store/verifiedCopy.ts";
import { storeDocument } from "../../shared/minutes/document.ts";
import { minutesOf, paragraph } from "../builders/minutes.ts";
import { sampleMinutes } from "./sampleMinutes.ts";
import { aSecretMeeting } from "./secretMeeting.ts";
import { aMeeting, openedStore, temporaryFolder, tickingClock } from "./temporaryStore.ts";
import { SECRET, tracesIn } from "./traces.ts";

const world = { clock: tickingClock(), log: () => undefined };
const NOTHING_LEFT = { ok: true, left: 0, damaged: null };

/** A folder with three backups of which the later two hold a meeting that was purged since. */
function purged() {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const { id: other } = aMeeting(store, sampleMinutes(9));
  store.backUp({ at: "2026-09-03T06:00:00Z", reason: "timed" });
  const id = aSecretMeeting(store);
  store.backUp({ at: "2026-09-03T06:10:00Z", reason: "timed" });
  aMeeting(store, sampleMinutes(7));
  store.backUp({ at: "2026-09-03T06:20:00Z", reason: "manual" });
  store.purge(id);
  return { folder, store, id, other, order: { meetingIds: [id], except: [] } };
}

test("what was purged is gone from every backup, and the rest of each is as it was", () => {
  const { folder, store, id, other, order } = purged();
  const before = listBackups(dataFolder(folder));
  expect(tracesIn(folder)).toEqual([before[0]?.path, before[1]?.path].sort());
  expect(store.pendingPurges()).toEqual([id]);

  // What a copying that was cut short leaves behind.
  for (const name of ["unfinished.part", "unfinished.part.work", "unfinished.part.work-wal"]) {
    writeFileSync(join(dataFolder(folder).backups, name), SECRET.join());
  }
  expect(purgeNext(folder, order)).toEqual({ ok: true, left: 1, damaged: null });
  expect(purgeNext(folder, order)).toEqual(NOTHING_LEFT);
  expect(purgeNext(folder, order)).toEqual(NOTHING_LEFT);
  expect(tracesIn(folder)).toEqual([]);
  const after = listBackups(dataFolder(folder));
  const making = ({ sequence, at, reason }: (typeof after)[number]) => ({ sequence, at, reason });
  expect(after.map(making)).toEqual(before.map(making));
  expect(after[2]).toEqual(before[2]);
  for (const [index, backup] of after.entries()) {
    expect(checkFile(backup.path)).toMatchObject({ damages: [], digest: backup.digest });
    expect(findBackup(dataFolder(folder), before[index]?.id ?? "")).toEqual(backup);
  }
  const [newest] = after;
  if (newest === undefined) throw new Error("No backup");
  store.close();
  const { opening } = openRestored(folder, world, newest);
  if (!opening.ok) throw new Error(opening.detail);
  expect(opening.store.oneMeeting(id)).toBeNull();
  expect(opening.store.oneMeeting(other)).not.toBeNull();
  expect(opening.store.listMeetings()).toHaveLength(7);
  expect(opening.store.search("收費").length).toBeGreaterThan(0);
  expect(opening.store.verifyAll().damages).toEqual([]);
  opening.store.close();
});

test("a backup that comes back before the purge reached it loses the meeting when it is opened", () => {
  const { folder, store, id } = purged();
  const [newest] = listBackups(dataFolder(folder));
  if (newest === undefined) throw new Error("No backup");
  store.close();
  const { opening } = openRestored(folder, world, newest);
  if (!opening.ok) throw new Error(opening.detail);
  expect(opening.store.oneMeeting(id)).toBeNull();
  expect(opening.store.pendingPurges()).toEqual([id]);
  expect(tracesIn(folder).filter((path) => !path.includes("backups"))).toEqual([]);
  opening.store.close();
});

test("a purge is on the list before it is committed, as an id only, and the next start makes up for it", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const id = aSecretMeeting(store);
  store.moveToBin(id);
  store.close();
  appendFileSync(dataFolder(folder).purges, `${id}\n`);
  const again = openedStore(folder);
  expect(again.oneMeeting(id)).toBeNull();
  expect(tracesIn(folder)).toEqual([]);
  expect(readFileSync(dataFolder(folder).purges, "utf8")).toBe(`${id}\n`);
  again.endPurges([id]);
  expect(existsSync(dataFolder(folder).purges)).toBe(false);
});

test("a purge that cannot be noted is refused as a whole, and not made up for", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const id = aSecretMeeting(store);
  store.moveToBin(id);
  mkdirSync(`${dataFolder(folder).purges}.part`);
  expect(() => store.purge(id)).toThrow(StoreUnavailableError);
  expect(store.pendingPurges()).toEqual([]);
  expect(store.oneMeeting(id)).toMatchObject({ id });
  store.close();
  const again = openedStore(folder);
  expect(again.oneMeeting(id)).toMatchObject({ id });
  expect(again.verifyAll().damages).toEqual([]);
});

test("a damaged backup is left as it is, and named", () => {
  const { folder, order } = purged();
  const [newest, second] = listBackups(dataFolder(folder));
  if (newest === undefined || second === undefined) throw new Error("No backup");
  truncateSync(newest.path, 20_000);
  const step = purgeNext(folder, order);
  expect(step).toEqual({ ok: true, left: 1, damaged: { id: newest.id, path: newest.path } });
  expect(purgeNext(folder, { ...order, except: [newest.id] })).toEqual(NOTHING_LEFT);
  expect(existsSync(second.path)).toBe(false);
  expect(existsSync(newest.path)).toBe(true);
});

test("where the disk has no room for the copies nothing is begun", () => {
  const { folder, order } = purged();
  const before = listBackups(dataFolder(folder));
  expect(purgeNext(folder, order, () => 32 * 1024 * 1024)).toMatchObject({ ok: false, reason: "full" });
  expect(listBackups(dataFolder(folder))).toEqual(before);
});

test("a backup with damaged search rows loses the meeting, and its search is read anew when it comes back", () => {
  const { folder, store, id, order } = purged();
  store.close();
  const [newest] = listBackups(dataFolder(folder));
  if (newest === undefined) throw new Error("No backup");
  const db = new BetterSqlite(newest.path);
  db.prepare("UPDATE search_block SET text = text || 'x' WHERE meeting_id = ?").run(id);
  db.close();
  // Named by what it holds, as one is that was made of a store with this damage.
  const { digest } = checkFile(newest.path);
  const named = newest.path.replace(newest.digest, digest).replace(/\.db$/, "-damaged.db");
  renameSync(newest.path, named);
  expect(purgeNext(folder, order)).toMatchObject({ ok: true, damaged: null });
  expect(purgeNext(folder, order)).toEqual(NOTHING_LEFT);
  expect(tracesIn(folder)).toEqual([]);
  const [now] = listBackups(dataFolder(folder));
  if (now === undefined) throw new Error("No backup");
  expect(now.isDamaged).toBe(false);
  const { opening } = openRestored(folder, world, now);
  if (!opening.ok) throw new Error(opening.detail);
  expect(opening.store.search("收費").length).toBeGreaterThan(0);
  expect(opening.store.verifyAll().damages).toEqual([]);
  opening.store.close();
});

test("the log is not waited for while something reads it", () => {
  const { folder, store } = purged();
  aMeeting(store, sampleMinutes(3));
  const reader = openForReading(dataFolder(folder).database);
  reader
    .transaction(() => {
      reader.prepare("SELECT count(*) FROM meeting").get();
      aMeeting(store, sampleMinutes(4));
      const before = performance.now();
      expect(store.emptyLog()).toBe(false);
      expect(performance.now() - before).toBeLessThan(2_500);
    })
    .deferred();
  reader.close();
  expect(store.emptyLog()).toBe(true);
  expect(statSync(`${dataFolder(folder).database}-wal`).size).toBe(0);
});

test("a backup of an older form loses the meeting and keeps its form", () => {
  const folder = temporaryFolder();
  const opening = openDatabaseFile(dataFolder(folder), MIGRATIONS.slice(0, 1));
  if (!opening.ok) throw new Error(opening.detail);
  const older = verbsOf(writeHandle(opening.db, world));
  older.rebuildProjections();
  const series = { name: "舊系列", ordinalRule: "continuous", profileId: null } as const;
  const given = { document: storeDocument(minutesOf("內容", paragraph(SECRET.join()))) };
  const creation = older.createMeetingInNewSeries(series, given);
  if (!creation.ok) throw new Error(creation.message);
  opening.db.close();

  const store = openedStore(folder);
  expect(listBackups(dataFolder(folder)).map(({ reason }) => reason)).toEqual(["migration"]);
  store.purge(creation.meeting.id);
  expect(purgeNext(folder, { meetingIds: [creation.meeting.id], except: [] })).toEqual(NOTHING_LEFT);
  expect(tracesIn(folder)).toEqual([]);
  const [backup] = listBackups(dataFolder(folder));
  const db = openForReading(backup?.path ?? "");
  expect(formOf(db)).toBe(1);
  db.close();
});
