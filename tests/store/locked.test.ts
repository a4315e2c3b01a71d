import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { purgeNext } from "../../electron/core/backup/purgeRun.ts";
import { listBackups, unfinishedBackup } from "../../electron/core/store/backupFiles.ts";
import { dataFolder } from "../../electron/core/store/dataFolder.ts";
import { StoreUnavailableError } from "../../electron/core/store/errors.ts";
import { openForReading } from "../../electron/core/store/openDatabase.ts";
import { plainFiles, recryptBackups, recryptDatabase } from "../../electron/core/store/recrypt.ts";
import { openRestored, openStore, openStoreForReading, type Store } from "../../electron/core/store/store.ts";
import { checkFile } from "../../electron/core/store/verifiedCopy.ts";
import { startChild } from "./childProcess.ts";
import { sampleMinutes, typing } from "./sampleMinutes.ts";
import { aSecretMeeting } from "./secretMeeting.ts";
import {
  aMeeting,
  append,
  documentIn,
  openedStore,
  temporaryFolder,
  tickingClock,
  tryToOpen,
} from "./temporaryStore.ts";
import { tracesIn } from "./traces.ts";

/** Single characters are three bytes, which stand by chance in one encrypted file of fifty. */
const WORDS = ["鸛鷺案", "zqxmarker"];

const KILLS = process.env.RELIABILITY === "long" ? 200 : 8;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const openedUnder = (folder: string, key: Uint8Array | null): Store => {
  const opening = openStore(folder, { clock: tickingClock(), log: () => {}, key });
  if (!opening.ok) throw new Error(`${opening.reason}: ${opening.detail}`);
  return opening.store;
};

/** A folder with a meeting full of secret words, a version, an attachment and two backups. */
function secretFolder() {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const id = aSecretMeeting(store);
  store.backUp({ at: "2026-09-03T06:00:00Z", reason: "manual" });
  aMeeting(store, sampleMinutes(9));
  store.backUp({ at: "2026-09-03T06:10:00Z", reason: "manual" });
  const json = documentIn(store, id).toJSON();
  store.close();
  return { folder, id, json };
}

function encrypted(folder: string, key: Uint8Array): void {
  writeFileSync(dataFolder(folder).keyFile, "{}");
  recryptDatabase(dataFolder(folder), key);
  recryptBackups(dataFolder(folder, key), key);
}

test("without a lock the words can be read on the disk, with one in no file of the store", () => {
  const { folder, id, json } = secretFolder();
  expect(tracesIn(folder, WORDS).length).toBeGreaterThan(2);
  const before = listBackups(dataFolder(folder)).map(({ id: backup }) => backup);
  const key = randomBytes(32);
  encrypted(folder, key);
  expect(tracesIn(folder, WORDS)).toEqual([]);
  expect(plainFiles(dataFolder(folder, key))).toEqual([]);

  const store = openedUnder(folder, key);
  expect(documentIn(store, id).toJSON()).toEqual(json);
  append(
    store,
    id,
    store.oneMeeting(id)?.revision ?? 0,
    typing(documentIn(store, id), "鸛鷺案zqxmarker又一次", "paragraph"),
  );
  expect(statSync(`${dataFolder(folder).database}-wal`).size).toBeGreaterThan(0);
  store.backUp({ at: "2026-09-03T06:20:00Z", reason: "manual" });
  const reader = openStoreForReading(folder, () => {}, key);
  expect(reader.verifyAll().damages).toEqual([]);
  reader.close();
  expect(tracesIn(folder, WORDS)).toEqual([]);
  store.close();
  expect(tracesIn(folder, WORDS)).toEqual([]);
  const backups = listBackups(dataFolder(folder));
  expect(backups.slice(1).map(({ id: backup }) => backup)).toEqual(before);
  for (const { path, digest } of backups) expect(checkFile(path, key)).toMatchObject({ damages: [], digest });
});

test("a locked store says that it is locked, opens with its key alone, and is never answered with a new one", () => {
  const { folder, id, json } = secretFolder();
  const key = randomBytes(32);
  encrypted(folder, key);
  expect(tryToOpen(folder)).toMatchObject({ ok: false, reason: "locked" });
  const wrong = openStore(folder, { clock: tickingClock(), log: () => {}, key: randomBytes(32) });
  expect(wrong).toMatchObject({ ok: false, reason: "damaged" });
  rmSync(dataFolder(folder).database);
  expect(tryToOpen(folder)).toMatchObject({ ok: false, reason: "locked" });
  expect(existsSync(dataFolder(folder).database)).toBe(false);

  const world = { clock: tickingClock(), log: () => {}, key };
  const [newest] = listBackups(dataFolder(folder));
  if (newest === undefined) throw new Error("There is no backup");
  const { opening } = openRestored(folder, world, newest);
  if (!opening.ok) throw new Error(opening.detail);
  expect(documentIn(opening.store, id).toJSON()).toEqual(json);
  opening.store.close();
  expect(tracesIn(folder, WORDS)).toEqual([]);
});

test("every flipped bit of a locked store is found by SQLite's own check", () => {
  const { folder } = secretFolder();
  const key = randomBytes(32);
  encrypted(folder, key);
  const path = dataFolder(folder).database;
  const whole = readFileSync(path);
  const copy = join(folder, "flipped.db");
  for (let flip = 0; flip < 40; flip += 1) {
    const bytes = Buffer.from(whole);
    const at = Math.floor((flip / 40) * whole.length) + (flip % 7);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (flip % 8));
    writeFileSync(copy, bytes);
    expect(() => checkFile(copy, key)).toThrow();
  }
});

test("a lock that is taken off leaves everything as it was, readable without a key", () => {
  const { folder, id, json } = secretFolder();
  const key = randomBytes(32);
  encrypted(folder, key);
  recryptBackups(dataFolder(folder, key), null);
  recryptDatabase(dataFolder(folder, key), null);
  rmSync(dataFolder(folder).keyFile);
  const store = openedStore(folder);
  expect(documentIn(store, id).toJSON()).toEqual(json);
  expect(store.verifyAll().damages).toEqual([]);
  for (const { path, digest } of listBackups(dataFolder(folder))) {
    expect(checkFile(path)).toMatchObject({ damages: [], digest });
  }
});

test("a backup that is readable in a locked store comes back encrypted", () => {
  const { folder, id, json } = secretFolder();
  const key = randomBytes(32);
  writeFileSync(dataFolder(folder).keyFile, "{}");
  recryptDatabase(dataFolder(folder), key);
  const [, first] = listBackups(dataFolder(folder));
  if (first === undefined) throw new Error("There is no backup");
  const world = { clock: tickingClock(), log: () => {}, key };
  const { opening } = openRestored(folder, world, first);
  if (!opening.ok) throw new Error(opening.detail);
  expect(documentIn(opening.store, id).toJSON()).toEqual(json);
  expect(opening.store.listMeetings()).toHaveLength(6);
  opening.store.close();
  expect(tracesIn(folder, WORDS)).toEqual(
    listBackups(dataFolder(folder))
      .map(({ path }) => path)
      .sort(),
  );
  expect(checkFile(dataFolder(folder).database, key).damages).toEqual([]);
});

test("a purge reaches the readable and the encrypted backups of a locked store", () => {
  const { folder, id } = secretFolder();
  const key = randomBytes(32);
  writeFileSync(dataFolder(folder).keyFile, "{}");
  recryptDatabase(dataFolder(folder), key);
  const store = openedUnder(folder, key);
  store.backUp({ at: "2026-09-03T06:20:00Z", reason: "manual" });
  store.close();
  const order = { meetingIds: [id], except: [], key };
  for (const left of [2, 1, 0]) expect(purgeNext(folder, order)).toEqual({ ok: true, left, damaged: null });
  expect(purgeNext(folder, order)).toEqual({ ok: true, left: 0, damaged: null });
  expect(tracesIn(folder, WORDS)).toEqual([]);
});

test("a backup that does not hold what its name says is left as it is, and named", () => {
  const { folder } = secretFolder();
  const [newest] = listBackups(dataFolder(folder));
  if (newest === undefined) throw new Error("There is no backup");
  const path = newest.path.replace(newest.digest, "0123456789abcdef");
  renameSync(newest.path, path);
  const before = readFileSync(path);
  encrypted(folder, randomBytes(32));
  expect(plainFiles(dataFolder(folder))).toEqual([path]);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a program that still reads the database is told as that, and nothing is changed", () => {
  const { folder } = secretFolder();
  const reader = openForReading(dataFolder(folder).database);
  reader.prepare("SELECT count(*) FROM meeting").get();
  const before = readFileSync(dataFolder(folder).database);
  const changing = () => recryptDatabase(dataFolder(folder), randomBytes(32));
  expect(changing).toThrow(StoreUnavailableError);
  expect(changing).toThrow(expect.objectContaining({ reason: "busy" }));
  reader.close();
  expect(readFileSync(dataFolder(folder).database).equals(before)).toBe(true);
  expect(existsSync(`${dataFolder(folder).restored}.part`)).toBe(false);
});

test("what a copying of backups left that was cut short goes with the next opening, locked or not", () => {
  const { folder } = secretFolder();
  const part = unfinishedBackup(dataFolder(folder));
  writeFileSync(part, WORDS.join());
  openedStore(folder).close();
  expect(existsSync(part)).toBe(false);
  encrypted(folder, randomBytes(32));
  writeFileSync(part, WORDS.join());
  expect(tryToOpen(folder)).toMatchObject({ ok: false, reason: "locked" });
  expect(tracesIn(folder, WORDS)).toEqual([]);
});

test("a readable database that was set aside is named with its log", () => {
  const { folder } = secretFolder();
  const paths = dataFolder(folder);
  mkdirSync(paths.aside);
  const aside = (name: string) => join(paths.aside, name);
  for (const name of ["lushi-1.db", "lushi-2.db"]) writeFileSync(aside(name), readFileSync(paths.database));
  recryptDatabase({ ...paths, database: aside("lushi-2.db") }, randomBytes(32));
  for (const name of ["lushi-1.db-wal", "lushi-1.db-shm", "lushi-2.db-wal", "lushi-3.db-wal"]) {
    writeFileSync(aside(name), "log");
  }
  encrypted(folder, randomBytes(32));
  expect(plainFiles(paths).sort()).toEqual(["lushi-1.db", "lushi-1.db-wal", "lushi-3.db-wal"].map(aside));
});

test(`the store is whole under the one key or the other, over ${KILLS} kills while the lock is changed`, {
  timeout: 600_000,
}, async () => {
  const { folder, id, json } = secretFolder();
  const keys = [randomBytes(32), null] as const;
  writeFileSync(dataFolder(folder).keyFile, "{}");
  const digests = listBackups(dataFolder(folder)).map(({ digest }) => digest);
  const found = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = startChild("recryptUntilKilled.ts", folder, keys[0].toString("hex"));
    await child.printed(1 + (kill % 4));
    await wait((kill * 7) % 60);
    await child.kill();
    const isLocked = !tryToOpenAndClose(folder);
    const store = openedUnder(folder, isLocked ? keys[0] : null);
    expect(documentIn(store, id).toJSON()).toEqual(json);
    expect(store.verifyAll().damages).toEqual([]);
    store.close();
    const backups = listBackups(dataFolder(folder));
    expect(backups.map(({ digest }) => digest)).toEqual(digests);
    const plain = plainFiles(dataFolder(folder));
    for (const { path, digest } of backups) {
      expect(checkFile(path, plain.includes(path) ? null : keys[0])).toMatchObject({ damages: [], digest });
    }
    found.add(`${isLocked} ${plain.length}`);
  }
  expect(found.size).toBeGreaterThan(1);
});

function tryToOpenAndClose(folder: string): boolean {
  const opening = tryToOpen(folder);
  if (opening.ok) opening.store.close();
  else expect(opening.reason).toBe("locked");
  return opening.ok;
}
