import type { ResolvedPos } from "prosemirror-model";
import { type Command, Selection } from "prosemirror-state";
import { editorSchema } from "../schema.ts";
import { isHead, needsBlock } from "./places.ts";

const { paragraph } = editorSchema.nodes;

/** Blocks that are deleted with all that stands in them, when the cursor is in their head. */
const WHOLE: ReadonlySet<string> = new Set([
  "clause",
  "remark",
  "motion",
  "outcome",
  "motionPart",
  "followUpRow",
  "tableRow",
]);

/** The depth of what is deleted: the item, remark, row … that the text block heads, else the block itself. */
function deletedDepth($at: ResolvedPos): number | null {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const [node, parent] = [$at.node(depth), $at.node(depth - 1)];
    if (node.type.name === "section") return parent.childCount > 1 && hasOtherSection($at) ? depth : null;
    const whole = WHOLE.has(node.type.name);
    if (!whole && !node.isTextblock) continue;
    if (parent.type.name === "doc") return node.type.name === "headerField" ? depth : null;
    if (isHead(node, parent, $at.index(depth - 1)) || (needsBlock(parent) && parent.childCount === 1)) continue;
    return depth;
  }
  return null;
}

const hasOtherSection = ($at: ResolvedPos) =>
  $at.node(0).children.filter((child) => child.type.name === "section").length > 1;

/** Deletes the item, remark, row or section at the cursor with all that stands in it; undo brings it back. */
export const deleteItem: Command = (state, dispatch) => {
  const { tr, selection } = state;
  const { $from } = selection;
  let depth = deletedDepth($from);
  if (depth === null) return false;
  // A list or table goes with its last item.
  while (depth > 1 && !["section", "doc"].includes($from.node(depth - 1).type.name)) {
    const parent = $from.node(depth - 1);
    if (parent.childCount > 1 || !["clauseList", "table", "followUpTable"].includes(parent.type.name)) break;
    depth -= 1;
  }
  const [from, to, parent] = [$from.before(depth), $from.after(depth), $from.node(depth - 1)];
  if (needsBlock(parent) && parent.childCount === 1) tr.replaceWith(from, to, paragraph.create());
  else tr.delete(from, to);
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};
