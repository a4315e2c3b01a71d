import { type IdSource, randomId } from "../../../shared/minutes/ids.ts";
import type { ReadableDatabase, StoreKey, WritableDatabase } from "./connection.ts";
import { FoundDamage } from "./foundDamage.ts";
import { LiveDocuments } from "./liveDocuments.ts";
import type { PurgeNotes } from "./pendingPurges.ts";

/** What the store is handed of the world. `log` gets technical lines that hold no words of any record. */
export interface StoreWorld {
  readonly clock: () => Date;
  readonly log: (line: string) => void;
  /** With what the store is encrypted; left out or null where it is not, or is not to be opened if it is. */
  readonly key?: StoreKey | null;
}

/** What a verb that reads is given. */
export interface ReadHandle {
  readonly db: ReadableDatabase;
  readonly documents: LiveDocuments;
  readonly found: FoundDamage;
  readonly log: (line: string) => void;
}

/** What a verb that writes is given; a verb that takes a ReadHandle cannot pass it on to one that writes. */
export interface WriteHandle extends ReadHandle {
  readonly db: WritableDatabase;
  /** The present instant as ISO text. */
  readonly now: () => string;
  readonly newId: IdSource;
  readonly purges: PurgeNotes;
}

const NO_NOTES: PurgeNotes = { add: () => undefined, has: () => false, remove: () => undefined };

export function readHandle(db: ReadableDatabase, log: StoreWorld["log"]): ReadHandle {
  return { db, documents: new LiveDocuments(), found: new FoundDamage(), log };
}

export function writeHandle(
  db: WritableDatabase,
  { clock, log }: Omit<StoreWorld, "key">,
  purges = NO_NOTES,
): WriteHandle {
  return { ...readHandle(db, log), db, now: () => clock().toISOString(), newId: randomId, purges };
}

/** Runs a write verb as one transaction; after an error nothing of it is left, on disk or in memory. */
export function inTransaction<Result>(store: WriteHandle, run: () => Result): Result {
  try {
    return store.db.transaction(run).immediate();
  } catch (error) {
    store.documents.clear();
    throw error;
  }
}
