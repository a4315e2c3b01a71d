import { useMemo } from "react";
import { type AttachmentRow, LARGEST_ATTACHMENT } from "../../../../shared/contract/attachments.ts";
import type { Bridge } from "../../../../shared/contract/bridge.ts";
import { ask } from "../../../api/ask.ts";
import { useBridge } from "../../../api/bridgeContext.ts";
import { attachFile, detachFile, undo } from "../../../editor/commands/registry.ts";
import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";
import { useToasts } from "../../../ui/Toast.tsx";
import type { AgendaFile } from "./agendaRows.ts";

const MEGABYTE = 1024 * 1024;

/** What can be done with the files of a draft. */
export interface Attachments {
  /** Lets her choose files and lists them under the motion at the cursor. */
  readonly choose: () => void;
  /** Saves a kept file again. */
  readonly save: (file: AgendaFile) => void;
  readonly remove: (file: AgendaFile) => void;
}

/** Puts a file into the store; a sentence where that cannot be done. */
async function keep(bridge: Bridge, meetingId: string, file: File): Promise<AttachmentRow | string> {
  const words = strings.agenda;
  if (file.size > LARGEST_ATTACHMENT) return words.tooLarge(file.name, LARGEST_ATTACHMENT / MEGABYTE);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return words.unreadable(file.name);
  const kept = await ask(bridge, "attachment.add", { meetingId, name: file.name, bytes: new Uint8Array(bytes) });
  return kept.ok ? kept.value : kept.refusal.message;
}

/** Attaches files one after the other; answers the names of those that are listed and one sentence for each that is not. */
async function attachAll(bridge: Bridge, draft: Draft, files: readonly File[]) {
  const listed: string[] = [];
  const refusals: string[] = [];
  for (const file of files) {
    const kept = await keep(bridge, draft.meetingId, file);
    if (typeof kept === "string") refusals.push(kept);
    else if (draft.act(attachFile(kept))) listed.push(kept.name);
    else refusals.push(strings.agenda.cannotHere);
  }
  return { listed, refusals };
}

function chooseFiles(take: (files: readonly File[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.addEventListener("change", () => take([...(input.files ?? [])]));
  input.click();
}

export function useAttachments(draft: Draft): Attachments {
  const bridge = useBridge();
  const toasts = useToasts();
  return useMemo(() => {
    const words = strings.agenda;
    return {
      choose: () =>
        chooseFiles((files) => {
          void attachAll(bridge, draft, files).then(({ listed, refusals }) => {
            if (listed.length > 0) toasts.show(words.attached(listed));
            for (const refusal of refusals) toasts.show(refusal);
            draft.focus();
          });
        }),
      save: ({ attachmentId }) => {
        if (attachmentId === null) return;
        void ask(bridge, "attachment.save", { meetingId: draft.meetingId, attachmentId }).then((saved) => {
          if (saved.ok) toasts.show(words.saved(saved.value.name, saved.value.folder));
          else if (saved.refusal.code !== "cancelled") toasts.show(saved.refusal.message);
        });
      },
      remove: ({ blockId, name }) => {
        if (!draft.act(detachFile(blockId))) return;
        toasts.show(words.removed(name), { name: words.takeBack, run: () => draft.act(undo) });
        draft.focus();
      },
    };
  }, [bridge, draft, toasts]);
}
