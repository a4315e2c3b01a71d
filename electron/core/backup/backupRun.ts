import { type BackupFile, type BackupOrder, isSameMaking, listBackups, removeBackup } from "../store/backupFiles.ts";
import type { StoreKey } from "../store/connection.ts";
import { type DataFolder, dataFolder } from "../store/dataFolder.ts";
import { StoreDamagedError, StoreUnavailableError } from "../store/errors.ts";
import { openStoreForReading, type Store } from "../store/store.ts";
import { freeSpace, inTheWay, roomFor } from "./room.ts";
import { superfluous } from "./rotation.ts";

/** How the making of a backup ended; "failed" is a bug or the end of its thread. */
export type BackupResult =
  | { readonly ok: true; readonly backup: BackupFile }
  | { readonly ok: false; readonly reason: "full" | "disk" | "damaged" | "failed"; readonly detail: string };

export interface BackupRequest extends BackupOrder {
  /** The backup that must not go to make room, by its id. */
  readonly spare: string | null;
  /** With what the store is encrypted, and so the backup; left out or null where it is not. */
  readonly key?: StoreKey | null;
}

/** Makes a backup through a connection that cannot write, then lets go of those that are superfluous. */
export function backUpBeside(path: string, order: BackupRequest, free: Free = freeSpace): BackupResult {
  return caught(() => {
    const store = openStoreForReading(path, () => undefined, order.key);
    try {
      return backedUp(dataFolder(path), store, order, free);
    } finally {
      store.close();
    }
  });
}

/** Makes a backup on the store's own connection, while nobody waits for it. */
export function backUpOwn(path: string, store: Pick<Store, "backUp">, order: BackupRequest): BackupResult {
  return caught(() => backedUp(dataFolder(path), store, order, freeSpace));
}

type Free = (folder: DataFolder) => number;

function backedUp(folder: DataFolder, store: Pick<Store, "backUp">, order: BackupRequest, free: Free): BackupFile {
  makeRoom(folder, order, free);
  const backup = store.backUp(order);
  drop(superfluous(listBackups(folder)), order);
  return backup;
}

/** A backup must not take the last room from what is typed: older ones go first, else it is not made. */
function makeRoom(folder: DataFolder, order: BackupRequest, free: Free): void {
  const missing = roomFor(folder) - free(folder);
  if (missing <= 0) return;
  const going = inTheWay(
    listBackups(folder).filter(({ id }) => !isSpared(id, order)),
    missing,
  );
  if (going === null) throw new StoreUnavailableError("full", null);
  drop(going, order);
}

const isSpared = (id: string, { spare }: BackupRequest) => spare !== null && isSameMaking(id, spare);

function drop(backups: readonly BackupFile[], order: BackupRequest): void {
  for (const { id, path } of backups) if (!isSpared(id, order)) removeBackup(path);
}

function caught(make: () => BackupFile): BackupResult {
  try {
    return { ok: true, backup: make() };
  } catch (error) {
    if (error instanceof StoreDamagedError) {
      return { ok: false, reason: "damaged", detail: `${error.table} ${error.key}` };
    }
    if (error instanceof StoreUnavailableError) {
      return { ok: false, reason: error.reason === "full" ? "full" : "disk", detail: error.reason };
    }
    throw error;
  }
}
