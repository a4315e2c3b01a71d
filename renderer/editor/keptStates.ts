import { getVersion, sendableSteps } from "prosemirror-collab";
import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { forgetWhenLocked } from "../api/forgetting.ts";

/** So many records keep what can be undone in them after their page was left. */
const MOST = 5;

const kept = new Map<string, () => EditorState>();
forgetWhenLocked(() => kept.clear());

/** Keeps the state of a record whose page is left, so that undo goes on where it ended when she comes back in this window. */
export function keepState(meetingId: string, state: () => EditorState): void {
  kept.delete(meetingId);
  kept.set(meetingId, state);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
}

/** The kept state, if the record has not changed since in another place; what was undone there could not be told from her own. */
export function takeKeptState(meetingId: string, revision: number, doc: Node): EditorState | null {
  const state = kept.get(meetingId)?.() ?? null;
  kept.delete(meetingId);
  if (state === null || sendableSteps(state) !== null || getVersion(state) !== revision) return null;
  return state.doc.eq(doc) ? state : null;
}
