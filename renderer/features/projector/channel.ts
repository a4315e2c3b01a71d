import type { Projected } from "./projected.ts";

/** The page of the projector's window, beside the app's own. */
export const PROJECTOR_PAGE = "projector.html";

/** The line between the window in which a record is written and the one on the projector; it never leaves the browser. */
export const PROJECTOR_CHANNEL = "lushi-projector";

/** What the two windows tell each other, always about one meeting. */
export type ProjectorMessage =
  | { readonly kind: "watching" | "gone" | "writing" | "left"; readonly meetingId: string }
  | { readonly kind: "shown"; readonly meetingId: string; readonly shown: Projected };

/** A message of this meeting, or null; only windows of the same app can send one. */
export function messageFor(meetingId: string, data: unknown): ProjectorMessage | null {
  if (typeof data !== "object" || data === null || !("kind" in data) || !("meetingId" in data)) return null;
  return data.meetingId === meetingId ? (data as ProjectorMessage) : null;
}
