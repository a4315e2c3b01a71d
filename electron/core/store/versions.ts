import { type Node, Slice } from "prosemirror-model";
import { DocAttrStep, ReplaceStep, type Step } from "prosemirror-transform";
import { type StoredDocument, storeDocument } from "../../../shared/minutes/document.ts";
import { documentColumns, documentOf, parsed } from "./documents.ts";
import { inTransaction, type ReadHandle, type WriteHandle } from "./handle.ts";
import { messages } from "./messages.ts";
import { nextSequence, putRow, selectRow, selectRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";
import { compact } from "./snapshots.ts";
import { type Appending, appendSteps } from "./steps.ts";

/** A named state of a record; "final" where it was made by finalising (定稿). */
export interface StoredVersion {
  readonly id: string;
  readonly meetingId: string;
  readonly name: string;
  readonly kind: "named" | "final";
  readonly revision: number;
  readonly createdAt: string;
}

export type VersionMaking =
  | { readonly ok: true; readonly version: StoredVersion }
  | { readonly ok: false; readonly reason: "no-meeting" | "final"; readonly message: string };

export type Reopening =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "no-meeting" | "not-final"; readonly message: string };

/** The versions of a meeting, oldest first. */
export function listVersions({ db }: ReadHandle, meetingId: string): StoredVersion[] {
  return selectRows(db, "version", { meeting_id: meetingId }, "ORDER BY sequence").map(fromRow);
}

/** A version with its document. */
export function readVersion(
  { db }: ReadHandle,
  versionId: string,
): (StoredVersion & { document: StoredDocument }) | null {
  const row = selectRow(db, "version", { id: versionId });
  return row === undefined ? null : { ...fromRow(row), document: storeDocument(documentOfVersion(row)) };
}

/** Keeps the present document of a meeting under a name. */
export function addVersion(store: WriteHandle, meetingId: string, name: string): VersionMaking {
  return inTransaction(store, () => {
    const meeting = selectRow(store.db, "meeting", { id: meetingId });
    if (meeting === undefined || meeting.deleted_at !== null) {
      return { ok: false, reason: "no-meeting", message: messages.noMeeting };
    }
    return { ok: true, version: putVersion(store, meeting, name, "named") };
  });
}

/** A document as it was read, and the revision it stood at. */
interface ReadDocument {
  readonly document: StoredDocument;
  readonly revision: number;
}

/**
 * Keeps a document under a name that the app gives by itself (會議前, 匯出…): the present one, or the one that was read
 * before. Where the last version is the same already, that one stands.
 */
export function markVersion(store: WriteHandle, meetingId: string, name: string, read?: ReadDocument): VersionMaking {
  return inTransaction(store, () => {
    const meeting = selectRow(store.db, "meeting", { id: meetingId });
    if (meeting === undefined || meeting.deleted_at !== null) {
      return { ok: false, reason: "no-meeting", message: messages.noMeeting };
    }
    const revision = read?.revision ?? meeting.revision;
    const last = listVersions(store, meetingId).at(-1);
    if (last !== undefined && last.name === name && last.revision === revision) return { ok: true, version: last };
    const doc = read === undefined ? documentOf(store, meeting) : parsed(read.document.version, read.document.doc, "");
    return { ok: true, version: putVersion(store, { ...meeting, revision }, name, "named", doc) };
  });
}

/** Makes a record final (定稿): keeps it as a version, drops the steps that led to it, and takes no more of them. */
export function finalise(store: WriteHandle, meetingId: string, name: string): VersionMaking {
  return inTransaction(store, () => {
    const meeting = selectRow(store.db, "meeting", { id: meetingId });
    if (meeting === undefined || meeting.deleted_at !== null) {
      return { ok: false, reason: "no-meeting", message: messages.noMeeting };
    }
    if (meeting.state === "final") return { ok: false, reason: "final", message: messages.final };
    const version = putVersion(store, meeting, name, "final");
    compact(store, meeting);
    putRow(store.db, "meeting", { ...meeting, state: "final", changed_at: version.createdAt });
    return { ok: true, version };
  });
}

/** Makes a final record a draft again; its final version is kept, and another under the name that says why. */
export function reopen(store: WriteHandle, meetingId: string, name: string): Reopening {
  return inTransaction(store, () => {
    const meeting = selectRow(store.db, "meeting", { id: meetingId });
    if (meeting === undefined || meeting.deleted_at !== null) {
      return { ok: false, reason: "no-meeting", message: messages.noMeeting };
    }
    if (meeting.state !== "final") return { ok: false, reason: "not-final", message: messages.notFinal };
    const { createdAt } = putVersion(store, meeting, name, "named");
    putRow(store.db, "meeting", { ...meeting, state: "draft", changed_at: createdAt });
    return { ok: true };
  });
}

/** Brings back the document of a version, as steps on the present one. */
export function restoreVersion(
  store: WriteHandle,
  versionId: string,
): Appending | { readonly ok: false; readonly reason: "no-version"; readonly message: string } {
  return inTransaction(store, () => {
    const version = selectRow(store.db, "version", { id: versionId });
    const meeting = version && selectRow(store.db, "meeting", { id: version.meeting_id });
    if (version === undefined || meeting === undefined) {
      return { ok: false, reason: "no-version", message: messages.noVersion };
    }
    const steps = stepsBetween(documentOf(store, meeting), documentOfVersion(version));
    return appendSteps(store, {
      meetingId: meeting.id,
      baseRevision: meeting.revision,
      steps: steps.map((step) => step.toJSON()),
    });
  });
}

/** @throws StoreDamagedError where the document does not hold */
export function documentOfVersion(row: Rows["version"]): Node {
  return parsed(row.document_version, JSON.parse(row.doc), row.id);
}

/** Steps that lead from one document to another: one replacement of what differs, then the document's attributes. */
function stepsBetween(before: Node, after: Node): Step[] {
  const steps: Step[] = [];
  if (!before.content.eq(after.content)) {
    steps.push(new ReplaceStep(0, before.content.size, new Slice(after.content, 0, 0)));
  }
  for (const [name, value] of Object.entries(after.attrs)) {
    if (before.attrs[name] !== value) steps.push(new DocAttrStep(name, value));
  }
  return steps;
}

function putVersion(
  store: WriteHandle,
  meeting: Rows["meeting"],
  name: string,
  kind: "named" | "final",
  doc: Node = documentOf(store, meeting),
): StoredVersion {
  const row: Rows["version"] = {
    id: store.newId(),
    sequence: nextSequence(store.db, "version"),
    meeting_id: meeting.id,
    name,
    kind,
    revision: meeting.revision,
    ...documentColumns(doc),
    created_at: store.now(),
  };
  putRow(store.db, "version", row);
  return fromRow(row);
}

const fromRow = (row: Rows["version"]): StoredVersion => ({
  id: row.id,
  meetingId: row.meeting_id,
  name: row.name,
  kind: row.kind,
  revision: row.revision,
  createdAt: row.created_at,
});
