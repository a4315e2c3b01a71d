import type { Command, Transaction } from "prosemirror-state";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import { TO_CONFIRM } from "../../../shared/minutes/vocabulary.ts";
import { editorSchema } from "../schema.ts";

/** Takes （待確認） out of the stretch, the last one first. */
function deleteNotice(transaction: Transaction, start: number, text: string, from: number, to: number): void {
  for (
    let at = text.lastIndexOf(TO_CONFIRM, to - TO_CONFIRM.length);
    at >= from;
    at = text.lastIndexOf(TO_CONFIRM, at - 1)
  ) {
    transaction.delete(start + at, start + at + TO_CONFIRM.length);
    if (at === 0) break;
  }
}

/** Confirms the doubtful words at the cursor: they lose their mark, and （待確認） goes. */
export const confirmDoubt: Command = (state, dispatch) => {
  const { tr, selection } = state;
  const { $from, $to } = selection;
  if (!$from.parent.isTextblock || !$from.sameParent($to)) return false;
  const start = $from.start();
  let [from, to] = [$from.parentOffset, $to.parentOffset];
  $from.parent.forEach((leaf, offset) => {
    const marked = leaf.marks.some((mark) => mark.type === editorSchema.marks.uncertain);
    if (!marked || offset > $to.parentOffset || offset + leaf.nodeSize < $from.parentOffset) return;
    [from, to] = [Math.min(from, offset), Math.max(to, offset + leaf.nodeSize)];
  });
  tr.removeMark(start + from, start + to, editorSchema.marks.uncertain);
  deleteNotice(tr, start, inlineText($from.parent), from, to);
  if (!tr.docChanged) return false;
  dispatch?.(tr);
  return true;
};
