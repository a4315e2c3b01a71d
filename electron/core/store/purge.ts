import { clearAttachments } from "./attachments.ts";
import { type ReadableDatabase, statement } from "./connection.ts";
import { inTransaction, type WriteHandle } from "./handle.ts";
import { clearProjections } from "./projections.ts";
import { deleteRows, selectRow } from "./rows.ts";
import { mergeSearchIndex } from "./searchIndex.ts";
import { compact } from "./snapshots.ts";

/**
 * Removes a meeting for good (徹底清除): its text is gone from the tables, the search index, the log and the free pages
 * of the file. Backups are not touched here. False where there is no such meeting.
 */
export function purge(store: WriteHandle, meetingId: string): boolean {
  const purged = inTransaction(store, () => {
    const { db } = store;
    if (selectRow(db, "meeting", { id: meetingId }) === undefined) return false;
    clearProjections(db, meetingId);
    clearAttachments(store, meetingId);
    for (const table of ["meeting_profile", "snapshot", "step", "version"] as const) {
      deleteRows(db, table, { meeting_id: meetingId });
    }
    deleteRows(db, "meeting", { id: meetingId });
    mergeSearchIndex(db);
    return true;
  });
  if (purged) forgetLog(store);
  return purged;
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
  if (!emptyLog(store.db)) store.log("purge: the log is in use; it is emptied when the store is closed");
}

const emptyLog = (db: ReadableDatabase) => statement(db, "PRAGMA wal_checkpoint(TRUNCATE)").get()?.busy === 0;
