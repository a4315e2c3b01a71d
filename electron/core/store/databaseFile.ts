import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, statSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import { makeBackup, removeBackup } from "./backupFiles.ts";
import { pragmaValue, type WritableDatabase } from "./connection.ts";
import { companionsOf, type DataFolder, syncFolder } from "./dataFolder.ts";
import { asStoreError, StoreDamagedError } from "./errors.ts";
import { messages } from "./messages.ts";
import { expectedSchema, formOf, migrate, newestForm, schemaOf } from "./migrate.ts";
import { MIGRATIONS, type Migration } from "./migrations/all.ts";
import { APPLICATION_ID, openDatabase, openForReading, UnsuitableConnectionError } from "./openDatabase.ts";
import { isLocked, isPlainHeader } from "./plainFile.ts";
import { finishPutBack } from "./putBack.ts";
import { removeDatabase } from "./verifiedCopy.ts";

export type FileRefusal = "locked" | "newer" | "foreign" | "damaged" | "migration-failed" | "unsuitable" | "folder";

export type FileOpening =
  | { readonly ok: true; readonly db: WritableDatabase }
  | { readonly ok: false; readonly reason: FileRefusal; readonly message: string; readonly detail: string };

type Refused = Extract<FileOpening, { ok: false }>;

const refuse = (reason: FileRefusal, message: string, detail: string): Refused => ({
  ok: false,
  reason,
  message,
  detail,
});
const damaged = (detail: string) => refuse("damaged", messages.damagedFile, detail);

/**
 * Makes a database under another name, in WAL from its first commit, and gives it its own name once it is whole on
 * disk: the first switch to WAL leaves a journal that a power cut could bring back.
 */
function createDatabase(folder: DataFolder, migrations: readonly Migration[]): void {
  removeDatabase(folder.unfinished);
  const db = openDatabase(folder.unfinished, { create: true, key: folder.key });
  try {
    migrate(db, migrations);
  } finally {
    db.close();
  }
  const handle = openSync(folder.unfinished, "r+");
  fsyncSync(handle);
  closeSync(handle);
  syncFolder(folder.path);
  renameSync(folder.unfinished, folder.database);
  syncFolder(folder.path);
}

/** Whether commits stand in the log that the database itself does not show yet. */
const hasLog = (path: string): boolean => existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;

/**
 * Reads the owner and the form of a closed database from its header (sqlite.org/fileformat2.html §1.3), without the
 * files that opening it in WAL leaves behind.
 */
function inspectHeader(path: string, migrations: readonly Migration[]): Refused | null {
  const header = Buffer.alloc(100);
  const handle = openSync(path, "r");
  try {
    if (readSync(handle, header, 0, header.length, 0) < header.length) return damaged("the file is cut off");
  } finally {
    closeSync(handle);
  }
  if (!isPlainHeader(header)) return damaged("the file is not a database");
  return refusalOfForm(header.readInt32BE(68), header.readInt32BE(60), migrations);
}

function refusalOfForm(owner: unknown, form: number, migrations: readonly Migration[]): Refused | null {
  if (owner !== APPLICATION_ID) return refuse("foreign", messages.foreign, `application_id ${String(owner)}`);
  if (form > newestForm(migrations)) {
    return refuse("newer", messages.newer(form, newestForm(migrations)), `user_version ${form}`);
  }
  return migrations.some(({ number }) => number === form) ? null : damaged(`user_version ${form}`);
}

/** Looks at an existing database without being able to write; null where it may be opened. */
function inspect({ database: path, key }: DataFolder, migrations: readonly Migration[]): Refused | null {
  const refused = hasLog(path) || key !== null ? null : inspectHeader(path, migrations);
  if (refused !== null) return refused;
  const db = openForReading(path, key);
  try {
    const form = formOf(db);
    const sound = () => schemaOf(db) === expectedSchema(form, migrations);
    return (
      refusalOfForm(pragmaValue(db, "application_id"), form, migrations) ??
      (sound() ? null : damaged("the tables are not those of its version"))
    );
  } finally {
    db.close();
  }
}

function openInspected(folder: DataFolder, migrations: readonly Migration[]): FileOpening {
  const db = openDatabase(folder.database, { key: folder.key });
  let opening: FileOpening | null = null;
  try {
    opening = migrateExisting(folder, db, migrations) ?? { ok: true, db };
    return opening;
  } finally {
    if (opening?.ok !== true) db.close();
  }
}

function migrateExisting(folder: DataFolder, db: WritableDatabase, migrations: readonly Migration[]): Refused | null {
  const form = formOf(db);
  if (form === newestForm(migrations)) return null;
  try {
    const backup = makeBackup(db, folder, { at: new Date().toISOString(), reason: "migration" });
    if (backup.isDamaged) {
      removeBackup(backup.path);
      return damaged("rows are damaged");
    }
  } catch (error) {
    const known = asStoreError(error);
    if (known instanceof StoreDamagedError) return damaged(known.detail);
    return refuse("migration-failed", messages.migrationFailed, String(error));
  }
  try {
    migrate(db, migrations);
    return null;
  } catch (error) {
    return refuse("migration-failed", messages.migrationFailed, String(error));
  }
}

/**
 * Opens the database of a data folder whose lock is held: makes it where there is none, refuses one of a newer or
 * another app without writing anything and a locked one without its key, brings an older one to the newest form after
 * a verified copy.
 */
export function openDatabaseFile(folder: DataFolder, migrations: readonly Migration[] = MIGRATIONS): FileOpening {
  try {
    finishPutBack(folder);
    if (folder.key === null && isLocked(folder)) return refuse("locked", messages.locked, "the store is locked");
    if (!existsSync(folder.database)) {
      if (companionsOf(folder.database).some(existsSync)) return damaged("the database is gone, its log is there");
      createDatabase(folder, migrations);
    }
    const refused = inspect(folder, migrations);
    if (refused !== null) return refused;
    return openInspected(folder, migrations);
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Refused {
  const known = asStoreError(error);
  if (known instanceof StoreDamagedError) return damaged(known.detail);
  if (known instanceof UnsuitableConnectionError) return refuse("unsuitable", messages.unsuitable, known.message);
  const ofDisk = error instanceof BetterSqlite.SqliteError || (error instanceof Error && "code" in error);
  if (ofDisk) return refuse("folder", messages.folder, String(error));
  throw error;
}
