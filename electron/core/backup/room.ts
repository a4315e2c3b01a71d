import { statfsSync, statSync } from "node:fs";
import type { BackupFile } from "../store/backupFiles.ts";
import { companionsOf, type DataFolder } from "../store/dataFolder.ts";
import { untouchable } from "./rotation.ts";

/** Bytes that a backup leaves free, so that what is typed can still be saved. */
export const RESERVE = 32 * 1024 * 1024;

/** Bytes that this user may still write to the disk of a folder. */
export function freeSpace({ path }: DataFolder): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}

/** The room that a backup wants: the copy is at most as large as the database and its log. */
export function roomFor(folder: DataFolder): number {
  const files = [folder.database, ...companionsOf(folder.database)];
  return files.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), RESERVE);
}

type Placed = Pick<BackupFile, "sequence" | "isDamaged" | "size">;

/** The oldest backups that free so many bytes when they go; null where even all that may go do not. */
export function inTheWay<Backup extends Placed>(backups: readonly Backup[], missing: number): Backup[] | null {
  const kept = untouchable(backups);
  const going: Backup[] = [];
  let freed = 0;
  for (const backup of [...backups].sort((a, b) => a.sequence - b.sequence)) {
    if (freed >= missing) break;
    if (kept.has(backup)) continue;
    going.push(backup);
    freed += backup.size;
  }
  return freed >= missing ? going : null;
}
