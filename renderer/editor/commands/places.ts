import type { Node, ResolvedPos } from "prosemirror-model";
import { Selection, TextSelection, type Transaction } from "prosemirror-state";

/** Blocks that head their parent and never move or stand without it. */
const HEADS: ReadonlySet<string> = new Set(["title", "heading", "speaker", "motionSubject", "proposer"]);

/** Blocks whose first block may not be taken away without another in its place. */
const NEEDS_BLOCK: ReadonlySet<string> = new Set(["clause", "outcome", "motionPart", "followUpCell", "tableCell"]);

const CELLS: ReadonlySet<string> = new Set(["followUpCell", "tableCell"]);

/** A node of the document with the position before it. */
export interface Placed {
  readonly node: Node;
  readonly pos: number;
}

/** The depth of the nearest ancestor of one of these types, or null. */
export function depthOf($pos: ResolvedPos, ...types: readonly string[]): number | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    if (types.includes($pos.node(depth).type.name)) return depth;
  }
  return null;
}

/** The depth of the table cell that the position is in, or null. */
export const cellDepth = ($pos: ResolvedPos) => depthOf($pos, ...CELLS);

export const isCell = (node: Node) => CELLS.has(node.type.name);
export const needsBlock = (node: Node) => NEEDS_BLOCK.has(node.type.name);

/** Whether a block is the head of its parent: its title, its speaker, the text behind its mark. */
export function isHead(node: Node, parent: Node, index: number): boolean {
  return HEADS.has(node.type.name) || (parent.type.name === "clause" && index === 0);
}

/** The number of children of a block that make its head. */
export function headCount(parent: Node): number {
  return parent.children.findLastIndex((child) => HEADS.has(child.type.name)) + 1;
}

/** Whether the position is in a text block that holds nothing. */
export const inEmptyBlock = ($pos: ResolvedPos) => $pos.parent.isTextblock && $pos.parent.content.size === 0;

/** The last text block that ends before `pos` without leaving the section, cell or table that holds it; null if there is none. */
export function textblockBefore(doc: Node, pos: number): Placed | null {
  const $pos = doc.resolve(pos);
  for (let depth = $pos.depth; depth >= 0; depth -= 1) {
    const index = $pos.index(depth);
    if (index > 0) return lastTextblock($pos.node(depth).child(index - 1), $pos.posAtIndex(index - 1, depth));
    if ($pos.node(depth).type.spec.isolating === true) return null;
  }
  return null;
}

/** The first text block that begins at or behind `pos` without leaving the section, cell or table that holds it. */
export function textblockAfter(doc: Node, pos: number): Placed | null {
  const $pos = doc.resolve(pos);
  for (let depth = $pos.depth; depth >= 0; depth -= 1) {
    const index = $pos.indexAfter(depth);
    const parent = $pos.node(depth);
    if (index < parent.childCount) return firstTextblock(parent.child(index), $pos.posAtIndex(index, depth));
    if (parent.type.spec.isolating === true) return null;
  }
  return null;
}

function lastTextblock(node: Node, pos: number): Placed | null {
  if (node.isTextblock) return { node, pos };
  if (node.lastChild === null || node.type.spec.isolating === true) return null;
  return lastTextblock(node.lastChild, pos + node.nodeSize - 1 - node.lastChild.nodeSize);
}

function firstTextblock(node: Node, pos: number): Placed | null {
  if (node.isTextblock) return { node, pos };
  if (node.firstChild === null || node.type.spec.isolating === true) return null;
  return firstTextblock(node.firstChild, pos + 1);
}

/** Puts the cursor so many characters into the text block before which `pos` stands. */
export function setCursor(transaction: Transaction, pos: number, offset = 0): Transaction {
  const $inside = transaction.doc.resolve(pos + 1);
  const selection = $inside.parent.inlineContent
    ? TextSelection.create(transaction.doc, Math.min(pos + 1 + offset, $inside.end()))
    : Selection.near($inside);
  return transaction.setSelection(selection).scrollIntoView();
}
