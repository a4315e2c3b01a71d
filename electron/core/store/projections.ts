import type { Node } from "prosemirror-model";
import { changedBlocks, textblocksOf } from "./changedBlocks.ts";
import { type ReadableDatabase, statement, type WritableDatabase } from "./connection.ts";
import { documentOf } from "./documents.ts";
import { entryRows } from "./entriesProjection.ts";
import { StoreDamagedError } from "./errors.ts";
import { factsRow, headerFactsOf } from "./factsProjection.ts";
import { changeOnBoard, hideFromBoard, moveOnBoard, rebuildBoard, showOnBoard } from "./followUpProjection.ts";
import { inTransaction, type ReadHandle, type WriteHandle } from "./handle.ts";
import { deleteRows, putRow, selectRow, selectRows, soundRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";
import { clearSearchRows, dropSearchRows, searchRowDifferences, updateSearchRows } from "./searchIndex.ts";

/** Raised whenever facts, entries or search words are read otherwise than before; the store then rebuilds them. */
const PROJECTION_VERSION = 2;

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Projects the document of a meeting that has no projections yet, but is in its place among the others. */
export function projectNew(db: WritableDatabase, meetingId: string, doc: Node): void {
  projectAlone(db, meetingId, doc);
  showOnBoard(db, meetingId);
}

/** Projects what follows from a document whatever the others say. */
function projectAlone(db: WritableDatabase, meetingId: string, doc: Node): void {
  putRow(db, "meeting_facts", factsRow(meetingId, headerFactsOf(doc)));
  for (const row of entryRows(meetingId, doc)) putRow(db, "follow_up_entry", row);
  updateSearchRows(db, meetingId, { removed: [], added: textblocksOf(doc) });
}

/** Brings the projections of a meeting from one document to the next; what did not change is not written. */
export function projectChange(db: WritableDatabase, meetingId: string, before: Node, after: Node): void {
  const facts = factsRow(meetingId, headerFactsOf(after));
  const oldFacts = factsRow(meetingId, headerFactsOf(before));
  if (!equal(facts, oldFacts)) putRow(db, "meeting_facts", facts);

  const old = entryRows(meetingId, before);
  const now = entryRows(meetingId, after);
  for (const row of now) if (!equal(row, old[row.position])) putRow(db, "follow_up_entry", row);
  if (now.length < old.length) {
    deleteRows(db, "follow_up_entry", { meeting_id: meetingId }, "AND position >= ?", now.length);
  }
  if (facts.date === oldFacts.date) changeOnBoard(db, meetingId, old, now);
  else moveOnBoard(db, meetingId);
  updateSearchRows(db, meetingId, changedBlocks(before, after));
}

/** Removes the projections of one meeting. */
export function clearProjections(db: WritableDatabase, meetingId: string): void {
  hideFromBoard(db, meetingId);
  deleteRows(db, "meeting_facts", { meeting_id: meetingId });
  deleteRows(db, "follow_up_entry", { meeting_id: meetingId });
  clearSearchRows(db, meetingId);
}

/**
 * Drops every projection and reads all of them from the documents again; returns the number of meetings. What is known
 * of one that cannot be read is left as it was, so that it can still be named.
 */
export function rebuildProjections(store: WriteHandle): number {
  return inTransaction(store, () => {
    const { db } = store;
    dropSearchRows(db);
    const meetings = soundRows(store, "meeting", {}, "ORDER BY sequence");
    const known = Number(statement(db, "SELECT count(*) AS n FROM meeting").get()?.n);
    if (meetings.length === known) dropOrphans(db);
    for (const meeting of meetings) reproject(store, meeting);
    rebuildBoard(db, store.found);
    statement(
      db,
      "INSERT INTO projection_state (id, version) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET version = excluded.version",
    ).run(PROJECTION_VERSION);
    return meetings.length;
  });
}

function reproject(store: WriteHandle, meeting: Rows["meeting"]): void {
  try {
    const doc = documentOf(store, meeting);
    deleteRows(store.db, "meeting_facts", { meeting_id: meeting.id });
    deleteRows(store.db, "follow_up_entry", { meeting_id: meeting.id });
    projectAlone(store.db, meeting.id, doc);
  } catch (error) {
    if (!(error instanceof StoreDamagedError) || error.table === "file") throw error;
    store.found.add(error);
  }
}

function dropOrphans(db: WritableDatabase): void {
  for (const table of ["meeting_facts", "follow_up_entry"] as const) {
    deleteRows(db, table, {}, "AND meeting_id NOT IN (SELECT id FROM meeting)");
  }
}

/** Whether the projections on disk were read by other rules than those of this build. */
export function areProjectionsStale(db: ReadableDatabase): boolean {
  return statement(db, "SELECT version FROM projection_state").get()?.version !== PROJECTION_VERSION;
}

/** Has the next opening of the store read all projections anew, after one of them was found damaged. */
export function markProjectionsStale(db: WritableDatabase): void {
  statement(db, "UPDATE projection_state SET version = 0").run();
}

/** What differs between the projections of a meeting and its document; nothing where they are up to date. */
export function projectionDifferences({ db }: ReadHandle, meeting: Rows["meeting"], doc: Node): string[] {
  const differences = searchRowDifferences(db, meeting.id, doc);
  const facts = selectRow(db, "meeting_facts", { meeting_id: meeting.id });
  if (!equal(facts, factsRow(meeting.id, headerFactsOf(doc)))) differences.push("meeting facts");
  const entries = selectRows(db, "follow_up_entry", { meeting_id: meeting.id }, "ORDER BY position");
  if (!equal(entries, entryRows(meeting.id, doc))) differences.push("follow-up entries");
  return differences;
}
