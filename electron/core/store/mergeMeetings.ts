import { createHash } from "node:crypto";
import { DOCUMENT_VERSION, readDocument } from "../../../shared/minutes/document.ts";
import { statement, type WritableDatabase } from "./connection.ts";
import { descendsFrom, type MeetingIn, wordsOf } from "./descent.ts";
import { documentOf } from "./documents.ts";
import { StoreDamagedError } from "./errors.ts";
import { moveOnBoard } from "./followUpProjection.ts";
import { inTransaction, type ReadHandle, type WriteHandle } from "./handle.ts";
import { derivedId, seriesHere, seriesOfOthers } from "./mergeLists.ts";
import { clearProjections, projectNew } from "./projections.ts";
import { deleteRows, nextSequence, putRow, selectRow, selectRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";

/** What became of a meeting of another store; "both" where it was changed on both sides and stands beside ours now. */
export type MeetingMerge = "added" | "updated" | "known" | "both" | "damaged";

/** The meetings of a store that are to be merged into another, samples left out, as their ids in order of making. */
export function mergeableMeetings({ db }: ReadHandle): string[] {
  const found = statement(db, "SELECT id FROM meeting WHERE is_sample = 0 ORDER BY sequence").all();
  return found.map(({ id }) => String(id));
}

/**
 * Merges one meeting of another store: added where it is not here, brought forward where the other store went on from
 * ours, left where ours went on from it or is the same, else kept beside ours. The same merge again changes nothing. The
 * board of 列管事項 is to be read anew behind the last one.
 */
export function mergeMeeting(store: WriteHandle, source: ReadHandle, meetingId: string): MeetingMerge {
  try {
    return inTransaction(store, () => merged(store, source, meetingId));
  } catch (error) {
    if (!(error instanceof StoreDamagedError) || error.table === "file") throw error;
    store.log(`merge: ${error.table} ${error.key}: ${error.detail}`);
    return "damaged";
  }
}

function merged(store: WriteHandle, source: ReadHandle, meetingId: string): MeetingMerge {
  const row = selectRow(source.db, "meeting", { id: meetingId });
  if (row === undefined) throw new StoreDamagedError("meeting", meetingId, "row is gone");
  const series = selectRow(source.db, "series", { id: row.series_id });
  if (series === undefined) throw new StoreDamagedError("series", row.series_id, "row is gone");
  const theirs: MeetingIn = { store: source, row };
  const ourRow = selectRow(store.db, "meeting", { id: meetingId });
  // Taken in now, it would be erased again by the purge that is still on its way.
  if (ourRow === undefined && store.purges.has(meetingId)) return "known";
  if (ourRow === undefined) {
    putRow(store.db, "meeting", {
      ...row,
      series_id: seriesHere(store, series),
      sequence: nextSequence(store.db, "meeting"),
    });
    takeContent(store.db, theirs);
    takeVersions(store.db, source, meetingId);
    projectNew(store.db, meetingId, documentOf(source, row));
    return "added";
  }
  return mergedWith({ store, row: ourRow }, theirs, store);
}

function mergedWith(ours: MeetingIn, theirs: MeetingIn, store: WriteHandle): MeetingMerge {
  const words = wordsOf(theirs);
  if (wordsOf(ours) === words) {
    const took = takeVersions(store.db, theirs.store, ours.row.id);
    return takeState(store.db, ours.row, theirs.row) || took ? "updated" : "known";
  }
  if (descendsFrom(ours, theirs)) {
    takeVersions(store.db, theirs.store, ours.row.id);
    return "known";
  }
  if (!descendsFrom(theirs, ours)) return putBeside(ours, theirs, words, store);
  const { id, sequence, series_id } = ours.row;
  clearProjections(store.db, id);
  for (const table of ["meeting_profile", "snapshot", "step"] as const) deleteRows(store.db, table, { meeting_id: id });
  const deleted_at = ours.row.deleted_at === null ? null : theirs.row.deleted_at;
  putRow(store.db, "meeting", { ...theirs.row, sequence, series_id, deleted_at });
  takeContent(store.db, theirs);
  takeVersions(store.db, theirs.store, id);
  store.documents.clear();
  projectNew(store.db, id, documentOf(theirs.store, theirs.row));
  return "updated";
}

/** What is known beside an equal document: as it was changed last; in the bin only where it is so on both sides. */
function takeState(db: WritableDatabase, ours: Rows["meeting"], theirs: Rows["meeting"]): boolean {
  const order = ({ changed_at, state, ordinal }: Rows["meeting"]) => `${changed_at} ${state} ${ordinal ?? ""}`;
  const { state, ordinal, changed_at } = order(theirs) > order(ours) ? theirs : ours;
  const deleted_at = ours.deleted_at === null || theirs.deleted_at === null ? null : ours.deleted_at;
  const row = { ...ours, state, ordinal, changed_at, deleted_at };
  if (JSON.stringify(row) === JSON.stringify(ours)) return false;
  putRow(db, "meeting", row);
  moveOnBoard(db, row.id);
  return true;
}

/** Copies profile, snapshots and steps of a meeting that has none here. */
function takeContent(db: WritableDatabase, { store: source, row: { id: meeting_id } }: MeetingIn): void {
  for (const row of selectRows(source.db, "meeting_profile", { meeting_id })) putRow(db, "meeting_profile", row);
  for (const row of selectRows(source.db, "snapshot", { meeting_id })) putRow(db, "snapshot", row);
  for (const row of selectRows(source.db, "step", { meeting_id })) putRow(db, "step", row);
}

/** Copies the versions and attachments of a meeting that are not here; whether there were any. */
function takeVersions(db: WritableDatabase, source: ReadHandle, meeting_id: string): boolean {
  let took = false;
  for (const row of selectRows(source.db, "version", { meeting_id }, "ORDER BY sequence")) {
    if (selectRow(db, "version", { id: row.id }) !== undefined) continue;
    putRow(db, "version", { ...row, sequence: nextSequence(db, "version") });
    took = true;
  }
  for (const row of selectRows(source.db, "attachment", { meeting_id }, "ORDER BY sequence")) {
    if (selectRow(db, "attachment", { id: row.id }) !== undefined) continue;
    takeAttachment(db, source, row, row);
    took = true;
  }
  return took;
}

function takeAttachment(
  db: WritableDatabase,
  source: ReadHandle,
  { id }: Rows["attachment"],
  to: Pick<Rows["attachment"], "id" | "meeting_id">,
): void {
  const row = selectRow(source.db, "attachment", { id });
  const bytes = selectRow(source.db, "attachment_bytes", { attachment_id: id })?.bytes;
  const isSound = bytes !== undefined && createHash("sha256").update(bytes).digest("hex") === row?.sha256;
  if (row === undefined || !isSound)
    throw new StoreDamagedError("attachment_bytes", id, "bytes are not those attached");
  putRow(db, "attachment", { ...row, ...to, sequence: nextSequence(db, "attachment") });
  putRow(db, "attachment_bytes", { attachment_id: to.id, bytes });
}

/** A document whose pictures and files bear other ids. */
function withOtherFiles(doc: string, ids: ReadonlyMap<string, string>): string {
  return JSON.stringify(
    JSON.parse(doc, (name, value: unknown) =>
      name === "attachmentId" && typeof value === "string" ? (ids.get(value) ?? value) : value,
    ),
  );
}

/** Puts a meeting that was changed on both sides beside ours, under an id that is the same at every merge. */
function putBeside({ row: ours }: MeetingIn, theirs: MeetingIn, words: string, store: WriteHandle): MeetingMerge {
  const { db } = store;
  const { store: source, row } = theirs;
  const id = derivedId("meeting", row.id, words);
  if (selectRow(db, "meeting", { id }) !== undefined) return "known";
  const sequence = nextSequence(db, "meeting");
  putRow(db, "meeting", { ...row, id, series_id: seriesOfOthers(store, ours.series_id), sequence, revision: 0 });
  const files = selectRows(source.db, "attachment", { meeting_id: row.id }, "ORDER BY sequence");
  const ids = new Map(files.map((file) => [file.id, derivedId(id, file.id)]));
  for (const file of files) takeAttachment(db, source, file, { id: ids.get(file.id) ?? file.id, meeting_id: id });
  for (const profile of selectRows(source.db, "meeting_profile", { meeting_id: row.id })) {
    putRow(db, "meeting_profile", { ...profile, meeting_id: id });
  }
  const document = { version: DOCUMENT_VERSION, doc: JSON.parse(withOtherFiles(words, ids)) };
  const reading = readDocument(document);
  if (!reading.ok) throw new StoreDamagedError("snapshot", row.id, reading.problems.join("; "));
  putRow(db, "snapshot", {
    meeting_id: id,
    revision: 0,
    document_version: document.version,
    doc: JSON.stringify(document.doc),
    created_at: store.now(),
  });
  for (const version of selectRows(source.db, "version", { meeting_id: row.id }, "ORDER BY sequence")) {
    const doc = withOtherFiles(version.doc, ids);
    const of = { id: derivedId(id, version.id), meeting_id: id, revision: 0, doc };
    putRow(db, "version", { ...version, ...of, sequence: nextSequence(db, "version") });
  }
  projectNew(db, id, reading.doc);
  return "both";
}
