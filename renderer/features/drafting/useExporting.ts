import { useCallback } from "react";
import type { ExportPart } from "../../../shared/contract/exportFormats.ts";
import { useNavigation } from "../../app/navigation.ts";
import type { Draft } from "../../editor/draft.ts";

/** Goes to the page of the export, which shows what is on disk: the record, or the agenda made from it. */
export function useExporting(draft: Draft | null, meetingId: string, part: ExportPart = "minutes"): () => void {
  const { go } = useNavigation();
  return useCallback(() => {
    void draft?.session.flush().then(() => go({ page: "export", meetingId, ...(part === "minutes" ? {} : { part }) }));
  }, [draft, go, meetingId, part]);
}
