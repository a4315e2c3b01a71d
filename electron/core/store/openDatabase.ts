import BetterSqlite from "better-sqlite3";
import { pragmaValue, type ReadableDatabase, type StoreKey, type WritableDatabase } from "./connection.ts";

/** "LUSH", the `application_id` of every database of this app. */
export const APPLICATION_ID = 0x4c555348;

/** The cipher of a locked store: AES-256 and a digest of every page (zetetic.net/sqlcipher/design, version 4). */
const CIPHER = "sqlcipher";

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

const keys = new WeakMap<object, StoreKey>();

/** The key with which a connection reads and writes; null where its file is not encrypted. */
export const keyOf = (db: ReadableDatabase): StoreKey | null => keys.get(db) ?? null;

/** A key as the driver takes it without deriving another from it (zetetic.net/sqlcipher, "Raw Key Data"). */
const rawKey = (key: StoreKey) => `"x'${Buffer.from(key).toString("hex")}'"`;

/** Names the cipher, which must come before the key, and the key, which must come before anything that reads the file. */
function unlock(db: BetterSqlite.Database, key: StoreKey): void {
  db.pragma(`cipher = '${CIPHER}'`);
  const answer = pragmaValue(db as WritableDatabase, "cipher");
  // A driver without ciphers answers nothing and would go on to write plain text.
  if (answer !== CIPHER)
    throw new UnsuitableConnectionError(`cipher is ${String(answer)} after being set to ${CIPHER}`);
  db.pragma(`key = ${rawKey(key)}`);
  keys.set(db, key);
}

function open(
  path: string,
  options: BetterSqlite.Options,
  settings: Settings,
  key: StoreKey | null = null,
): WritableDatabase {
  const db = new BetterSqlite(path, options);
  try {
    if (key !== null) unlock(db, key);
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
export function openDatabase(
  path: string,
  { create = false, key = null }: { readonly create?: boolean; readonly key?: StoreKey | null } = {},
): WritableDatabase {
  return open(path, { fileMustExist: !create }, WRITING_CONNECTION, key);
}

/** Opens an existing database to read only, beside a connection that may be writing. */
export function openForReading(path: string, key: StoreKey | null = null): ReadableDatabase & { close(): unknown } {
  return open(path, { readonly: true, fileMustExist: true }, EVERY_CONNECTION, key);
}

/**
 * Puts a closed database that nobody else has open under another key, or under none. What is left where this is cut
 * short is of no use.
 */
export function rekey(path: string, from: StoreKey | null, to: StoreKey | null): void {
  if (from === null && to === null) return;
  const db = new BetterSqlite(path, { fileMustExist: true });
  try {
    if (from !== null) unlock(db, from);
    // What stood in the file before must not stand in a journal beside it.
    db.pragma("journal_mode = MEMORY");
    db.pragma("secure_delete = ON");
    if (from === null) db.pragma(`cipher = '${CIPHER}'`);
    db.pragma(to === null ? "rekey = ''" : `rekey = ${rawKey(to)}`);
  } finally {
    db.close();
  }
}

/** An empty database that lives in memory. */
export function openInMemory(): WritableDatabase {
  return open(":memory:", {}, EVERY_CONNECTION);
}
