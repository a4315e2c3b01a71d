import BetterSqlite from "better-sqlite3";
import type { DataFolder } from "./dataFolder.ts";

/** The right to write in a data folder, held until it is released or the process ends. */
export interface FolderLock {
  readonly release: () => void;
}

export type LockTaking =
  | { readonly ok: true; readonly lock: FolderLock }
  | { readonly ok: false; readonly reason: "in-use" | "folder" };

/**
 * Takes the one lock of a data folder: an exclusive transaction on a database of its own that nothing is ever written
 * to. The system frees it with the process, however that ends.
 */
export function takeLock({ lock: path }: DataFolder): LockTaking {
  let held: BetterSqlite.Database | undefined;
  try {
    held = new BetterSqlite(path, { timeout: 0 });
    held.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    held?.close();
    const code = error instanceof BetterSqlite.SqliteError ? error.code : "";
    return { ok: false, reason: code.startsWith("SQLITE_BUSY") ? "in-use" : "folder" };
  }
  const connection = held;
  return { ok: true, lock: { release: () => connection.close() } };
}
