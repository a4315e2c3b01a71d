import { Fragment, type Node, NodeRange, Slice } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import { ReplaceAroundStep } from "prosemirror-transform";
import type { ListStyle } from "../../../shared/numbering/listStyle.ts";
import { editorSchema } from "../schema.ts";
import { isBullet, numberAt, styleBelow, styleForList } from "./listStyles.ts";

const { clause: clauseType, clauseList: listType } = editorSchema.nodes;

/** Where a position is after the steps of a transaction from the `since`-th on. */
const mapped = (transaction: Transaction, since: number, pos: number) => transaction.mapping.slice(since).map(pos, 1);

const isList = (node: Node | null | undefined): node is Node => node?.type === listType;

/** Joins the list that begins at `pos` with the one before it, if that has its style. */
export function joinLists(transaction: Transaction, pos: number): void {
  const { nodeBefore, nodeAfter } = transaction.doc.resolve(pos);
  if (isList(nodeBefore) && isList(nodeAfter) && nodeBefore.attrs.style === nodeAfter.attrs.style)
    transaction.join(pos);
}

/** Gives the lists inside a clause the style of their new level; bullets stay. */
function restyle(transaction: Transaction, clausePos: number, above: ListStyle, before: Node): void {
  const clause = transaction.doc.nodeAt(clausePos);
  clause?.forEach((list, offset) => {
    if (!isList(list) || isBullet(String(list.attrs.style))) return;
    const style = styleBelow(before, above);
    const pos = clausePos + 1 + offset;
    if (list.attrs.style !== style) transaction.setNodeAttribute(pos, "style", style);
    list.forEach((_clause, inside) => {
      restyle(transaction, pos + 1 + inside, style, before);
    });
  });
}

/** What a clause loses and takes on at another level: its own mark, and the styles below it. */
function settle(transaction: Transaction, firstPos: number, count: number, above: ListStyle, before: Node): void {
  let pos = firstPos;
  for (let index = 0; index < count; index += 1) {
    if (transaction.doc.nodeAt(pos)?.attrs.mark != null) transaction.setNodeAttribute(pos, "mark", null);
    restyle(transaction, pos, above, before);
    pos += transaction.doc.nodeAt(pos)?.nodeSize ?? 0;
  }
}

/** Makes the clauses of a range sub-items of the clause before them; false if there is none. */
export function sinkClauses(transaction: Transaction, range: NodeRange): boolean {
  const { parent: list, start, end, startIndex, endIndex } = range;
  const before = list.maybeChild(startIndex - 1);
  if (before === null) return false;
  const original = transaction.doc;
  const since = transaction.steps.length;
  const joins = isList(before.lastChild);
  const style = isList(before.lastChild)
    ? String(before.lastChild.attrs.style)
    : styleBelow(original, String(list.attrs.style));
  const inner = listType.create({ style }, joins ? clauseType.create() : null);
  const slice = new Slice(Fragment.from(clauseType.create(null, inner)), joins ? 3 : 1, 0);
  transaction.step(new ReplaceAroundStep(start - (joins ? 3 : 1), end, start, end, slice, 1, true));
  settle(transaction, mapped(transaction, since, start), endIndex - startIndex, style, original);
  return true;
}

/** Takes the clauses of a range out of a list that stands in a clause: they follow that clause, and keep what stood behind them. */
export function liftClauses(transaction: Transaction, range: NodeRange): void {
  const { depth, startIndex, endIndex, parent: list, start } = range;
  const original = transaction.doc;
  const since = transaction.steps.length;
  const outer = range.$from.node(depth - 2);
  const lastPos = range.$to.posAtIndex(endIndex - 1, depth);

  takeFollowers(transaction, range);
  takeRest(transaction, lastPos, list);
  const $last = transaction.doc.resolve(lastPos + 1);
  transaction.lift(new NodeRange(transaction.doc.resolve(start + 1), $last, depth), depth - 2);

  settle(transaction, mapped(transaction, since, start), endIndex - startIndex, String(outer.attrs.style), original);
  joinInside(transaction, mapped(transaction, since, lastPos));
}

/** The clauses behind the range become sub-items of its last one. */
function takeFollowers(transaction: Transaction, { $to, end, depth, parent: list }: NodeRange): void {
  const endOfList = $to.end(depth);
  if (end >= endOfList) return;
  const followers = listType.create({ style: list.attrs.style });
  const slice = new Slice(Fragment.from(clauseType.create(null, followers)), 1, 0);
  transaction.step(new ReplaceAroundStep(end - 1, endOfList, end, endOfList, slice, 1, true));
}

/** The blocks behind the list, in the clause that holds it, go along with the last clause. */
function takeRest(transaction: Transaction, lastPos: number, list: Node): void {
  const $inLast = transaction.doc.resolve(lastPos + 1);
  const afterList = $inLast.after($inLast.depth - 1);
  const endOfClause = $inLast.end($inLast.depth - 2);
  if (afterList >= endOfClause) return;
  const slice = new Slice(Fragment.from(listType.create(list.attrs, clauseType.create())), 2, 0);
  transaction.step(new ReplaceAroundStep(afterList - 2, endOfClause, afterList, endOfClause, slice, 0, true));
}

/** Joins neighbouring lists of one style among the blocks of a clause. */
export function joinInside(transaction: Transaction, clausePos: number): void {
  const clause = transaction.doc.nodeAt(clausePos);
  if (clause === null) return;
  const seams: number[] = [];
  clause.forEach((child, offset, index) => {
    if (index > 0 && isList(child)) seams.push(clausePos + 1 + offset);
  });
  for (const seam of seams.reverse()) joinLists(transaction, seam);
}

/** Makes the clauses of a range plain blocks beside their list, which is cut in two and goes on counting behind them. */
export function leaveList(transaction: Transaction, range: NodeRange): void {
  const { parent: list, startIndex, endIndex, start } = range;
  let boundary = range.end;
  for (let index = endIndex - 1; index > startIndex; index -= 1) {
    boundary -= list.child(index).nodeSize;
    transaction.delete(boundary - 1, boundary + 1);
  }
  const item = transaction.doc.nodeAt(start);
  if (item === null) return;
  const atStart = startIndex === 0;
  const atEnd = endIndex === list.childCount;
  const end = start + item.nodeSize;
  const rest = listType.create({ style: list.attrs.style, start: numberAt(list, startIndex) });
  const pieces = Fragment.fromArray([...(atStart ? [] : [list.copy()]), ...(atEnd ? [] : [rest])]);
  const slice = new Slice(pieces, atStart ? 0 : 1, atEnd ? 0 : 1);
  transaction.step(
    new ReplaceAroundStep(start - (atStart ? 1 : 0), end + (atEnd ? 1 : 0), start + 1, end - 1, slice, atStart ? 0 : 1),
  );
}

/** Makes each block of a range an item of a list, one with the list before or behind it. */
export function wrapInList(transaction: Transaction, range: NodeRange): void {
  const { start, startIndex, endIndex, parent } = range;
  const before = parent.maybeChild(startIndex - 1);
  const style = isList(before) ? String(before.attrs.style) : styleForList(transaction.doc.resolve(start));
  transaction.wrap(range, [{ type: listType, attrs: { style } }, { type: clauseType }]);
  let boundary = start + 2;
  for (let index = startIndex; index < endIndex - 1; index += 1) {
    boundary += parent.child(index).nodeSize;
    transaction.split(boundary, 1, [{ type: clauseType }]);
    boundary += 2;
  }
  const list = transaction.doc.nodeAt(start);
  if (list === null) return;
  joinLists(transaction, start + list.nodeSize);
  joinLists(transaction, start);
}
