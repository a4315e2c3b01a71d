import type { ImportReview } from "../../shared/contract/meetings.ts";

const changed = new WeakSet<ImportReview>();

/** Notes whether she has changed a review that is not imported yet. */
export function noteReviewChanged(review: ImportReview, isChanged: boolean): void {
  if (isChanged) changed.add(review);
  else changed.delete(review);
}

/** Whether work would be lost with a review; what she has not touched can be read again. */
export const isReviewChanged = (review: ImportReview): boolean => changed.has(review);
