import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { type ReadableDatabase, statement } from "./connection.ts";
import { companionsOf, syncFolder } from "./dataFolder.ts";
import { StoreDamagedError } from "./errors.ts";
import { openForReading } from "./openDatabase.ts";
import { damagedRows } from "./rows.ts";

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
  const unfinished = `${target}.part`;
  removeDatabase(unfinished);
  try {
    statement(db, "VACUUM INTO ?").run(unfinished);
    const handle = openSync(unfinished, "r+");
    fsyncSync(handle);
    closeSync(handle);
    verifyFile(unfinished);
    renameSync(unfinished, target);
    syncFolder(dirname(target));
  } catch (error) {
    removeDatabase(unfinished);
    throw error;
  }
}

/** @throws StoreDamagedError on the first thing wrong with the pages or rows of a closed database */
export function verifyFile(path: string): void {
  const copy = openForReading(path);
  try {
    const [first] = [...brokenPages(copy), ...damagedRows(copy).damages];
    if (first !== undefined) throw first;
  } finally {
    copy.close();
  }
}

/** Removes a closed database and the files that SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const each of [path, ...companionsOf(path)]) rmSync(each, { force: true });
}
