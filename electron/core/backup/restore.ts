import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import { type Log, placeOf } from "../log.ts";
import { type BackupFile, findBackup } from "../store/backupFiles.ts";
import { dataFolder } from "../store/dataFolder.ts";
import { StoreDamagedError } from "../store/errors.ts";
import type { StoreWorld } from "../store/handle.ts";
import { forgetAside } from "../store/putBack.ts";
import { openRestored, openStore, type StoreOpening } from "../store/store.ts";
import type { Backups } from "./backups.ts";
import { words } from "./words.ts";

/** The store that a backup is to replace, as it is held. */
export interface Held {
  /** Null where it cannot be opened. */
  readonly backups: Backups | null;
  /** Closes it; resolves when nothing reads it any more. */
  readonly release: () => Promise<void>;
}

export interface Restored {
  readonly answer: Answer<null>;
  /** The store as it was opened again; null where it was not closed. */
  readonly opening: StoreOpening | null;
}

const refused = (code: "not-found" | "storage-failed", message: string): Restored => ({
  answer: refuse(code, message),
  opening: null,
});

/**
 * Puts a backup in the place of the store, of which a backup is made first; where that is not possible because the store
 * itself is damaged, its file is kept under another name. On any error the store is opened again as it was.
 */
export async function restore(
  path: string,
  world: StoreWorld,
  held: Held,
  backupId: string,
  log: Log,
): Promise<Restored> {
  const backup = findBackup(dataFolder(path), backupId);
  if (backup === undefined) return refused("not-found", words.noBackup);
  const kept = (await held.backups?.make("replaced", backup.id)) ?? null;
  if (kept !== null && !kept.ok && kept.reason !== "damaged") return refused("storage-failed", words.notKept);
  await held.release();
  // What it is called has changed where a purge was carried into it meanwhile.
  const now = findBackup(dataFolder(path), backupId) ?? backup;
  return replace(path, world, now, kept?.ok === true, log);
}

function replace(path: string, world: StoreWorld, backup: BackupFile, isKept: boolean, log: Log): Restored {
  try {
    const { opening, aside } = openRestored(path, world, backup);
    if (opening.ok && isKept && aside !== null) forgetAside(aside);
    if (opening.ok) return { answer: answer(null), opening };
    log({ code: "restore", detail: opening.detail });
    return { answer: refuse("storage-failed", opening.message), opening };
  } catch (error) {
    log({ code: "restore", detail: placeOf(error) });
    const message = error instanceof StoreDamagedError ? words.damagedBackup : words.notRestored;
    return { answer: refuse("storage-failed", message), opening: openStore(path, world) };
  }
}
