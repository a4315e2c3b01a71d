import { useEffect } from "react";
import type { Draft } from "../../editor/draft.ts";
import { rememberPlace } from "./lastPlace.ts";
import { guardUnsaved } from "./unsentRecords.ts";

/** Sends what is not on disk when the window is left or hidden, and asks her to wait only if it could not be saved so far. */
export function useSafeLeaving(draft: Draft | null): void {
  useEffect(() => {
    if (draft === null) return;
    const flush = () => {
      rememberPlace(draft.meetingId, draft.state);
      void draft.session.flush();
    };
    const onHidden = () => {
      if (document.visibilityState === "hidden") flush();
    };
    const onFocus = () => draft.session.pull();
    const leave = guardUnsaved(draft);
    window.addEventListener("pagehide", flush);
    window.addEventListener("beforeunload", flush);
    window.addEventListener("focus", onFocus);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("beforeunload", flush);
      window.removeEventListener("focus", onFocus);
      document.removeEventListener("visibilitychange", onHidden);
      rememberPlace(draft.meetingId, draft.state);
      leave();
    };
  }, [draft]);
}
