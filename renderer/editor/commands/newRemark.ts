import type { Attrs, Node, ResolvedPos } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { editorSchema } from "../schema.ts";
import { cellDepth, depthOf, headCount, inEmptyBlock, isHead, setCursor } from "./places.ts";

const { paragraph, remark, speaker } = editorSchema.nodes;

/** The look of the last remark before a position, so that a new one is written alike. */
export function remarkLook(doc: Node, before: number): Attrs {
  let look: Attrs = {};
  doc.nodesBetween(0, before, (node) => {
    if (node.type === remark && node.attrs.role === "statement" && node.attrs.verb === "") {
      look = { runIn: node.attrs.runIn, separator: node.attrs.separator };
    }
    return !node.isTextblock;
  });
  return look;
}

/** Where a remark goes: behind the remark at the cursor, else behind the block at the cursor in its motion, item or section. */
function placeBehind($at: ResolvedPos): number | null {
  const own = depthOf($at, "remark");
  if (own !== null) return $at.after(own);
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const holder = $at.node(depth - 1);
    if (!["section", "motion", "clause"].includes(holder.type.name)) continue;
    const index = Math.max($at.indexAfter(depth - 1), headCount(holder));
    return $at.posAtIndex(index, depth - 1);
  }
  return null;
}

/** A new 發言 behind the one at the cursor, with the cursor in the place for its speaker. */
export const newRemark: Command = (state, dispatch) => {
  const { tr, doc, selection } = state;
  const { $from } = selection;
  const place = placeBehind($from);
  if (place === null || cellDepth($from) !== null) return false;
  const empty =
    $from.parent.type === paragraph &&
    inEmptyBlock($from) &&
    depthOf($from, "remark", "outcome", "motionPart") === null &&
    !isHead($from.parent, $from.node(-1), $from.index(-1));
  const pos = empty ? $from.before() : place;
  tr.replaceWith(pos, empty ? $from.after() : pos, remark.create(remarkLook(doc, $from.pos), speaker.create()));
  setCursor(tr, pos + 1);
  dispatch?.(tr);
  return true;
};
