import { Fragment, type Node, type ResolvedPos } from "prosemirror-model";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { randomId } from "../../../shared/minutes/ids.ts";
import { positionOf } from "../blockPlaces.ts";
import { deleteSelected } from "../commands/deleteSelected.ts";
import { styleBelow, styleForList } from "../commands/listStyles.ts";
import { cellDepth, headCount } from "../commands/places.ts";
import { editorSchema } from "../schema.ts";
import { besideItem } from "./besideItem.ts";
import { fillCells } from "./fillCells.ts";
import { cellContent, linesOf, nestBlocks, type StyleBelow } from "./nestBlocks.ts";
import type { PastedBlock, PastedLine } from "./pasted.ts";
import { amongBlocks, isEmptyBlock } from "./replacement.ts";
import { spansOf, squaresOf } from "./tableGrid.ts";

const { clause, hardBreak, headerField, paragraph, table, title } = editorSchema.nodes;

/** Header lines that name people. */
const OF_PEOPLE: ReadonlySet<unknown> = new Set(["attendees", "nonVotingAttendees", "attendance", "excused", "absent"]);

/** A line's words with the mark that was written before them. */
const withMark = ({ item, words }: PastedLine): Fragment =>
  item === null || item.written === null ? words : Fragment.from(editorSchema.text(item.written)).append(words);

/** All lines as one, as the title and the lines of the header need them. */
function asOneLine(blocks: readonly PastedBlock[], holder: Node): Fragment {
  const people = holder.type === headerField && OF_PEOPLE.has(holder.attrs.kind);
  const between = () => (holder.type === title ? hardBreak.create() : editorSchema.text(people ? "、" : " "));
  const [first, ...rest] = blocks.flatMap(linesOf).map((line) => (people ? line.words : withMark(line)));
  return rest.reduce((all, words) => all.append(Fragment.from(between())).append(words), first ?? Fragment.empty);
}

function insertWords(transaction: Transaction, words: Fragment): Transaction {
  const { from } = transaction.selection;
  transaction.replaceWith(from, from, words);
  return transaction.setSelection(TextSelection.create(transaction.doc, from + words.size));
}

/** Whether the words at a position bear a number that the record itself gives. */
const bearsMark = ($at: ResolvedPos) =>
  $at.parent.attrs.numbered === true || $at.node(-1).attrs.numbered === true || $at.node(-1).type === clause;

/** Whether a single line with a mark becomes an item of its own, and not words where the cursor is. */
function becomesItem({ item, words }: PastedLine, $at: ResolvedPos): boolean {
  if (item === null || $at.parent.type !== paragraph) return false;
  if (isEmptyBlock($at.parent)) return $at.node(-1).type !== clause || $at.index(-1) > 0;
  return $at.parentOffset === $at.parent.content.size && words.size > 0;
}

function styleAt($at: ResolvedPos): StyleBelow {
  const { doc } = $at;
  const list = $at.node(-1).type === clause ? String($at.node(-2).attrs.style) : null;
  const $holder = doc.resolve($at.before());
  return (above) => (above === null ? (list ?? styleForList($holder)) : styleBelow(doc, above));
}

/** Lines below a heading, a speaker, a 案由 or another line that is no paragraph: the first goes on with it. */
function insertBelow(transaction: Transaction, blocks: readonly PastedBlock[], $at: ResolvedPos): boolean {
  const holder = $at.node(-1);
  const index = Math.max(headCount(holder), $at.index(-1) + 1);
  const [first, ...rest] = blocks;
  const leads = first?.kind === "line";
  const words = leads ? (isEmptyBlock($at.parent) ? first.words : withMark(first)) : Fragment.empty;
  const tail = $at.parent.content.cut($at.parentOffset);
  const made = nestBlocks(leads ? rest : blocks, styleAt($at));
  const last = paragraph.create({ id: randomId() }, tail);
  const nodes = tail.size > 0 ? [...made, last] : made;
  const children = [...holder.children.slice(0, index), ...nodes, ...holder.children.slice(index)];
  if (!holder.type.validContent(Fragment.from(children))) return false;
  const pos = $at.posAtIndex(index, $at.depth - 1);
  const since = transaction.steps.length;
  transaction.insert(pos, nodes).replaceWith($at.pos, $at.end(), words);
  const behind = transaction.mapping.slice(since).map(pos, 1);
  const end = tail.size > 0 ? behind - tail.size - 1 : behind - 1;
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(end), tail.size > 0 ? 1 : -1));
  return true;
}

/** Puts blocks beside the item at the cursor, else among the blocks beside its paragraph; false where they do not fit. */
function put(transaction: Transaction, blocks: readonly Node[], $at: ResolvedPos): boolean {
  const { from, to, nodes, lastId, behind } = besideItem(blocks, $at) ?? amongBlocks(blocks, $at);
  const [$from, $to] = [$at.doc.resolve(from), $at.doc.resolve(to)];
  const holder = $from.parent;
  const children = [...holder.children.slice(0, $from.index()), ...nodes, ...holder.children.slice($to.index())];
  if (!holder.type.validContent(Fragment.from(children))) return false;
  transaction.replaceWith(from, to, nodes);
  const pos = positionOf(transaction.doc, lastId);
  const node = pos === null ? null : transaction.doc.nodeAt(pos);
  if (pos === null || node === null) return false;
  transaction.setSelection(TextSelection.create(transaction.doc, pos + 1 + node.content.size - behind));
  return true;
}

function insertLines(transaction: Transaction, blocks: readonly PastedBlock[], $at: ResolvedPos): boolean {
  const [only] = blocks.length === 1 ? blocks : [];
  if (only?.kind === "table" && cellDepth($at) !== null) {
    const styles = styleAt($at);
    const content = squaresOf(only.rows).map((row) =>
      row.map((cell) => (cell === null ? null : cellContent(cell.blocks, styles))),
    );
    return fillCells(transaction, content, $at);
  }
  if ($at.parent.type === title || $at.parent.type === headerField) {
    insertWords(transaction, asOneLine(blocks, $at.parent));
    return true;
  }
  if (only?.kind === "line" && !becomesItem(only, $at)) {
    const marked = isEmptyBlock($at.parent) && bearsMark($at);
    insertWords(transaction, marked ? only.words : withMark(only));
    return true;
  }
  if ($at.parent.type !== paragraph) return insertBelow(transaction, blocks, $at);
  return put(transaction, nestBlocks(blocks, styleAt($at)), $at);
}

/** The state with its selection deleted, and a cursor in words; null where there are none. */
function emptied({ tr }: EditorState): Transaction | null {
  deleteSelected(tr);
  return tr.selection.$from.parent.inlineContent ? tr : null;
}

/**
 * Puts what was pasted in the place of the selection: at an item its items go on with the list, in a table its cells go
 * into cells, and lines of the header stay one line. Null where there is no place for words.
 */
export function insertPasted(state: EditorState, pasted: readonly PastedBlock[]): Transaction | null {
  const transaction = pasted.length === 0 ? null : emptied(state);
  if (transaction === null) return null;
  const { $from } = transaction.selection;
  const blocks = cellDepth($from) !== null && pasted.length > 1 ? pasted.flatMap(linesOf) : pasted;
  if (!insertLines(transaction, blocks, $from)) insertWords(transaction, asOneLine(blocks, $from.parent));
  return transaction.scrollIntoView();
}

/** Puts blocks in the place of the selection, which must leave a paragraph; null where they do not fit. */
export function insertBlocks(state: EditorState, blocks: readonly Node[]): Transaction | null {
  const transaction = blocks.length === 0 ? null : emptied(state);
  if (transaction === null) return null;
  const { $from } = transaction.selection;
  const [only] = blocks.length === 1 ? blocks : [];
  if (only?.type === table && cellDepth($from) !== null) {
    const cells = only.children.map((row) =>
      row.children.map((cell) => ({ ...spansOf(cell), content: cell.children })),
    );
    const content = squaresOf(cells).map((row) => row.map((cell) => cell?.content ?? null));
    return fillCells(transaction, content, $from) ? transaction.scrollIntoView() : null;
  }
  if ($from.parent.type !== paragraph || !put(transaction, blocks, $from)) return null;
  return transaction.scrollIntoView();
}

/** Puts text without form in the place of the selection, on one line. */
export function insertText(state: EditorState, text: string): Transaction | null {
  const words = text.replace(/\s*\n\s*/gu, " ");
  const transaction = words === "" ? null : emptied(state);
  return transaction === null
    ? null
    : insertWords(transaction, Fragment.from(editorSchema.text(words))).scrollIntoView();
}
