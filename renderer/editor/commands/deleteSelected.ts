import type { Node, ResolvedPos } from "prosemirror-model";
import { type Command, TextSelection, type Transaction } from "prosemirror-state";
import { editorSchema } from "../schema.ts";
import { mergeFollowing } from "./mergeText.ts";
import { isCell, isHead, needsBlock, textblockAfter } from "./places.ts";

const { paragraph } = editorSchema.nodes;

/** Blocks that are emptied and not taken away, because the form of the record or of a table needs them. */
const STAYS: ReadonlySet<string> = new Set(["title", "headerField", "heading", "followUpAssignment"]);

interface Covered {
  readonly node: Node;
  readonly pos: number;
}

/** The outermost blocks that lie wholly between two positions, in reading order. */
function coveredBlocks(doc: Node, from: number, to: number): Covered[] {
  const found: Covered[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isInline) return false;
    const covered = pos >= from && pos + node.nodeSize <= to;
    if (covered) found.push({ node, pos });
    return !covered && !node.isTextblock;
  });
  return found;
}

/** Empties a block, taking away what may go of it. */
function empty(transaction: Transaction, { node, pos }: Covered): void {
  if (node.isTextblock) transaction.delete(pos + 1, pos + node.nodeSize - 1);
  else if (isCell(node)) transaction.replaceWith(pos + 1, pos + node.nodeSize - 1, paragraph.create());
  else removeAll(transaction, childrenOf({ node, pos }));
}

function childrenOf({ node, pos }: Covered): Covered[] {
  const children: Covered[] = [];
  node.forEach((child, offset) => {
    children.push({ node: child, pos: pos + 1 + offset });
  });
  return children;
}

/** Takes away blocks, the last one first; one that its parent needs is emptied. */
function removeAll(transaction: Transaction, blocks: readonly Covered[]): void {
  for (const block of [...blocks].reverse()) {
    const $pos = transaction.doc.resolve(block.pos);
    const [parent, index] = [$pos.parent, $pos.index()];
    const stays =
      STAYS.has(block.node.type.name) ||
      isCell(block.node) ||
      isHead(block.node, parent, index) ||
      (needsBlock(parent) && parent.childCount === 1) ||
      !parent.canReplace(index, index + 1);
    if (stays) empty(transaction, block);
    else transaction.delete(block.pos, block.pos + block.node.nodeSize);
  }
}

/** Joins the text behind the cursor to it, where both are paragraphs and nothing stands between them. */
function joinRest(transaction: Transaction, $from: ResolvedPos, restId: unknown): void {
  const next = textblockAfter(transaction.doc, $from.after());
  if ($from.parent.type !== paragraph || next?.node.type !== paragraph || next.node.attrs.id !== restId) return;
  mergeFollowing(transaction, $from, transaction.doc.resolve(next.pos + 1));
}

/**
 * Deletes what is selected, over any number of blocks: words go, blocks between go, and the rest of the last paragraph
 * joins the first one. Titles, header lines, headings and cells stay, empty.
 */
export function deleteSelected(transaction: Transaction): Transaction {
  const { $from, $to, empty: nothing } = transaction.selection;
  if (nothing) return transaction;
  if ($from.sameParent($to)) return transaction.delete($from.pos, $to.pos);
  const covered = coveredBlocks(transaction.doc, $from.pos, $to.pos);
  const restId: unknown = $to.parent.attrs.id;
  if ($to.parent.isTextblock) transaction.delete($to.start(), $to.pos);
  removeAll(transaction, covered);
  if ($from.parent.isTextblock) transaction.delete($from.pos, $from.end());
  const $start = transaction.doc.resolve($from.pos);
  if (!$start.parent.isTextblock) return transaction.setSelection(TextSelection.near($start));
  joinRest(transaction, $start, restId);
  return transaction.setSelection(TextSelection.create(transaction.doc, $from.pos));
}

/** Types text in the place of what is selected. */
export function typeText(text: string): Command {
  return (state, dispatch) => {
    const marks = state.storedMarks ?? state.selection.$from.marks();
    const { tr } = state;
    deleteSelected(tr);
    if (!tr.selection.$from.parent.inlineContent) return false;
    if (text !== "") tr.insert(tr.selection.from, editorSchema.text(text, marks));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
