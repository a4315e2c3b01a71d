import type { Node } from "prosemirror-model";
import { entriesOf, type FollowUpEntry } from "../../../shared/minutes/entries.ts";
import type { Ruling } from "../../../shared/minutes/vocabulary.ts";
import type { Rows } from "./rowTypes.ts";

/** The rows of a document's follow-up entries; `position` counts them in reading order from 0. */
export function entryRows(meetingId: string, doc: Node): Rows["follow_up_entry"][] {
  return entriesOf(doc).map((entry, position) => ({
    meeting_id: meetingId,
    position,
    source: entry.source,
    block_id: entry.blockId,
    item_id: entry.itemId,
    tracking_number: entry.trackingNumber,
    subject: entry.subject,
    units: JSON.stringify(entry.units),
    due: entry.due === null ? null : JSON.stringify(entry.due),
    progress: entry.progress,
    suggestion: entry.suggestion,
    ruling: entry.ruling,
    contact: entry.contact ?? null,
    destination: entry.destination ?? null,
    is_closed: entry.isClosed === true ? 1 : 0,
  }));
}

export function entryFromRow(row: Rows["follow_up_entry"]): FollowUpEntry {
  return {
    source: row.source as FollowUpEntry["source"],
    blockId: row.block_id,
    itemId: row.item_id,
    trackingNumber: row.tracking_number,
    subject: row.subject,
    units: JSON.parse(row.units),
    due: row.due === null ? null : JSON.parse(row.due),
    progress: row.progress,
    suggestion: row.suggestion as Ruling | null,
    ruling: row.ruling as Ruling | null,
    ...(row.contact === null ? {} : { contact: row.contact }),
    ...(row.destination === null ? {} : { destination: row.destination }),
    ...(row.is_closed === 1 ? ({ isClosed: true } as const) : {}),
  };
}
