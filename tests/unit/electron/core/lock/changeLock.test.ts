import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sealLeft, turnOff, turnOn } from "../../../../../electron/core/lock/changeLock.ts";
import { forgetStaleKeyFile, opened, readKeyFile, sealedWith } from "../../../../../electron/core/lock/keyFile.ts";
import { newRecoveryCode } from "../../../../../electron/core/lock/recoveryCode.ts";
import { words } from "../../../../../electron/core/lock/words.ts";
import { listBackups, unfinishedBackup } from "../../../../../electron/core/store/backupFiles.ts";
import { dataFolder } from "../../../../../electron/core/store/dataFolder.ts";
import { StoreUnavailableError } from "../../../../../electron/core/store/errors.ts";
import { isPlain } from "../../../../../electron/core/store/plainFile.ts";
import { lockedFiles } from "../../../../../electron/core/store/recrypt.ts";
import type { CoreListener } from "../../../../../shared/contract/events.ts";
import { sampleMinutes } from "../../../../store/sampleMinutes.ts";
import { aSecretMeeting } from "../../../../store/secretMeeting.ts";
import { aMeeting, openedStore, temporaryFolder } from "../../../../store/temporaryStore.ts";
import { tracesIn } from "../../../../store/traces.ts";

const PHRASE = "靜靜的河堤 walks 7 egrets";
const COST = { N: 16, r: 8, p: 1 };
const WORDS = ["鸛鷺案", "zqxmarker"];
const told = (emit: CoreListener = () => undefined) => ({ ports: { log: () => undefined }, emit });

/** A locked folder with a meeting full of secret words and two backups of it. */
async function lockedFolder() {
  const path = temporaryFolder();
  const store = openedStore(path);
  aSecretMeeting(store, 0);
  store.backUp({ at: "2026-09-03T06:00:00Z", reason: "manual" });
  aMeeting(store, sampleMinutes(1));
  store.backUp({ at: "2026-09-03T06:10:00Z", reason: "manual" });
  store.close();
  const key = randomBytes(32);
  const change = await turnOn(dataFolder(path), await sealedWith(key, PHRASE, newRecoveryCode(), COST), key, told());
  expect(change).toEqual({ key, answer: { ok: true, value: null } });
  expect(tracesIn(path, WORDS)).toEqual([]);
  return { path, key, folder: dataFolder(path, key) };
}

/** Makes the second half of its pages unreadable, which its opening does not touch. */
function damageHalf(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, bytes.length / 2);
  writeFileSync(path, bytes);
}

test("where the database is damaged turning the lock off changes nothing, and no backup becomes readable", async () => {
  const { path, key, folder } = await lockedFolder();
  damageHalf(folder.database);
  const change = await turnOff(folder, told());
  expect(change).toMatchObject({ key, answer: { ok: false, refusal: { code: "damaged", message: words.damaged } } });
  expect(tracesIn(path, WORDS)).toEqual([]);
  expect(listBackups(folder).some((backup) => isPlain(backup.path))).toBe(false);
});

test("where the disk fails at a backup those that were made readable are sealed again", async () => {
  const { path, key, folder } = await lockedFolder();
  let readable = 0;
  const change = await turnOff(
    folder,
    told(() => {
      readable = tracesIn(path, WORDS).length;
      throw new StoreUnavailableError("full", null);
    }),
  );
  expect(readable).toBeGreaterThan(0);
  expect(change).toMatchObject({
    key,
    answer: { ok: false, refusal: { code: "storage-failed", message: words.failed } },
  });
  expect(tracesIn(path, WORDS)).toEqual([]);
  expect(readKeyFile(folder)).not.toBeNull();
});

test("where they cannot be sealed again it says so, and the next unlocking does it", async () => {
  const { path, key, folder } = await lockedFolder();
  const blocked = unfinishedBackup(folder);
  const change = await turnOff(
    folder,
    told(() => mkdirSync(join(blocked, "x"), { recursive: true })),
  );
  expect(change).toMatchObject({ key, answer: { ok: false, refusal: { message: words.backupsPlain } } });
  const left = tracesIn(path, WORDS);
  expect(left).toHaveLength(1);
  expect(left).toEqual(
    listBackups(folder)
      .filter((backup) => isPlain(backup.path))
      .map((backup) => backup.path),
  );
  rmSync(blocked, { recursive: true });
  sealLeft(folder, () => undefined);
  expect(tracesIn(path, WORDS)).toEqual([]);
});

test("the key file stays while a damaged backup is encrypted with it, and a new lock does not take it away", async () => {
  const { path, key, folder } = await lockedFolder();
  const [newest, second] = listBackups(folder);
  if (newest === undefined || second === undefined) throw new Error("There are no backups");
  truncateSync(newest.path, 20_000);
  const change = await turnOff(folder, told());
  expect(change).toEqual({ key: null, answer: { ok: true, value: null } });
  expect(isPlain(folder.database)).toBe(true);
  expect(isPlain(second.path)).toBe(true);
  expect(lockedFiles(folder)).toEqual([newest.path]);
  forgetStaleKeyFile(dataFolder(path));
  const kept = readKeyFile(folder);
  expect(kept === null ? null : Buffer.from((await opened(kept, { phrase: PHRASE })) ?? [])).toEqual(key);

  const other = randomBytes(32);
  await turnOn(dataFolder(path), await sealedWith(other, PHRASE, newRecoveryCode(), COST), other, told());
  const [aside = ""] = readdirSync(folder.aside);
  expect(JSON.parse(readFileSync(join(folder.aside, aside), "utf8"))).toEqual(kept);
});

test("with every backup readable nothing is left of the key", async () => {
  const { path, folder } = await lockedFolder();
  await turnOff(folder, told());
  expect(lockedFiles(folder)).toEqual([]);
  expect([folder.keyFile, folder.keyFileCopy].some(existsSync)).toBe(false);
  expect(readdirSync(path).filter((name) => name.includes(".part"))).toEqual([]);
});
