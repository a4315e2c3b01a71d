import type { ReadableDatabase } from "./connection.ts";
import { type FileRefusal, openDatabaseFile } from "./databaseFile.ts";
import { type DataFolder, dataFolder, prepareFolder } from "./dataFolder.ts";
import { asStoreError, StoreDamagedError } from "./errors.ts";
import { type StoreWorld, type WriteHandle, writeHandle } from "./handle.ts";
import { LiveDocuments } from "./liveDocuments.ts";
import { takeLock } from "./lock.ts";
import { messages } from "./messages.ts";
import { openForReading } from "./openDatabase.ts";
import { areProjectionsStale, rebuildProjections } from "./projections.ts";
import { writeAllSnapshots } from "./snapshots.ts";
import { type ReadableStore, readsOf, verbsOf, type WritableStore } from "./verbs.ts";
import { copyVerified } from "./verifiedCopy.ts";

interface Closing {
  /** Copies all that is committed to another file, and verifies the copy before it gets that name. */
  readonly copyTo: (path: string) => void;
  readonly close: () => void;
}

/** The store of one data folder, held by one process until it is closed. */
export type Store = WritableStore & Closing;

/** The store of one data folder beside the process or thread that holds it, for reading only. */
export type StoreReader = ReadableStore & Closing;

export type StoreRefusal = "in-use" | "network-folder" | FileRefusal;

export type StoreOpening =
  | { readonly ok: true; readonly store: Store }
  | {
      readonly ok: false;
      readonly reason: StoreRefusal;
      /** For the user. */
      readonly message: string;
      /** For the log. */
      readonly detail: string;
    };

/**
 * Opens the store of a data folder, makes it where there is none, and holds the folder's lock. What may be expected to
 * go wrong comes back as a reason with a sentence; the lock is free again then.
 */
export function openStore(path: string, world: StoreWorld): StoreOpening {
  const folder = dataFolder(path);
  const readiness = prepareFolder(folder);
  if (!readiness.ok) return refusal(readiness.reason);
  const taking = takeLock(folder);
  if (!taking.ok) return refusal(taking.reason);
  let opening: StoreOpening | null = null;
  try {
    opening = openLocked(folder, world, taking.lock.release);
    return opening;
  } finally {
    if (opening?.ok !== true) taking.lock.release();
  }
}

/** Opens a second connection to the store of a folder that this app holds; it needs no lock because it cannot write. */
export function openStoreForReading(path: string, log: StoreWorld["log"]): StoreReader {
  const db = openForReading(dataFolder(path).database);
  const reads = readsOf({ db, documents: new LiveDocuments(), log });
  return { ...reads, copyTo: copying(db), close: () => db.close() };
}

function refusal(reason: "in-use" | "network-folder" | "folder"): StoreOpening {
  const message = { "in-use": messages.inUse, "network-folder": messages.networkFolder, folder: messages.folder }[
    reason
  ];
  return { ok: false, reason, message, detail: reason };
}

function openLocked(folder: DataFolder, world: StoreWorld, release: () => void): StoreOpening {
  const opening = openDatabaseFile(folder);
  if (!opening.ok) return opening;
  const { db } = opening;
  const handle = writeHandle(db, world);
  try {
    refreshProjections(handle);
  } catch (error) {
    db.close();
    const known = asStoreError(error);
    if (!(known instanceof StoreDamagedError)) throw known;
    return { ok: false, reason: "damaged", message: messages.damagedFile, detail: known.detail };
  }
  const close = () => {
    if (!db.open) return;
    try {
      writeAllSnapshots(handle);
    } catch (error) {
      // The steps are committed; the next opening says what is wrong.
      handle.log(`closing: no snapshots: ${String(error)}`);
    }
    db.close();
    release();
  };
  return { ok: true, store: { ...verbsOf(handle), copyTo: copying(db), close } };
}

/** Reads the projections anew after an update that reads them otherwise; a damaged record does not keep the others shut. */
function refreshProjections(handle: WriteHandle): void {
  if (!areProjectionsStale(handle.db)) return;
  try {
    rebuildProjections(handle);
  } catch (error) {
    const known = asStoreError(error);
    if (!(known instanceof StoreDamagedError) || known.table === "file") throw error;
    handle.log(`projections left as they were: ${known.table} ${known.key}: ${known.detail}`);
  }
}

function copying(db: ReadableDatabase): (path: string) => void {
  return (path) => {
    try {
      copyVerified(db, path);
    } catch (error) {
      throw asStoreError(error);
    }
  };
}
