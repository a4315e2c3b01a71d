import { closeSync, existsSync, fsyncSync, openSync, renameSync } from "node:fs";
import { basename } from "node:path";
import { type BackupFile, clearUnfinished, listBackups, unfinishedBackup } from "./backupFiles.ts";
import type { ReadableDatabase, StoreKey } from "./connection.ts";
import { companionsOf, type DataFolder, syncFolder } from "./dataFolder.ts";
import { asStoreError, StoreDamagedError } from "./errors.ts";
import { keyOf, openDatabase, openForReading, rekey } from "./openDatabase.ts";
import { isPlain } from "./plainFile.ts";
import { listAside } from "./putBack.ts";
import { checkFile, copyChecked, removeDatabase } from "./verifiedCopy.ts";

/** Called behind each file that was done. */
export type Progress = (done: number, total: number) => void;

function sync(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Copies a database to a new file under another key, on disk and compared row by row when this returns.
 * @throws StoreDamagedError where pages of it are damaged
 */
export function copyUnder(db: ReadableDatabase, to: StoreKey | null, part: string): void {
  try {
    const { digest } = copyChecked(db, part);
    rekey(part, keyOf(db), to);
    sync(part);
    if (checkFile(part, to).digest !== digest) throw new StoreDamagedError("file", basename(part), "digest differs");
  } catch (error) {
    removeDatabase(part);
    throw asStoreError(error);
  }
}

function copyOver(db: ReadableDatabase & { close(): unknown }, to: StoreKey | null, part: string): void {
  try {
    copyUnder(db, to, part);
  } finally {
    db.close();
  }
}

/**
 * Puts the database of a folder, whose store is closed, under another key, or under none. Whenever this is cut short,
 * the database is the old one or the new one, each whole; what is left beside it goes with the next opening.
 * @throws StoreDamagedError where the database is damaged, errors of the disk as they come; it is as it was then
 */
export function recryptDatabase(folder: DataFolder, to: StoreKey | null): void {
  // An opening that finds this name beside a database removes it.
  const part = `${folder.restored}.part`;
  copyOver(openDatabase(folder.database, { key: folder.key }), to, part);
  // The first switch to WAL leaves a journal that a power cut could bring back, so that it comes before the name.
  openDatabase(part, { key: to }).close();
  sync(part);
  // A log that stayed would be taken for one of the new file.
  for (const each of companionsOf(folder.database)) {
    if (existsSync(each)) throw new StoreDamagedError("file", basename(each), "something still reads the database");
  }
  renameSync(part, folder.database);
  syncFolder(folder.path);
}

/** Puts every backup under another key that is not under it; cut short, each one is old or new, and this may run again. */
export function recryptBackups(folder: DataFolder, to: StoreKey | null, progress: Progress = () => undefined): void {
  const backups = listBackups(folder).filter(({ path }) => isPlain(path) !== (to === null));
  for (const [index, backup] of backups.entries()) {
    recryptBackup(folder, backup, to);
    progress(index + 1, backups.length);
  }
}

/** One that is damaged is left as it is. */
function recryptBackup(folder: DataFolder, backup: BackupFile, to: StoreKey | null): void {
  clearUnfinished(folder);
  const part = unfinishedBackup(folder);
  try {
    copyOver(openForReading(backup.path, isPlain(backup.path) ? null : folder.key), to, part);
  } catch (error) {
    if (error instanceof StoreDamagedError) return;
    throw error;
  }
  renameSync(part, backup.path);
  syncFolder(folder.backups);
}

/** The files of a folder that can be read without a key: damaged backups, and databases that were set aside. */
export function plainFiles(folder: DataFolder): string[] {
  return [...listBackups(folder).map(({ path }) => path), ...listAside(folder)].filter(isPlain);
}
