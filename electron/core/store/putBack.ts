import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import type { BackupFile } from "./backupFiles.ts";
import type { StoreKey } from "./connection.ts";
import { companionsOf, type DataFolder, syncFolder } from "./dataFolder.ts";
import { StoreDamagedError } from "./errors.ts";
import { openDatabase, rekey } from "./openDatabase.ts";
import { isPlain, keyOfFile } from "./plainFile.ts";
import { checkFile, removeDatabase } from "./verifiedCopy.ts";

/**
 * Puts a backup in the place of the database of a folder whose store is closed. The database that was there is set
 * aside under another name, never deleted; returns that name. Whenever this is cut short, the next opening finds the
 * old database or the backup, each whole.
 * @throws StoreDamagedError where the backup is not what it was when it was made; nothing has changed then
 */
export function putBack(folder: DataFolder, backup: BackupFile): string {
  // It bears the name by which an opening would take it only once it is whole.
  const part = `${folder.restored}.part`;
  removeDatabase(folder.restored);
  removeDatabase(part);
  try {
    makeReady(part, backup, folder.key);
    renameSync(part, folder.restored);
  } catch (error) {
    removeDatabase(part);
    throw error;
  }
  syncFolder(folder.path);
  return takePlace(folder);
}

function makeReady(part: string, backup: BackupFile, key: StoreKey | null): void {
  copyFileSync(backup.path, part);
  chmodSync(part, 0o600);
  const check = (under: StoreKey | null) => {
    if (checkFile(part, under).digest !== backup.digest)
      throw new StoreDamagedError("file", backup.id, "digest differs");
  };
  const own = keyOfFile(part, key);
  check(own);
  if (own !== key) {
    rekey(part, own, key);
    check(key);
  }
  // The first switch to WAL leaves a journal that a power cut could bring back, so that it comes before the name.
  openDatabase(part, { key }).close();
  sync(part);
}

/** Ends a putting back that was cut short; without one nothing is done. */
export function finishPutBack(folder: DataFolder): void {
  removeDatabase(`${folder.restored}.part`);
  if (!existsSync(folder.restored)) return;
  if (existsSync(folder.database)) removeDatabase(folder.restored);
  else takePlace(folder);
}

function takePlace(folder: DataFolder): string {
  const aside = setAside(folder);
  renameSync(folder.restored, folder.database);
  syncFolder(folder.path);
  return aside;
}

/** Gives the database and its log other names; the database first, because without it nobody opens the log. */
function setAside(folder: DataFolder): string {
  mkdirSync(folder.aside, { recursive: true, mode: 0o700 });
  const taken = readdirSync(folder.aside).map((name) => Number(/^lushi-(\d+)\.db/.exec(name)?.[1] ?? 0));
  const last = Math.max(0, ...taken);
  // A log without a database belongs to the one that was set aside last.
  const number = existsSync(folder.database) ? last + 1 : Math.max(1, last);
  const aside = join(folder.aside, `lushi-${number}.db`);
  const companions = companionsOf(aside);
  if (existsSync(folder.database)) renameSync(folder.database, aside);
  for (const [index, companion] of companionsOf(folder.database).entries()) {
    const to = companions[index];
    if (to !== undefined && existsSync(companion)) renameSync(companion, to);
  }
  syncFolder(folder.aside);
  return aside;
}

/** The files of databases that were set aside in which words can be read without a key. */
export function plainAside(folder: DataFolder): string[] {
  return listAside(folder).filter((path) => {
    const [, database, companion] = /^(.*\.db)(-.*)?$/.exec(path) ?? [];
    if (database === undefined || companion === "-shm") return false;
    // A log says nothing of its own; without its database it may be one that can be read.
    return existsSync(database) ? isPlain(database) : companion !== undefined;
  });
}

/** The files of the databases that were set aside and are still there. */
export function listAside({ aside }: DataFolder): string[] {
  if (!existsSync(aside)) return [];
  return readdirSync(aside)
    .filter((name) => name.startsWith("lushi-"))
    .map((name) => join(aside, name));
}

/** Removes what was set aside, once all of it stands in a verified backup. */
export function forgetAside(aside: string): void {
  for (const each of [aside, ...companionsOf(aside)]) rmSync(each, { force: true });
}

function sync(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
