import { Node } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import {
  DOCUMENT_VERSION,
  readDocument,
  type StoredDocument,
  storeDocument,
} from "../../../shared/minutes/document.ts";
import { minutesSchema } from "../../../shared/minutes/schema.ts";
import { statement } from "./connection.ts";
import { StoreDamagedError } from "./errors.ts";
import type { ReadHandle } from "./handle.ts";
import { messages } from "./messages.ts";
import { selectRow, selectRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";

export type DocumentLoading =
  | { readonly ok: true; readonly document: StoredDocument; readonly revision: number }
  | { readonly ok: false; readonly reason: "no-meeting" | "newer-document"; readonly message: string };

/** Documents of a newer version of the app cannot be read; the store itself would have been refused before. */
class NewerDocumentError extends Error {
  override readonly name = "NewerDocumentError";

  constructor() {
    super(messages.newerDocument);
  }
}

/** The document of a meeting, in the bin or not, with the revision that new steps build on. */
export function loadDocument(store: ReadHandle, meetingId: string): DocumentLoading {
  const meeting = selectRow(store.db, "meeting", { id: meetingId });
  if (meeting === undefined) return { ok: false, reason: "no-meeting", message: messages.noMeeting };
  try {
    return { ok: true, document: storeDocument(documentOf(store, meeting)), revision: meeting.revision };
  } catch (error) {
    if (!(error instanceof NewerDocumentError)) throw error;
    return { ok: false, reason: "newer-document", message: error.message };
  }
}

/** The present document of a meeting, from memory where it is kept there. */
export function documentOf(store: ReadHandle, meeting: Rows["meeting"]): Node {
  const live = store.documents.at(meeting.id, meeting.revision);
  if (live !== null) return live;
  const doc = replayed(store, meeting);
  store.documents.keep(meeting.id, { doc, revision: meeting.revision });
  return doc;
}

/**
 * The document of a meeting read from disk: its newest snapshot and all steps after it. Where that snapshot is damaged
 * the one before it and its steps give the same document.
 * @throws StoreDamagedError where no snapshot and unbroken row of steps lead to the meeting's revision
 */
export function replayed(store: ReadHandle, meeting: Rows["meeting"]): Node {
  const found = statement(
    store.db,
    "SELECT revision FROM snapshot WHERE meeting_id = ? AND revision <= ? ORDER BY revision DESC",
  ).all(meeting.id, meeting.revision);
  let first: StoreDamagedError | null = null;
  for (const { revision } of found) {
    try {
      const doc = replayFrom(store, meeting, Number(revision));
      if (first !== null) store.log(`meeting ${meeting.id}: read from snapshot ${Number(revision)} (${first.detail})`);
      return doc;
    } catch (error) {
      if (!(error instanceof StoreDamagedError)) throw error;
      first ??= error;
    }
  }
  throw first ?? new StoreDamagedError("snapshot", meeting.id, "no snapshot");
}

function replayFrom({ db }: ReadHandle, meeting: Rows["meeting"], from: number): Node {
  const snapshot = selectRow(db, "snapshot", { meeting_id: meeting.id, revision: from });
  if (snapshot === undefined) throw new StoreDamagedError("snapshot", `${meeting.id} ${from}`, "row is gone");
  const batches = selectRows(db, "step", { meeting_id: meeting.id }, "AND revision > ? ORDER BY revision", from);
  let reached = from;
  let json: unknown = JSON.parse(snapshot.doc);
  try {
    // Steps fit the schema they were made in, so a document of an older version is brought up only behind them.
    let doc = batches.length === 0 ? null : Node.fromJSON(minutesSchema, json);
    for (const batch of batches) {
      if (batch.base_revision !== reached) throw new RangeError(`no steps from ${reached} to ${batch.base_revision}`);
      doc = doc && applied(doc, JSON.parse(batch.steps));
      reached = batch.revision;
    }
    json = doc?.toJSON() ?? json;
  } catch (error) {
    throw new StoreDamagedError("step", `${meeting.id} ${reached}`, String(error), error);
  }
  if (reached !== meeting.revision) {
    throw new StoreDamagedError("step", `${meeting.id} ${reached}`, `no steps from ${reached} to ${meeting.revision}`);
  }
  return parsed(snapshot.document_version, json, `${meeting.id} ${from}`);
}

/** @throws RangeError where a step does not fit */
function applied(doc: Node, steps: readonly unknown[]): Node {
  let current = doc;
  for (const json of steps) {
    const result = Step.fromJSON(minutesSchema, json).apply(current);
    if (result.doc === null) throw new RangeError(result.failed ?? "step does not fit");
    current = result.doc;
  }
  return current;
}

/** Reads a stored document of this or an earlier version; `key` names its row. */
export function parsed(version: number, doc: unknown, key: string): Node {
  const reading = readDocument({ version, doc });
  if (reading.ok) return reading.doc;
  if (reading.reason === "newer-version") throw new NewerDocumentError();
  throw new StoreDamagedError("snapshot", key, reading.problems.join("; "));
}

/** Whether the steps that lead to a meeting's document were made in an earlier version of its form than today's. */
export function isOfOlderVersion({ db }: ReadHandle, meetingId: string): boolean {
  const newest = statement(
    db,
    "SELECT document_version FROM snapshot WHERE meeting_id = ? ORDER BY revision DESC LIMIT 1",
  );
  return Number(newest.get(meetingId)?.document_version) < DOCUMENT_VERSION;
}

/** The columns that hold a document. */
export function documentColumns(doc: Node): { document_version: number; doc: string } {
  return { document_version: DOCUMENT_VERSION, doc: JSON.stringify(doc.toJSON()) };
}
