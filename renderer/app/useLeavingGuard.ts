import { useEffect } from "react";
import type { ImportReview } from "../../shared/contract/meetings.ts";
import { useImportQueue } from "../features/importQueue/importQueueContext.ts";
import { isReviewChanged } from "./unsavedReviews.ts";

/** Asks before the window is reloaded or closed while a review has changes, or a list of files waits to be imported. */
export function useLeavingGuard(review: ImportReview | null): void {
  const queue = useImportQueue();
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      const waits = queue.snapshot().entries.some(({ state }) => state.is === "ready");
      if (waits || (review !== null && isReviewChanged(review))) event.preventDefault();
    };
    window.addEventListener("beforeunload", onBeforeUnload);
    return () => window.removeEventListener("beforeunload", onBeforeUnload);
  }, [queue, review]);
}
