import type { Draft } from "../../editor/draft.ts";
import { Observed } from "../../editor/observed.ts";

/** What she wrote in a record whose page is left and could not be saved: as text, in the memory of this window alone. */
export interface UnsentRecord {
  readonly meetingId: string;
  readonly title: string;
  /** The passages in which something was not saved. */
  readonly passages: readonly string[];
  /** The whole record as she saw it. */
  readonly whole: string;
}

/** The records that wait for her to copy them, oldest first. */
export const unsentRecords = new Observed<readonly UnsentRecord[]>([]);

/** Forgets what could not be saved of a meeting. */
export function dropUnsent(meetingId: string): void {
  unsentRecords.set(unsentRecords.get().filter((record) => record.meetingId !== meetingId));
}

function recordOf(draft: Draft): UnsentRecord {
  const { meetingId, title, session } = draft;
  return { meetingId, title: title.get(), passages: session.unsavedPassages(), whole: draft.wholeText() };
}

const shown = new Set<Draft>();

function onBeforeUnload(event: BeforeUnloadEvent): void {
  for (const draft of shown) void draft.session.flush();
  if (hasUnsaved()) event.preventDefault();
}

/** Whether anything that she wrote in this window could not be saved so far. */
export function hasUnsaved(): boolean {
  const waits = [...shown].some(({ session }) => session.saveState().kind === "unsaved");
  return waits || unsentRecords.get().length > 0;
}

/**
 * Asks her to wait before the window closes while anything of this draft is not saved, its page left or not; returns
 * what is to be called once the page is left.
 */
export function guardUnsaved(draft: Draft): () => void {
  // One listener for all drafts, and again and again the same one.
  window.addEventListener("beforeunload", onBeforeUnload);
  shown.add(draft);
  return () => followLeft(draft);
}

/** Keeps what a left page could not save until it is saved after all or she drops it. */
function followLeft(draft: Draft): void {
  const { session } = draft;
  let kept: UnsentRecord | null = null;
  const look = () => {
    const { kind } = session.saveState();
    if (kind === "saving") return;
    // From here on the kept record is what asks her to wait.
    shown.delete(draft);
    if (kind === "unsaved" && kept === null) {
      kept = recordOf(draft);
      unsentRecords.set([...unsentRecords.get(), kept]);
    }
    if (kind === "saved") {
      stop();
      unsentRecords.set(unsentRecords.get().filter((record) => record !== kept));
    }
  };
  const stop = session.subscribe(look);
  look();
}
