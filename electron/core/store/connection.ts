import type BetterSqlite from "better-sqlite3";

declare const reads: unique symbol;
declare const writes: unique symbol;

/** A connection for questions. A function that takes one cannot be given the means to write. */
export type ReadableDatabase = Pick<BetterSqlite.Database, "prepare" | "pragma" | "open"> & {
  readonly [reads]: true;
  transaction<Result>(run: () => Result): { deferred(): Result };
};

/** A connection that may also write. */
export type WritableDatabase = BetterSqlite.Database & { readonly [reads]: true; readonly [writes]: true };

/** The 32 bytes with which the files of a locked store (上鎖的資料庫) are encrypted. */
export type StoreKey = Uint8Array;

/** What SQLite takes and gives. */
export type Value = string | number | null | Uint8Array;

export type Statement = BetterSqlite.Statement<Value[], Record<string, Value>>;

const prepared = new WeakMap<object, Map<string, Statement>>();

/** The prepared statement of a text, kept for the life of the connection. */
export function statement(db: ReadableDatabase, sql: string): Statement {
  let known = prepared.get(db);
  if (known === undefined) {
    known = new Map();
    prepared.set(db, known);
  }
  let found = known.get(sql);
  if (found === undefined) {
    found = db.prepare<Value[], Record<string, Value>>(sql);
    known.set(sql, found);
  }
  return found;
}

/** The value of a PRAGMA that answers with one. */
export function pragmaValue(db: ReadableDatabase, name: string): unknown {
  return db.pragma(name, { simple: true });
}
