import BetterSqlite from "better-sqlite3";
import { pragmaValue, type ReadableDatabase, type WritableDatabase } from "./connection.ts";

/** "LUSH", the `application_id` of every database of this app. */
export const APPLICATION_ID = 0x4c555348;

/** What a connection must be told, in this order, and what it must answer when asked. */
type Settings = readonly (readonly [name: string, value: string, answer: unknown])[];

const EVERY_CONNECTION: Settings = [
  ["busy_timeout", "5000", 5000],
  ["foreign_keys", "ON", 1],
  ["trusted_schema", "OFF", 0],
  ["cell_size_check", "ON", 1],
  ["temp_store", "MEMORY", 2],
  // What VACUUM INTO writes takes this on: without it, the unused ends of pages are memory as it was found.
  ["secure_delete", "ON", 1],
];

/** The driver falls back to synchronous=NORMAL when it is switched to WAL, and NORMAL loses saves in a power cut. */
const WRITING_CONNECTION: Settings = [...EVERY_CONNECTION, ["journal_mode", "WAL", "wal"], ["synchronous", "FULL", 2]];

/** A connection that did not take a setting on which the safety of the data rests. */
export class UnsuitableConnectionError extends Error {
  override readonly name = "UnsuitableConnectionError";
}

function configure(db: BetterSqlite.Database, settings: Settings): void {
  for (const [name, value] of settings) db.pragma(`${name} = ${value}`);
  for (const [name, value, expected] of settings) {
    const answer = pragmaValue(db as WritableDatabase, name);
    if (answer !== expected) {
      throw new UnsuitableConnectionError(`${name} is ${String(answer)} after being set to ${value}`);
    }
  }
}

function open(path: string, options: BetterSqlite.Options, settings: Settings): WritableDatabase {
  const db = new BetterSqlite(path, options);
  try {
    configure(db, settings);
  } catch (error) {
    db.close();
    throw error;
  }
  return db as WritableDatabase;
}

/**
 * Opens a database to write; the only place that makes such a connection. Missing files are made only where `create`
 * says so, and are not to be trusted with text before they were closed and opened again.
 * @throws UnsuitableConnectionError where a setting did not hold
 */
export function openDatabase(path: string, { create = false } = {}): WritableDatabase {
  return open(path, { fileMustExist: !create }, WRITING_CONNECTION);
}

/** Opens an existing database to read only, beside a connection that may be writing. */
export function openForReading(path: string): ReadableDatabase & { close(): unknown } {
  return open(path, { readonly: true, fileMustExist: true }, EVERY_CONNECTION);
}

/** An empty database that lives in memory. */
export function openInMemory(): WritableDatabase {
  return open(":memory:", {}, EVERY_CONNECTION);
}
