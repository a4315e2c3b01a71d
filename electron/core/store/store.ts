import { type BackupFile, type BackupOrder, clearUnfinished, makeBackup } from "./backupFiles.ts";
import { type ReadableDatabase, type StoreKey, statement } from "./connection.ts";
import { type FileRefusal, openDatabaseFile } from "./databaseFile.ts";
import { type DataFolder, dataFolder, prepareFolder } from "./dataFolder.ts";
import { asStoreError, StoreDamagedError } from "./errors.ts";
import { type ReadHandle, readHandle, type StoreWorld, type WriteHandle, writeHandle } from "./handle.ts";
import { takeLock } from "./lock.ts";
import { mergeableMeetings } from "./mergeMeetings.ts";
import { messages } from "./messages.ts";
import { openForReading } from "./openDatabase.ts";
import { PendingPurges } from "./pendingPurges.ts";
import { areProjectionsStale, rebuildProjections } from "./projections.ts";
import { emptyLog, holdsMeeting, resumePurges } from "./purge.ts";
import { putBack } from "./putBack.ts";
import { copyUnder } from "./recrypt.ts";
import { writeAllSnapshots } from "./snapshots.ts";
import { type ReadableStore, readsOf, verbsOf, type WritableStore } from "./verbs.ts";
import { copyVerified } from "./verifiedCopy.ts";

interface Copying {
  /** Copies all that is committed to another file, and verifies the copy before it gets that name. */
  readonly copyTo: (path: string) => void;
  /** Copies all that is committed to another file, encrypted with another key. */
  readonly copyUnder: (path: string, key: StoreKey) => void;
  /** Makes a verified backup in the folder's own place for them. */
  readonly backUp: (order: BackupOrder) => BackupFile;
  /** A number that has grown whenever something was changed over this connection. */
  readonly changes: () => number;
  readonly close: () => void;
}

interface Purging {
  /** The meetings whose purge is not through all backups yet, as their ids. */
  readonly pendingPurges: () => readonly string[];
  /** Strikes purges that are through from that list; nothing happens to those whose meeting is still here. */
  readonly endPurges: (ids: readonly string[]) => void;
  /** Empties the write-ahead log; false while something reads it. */
  readonly emptyLog: () => boolean;
}

/** The store of one data folder, held by one process until it is closed. */
export type Store = WritableStore & Copying & Purging;

/** The store of one data folder beside the process or thread that holds it, for reading only. */
export type StoreReader = ReadableStore & Copying;

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
  return openHeld(dataFolder(path, world.key), (folder, release) => openLocked(folder, world, release));
}

/**
 * Opens the store of a data folder after a backup took its place. `aside` is the file that the database became which
 * was there before.
 * @throws StoreDamagedError where the backup does not hold, errors of the disk as they come; the store is as it was then
 */
export function openRestored(
  path: string,
  world: StoreWorld,
  backup: BackupFile,
): { readonly opening: StoreOpening; readonly aside: string | null } {
  let aside: string | null = null;
  const opening = openHeld(dataFolder(path, world.key), (folder, release) => {
    try {
      aside = putBack(folder, backup);
    } catch (error) {
      throw asStoreError(error);
    }
    return openLocked(folder, world, release);
  });
  return { opening, aside };
}

function openHeld(folder: DataFolder, open: (folder: DataFolder, release: () => void) => StoreOpening): StoreOpening {
  const readiness = prepareFolder(folder);
  if (!readiness.ok) return refusal(readiness.reason);
  const taking = takeLock(folder);
  if (!taking.ok) return refusal(taking.reason);
  let opening: StoreOpening | null = null;
  try {
    opening = open(folder, taking.lock.release);
    return opening;
  } finally {
    if (opening?.ok !== true) taking.lock.release();
  }
}

/** Opens a second connection to the store of a folder that this app holds; it needs no lock because it cannot write. */
export function openStoreForReading(path: string, log: StoreWorld["log"], key: StoreKey | null = null): StoreReader {
  const folder = dataFolder(path, key);
  const db = openForReading(folder.database, key);
  const reads = readsOf(readHandle(db, log));
  return { ...reads, ...copies(db, folder), close: () => db.close() };
}

/** A store that came from another machine, to be merged: it is read, and never written but to bring it up to date. */
export interface ForeignStore extends ReadHandle {
  readonly meetings: readonly string[];
  readonly listSeries: ReadableStore["listSeries"];
  readonly listMeetings: ReadableStore["listMeetings"];
  readonly close: () => void;
}

export type ForeignOpening =
  | { readonly ok: true; readonly store: ForeignStore }
  | Extract<ReturnType<typeof openDatabaseFile>, { ok: false }>;

/** Opens the database of a folder that nobody else knows; a refusal is that of any store. */
export function openForeign(path: string, key: StoreKey, log: StoreWorld["log"]): ForeignOpening {
  const opening = openDatabaseFile(dataFolder(path, key));
  if (!opening.ok) return opening;
  const { db } = opening;
  const handle = readHandle(db, log);
  const { listSeries, listMeetings } = readsOf(handle);
  const meetings = mergeableMeetings(handle);
  return { ok: true, store: { ...handle, meetings, listSeries, listMeetings, close: () => db.close() } };
}

function refusal(reason: "in-use" | "network-folder" | "folder"): StoreOpening {
  const message = { "in-use": messages.inUse, "network-folder": messages.networkFolder, folder: messages.folder }[
    reason
  ];
  return { ok: false, reason, message, detail: reason };
}

function openLocked(folder: DataFolder, world: StoreWorld, release: () => void): StoreOpening {
  try {
    clearUnfinished(folder);
  } catch (error) {
    world.log(`an unfinished backup stays: ${String(error)}`);
  }
  const opening = openDatabaseFile(folder);
  if (!opening.ok) return opening;
  const { db } = opening;
  const purges = new PendingPurges(folder);
  const handle = writeHandle(db, world, purges);
  try {
    resumePurges(handle, purges.list());
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
  return { ok: true, store: { ...verbsOf(handle), ...copies(db, folder), ...purging(handle, purges), close } };
}

function purging(handle: WriteHandle, purges: PendingPurges): Purging {
  return {
    pendingPurges: () => purges.list(),
    endPurges: (ids) => purges.remove(ids.filter((id) => !holdsMeeting(handle.db, id))),
    emptyLog: () => emptyLog(handle.db),
  };
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

function copies(db: ReadableDatabase, folder: DataFolder): Omit<Copying, "close"> {
  const named = <Result>(run: () => Result): Result => {
    try {
      return run();
    } catch (error) {
      throw asStoreError(error);
    }
  };
  return {
    copyTo: (path) => named(() => copyVerified(db, path)),
    copyUnder: (path, key) => named(() => copyUnder(db, key, path)),
    backUp: (order) => named(() => makeBackup(db, folder, order)),
    changes: () => Number(statement(db, "SELECT total_changes() AS changes").get()?.changes),
  };
}
