import { type AttachmentRow, LARGEST_ATTACHMENT, MOST_ATTACHED } from "../../../shared/contract/attachments.ts";
import { answer, refuse } from "../../../shared/contract/errors.ts";
import type { StoredAttachment } from "../store/attachments.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";
import { asRefusal } from "./refusals.ts";
import { words } from "./words.ts";

const MEGABYTE = 1024 * 1024;

/** What a file may not be called on the disks it will be saved to again; its folders are nobody's business. */
const UNSAFE = /[<>:"|?*\p{C}\p{Zl}\p{Zp}]/gu;

/** The name of a file as it is kept: without folders and signs that Windows refuses. */
function keptName(name: string): string {
  const own = name.toWellFormed().split(/[/\\]/u).at(-1) ?? "";
  const safe = own.replace(UNSAFE, "").replace(/^[.\s]+|[.\s]+$/gu, "");
  return safe === "" ? words.unnamedAttachment : safe;
}

const rowOf = ({ id, name, size }: StoredAttachment): AttachmentRow => ({ id, name, size });

export function attachmentHandlers({ store, ports }: CoreContext): SubjectHandlers<"attachment"> {
  return {
    "attachment.add": ({ meetingId, name, bytes }) => {
      const kept = keptName(name);
      if (bytes.length === 0) return refuse("unreadable-file", words.emptyAttachment(kept));
      if (bytes.length > LARGEST_ATTACHMENT) {
        return refuse("unreadable-file", words.largeAttachment(kept, LARGEST_ATTACHMENT / MEGABYTE));
      }
      const size = store.listAttachments(meetingId).reduce((sum, each) => sum + each.size, bytes.length);
      if (size > MOST_ATTACHED) {
        return refuse("unreadable-file", words.fullOfAttachments(kept, MOST_ATTACHED / MEGABYTE));
      }
      const adding = store.addAttachment({ meetingId, name: kept, mediaType: "application/octet-stream", bytes });
      return adding.ok ? answer(rowOf(adding.attachment)) : asRefusal(adding);
    },
    "attachment.list": ({ meetingId }) => {
      if (store.oneMeeting(meetingId) === null) return refuse("not-found", words.noMeeting);
      return answer(store.listAttachments(meetingId).map(rowOf));
    },
    "attachment.save": async ({ meetingId, attachmentId }) => {
      const attachment = store.oneAttachment(attachmentId);
      if (attachment === null || attachment.meetingId !== meetingId) return refuse("not-found", words.noAttachment);
      return ports.saveFile(attachment.name, attachment.bytes);
    },
  };
}
