import { useCallback } from "react";
import { useNavigation } from "../../app/navigation.ts";
import type { Draft } from "../../editor/draft.ts";

/** Goes to the page of the export, which shows what is on disk. */
export function useExporting(draft: Draft | null, meetingId: string): () => void {
  const { go } = useNavigation();
  return useCallback(() => {
    void draft?.session.flush().then(() => go({ page: "export", meetingId }));
  }, [draft, go, meetingId]);
}
