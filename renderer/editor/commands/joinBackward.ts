import { Fragment, type ResolvedPos, Slice } from "prosemirror-model";
import { type Command, TextSelection, type Transaction } from "prosemirror-state";
import { ReplaceAroundStep } from "prosemirror-transform";
import { editorSchema } from "../schema.ts";
import { leaveList, liftClauses } from "./clauseLevels.ts";
import { deleteSelected } from "./deleteSelected.ts";
import { merge } from "./mergeText.ts";
import { headCount, inEmptyBlock, needsBlock, setCursor, textblockBefore } from "./places.ts";
import { unlabel } from "./unlabel.ts";

const { clause, section } = editorSchema.nodes;

/** Takes away a container and leaves its blocks in its place. */
function unwrap(transaction: Transaction, $at: ResolvedPos): void {
  const [from, to] = [$at.before(-1), $at.after(-1)];
  transaction.step(new ReplaceAroundStep(from, to, from + 1, to - 1, new Slice(Fragment.empty, 0, 0), 0, true));
}

/** The first item of a list goes one level out. */
function outdent(transaction: Transaction, $at: ResolvedPos): void {
  const range = $at.blockRange($at, (node) => node.type.name === "clauseList");
  if (range === null) return;
  if (range.$from.node(range.depth - 1).type === clause) liftClauses(transaction, range);
  else leaveList(transaction, range);
}

/** Takes away an empty block, and goes to the end of the text before it. */
function goBefore(transaction: Transaction, $at: ResolvedPos): void {
  const before = textblockBefore(transaction.doc, $at.before());
  const alone = needsBlock($at.node(-1)) && $at.node(-1).childCount === 1;
  if (inEmptyBlock($at) && !alone) transaction.delete($at.before(), $at.after());
  if (before !== null) setCursor(transaction, before.pos, before.node.content.size);
}

function fromParagraph(transaction: Transaction, $at: ResolvedPos): void {
  const holder = $at.node(-1);
  const index = $at.index(-1);
  if (merge(transaction, $at)) return;
  if (holder.type === clause && index === 0) outdent(transaction, $at);
  else if ((holder.type.name === "outcome" || holder.type.name === "motionPart") && index === 0) {
    unwrap(transaction, $at);
  } else if (index > 0 || headCount(holder) > 0) goBefore(transaction, $at);
}

/** An empty heading goes, and the blocks of its section join those of the section before. */
function fromHeading(transaction: Transaction, $at: ResolvedPos): void {
  const before = $at.node(-2).maybeChild($at.index(-2) - 1);
  if (before?.type !== section || !inEmptyBlock($at)) return;
  const seam = $at.before(-1) - 1;
  transaction.delete(seam, $at.after());
  const end = textblockBefore(transaction.doc, seam);
  if (end !== null) setCursor(transaction, end.pos, end.node.content.size);
}

/** Backspace where there is nothing to delete: joins, goes one level out, or takes off a label. It never leaves a section or cell. */
export const joinBackward: Command = (state, dispatch) => {
  const { tr, selection } = state;
  if (!selection.empty) {
    dispatch?.(deleteSelected(tr).scrollIntoView());
    return true;
  }
  const { $from } = selection;
  if (!(selection instanceof TextSelection) || $from.parentOffset > 0) return false;
  switch ($from.parent.type.name) {
    case "title":
    case "headerField":
      break;
    case "heading":
      fromHeading(tr, $from);
      break;
    case "speaker":
    case "motionSubject":
      unlabel(tr, $from);
      break;
    case "paragraph":
      fromParagraph(tr, $from);
      break;
    default:
      goBefore(tr, $from);
  }
  if (tr.docChanged || tr.selectionSet) dispatch?.(tr.scrollIntoView());
  return true;
};
