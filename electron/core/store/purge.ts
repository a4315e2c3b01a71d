import { clearAttachments } from "./attachments.ts";
import { pragmaValue, type ReadableDatabase, statement } from "./connection.ts";
import { asStoreError, StoreDamagedError, StoreUnavailableError } from "./errors.ts";
import { inTransaction, type WriteHandle } from "./handle.ts";
import { clearProjections, markProjectionsStale } from "./projections.ts";
import { deleteRows, selectRow } from "./rows.ts";
import { dropSearchRows, mergeSearchIndex } from "./searchIndex.ts";
import { compact } from "./snapshots.ts";

/** The tables of a meeting's content, its own row and its projections apart. */
const CONTENT = ["meeting_profile", "snapshot", "step", "version"] as const;
const WITH_TEXT = [...CONTENT, "attachment", "meeting_facts", "follow_up_entry", "search_block"] as const;

/** Whether anything of a meeting stands in the tables. */
export function holdsMeeting(db: ReadableDatabase, meetingId: string): boolean {
  const found = (sql: string) => statement(db, sql).get(meetingId) !== undefined;
  return (
    found("SELECT 1 FROM meeting WHERE id = ?") ||
    WITH_TEXT.some((table) => found(`SELECT 1 FROM ${table} WHERE meeting_id = ? LIMIT 1`))
  );
}

/**
 * Removes a meeting for good (徹底清除): its text is gone from the tables, the search index, the log and the free pages
 * of the file, and it is on the list of those that are to be removed from the backups. False where there is none.
 */
export function purge(store: WriteHandle, meetingId: string): boolean {
  const purged = eraseNoted(store, meetingId);
  if (purged) forgetLog(store);
  return purged;
}

function eraseNoted(store: WriteHandle, meetingId: string): boolean {
  try {
    return inTransaction(store, () => {
      if (!erase(store, meetingId)) return false;
      // Before the commit: what is gone from the store is on the list, whenever this is cut short.
      store.purges.add(meetingId);
      return true;
    });
  } catch (error) {
    strike(store, meetingId);
    throw error;
  }
}

/** A purge that was refused is not to be made up for; where even its note cannot go, taking the meeting back strikes it. */
function strike(store: WriteHandle, meetingId: string): void {
  try {
    store.purges.remove([meetingId]);
  } catch (error) {
    store.log(`purge: the note of ${meetingId} stays: ${String(error)}`);
  }
}

/**
 * Carries purges into a store that was opened: one was cut short before its commit, or a backup came back that holds its
 * meeting. Damage keeps neither the store shut nor the purge from its list.
 */
export function resumePurges(store: WriteHandle, meetingIds: readonly string[]): void {
  for (const meetingId of meetingIds) {
    try {
      eraseAnyway(store, meetingId);
    } catch (error) {
      const known = asStoreError(error);
      if (!(known instanceof StoreDamagedError || known instanceof StoreUnavailableError)) throw error;
      store.log(`purge: ${meetingId} is still here: ${known.message}`);
    }
  }
  if (meetingIds.length > 0) forgetLog(store);
}

/** Removes a meeting as one transaction; where the search rows are damaged all of them go, for the next opening to read anew. */
export function eraseAnyway(store: WriteHandle, meetingId: string): void {
  try {
    inTransaction(store, () => erase(store, meetingId));
  } catch (error) {
    if (!(error instanceof StoreDamagedError) || !error.isDerived) throw error;
    inTransaction(store, () => {
      dropSearchRows(store.db);
      markProjectionsStale(store.db);
      erase(store, meetingId);
    });
  }
}

/** False where nothing of the meeting is there. */
function erase(store: WriteHandle, meetingId: string): boolean {
  const { db } = store;
  if (!holdsMeeting(db, meetingId)) return false;
  clearProjections(db, meetingId);
  clearAttachments(store, meetingId);
  for (const table of CONTENT) deleteRows(db, table, { meeting_id: meetingId });
  deleteRows(db, "meeting", { id: meetingId });
  mergeSearchIndex(db);
  return true;
}

/**
 * Removes the past of a meeting for good: whatever its document no longer says is gone from steps, snapshots, versions
 * and the search index. False where there is no such meeting.
 */
export function purgeHistory(store: WriteHandle, meetingId: string): boolean {
  const purged = inTransaction(store, () => {
    const meeting = selectRow(store.db, "meeting", { id: meetingId });
    if (meeting === undefined) return false;
    compact(store, meeting);
    deleteRows(store.db, "version", { meeting_id: meetingId }, "AND revision <> ?", meeting.revision);
    mergeSearchIndex(store.db);
    return true;
  });
  if (purged) forgetLog(store);
  return purged;
}

/** Empties the write-ahead log, in which the pages of earlier commits stand until they are overwritten. */
function forgetLog(store: WriteHandle): void {
  store.documents.clear();
  try {
    if (!emptyLog(store.db)) store.log("purge: the log is in use; it is emptied when the store is closed");
  } catch (error) {
    // The purge itself is committed and is not to be reported as failed.
    const known = asStoreError(error);
    if (!(known instanceof StoreUnavailableError)) throw error;
    store.log(`purge: the log could not be emptied: ${known.reason}`);
  }
}

/** Empties the log of a database at once; false while another connection reads it. */
export function emptyLog(db: ReadableDatabase): boolean {
  const patience = Number(pragmaValue(db, "busy_timeout"));
  // A backup may read for seconds, and nobody is to wait for it here.
  db.pragma("busy_timeout = 0");
  try {
    return statement(db, "PRAGMA wal_checkpoint(TRUNCATE)").get()?.busy === 0;
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}
