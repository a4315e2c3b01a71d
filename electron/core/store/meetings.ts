import type { MeetingState } from "../../../shared/contract/meetings.ts";
import { readDocument, type StoredDocument } from "../../../shared/minutes/document.ts";
import { documentOf } from "./documents.ts";
import { StoreDamagedError } from "./errors.ts";
import { factsFromRow, type HeaderFacts, headerFactsOf } from "./factsProjection.ts";
import { hideFromBoard, moveOnBoard, renumberBoard, showOnBoard } from "./followUpProjection.ts";
import { inTransaction, type ReadHandle, type WriteHandle } from "./handle.ts";
import { messages } from "./messages.ts";
import { projectNew } from "./projections.ts";
import { nextSequence, putRow, selectRow, soundRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";
import { createSeries, listSeries, removeSeries, type SeriesFields } from "./series.ts";
import { putSnapshot } from "./snapshots.ts";
import { isStorableValue } from "./storableText.ts";

/** A meeting (會議) without its document; instants are ISO, `deletedAt` null outside the bin. */
export interface StoredMeeting {
  readonly id: string;
  readonly seriesId: string;
  /** 會次 as written. */
  readonly ordinal: string | null;
  readonly state: MeetingState;
  readonly revision: number;
  readonly isSample: boolean;
  readonly sourceHash: string | null;
  readonly sourceName: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly deletedAt: string | null;
  readonly facts: HeaderFacts;
}

export interface NewMeeting {
  readonly seriesId: string;
  readonly document: StoredDocument;
  readonly ordinal?: string | null;
  /** The state it starts in; "draft" where none is given. */
  readonly state?: "draft" | "inSession";
  readonly isSample?: boolean;
  /** SHA-256 of the imported file, hex, and its name. */
  readonly sourceHash?: string | null;
  readonly sourceName?: string | null;
  /** The meeting's own copy of its profile. */
  readonly profile?: unknown;
  /** A meeting that goes to the bin in the same transaction. */
  readonly replaces?: string | null;
}

export type MeetingCreation =
  | { readonly ok: true; readonly meeting: StoredMeeting }
  | {
      readonly ok: false;
      readonly reason: "no-series" | "no-meeting" | "invalid-document" | "newer-document";
      readonly message: string;
    };

export type MeetingChange =
  | { readonly ok: true; readonly meeting: StoredMeeting }
  | { readonly ok: false; readonly reason: "no-meeting" | "no-series" | "final"; readonly message: string };

/**
 * The meetings of a series, or of all where it is null, by date (undated last) and order of making. One whose row is
 * damaged is left out; `damagedRecords` names it.
 */
export function listMeetings(
  store: ReadHandle,
  { seriesId = null, inBin = false }: { readonly seriesId?: string | null; readonly inBin?: boolean } = {},
): StoredMeeting[] {
  const place = `AND deleted_at IS ${inBin ? "NOT NULL" : "NULL"} ORDER BY sequence`;
  const meetings = soundRows(store, "meeting", seriesId === null ? {} : { series_id: seriesId }, place);
  return sparing(store, meetings).sort(byDate);
}

const UNDATED = "9999";
const byDate = ({ facts: a }: StoredMeeting, { facts: b }: StoredMeeting) =>
  (a.date ?? UNDATED).localeCompare(b.date ?? UNDATED, "en");

/** One meeting, in the bin or not. */
export function oneMeeting(store: ReadHandle, id: string): StoredMeeting | null {
  const row = selectRow(store.db, "meeting", { id });
  return row === undefined ? null : fromRow(store, row);
}

/** The meetings that were imported from the same bytes, in the bin or not. */
export function findBySourceHash(store: ReadHandle, sourceHash: string): StoredMeeting[] {
  return sparing(store, soundRows(store, "meeting", { source_hash: sourceHash }, "ORDER BY sequence"));
}

/** The meetings of these rows; one whose facts can be read nowhere is left out, and reported as damaged. */
function sparing(store: ReadHandle, rows: readonly Rows["meeting"][]): StoredMeeting[] {
  return rows.flatMap((row) => {
    try {
      return [fromRow(store, row)];
    } catch (error) {
      if (!(error instanceof StoreDamagedError)) throw error;
      store.found.add(error);
      return [];
    }
  });
}

/** The meeting's own copy of its profile; null where it has none. */
export function meetingProfile({ db }: ReadHandle, meetingId: string): unknown {
  const row = selectRow(db, "meeting_profile", { meeting_id: meetingId });
  return row === undefined ? null : JSON.parse(row.profile);
}

/** Makes a meeting from a whole document, at revision 0. */
export function createMeeting(store: WriteHandle, given: NewMeeting): MeetingCreation {
  const reading = readDocument(given.document);
  if (!reading.ok) {
    return reading.reason === "newer-version"
      ? { ok: false, reason: "newer-document", message: messages.newerDocument }
      : { ok: false, reason: "invalid-document", message: messages.invalidNewDocument };
  }
  const { doc } = reading;
  if (!isStorableValue(doc.toJSON())) {
    return { ok: false, reason: "invalid-document", message: messages.unstorableText };
  }
  return inTransaction(store, () => {
    const { db } = store;
    if (selectRow(db, "series", { id: given.seriesId }) === undefined) {
      return { ok: false, reason: "no-series", message: messages.noSeries };
    }
    const replaced = given.replaces ?? null;
    if (replaced !== null && !moveToBin(store, replaced)) {
      return { ok: false, reason: "no-meeting", message: messages.noMeeting };
    }
    const row = newRow(store, given);
    putRow(db, "meeting", row);
    if (given.profile !== undefined) {
      putRow(db, "meeting_profile", { meeting_id: row.id, profile: JSON.stringify(given.profile) });
    }
    putSnapshot(store, row, doc);
    projectNew(db, row.id, doc);
    return { ok: true, meeting: fromRow(store, row) };
  });
}

/** Makes a series and its first meeting: both or neither. */
export function createMeetingInNewSeries(
  store: WriteHandle,
  series: SeriesFields,
  given: Omit<NewMeeting, "seriesId">,
): MeetingCreation {
  return inTransaction(store, () => {
    const { id: seriesId } = createSeries(store, series);
    const creation = createMeeting(store, { ...given, seriesId });
    if (!creation.ok) removeSeries(store, seriesId);
    return creation;
  });
}

/** Makes the first meeting of a series of this name, which is made with it where there is none: both or neither. */
export function createMeetingInNamedSeries(
  store: WriteHandle,
  series: SeriesFields,
  given: Omit<NewMeeting, "seriesId">,
): MeetingCreation {
  return inTransaction(store, () => {
    const known = listSeries(store).find(({ name }) => name === series.name);
    return known === undefined
      ? createMeetingInNewSeries(store, series, given)
      : createMeeting(store, { ...given, seriesId: known.id });
  });
}

function newRow(store: WriteHandle, given: NewMeeting): Rows["meeting"] {
  const now = store.now();
  return {
    id: store.newId(),
    sequence: nextSequence(store.db, "meeting"),
    series_id: given.seriesId,
    ordinal: given.ordinal ?? null,
    state: given.state ?? "draft",
    revision: 0,
    is_sample: given.isSample === true ? 1 : 0,
    source_hash: given.sourceHash ?? null,
    source_name: given.sourceName ?? null,
    created_at: now,
    changed_at: now,
    deleted_at: null,
  };
}

/** Changes what is kept of a meeting beside its document; a final one is left as it is. */
export function changeMeeting(
  store: WriteHandle,
  id: string,
  change: { readonly seriesId?: string; readonly ordinal?: string | null; readonly state?: "draft" | "inSession" },
): MeetingChange {
  return inTransaction(store, () => {
    const row = selectRow(store.db, "meeting", { id });
    if (row === undefined) return { ok: false, reason: "no-meeting", message: messages.noMeeting };
    if (row.state === "final") return { ok: false, reason: "final", message: messages.final };
    const seriesId = change.seriesId ?? row.series_id;
    if (selectRow(store.db, "series", { id: seriesId }) === undefined) {
      return { ok: false, reason: "no-series", message: messages.noSeries };
    }
    const ordinal = change.ordinal === undefined ? row.ordinal : change.ordinal;
    const changed = { ...row, series_id: seriesId, ordinal, state: change.state ?? row.state, changed_at: store.now() };
    putRow(store.db, "meeting", changed);
    if (seriesId !== row.series_id) moveOnBoard(store.db, id);
    else if (ordinal !== row.ordinal) renumberBoard(store.db, seriesId);
    return { ok: true, meeting: fromRow(store, changed) };
  });
}

/** Gives a meeting another copy of a profile; a final one keeps its own. */
export function setMeetingProfile(store: WriteHandle, meetingId: string, profile: unknown): MeetingChange {
  return inTransaction(store, () => {
    const row = selectRow(store.db, "meeting", { id: meetingId });
    if (row === undefined) return { ok: false, reason: "no-meeting", message: messages.noMeeting };
    if (row.state === "final") return { ok: false, reason: "final", message: messages.final };
    putRow(store.db, "meeting_profile", { meeting_id: meetingId, profile: JSON.stringify(profile) });
    return { ok: true, meeting: fromRow(store, row) };
  });
}

/** Puts a meeting into the bin (回收筒), where lists, searches and follow-up pass it over; false where there is none. */
export function moveToBin(store: WriteHandle, id: string): boolean {
  return setDeletedAt(store, id, store.now());
}

export function restoreFromBin(store: WriteHandle, id: string): boolean {
  // A purge that failed may still be noted; it must not be carried out on a meeting that came back.
  store.purges.remove([id]);
  return setDeletedAt(store, id, null);
}

function setDeletedAt(store: WriteHandle, id: string, deletedAt: string | null): boolean {
  return inTransaction(store, () => {
    const row = selectRow(store.db, "meeting", { id });
    if (row === undefined) return false;
    if ((row.deleted_at === null) !== (deletedAt === null)) {
      putRow(store.db, "meeting", { ...row, deleted_at: deletedAt });
      if (deletedAt === null) showOnBoard(store.db, id);
      else hideFromBoard(store.db, id);
    }
    return true;
  });
}

/** The facts of a meeting as they were projected; where those are damaged, read from its document again. */
function factsOfRow(store: ReadHandle, meeting: Rows["meeting"]): HeaderFacts {
  const [facts] = soundRows(store, "meeting_facts", { meeting_id: meeting.id });
  if (facts !== undefined) return factsFromRow(facts);
  store.found.add(new StoreDamagedError("meeting_facts", meeting.id, "no sound row"));
  return headerFactsOf(documentOf(store, meeting));
}

/** @throws StoreDamagedError where neither the facts of the meeting nor its document can be read */
function fromRow(store: ReadHandle, row: Rows["meeting"]): StoredMeeting {
  return {
    id: row.id,
    seriesId: row.series_id,
    ordinal: row.ordinal,
    state: row.state,
    revision: row.revision,
    isSample: row.is_sample === 1,
    sourceHash: row.source_hash,
    sourceName: row.source_name,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    deletedAt: row.deleted_at,
    facts: factsOfRow(store, row),
  };
}
