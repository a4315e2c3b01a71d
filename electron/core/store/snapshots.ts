import type { Node } from "prosemirror-model";
import { statement } from "./connection.ts";
import { documentColumns, documentOf } from "./documents.ts";
import { asStoreError, StoreDamagedError, StoreUnavailableError } from "./errors.ts";
import { inTransaction, type WriteHandle } from "./handle.ts";
import { deleteRows, putRow, selectRow } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";

/** How many snapshots of a meeting are kept: the second is there in case the first is damaged. */
const KEPT = 2;

/** Writes the present document of a meeting whole, so that it opens without replaying; true where one was written. */
export function writeSnapshot(store: WriteHandle, meetingId: string): boolean {
  return inTransaction(store, () => {
    const meeting = selectRow(store.db, "meeting", { id: meetingId });
    if (meeting === undefined || newestSnapshot(store, meetingId) === meeting.revision) return false;
    putSnapshot(store, meeting, documentOf(store, meeting));
    const older =
      "AND revision NOT IN (SELECT revision FROM snapshot WHERE meeting_id = ? ORDER BY revision DESC LIMIT ?)";
    deleteRows(store.db, "snapshot", { meeting_id: meetingId }, older, meetingId, KEPT);
    return true;
  });
}

/**
 * Writes a snapshot for every meeting that has steps behind its last one, and says how many. Where one cannot be
 * written the steps still stand, so that is logged and no reason to stop.
 */
export function writeAllSnapshots(store: WriteHandle): number {
  const behind = statement(
    store.db,
    `SELECT id FROM meeting
     WHERE revision > (SELECT max(s.revision) FROM snapshot s WHERE s.meeting_id = meeting.id) ORDER BY sequence`,
  ).all();
  return behind.filter(({ id }) => trySnapshot(store, String(id))).length;
}

function trySnapshot(store: WriteHandle, meetingId: string): boolean {
  try {
    return writeSnapshot(store, meetingId);
  } catch (error) {
    const known = asStoreError(error);
    if (!isTrouble(known)) throw error;
    store.log(`meeting ${meetingId}: no snapshot (${known.name})`);
    return false;
  }
}

const isTrouble = (error: unknown): error is StoreDamagedError | StoreUnavailableError =>
  error instanceof StoreDamagedError || error instanceof StoreUnavailableError;

export function putSnapshot(store: WriteHandle, meeting: Rows["meeting"], doc: Node): void {
  putRow(store.db, "snapshot", {
    meeting_id: meeting.id,
    revision: meeting.revision,
    ...documentColumns(doc),
    created_at: store.now(),
  });
}

/** Leaves of a meeting's past only its present document: one snapshot, no steps. */
export function compact(store: WriteHandle, meeting: Rows["meeting"]): void {
  putSnapshot(store, meeting, documentOf(store, meeting));
  deleteRows(store.db, "snapshot", { meeting_id: meeting.id }, "AND revision <> ?", meeting.revision);
  deleteRows(store.db, "step", { meeting_id: meeting.id });
}

function newestSnapshot(store: WriteHandle, meetingId: string): unknown {
  return statement(store.db, "SELECT max(revision) AS revision FROM snapshot WHERE meeting_id = ?").get(meetingId)
    ?.revision;
}
