import type { Command } from "prosemirror-state";
import { merge } from "./mergeText.ts";

/** Joins the item or paragraph at the cursor to the one before it. */
export const mergeWithPrevious: Command = (state, dispatch) => {
  const { tr, selection } = state;
  if (!selection.$from.parent.isTextblock || !merge(tr, selection.$from)) return false;
  dispatch?.(tr.scrollIntoView());
  return true;
};
