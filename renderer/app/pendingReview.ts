import { createContext, useContext } from "react";
import type { ImportReview } from "../../shared/contract/meetings.ts";

/** A review that she left without accepting or dropping it: its page is kept as it was, out of sight. */
export interface PendingReview {
  readonly review: ImportReview | null;
  /** Shows it again. */
  readonly resume: () => void;
  /** Gives it up; nothing of it was saved. */
  readonly drop: () => void;
}

export const PendingReviewContext = createContext<PendingReview | null>(null);

export function usePendingReview(): PendingReview {
  const pending = useContext(PendingReviewContext);
  if (pending === null) throw new Error("No pending review around this part of the window");
  return pending;
}
