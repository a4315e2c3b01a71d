import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { BACKUP_REASONS, type BackupReason } from "../../../shared/contract/backups.ts";
import type { ReadableDatabase } from "./connection.ts";
import { companionsOf, type DataFolder, syncFolder } from "./dataFolder.ts";
import type { RowCheck } from "./rows.ts";
import { copyChecked } from "./verifiedCopy.ts";

/** A verified copy (備份) of the store; it bears its name only after it was opened, and every page and row compared. */
export interface BackupFile {
  /** Its name without the ending, by which it is asked for. */
  readonly id: string;
  readonly path: string;
  /** Counts backups in order of making; the clock has no part in it. */
  readonly sequence: number;
  /** What the clock said, ISO. */
  readonly at: string;
  readonly reason: BackupReason;
  /** The digest of all rows, 16 hex digits: two backups with the same one hold the same content. */
  readonly digest: string;
  /** Whether it holds rows that were damaged in the store already. */
  readonly isDamaged: boolean;
  /** In bytes. */
  readonly size: number;
}

export interface BackupOrder {
  /** ISO. */
  readonly at: string;
  readonly reason: BackupReason;
}

const NAME = new RegExp(
  `^(\\d{6,})-(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z-(${BACKUP_REASONS.join("|")})-([0-9a-f]{16})(-damaged)?\\.db$`,
);
const PART = "unfinished.part";

/** Where a backup is made before it bears its name. */
export const unfinishedBackup = ({ backups }: DataFolder): string => join(backups, PART);

/** Removes what is left of backups whose making was cut short. */
export function clearUnfinished({ backups }: DataFolder): void {
  if (!existsSync(backups)) return;
  for (const name of readdirSync(backups)) {
    if (name.startsWith(PART)) rmSync(join(backups, name), { force: true });
  }
}

const compact = (iso: string) => `${iso.replace(/\.\d+Z$/, "Z").replace(/[-:]/g, "")}`;

function parse(folder: string, name: string): BackupFile | null {
  const found = NAME.exec(name);
  if (found === null) return null;
  const [, sequence, year, month, day, hour, minute, second, reason, digest = "", damaged] = found;
  const known = BACKUP_REASONS.find((each) => each === reason);
  if (known === undefined) return null;
  return {
    id: name.slice(0, -".db".length),
    path: join(folder, name),
    sequence: Number(sequence),
    at: `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
    reason: known,
    digest,
    isDamaged: damaged !== undefined,
    size: statSync(join(folder, name)).size,
  };
}

/** The backups of a data folder, newest first; order is that of making, whatever the clock said. */
export function listBackups({ backups }: DataFolder): BackupFile[] {
  if (!existsSync(backups)) return [];
  const found = readdirSync(backups).flatMap((name) => parse(backups, name) ?? []);
  return found.sort((a, b) => b.sequence - a.sequence);
}

/** The backup of an id, also where a purge has been carried into it since: the digest in its name is another then. */
export function findBackup(folder: DataFolder, id: string): BackupFile | undefined {
  const backups = listBackups(folder);
  return backups.find((each) => each.id === id) ?? backups.find((each) => isSameMaking(each.id, id));
}

/** Whether two ids are of the same backup, before and after a purge was carried into it. */
export function isSameMaking(id: string, other: string): boolean {
  const ofMaking = (each: string) => each.split("-").slice(0, 3).join("-");
  return ofMaking(id) === ofMaking(other);
}

/**
 * Makes a backup. One that would hold the same content as the newest is not kept beside it, unless it was asked for;
 * then the newest is the answer. Rows that are damaged in the store come along as they are, and are told.
 * @throws StoreDamagedError where pages of the file are damaged, errors of the disk as they come
 */
export function makeBackup(db: ReadableDatabase, folder: DataFolder, { at, reason }: BackupOrder): BackupFile {
  mkdirSync(folder.backups, { recursive: true, mode: 0o700 });
  clearUnfinished(folder);
  const part = unfinishedBackup(folder);
  const check = copyChecked(db, part);
  const [newest] = listBackups(folder);
  if (newest?.digest === check.digest && (reason === "timed" || reason === "closing")) {
    removeBackup(part);
    return newest;
  }
  return nameBackup(folder, part, { sequence: (newest?.sequence ?? 0) + 1, at, reason }, check);
}

/** Gives a checked copy, closed and on disk, its name among the backups; one of the same name is replaced. */
export function nameBackup(
  folder: DataFolder,
  part: string,
  { sequence, at, reason }: Pick<BackupFile, "sequence" | "at" | "reason">,
  { digest, damages }: RowCheck,
): BackupFile {
  const number = String(sequence).padStart(6, "0");
  const name = `${number}-${compact(at)}-${reason}-${digest}${damages.length > 0 ? "-damaged" : ""}.db`;
  renameSync(part, join(folder.backups, name));
  syncFolder(folder.backups);
  const made = parse(folder.backups, name);
  if (made === null) throw new RangeError(`${name} names no backup`);
  return made;
}

/** Removes a backup and whatever SQLite left beside it. */
export function removeBackup(path: string): void {
  for (const each of [path, ...companionsOf(path)]) rmSync(each, { force: true });
}
