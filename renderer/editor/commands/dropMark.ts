import type { Command } from "prosemirror-state";

/** Gives the item, motion, section or header line at the cursor the number that its place gives, in the place of the source's own. */
export const dropMark: Command = (state, dispatch) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if (typeof $from.node(depth).attrs.mark !== "string") continue;
    dispatch?.(state.tr.setNodeAttribute($from.before(depth), "mark", null));
    return true;
  }
  return false;
};
