import { chmodSync, copyFileSync } from "node:fs";
import {
  type BackupFile,
  clearUnfinished,
  listBackups,
  nameBackup,
  removeBackup,
  unfinishedBackup,
} from "./backupFiles.ts";
import type { WritableDatabase } from "./connection.ts";
import { type DataFolder, syncFolder } from "./dataFolder.ts";
import { asStoreError, StoreDamagedError } from "./errors.ts";
import { writeHandle } from "./handle.ts";
import { openDatabase, openForReading } from "./openDatabase.ts";
import { keyOfFile } from "./plainFile.ts";
import { eraseAnyway, holdsMeeting } from "./purge.ts";
import { checkFile, copyChecked, removeDatabase } from "./verifiedCopy.ts";

/** The backups in which something of these meetings stands or may stand, newest first; one that cannot be read may. */
export function backupsHolding(folder: DataFolder, meetingIds: readonly string[]): BackupFile[] {
  return listBackups(folder).filter(({ path }) => {
    try {
      const db = openForReading(path, keyOfFile(path, folder.key));
      try {
        return meetingIds.some((id) => holdsMeeting(db, id));
      } finally {
        db.close();
      }
    } catch (error) {
      if (asStoreError(error) instanceof StoreDamagedError) return true;
      throw error;
    }
  });
}

/**
 * Puts a backup without these meetings in the place of one with them. It is made beside it, checked and on disk before
 * it bears its name; cut short at any point, one of the two is whole, and this may run again. False where the backup is
 * damaged; it is left as it is then.
 */
export function purgeBackup(folder: DataFolder, backup: BackupFile, meetingIds: readonly string[]): boolean {
  clearUnfinished(folder);
  const part = unfinishedBackup(folder);
  const work = `${part}.work`;
  try {
    copyFileSync(backup.path, work);
    chmodSync(work, 0o600);
    const key = keyOfFile(work, folder.key);
    if (checkFile(work, key).digest !== backup.digest) return false;
    const made = nameBackup(folder, part, backup, copyWithout(openDatabase(work, { key }), part, meetingIds));
    if (made.path !== backup.path) removeBackup(backup.path);
    syncFolder(folder.backups);
    return true;
  } catch (error) {
    if (asStoreError(error) instanceof StoreDamagedError) return false;
    throw error;
  } finally {
    removeDatabase(work);
  }
}

function copyWithout(db: WritableDatabase, part: string, meetingIds: readonly string[]) {
  try {
    const store = writeHandle(db, { clock: () => new Date(), log: () => undefined });
    for (const id of meetingIds) eraseAnyway(store, id);
    return copyChecked(db, part);
  } finally {
    db.close();
  }
}
