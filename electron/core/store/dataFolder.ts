import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, realpathSync, statfsSync } from "node:fs";
import { join } from "node:path";
import type { StoreKey } from "./connection.ts";

/** The files of one data folder. */
export interface DataFolder {
  readonly path: string;
  readonly database: string;
  /** Where a new database is made before it bears its name. */
  readonly unfinished: string;
  readonly lock: string;
  /** The folder of the backups. */
  readonly backups: string;
  /** Where a backup is made ready to take the place of the database. */
  readonly restored: string;
  /** The folder of databases in whose place a backup was put. */
  readonly aside: string;
  /** The list of purges that are not through all copies of the store yet. */
  readonly purges: string;
  /** The key file of a locked store, and its copy, which goes with the backups wherever they are taken. */
  readonly keyFile: string;
  readonly keyFileCopy: string;
  /** With what its databases are encrypted; null where they are not, or where it is not known. */
  readonly key: StoreKey | null;
}

export function dataFolder(path: string, key: StoreKey | null = null): DataFolder {
  return {
    path,
    database: join(path, "lushi.db"),
    unfinished: join(path, "lushi.new.db"),
    lock: join(path, "lock.db"),
    backups: join(path, "backups"),
    restored: join(path, "lushi.restored.db"),
    aside: join(path, "aside"),
    purges: join(path, "purges.txt"),
    keyFile: join(path, "lushi.key"),
    keyFileCopy: join(path, "backups", "lushi.key"),
    key,
  };
}

/** Files that SQLite keeps beside a database. */
export const companionsOf = (database: string): string[] => [
  `${database}-wal`,
  `${database}-shm`,
  `${database}-journal`,
];

/** Linux file systems on another machine: NFS, SMB, CIFS, SMB2, 9P (`statfs(2)`). */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997]);

/** Whether a folder lies on another machine, where the locks and the shared memory of WAL do not hold (sqlite.org/wal.html). */
function isOnNetwork(path: string): boolean {
  if (process.platform === "win32") return realpathSync.native(path).startsWith("\\\\");
  return process.platform === "linux" && NETWORK_FILE_SYSTEMS.has(statfsSync(path).type >>> 0);
}

export type FolderReadiness =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "folder" | "network-folder" };

/** Makes the folder, readable to its owner only, where it is missing. */
export function prepareFolder({ path }: DataFolder): FolderReadiness {
  try {
    if (!existsSync(path)) mkdirSync(path, { recursive: true, mode: 0o700 });
    return isOnNetwork(path) ? { ok: false, reason: "network-folder" } : { ok: true };
  } catch {
    return { ok: false, reason: "folder" };
  }
}

/** Makes the names in a folder durable; Windows keeps them so by itself and does not open folders. */
export function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
