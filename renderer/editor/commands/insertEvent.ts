import { closeHistory } from "prosemirror-history";
import type { Node, ResolvedPos } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { editorSchema } from "../schema.ts";
import { headCount, inEmptyBlock, isHead, setCursor } from "./places.ts";

const { paragraph } = editorSchema.nodes;

const HOLDERS: ReadonlySet<string> = new Set(["section", "motion", "clause"]);
/** Blocks that an event stands behind, wherever in them the cursor is. */
const WHOLE: ReadonlySet<string> = new Set(["remark", "outcome", "motionPart", "followUpTable", "table"]);

/** Behind the block at the cursor in its section, motion or item; null in the header. */
function placeBehind($at: ResolvedPos): number | null {
  let place: number | null = null;
  for (let depth = 1; depth < $at.depth; depth += 1) {
    const holder = $at.node(depth);
    if (WHOLE.has(holder.type.name)) break;
    if (!HOLDERS.has(holder.type.name)) continue;
    place = $at.posAtIndex(Math.max($at.indexAfter(depth), headCount(holder)), depth);
  }
  return place;
}

/** Whether the cursor is in an empty line of a section, a motion or an item. */
function inEmptyLine($at: ResolvedPos): boolean {
  if ($at.parent.type !== paragraph || !inEmptyBlock($at)) return false;
  const holder = $at.node(-1);
  return HOLDERS.has(holder.type.name) && !isHead($at.parent, holder, $at.index(-1));
}

/** Puts what happens in the room (入席, 離席, 表決) behind the block at the cursor, or before the empty line in which she is about to write. */
export function insertEvent(event: Node): Command {
  return (state, dispatch) => {
    const { $head } = state.selection;
    const place = placeBehind($head);
    if (place === null) return false;
    const { tr } = state;
    if (inEmptyLine($head)) {
      tr.insert($head.before(), event).scrollIntoView();
    } else {
      tr.insert(place, event);
      setCursor(tr, place, event.content.size);
    }
    dispatch?.(closeHistory(tr));
    return true;
  };
}
