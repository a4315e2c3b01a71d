import type { ResolvedPos } from "prosemirror-model";
import { TextSelection, type Transaction } from "prosemirror-state";
import { editorSchema } from "../schema.ts";
import { joinInside, joinLists } from "./clauseLevels.ts";
import { needsBlock, type Placed, setCursor, textblockBefore } from "./places.ts";

const { clause, paragraph } = editorSchema.nodes;

/** Puts the words of a text block behind those of another one before it; the emptied block goes. */
function appendWords(transaction: Transaction, $at: ResolvedPos, target: Placed): void {
  const words = $at.parent.content;
  const [from, to] = [$at.before(), $at.after()];
  const seam = target.node.content.size;
  transaction.delete(from, to).insert(target.pos + 1 + seam, words);
  joinLists(transaction, from + words.size);
  setCursor(transaction, target.pos, seam);
}

/** Joins a paragraph to the paragraph that ends before it, at whatever depth; false where there is none. */
export function mergeParagraph(transaction: Transaction, $at: ResolvedPos): boolean {
  const target = textblockBefore(transaction.doc, $at.before());
  if (target === null || target.node.type !== paragraph || $at.parent.type !== paragraph) return false;
  appendWords(transaction, $at, target);
  return true;
}

/** Joins an item to the one before it in its list: the text to its last line, the blocks below it to its own. */
export function mergeClause(transaction: Transaction, $at: ResolvedPos): boolean {
  const list = $at.node(-2);
  const index = $at.index(-2);
  if (index === 0 || list.child(index - 1).type !== clause) return false;
  const before = $at.before(-1) - list.child(index - 1).nodeSize;
  const head = $at.before() - 2;
  transaction.join($at.before(-1));
  const $head = transaction.doc.resolve(head + 1);
  if (!mergeParagraph(transaction, $head)) setCursor(transaction, head);
  joinInside(transaction, before);
  return true;
}

/** Joins the text block at a position to what stands before it; false where nothing can take it. */
export function merge(transaction: Transaction, $at: ResolvedPos): boolean {
  if ($at.parent.type !== paragraph) return false;
  const holder = $at.node(-1);
  const index = $at.index(-1);
  if (holder.type === clause && index === 0) return mergeClause(transaction, $at);
  return index > 0 && mergeParagraph(transaction, $at);
}

/** Takes the only line of the first item below into this paragraph. */
function takeOnlyLine(transaction: Transaction, $at: ResolvedPos, $next: ResolvedPos): void {
  const item = $next.node(-1);
  const list = $next.node(-2);
  if (item.childCount > 1) return;
  const depth = list.childCount > 1 ? $next.depth - 1 : $next.depth - 2;
  if (depth === $next.depth - 2 && needsBlock($next.node(depth - 1)) && $next.node(depth - 1).childCount === 1) return;
  transaction.delete($next.before(depth), $next.after(depth)).insert($at.pos, $next.parent.content);
  transaction.setSelection(TextSelection.create(transaction.doc, $at.pos));
}

/** Joins the paragraph behind the text block at the cursor to it, also where that is the first item of a list. */
export function mergeFollowing(transaction: Transaction, $at: ResolvedPos, $next: ResolvedPos): void {
  const firstItem = $next.node(-1).type === clause && $next.index(-1) === 0 && $next.index(-2) === 0;
  if (firstItem) takeOnlyLine(transaction, $at, $next);
  else merge(transaction, $next);
}
