import { closeSync, existsSync, openSync, readSync } from "node:fs";
import type { StoreKey } from "./connection.ts";
import type { DataFolder } from "./dataFolder.ts";

/** How every database begins that is not encrypted (sqlite.org/fileformat2.html §1.3). */
const MAGIC = "SQLite format 3\0";

export const isPlainHeader = (header: Buffer): boolean => header.toString("latin1", 0, MAGIC.length) === MAGIC;

/** Whether a closed database can be read without a key. */
export function isPlain(path: string): boolean {
  const header = Buffer.alloc(MAGIC.length);
  const handle = openSync(path, "r");
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  return isPlainHeader(header);
}

/** The key of one closed database of a store under this key: a change of the lock that was cut short leaves both kinds. */
export const keyOfFile = (path: string, key: StoreKey | null): StoreKey | null => (isPlain(path) ? null : key);

/** Whether the database of a folder wants a key: there is a key file, and no database that does without it. */
export function isLocked({ database, keyFile, keyFileCopy }: DataFolder): boolean {
  if (!existsSync(keyFile) && !existsSync(keyFileCopy)) return false;
  return !(existsSync(database) && isPlain(database));
}
