import type { ResolvedPos } from "prosemirror-model";
import { type Command, TextSelection, type Transaction } from "prosemirror-state";
import { editorSchema } from "../schema.ts";
import { deleteSelected } from "./deleteSelected.ts";
import { mergeFollowing } from "./mergeText.ts";
import { inEmptyBlock, isHead, needsBlock, type Placed, setCursor, textblockAfter } from "./places.ts";

const { paragraph } = editorSchema.nodes;

/** Takes away the empty paragraph at the cursor and goes to the text behind it. */
function deleteEmpty(transaction: Transaction, $at: ResolvedPos, next: Placed): void {
  transaction.delete($at.before(), $at.after());
  setCursor(transaction, next.pos - $at.parent.nodeSize);
}

/** Delete where there is nothing behind the cursor: joins the next paragraph or item. It never leaves a section or cell. */
export const joinForward: Command = (state, dispatch) => {
  const { tr, selection } = state;
  if (!selection.empty) {
    dispatch?.(deleteSelected(tr).scrollIntoView());
    return true;
  }
  const { $from } = selection;
  if (!(selection instanceof TextSelection) || $from.parentOffset < $from.parent.content.size) return false;
  const next = textblockAfter(state.doc, $from.after());
  if (next?.node.type !== paragraph || $from.parent.type !== paragraph) return true;
  const alone = needsBlock($from.node(-1)) && $from.node(-1).childCount === 1;
  const removable = !alone && !isHead($from.parent, $from.node(-1), $from.index(-1));
  const $next = state.doc.resolve(next.pos + 1);
  if (inEmptyBlock($from) && removable) deleteEmpty(tr, $from, next);
  else mergeFollowing(tr, $from, $next);
  if (tr.docChanged) dispatch?.(tr.scrollIntoView());
  return true;
};
