import { createHash } from "node:crypto";
import { StoreDamagedError } from "./errors.ts";
import { inTransaction, type ReadHandle, type WriteHandle } from "./handle.ts";
import { messages } from "./messages.ts";
import { deleteRows, nextSequence, putRow, selectRow, selectRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";

/** A picture or file (附件) of a meeting, without its bytes; `sha256` of them is hex. */
export interface StoredAttachment {
  readonly id: string;
  readonly meetingId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

export type AttachmentAdding =
  | { readonly ok: true; readonly attachment: StoredAttachment }
  | { readonly ok: false; readonly reason: "no-meeting" | "final"; readonly message: string };

export interface NewAttachment {
  readonly meetingId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The attachments of a meeting in order of adding. */
export function listAttachments({ db }: ReadHandle, meetingId: string): StoredAttachment[] {
  return selectRows(db, "attachment", { meeting_id: meetingId }, "ORDER BY sequence").map(fromRow);
}

/** An attachment with its bytes. */
export function oneAttachment({ db }: ReadHandle, id: string): (StoredAttachment & { bytes: Uint8Array }) | null {
  const row = selectRow(db, "attachment", { id });
  if (row === undefined) return null;
  const bytes = selectRow(db, "attachment_bytes", { attachment_id: id })?.bytes;
  if (bytes === undefined || digestOf(bytes) !== row.sha256) {
    throw new StoreDamagedError("attachment_bytes", id, "bytes are not those that were attached");
  }
  return { ...fromRow(row), bytes };
}

/** Keeps the bytes of an attachment; the document refers to it by its id. */
export function addAttachment(
  store: WriteHandle,
  { meetingId, name, mediaType, bytes }: NewAttachment,
): AttachmentAdding {
  return inTransaction(store, () => {
    const meeting = selectRow(store.db, "meeting", { id: meetingId });
    if (meeting === undefined) return { ok: false, reason: "no-meeting", message: messages.noMeeting };
    if (meeting.state === "final") return { ok: false, reason: "final", message: messages.final };
    const row = {
      id: store.newId(),
      sequence: nextSequence(store.db, "attachment"),
      meeting_id: meetingId,
      name,
      media_type: mediaType,
      size: bytes.length,
      sha256: digestOf(bytes),
      created_at: store.now(),
    };
    putRow(store.db, "attachment", row);
    putRow(store.db, "attachment_bytes", { attachment_id: row.id, bytes });
    return { ok: true, attachment: fromRow(row) };
  });
}

/** Removes all attachments of a meeting. */
export function clearAttachments(store: WriteHandle, meetingId: string): void {
  for (const { id } of listAttachments(store, meetingId)) {
    deleteRows(store.db, "attachment_bytes", { attachment_id: id });
  }
  deleteRows(store.db, "attachment", { meeting_id: meetingId });
}

const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const fromRow = (row: Rows["attachment"]): StoredAttachment => ({
  id: row.id,
  meetingId: row.meeting_id,
  name: row.name,
  mediaType: row.media_type,
  size: row.size,
  sha256: row.sha256,
});
