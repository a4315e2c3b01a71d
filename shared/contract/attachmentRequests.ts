import { z } from "zod";
import type { AttachmentRow } from "./attachments.ts";
import type { SavedFile } from "./meetings.ts";

const id = z.string().min(1).max(64);

/** The requests about the files of a meeting, with the shape of their arguments. */
export const attachmentArguments = {
  /** Keeps a file for the document to refer to; how large it may be is said in attachments.ts. */
  "attachment.add": z.object({
    meetingId: id,
    name: z.string().trim().min(1).max(255),
    bytes: z.instanceof(Uint8Array),
  }),
  /** The files that a meeting keeps, those that its record does not name any more among them. */
  "attachment.list": z.object({ meetingId: id }),
  /** Saves a kept file again, as it was when it was attached. */
  "attachment.save": z.object({ meetingId: id, attachmentId: id }),
} satisfies Record<string, z.ZodType>;

export interface AttachmentResults {
  "attachment.add": AttachmentRow;
  "attachment.list": readonly AttachmentRow[];
  "attachment.save": SavedFile;
}
