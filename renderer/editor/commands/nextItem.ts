import type { ResolvedPos } from "prosemirror-model";
import type { Command, Transaction } from "prosemirror-state";
import { editorSchema } from "../schema.ts";
import { leaveList, liftClauses } from "./clauseLevels.ts";
import { deleteSelected } from "./deleteSelected.ts";
import { headCount, inEmptyBlock, needsBlock, setCursor } from "./places.ts";

const { clause, paragraph } = editorSchema.nodes;

/** Containers that an empty paragraph at their end leaves. */
const LEFT_BY_EMPTY: ReadonlySet<string> = new Set(["remark", "outcome", "motionPart", "motion"]);

const emptyClause = { type: clause, attrs: {} };

/** Goes to the next line of the header, from its last one into the first heading. */
function nextField(transaction: Transaction, $at: ResolvedPos): void {
  const next = transaction.doc.maybeChild($at.indexAfter(0));
  if (next === null) return;
  if (next.isTextblock) setCursor(transaction, $at.after(), next.content.size);
  else setCursor(transaction, $at.after() + 1, next.firstChild?.content.size ?? 0);
}

/** Goes on below a heading, a speaker or a 案由, taking along what stands behind the cursor. */
function goBelow(transaction: Transaction, $at: ResolvedPos): void {
  const holder = $at.node(-1);
  const index = headCount(holder);
  const rest = $at.parent.content.cut($at.parentOffset);
  const pos = $at.posAtIndex(index, $at.depth - 1) - rest.size;
  const next = holder.maybeChild(index);
  const goesOn =
    rest.size === 0 && next?.type === paragraph && (next.content.size === 0 || holder.type.name === "remark");
  if (!goesOn) transaction.delete($at.pos, $at.end()).insert(pos, paragraph.create(null, rest));
  setCursor(transaction, pos);
}

/** An empty item goes one level out; one of the first level becomes a paragraph. */
function leaveItem(transaction: Transaction, $at: ResolvedPos): void {
  const range = $at.blockRange($at, (node) => node.type.name === "clauseList");
  if (range === null) return;
  if (range.$from.node(range.depth - 1).type === clause) liftClauses(transaction, range);
  else leaveList(transaction, range);
}

/** A new item from the cursor on; an empty further paragraph becomes the item itself. */
function nextClause(transaction: Transaction, $at: ResolvedPos): void {
  const index = $at.index(-1);
  if (!inEmptyBlock($at)) {
    transaction.split($at.pos, 2, [emptyClause, { type: paragraph, attrs: { align: $at.parent.attrs.align } }]);
  } else if (index > 0) transaction.split($at.before(), 1, [emptyClause]);
  else if ($at.node(-1).childCount === 1) leaveItem(transaction, $at);
  else transaction.split($at.pos, 2, [emptyClause, { type: paragraph }]);
}

/** An empty paragraph at the end of a remark, an outcome or a motion goes on behind it. */
function leaveContainer(transaction: Transaction, $at: ResolvedPos): void {
  const container = $at.node(-1);
  const [from, to] = [$at.before(-1), $at.after(-1)];
  if (container.childCount === 1 && needsBlock(container)) {
    transaction.replaceWith(from, to, $at.parent);
    setCursor(transaction, from);
    return;
  }
  transaction.delete($at.before(), $at.after());
  const behind = to - $at.parent.nodeSize;
  transaction.insert(behind, $at.parent);
  setCursor(transaction, behind);
}

function splitParagraph(transaction: Transaction, $at: ResolvedPos): void {
  const container = $at.node(-1);
  if (container.type === clause) nextClause(transaction, $at);
  else if (LEFT_BY_EMPTY.has(container.type.name) && inEmptyBlock($at) && $at.indexAfter(-1) === container.childCount) {
    leaveContainer(transaction, $at);
  } else transaction.split($at.pos, 1, [{ type: paragraph, attrs: { align: $at.parent.attrs.align } }]);
}

/** A paragraph behind a picture, a vote and other lines that are no paragraph themselves. */
function paragraphBehind(transaction: Transaction, $at: ResolvedPos): void {
  const rest = $at.parent.content.cut($at.parentOffset);
  const after = $at.after() - rest.size;
  if (rest.size > 0) transaction.delete($at.pos, $at.end());
  transaction.insert(after, paragraph.create(null, rest));
  setCursor(transaction, after);
}

/** Enter: the next item, paragraph or field; in an empty item one level out, in an empty last paragraph out of its container. */
export const nextItem: Command = (state, dispatch) => {
  const { tr } = state;
  if (!state.selection.$from.parent.isTextblock) return false;
  const inHeader = ["title", "headerField"].includes(state.selection.$from.parent.type.name);
  if (!inHeader) deleteSelected(tr);
  const { $from } = tr.selection;
  switch ($from.parent.type.name) {
    case "title":
    case "headerField":
      nextField(tr, $from);
      break;
    case "heading":
    case "speaker":
    case "motionSubject":
    case "proposer":
      goBelow(tr, $from);
      break;
    case "paragraph":
      splitParagraph(tr, $from);
      break;
    default:
      if (!$from.parent.isTextblock) return false;
      paragraphBehind(tr, $from);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};
