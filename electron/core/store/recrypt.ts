import { closeSync, existsSync, fsyncSync, openSync, renameSync } from "node:fs";
import { basename } from "node:path";
import { type BackupFile, clearUnfinished, listBackups, unfinishedBackup } from "./backupFiles.ts";
import type { ReadableDatabase, StoreKey } from "./connection.ts";
import { companionsOf, type DataFolder, syncFolder } from "./dataFolder.ts";
import { asStoreError, StoreDamagedError, StoreUnavailableError } from "./errors.ts";
import { keyOf, openDatabase, openForReading, rekey } from "./openDatabase.ts";
import { isPlain, keyOfFile } from "./plainFile.ts";
import { listAside, plainAside } from "./putBack.ts";
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
 * Copies a database to a new file under another key, on disk and compared row by row when this returns; returns the
 * digest of all rows.
 * @throws StoreDamagedError where pages of it are damaged
 */
export function copyUnder(db: ReadableDatabase, to: StoreKey | null, part: string): string {
  try {
    const { digest } = copyChecked(db, part);
    rekey(part, keyOf(db), to);
    sync(part);
    if (checkFile(part, to).digest !== digest) throw new StoreDamagedError("file", basename(part), "digest differs");
    return digest;
  } catch (error) {
    removeDatabase(part);
    throw asStoreError(error);
  }
}

function copyOver(db: ReadableDatabase & { close(): unknown }, to: StoreKey | null, part: string): string {
  try {
    return copyUnder(db, to, part);
  } finally {
    db.close();
  }
}

/** The database of a closed store under another key, whole and checked, before it bears its name. */
export interface ReadyDatabase {
  /**
   * Gives it the name of the database.
   * @throws StoreUnavailableError where another program reads the old one; errors of the disk as they come
   */
  readonly takePlace: () => void;
  /** Removes it, where it did not take its place. */
  readonly discard: () => void;
}

/**
 * Makes the database of a folder, whose store is closed, ready under another key, or under none; the folder is as it was.
 * Where this is cut short, what is left goes with the next opening.
 * @throws StoreDamagedError where the database is damaged, StoreUnavailableError where another program reads it, errors
 * of the disk as they come
 */
export function readyDatabase(folder: DataFolder, to: StoreKey | null): ReadyDatabase {
  // An opening that finds this name beside a database removes it.
  const part = `${folder.restored}.part`;
  const discard = () => removeDatabase(part);
  try {
    copyOver(openDatabase(folder.database, { key: folder.key }), to, part);
    // The first switch to WAL leaves a journal that a power cut could bring back, so that it comes before the name.
    openDatabase(part, { key: to }).close();
    sync(part);
    expectNoReader(folder);
  } catch (error) {
    discard();
    throw error;
  }
  const takePlace = () => {
    expectNoReader(folder);
    renameSync(part, folder.database);
    syncFolder(folder.path);
  };
  return { takePlace, discard };
}

/** A log that stayed would be taken for one of the new file; it stays while another program has the database open. */
function expectNoReader({ database }: DataFolder): void {
  const kept = companionsOf(database).find(existsSync);
  if (kept !== undefined) throw new StoreUnavailableError("busy", new Error("something still reads the database"));
}

/**
 * Puts the database of a folder, whose store is closed, under another key, or under none. Whenever this is cut short,
 * the database is the old one or the new one, each whole.
 * @throws what `readyDatabase` throws; the database is as it was then
 */
export function recryptDatabase(folder: DataFolder, to: StoreKey | null): void {
  const ready = readyDatabase(folder, to);
  try {
    ready.takePlace();
  } finally {
    ready.discard();
  }
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
    const digest = copyOver(openForReading(backup.path, keyOfFile(backup.path, folder.key)), to, part);
    if (digest !== backup.digest) throw new StoreDamagedError("file", backup.id, "digest differs");
  } catch (error) {
    removeDatabase(part);
    if (asStoreError(error) instanceof StoreDamagedError) return;
    throw error;
  }
  renameSync(part, backup.path);
  syncFolder(folder.backups);
}

/** The files of a folder that can be read without a key: damaged backups, and databases that were set aside. */
export function plainFiles(folder: DataFolder): string[] {
  return [...backupPaths(folder).filter(isPlain), ...plainAside(folder)];
}

/** The databases of a folder that want a key: where its lock is off, damaged backups and what was set aside. */
export function lockedFiles(folder: DataFolder): string[] {
  const aside = listAside(folder).filter((path) => path.endsWith(".db"));
  return [...backupPaths(folder), ...aside].filter((path) => !isPlain(path));
}

const backupPaths = (folder: DataFolder) => listBackups(folder).map(({ path }) => path);
