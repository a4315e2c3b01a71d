import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { type ReadableDatabase, type StoreKey, statement } from "./connection.ts";
import { companionsOf, syncFolder } from "./dataFolder.ts";
import { StoreDamagedError } from "./errors.ts";
import { keyOf, openForReading } from "./openDatabase.ts";
import { damagedRows, type RowCheck } from "./rows.ts";

/** What SQLite itself finds wrong with the pages, indexes and references of a database. */
export function brokenPages(db: ReadableDatabase): StoreDamagedError[] {
  const found = statement(db, "PRAGMA integrity_check").all();
  return found
    .map((row) => String(row.integrity_check))
    .filter((line) => line !== "ok")
    .map((line) => new StoreDamagedError("file", "integrity_check", line));
}

/**
 * Copies a database, with all that was committed, to `target`, which gets its name only after the copy was opened and
 * every page and row of it verified.
 * @throws StoreDamagedError where the copy does not hold
 */
export function copyVerified(db: ReadableDatabase, target: string): void {
  const part = `${target}.part`;
  const [first] = copyChecked(db, part).damages;
  if (first !== undefined) {
    removeDatabase(part);
    throw first;
  }
  renameSync(part, target);
  syncFolder(dirname(target));
}

/**
 * Copies a database to a new file that its owner alone can read, on disk when this returns, and checks the copy. Where
 * that fails nothing is left of it. The copy of an encrypted database is encrypted with the same key.
 * @throws StoreDamagedError where pages are damaged
 */
export function copyChecked(db: ReadableDatabase, part: string): RowCheck {
  removeDatabase(part);
  try {
    // SQLite copies into an empty file and leaves its rights as they are.
    closeSync(openSync(part, "wx", 0o600));
    statement(db, "VACUUM INTO ?").run(part);
    const handle = openSync(part, "r+");
    fsyncSync(handle);
    closeSync(handle);
    return checkFile(part, keyOf(db));
  } catch (error) {
    removeDatabase(part);
    throw error;
  }
}

/**
 * Checks the pages and rows of a closed database.
 * @throws StoreDamagedError on the first page that is damaged
 */
export function checkFile(path: string, key: StoreKey | null = null): RowCheck {
  const copy = openForReading(path, key);
  try {
    const [first] = brokenPages(copy);
    if (first !== undefined) throw first;
    return damagedRows(copy);
  } finally {
    copy.close();
  }
}

/** Removes a closed database and the files that SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const each of [path, ...companionsOf(path)]) rmSync(each, { force: true });
}
