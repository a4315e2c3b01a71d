import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, type Transaction } from "prosemirror-state";
import { type IdSource, randomId } from "../../shared/minutes/ids.ts";

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What the transactions put into the last document, in its positions. */
function insertedRanges(transactions: readonly Transaction[]): Range[] {
  let ranges: Range[] = [];
  for (const { mapping } of transactions) {
    for (const map of mapping.maps) {
      ranges = ranges.map(({ from, to }) => ({ from: map.map(from, 1), to: map.map(to, -1) }));
      map.forEach((_oldStart, _oldEnd, from, to) => {
        if (to > from) ranges.push({ from, to });
      });
    }
  }
  return ranges;
}

/** Blocks whose beginning was put in, in reading order, outer before inner. */
function insertedBlocks(doc: Node, ranges: readonly Range[]): Map<number, Node> {
  const found = new Map<number, Node>();
  for (const { from, to } of ranges) {
    doc.nodesBetween(from, Math.max(from, to), (node, position) => {
      if (node.isInline) return false;
      if (position >= from && position < to) found.set(position, node);
      return !node.isTextblock;
    });
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

/** How many blocks bear each id, beside those that were put in. */
function idsBeside(doc: Node, inserted: ReadonlyMap<number, Node>): Set<unknown> {
  const used = new Set<unknown>();
  doc.descendants((node, position) => {
    if (node.isInline) return false;
    if (!inserted.has(position)) used.add(node.attrs.id);
    return !node.isTextblock;
  });
  return used;
}

function nameBlocks(transactions: readonly Transaction[], state: EditorState, newId: IdSource): Transaction | null {
  const inserted = insertedBlocks(state.doc, insertedRanges(transactions));
  if (inserted.size === 0) return null;
  const used = idsBeside(state.doc, inserted);
  const transaction = state.tr;
  for (const [position, node] of inserted) {
    const id: unknown = node.attrs.id;
    if (id === "" || used.has(id)) transaction.setNodeAttribute(position, "id", newId());
    else used.add(id);
  }
  return transaction.docChanged ? transaction : null;
}

/**
 * Gives an id to every new block and another one to every copy: of two blocks with one id the one that was there, else
 * the first, keeps it. So a split keeps the first id, what is cut and pasted keeps its ids, and a copy gets new ones.
 */
export function identify(newId: IdSource = randomId): Plugin {
  return new Plugin({
    appendTransaction(transactions, _oldState, state) {
      return transactions.some((each) => each.docChanged) ? nameBlocks(transactions, state, newId) : null;
    },
  });
}
