import { useEffect } from "react";
import type { Draft } from "../../editor/draft.ts";
import { rememberPlace } from "./lastPlace.ts";

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
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      flush();
      if (draft.session.saveState().kind === "unsaved") event.preventDefault();
    };
    const onFocus = () => draft.session.pull();
    window.addEventListener("pagehide", flush);
    window.addEventListener("beforeunload", onBeforeUnload);
    window.addEventListener("focus", onFocus);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("beforeunload", onBeforeUnload);
      window.removeEventListener("focus", onFocus);
      document.removeEventListener("visibilitychange", onHidden);
      rememberPlace(draft.meetingId, draft.state);
    };
  }, [draft]);
}
