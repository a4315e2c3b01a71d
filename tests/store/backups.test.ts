import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { listBackups } from "../../electron/core/store/backupFiles.ts";
import { dataFolder } from "../../electron/core/store/dataFolder.ts";
import { StoreDamagedError } from "../../electron/core/store/errors.ts";
import { openRestored, openStoreForReading } from "../../electron/core/store/store.ts";
import { sampleMinutes, typing } from "./sampleMinutes.ts";
import { aMeeting, append, aSeries, documentIn, openedStore, temporaryFolder, tickingClock } from "./temporaryStore.ts";

const AT = "2026-09-03T06:00:00.123Z";
const world = { clock: tickingClock(), log: () => undefined };
const timed = { at: AT, reason: "timed" } as const;

test("a backup bears its number, its time and what it holds, and its owner alone can read it", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  aMeeting(store, sampleMinutes());
  const reader = openStoreForReading(folder, () => undefined);
  const made = reader.backUp(timed);
  reader.close();
  expect(made).toMatchObject({ sequence: 1, at: "2026-09-03T06:00:00Z", reason: "timed", isDamaged: false });
  expect(made.id).toMatch(/^000001-20260903T060000Z-timed-[0-9a-f]{16}$/);
  expect(listBackups(dataFolder(folder))).toEqual([made]);
  if (process.platform !== "win32") {
    expect(statSync(made.path).mode & 0o777).toBe(0o600);
    expect(statSync(dataFolder(folder).backups).mode & 0o777).toBe(0o700);
  }
  expect(readdirSync(dataFolder(folder).backups)).toEqual([`${made.id}.db`]);
});

test("backups are counted by their number, whatever the clock says", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const seriesId = aSeries(store);
  for (const at of ["2026-09-03T06:00:00Z", "2099-01-01T00:00:00Z", "1999-01-01T00:00:00Z"]) {
    aMeeting(store, sampleMinutes(), { seriesId });
    store.backUp({ at, reason: "timed" });
  }
  expect(listBackups(dataFolder(folder)).map(({ sequence, at }) => [sequence, at.slice(0, 4)])).toEqual([
    [3, "1999"],
    [2, "2099"],
    [1, "2026"],
  ]);
});

test("what did not change is not backed up twice, unless it was asked for", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  aMeeting(store, sampleMinutes());
  const first = store.backUp(timed);
  expect(store.backUp(timed)).toEqual(first);
  expect(store.backUp({ at: AT, reason: "closing" })).toEqual(first);
  expect(store.backUp({ at: AT, reason: "manual" })).toMatchObject({ sequence: 2, digest: first.digest });
});

test("a backup put back gives the same store, and what was there is kept beside it", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  const backup = store.backUp(timed);
  const then = store.listMeetings();
  append(store, id, 0, typing(doc, "（後來加的）"));
  store.close();
  const { opening, aside } = openRestored(folder, world, backup);
  if (!opening.ok || aside === null) throw new Error("not restored");
  expect(opening.store.listMeetings()).toEqual(then);
  expect(documentIn(opening.store, id).toJSON()).toEqual(doc.toJSON());
  expect(opening.store.verifyAll().damages).toEqual([]);
  expect(opening.store.backUp(timed).digest).toBe(backup.digest);
  opening.store.close();
  const old = new BetterSqlite(aside, { readonly: true });
  expect(old.prepare("SELECT revision FROM meeting").get()).toEqual({ revision: 1 });
  old.close();
  expect(existsSync(dataFolder(folder).restored)).toBe(false);
});

test("a backup that has rotted since is refused, and the store is as it was", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const { id } = aMeeting(store, sampleMinutes());
  const backup = store.backUp(timed);
  store.close();
  const bytes = readFileSync(backup.path);
  const at = bytes.indexOf("照案通過");
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(backup.path, bytes);
  expect(() => openRestored(folder, world, backup)).toThrow(StoreDamagedError);
  expect(existsSync(dataFolder(folder).restored)).toBe(false);
  const again = openedStore(folder);
  expect(again.oneMeeting(id)).not.toBeNull();
});

test("rows that are damaged in the store come along, and are told; the rest is safe", () => {
  const folder = temporaryFolder();
  const first = openedStore(folder);
  const { seriesId } = aMeeting(first, sampleMinutes(1), { ordinal: "甲" });
  aMeeting(first, sampleMinutes(2), { seriesId });
  first.close();
  const db = new BetterSqlite(join(folder, "lushi.db"));
  db.exec("UPDATE meeting SET ordinal = '乙' WHERE ordinal = '甲'");
  db.close();
  const store = openedStore(folder);
  const backup = store.backUp(timed);
  expect(backup.isDamaged).toBe(true);
  expect(listBackups(dataFolder(folder))).toEqual([backup]);
  store.close();
  const { opening } = openRestored(folder, world, backup);
  if (!opening.ok) throw new Error(opening.reason);
  expect(opening.store.listMeetings()).toHaveLength(1);
  expect(opening.store.damagedRecords()).toHaveLength(1);
  opening.store.close();
});

test.each([
  ["before the database was renamed", true],
  ["after it", false],
])("a putting back that was cut short %s is ended or undone by the next opening", (_when, databaseIsThere) => {
  const folder = temporaryFolder();
  const paths = dataFolder(folder);
  const store = openedStore(folder);
  const { seriesId } = aMeeting(store, sampleMinutes(1));
  const backup = store.backUp(timed);
  aMeeting(store, sampleMinutes(2), { seriesId });
  store.close();
  writeFileSync(paths.restored, readFileSync(backup.path));
  if (!databaseIsThere) {
    mkdirSync(paths.aside);
    writeFileSync(join(paths.aside, "lushi-1.db"), readFileSync(paths.database));
    writeFileSync(`${paths.database}-wal`, "pages of the database that was set aside");
    rmSync(paths.database);
  }
  const again = openedStore(folder);
  expect(again.listMeetings()).toHaveLength(databaseIsThere ? 2 : 1);
  expect(existsSync(paths.restored)).toBe(false);
  if (!databaseIsThere) expect(readFileSync(join(paths.aside, "lushi-1.db-wal"), "utf8")).toMatch(/^pages/);
});

test("where no backup can be written nothing of it stays, and typing goes on", () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  writeFileSync(dataFolder(folder).backups, "a file where the folder should be");
  expect(() => store.backUp(timed)).toThrow(/讀寫磁碟時發生錯誤/);
  expect(append(store, id, 0, typing(doc, "接著打"))).toBe(1);
});
