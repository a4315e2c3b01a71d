import { useCallback } from "react";
import type { ExportPart } from "../../../shared/contract/exportFormats.ts";
import { exportPlace, useNavigation } from "../../app/navigation.ts";
import type { Draft } from "../../editor/draft.ts";
import { whenSaved } from "../../editor/whenSaved.ts";

/** Goes to the page of the export, which shows what is on disk: the record, or the agenda made from it. */
export function useExporting(draft: Draft | null, meetingId: string, part: ExportPart = "minutes"): () => void {
  const { go } = useNavigation();
  return useCallback(() => {
    if (draft === null) return;
    const leave = () => go(exportPlace(meetingId, part));
    void whenSaved(draft.session).then(leave);
  }, [draft, go, meetingId, part]);
}
