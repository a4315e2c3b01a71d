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

/** The ids of the blocks beside those that were put in. */
function idsBeside(doc: Node, inserted: ReadonlyMap<number, Node>): Set<unknown> {
  const used = new Set<unknown>();
  doc.descendants((node, position) => {
    if (node.isInline) return false;
    if (!inserted.has(position)) used.add(node.attrs.id);
    return !node.isTextblock;
  });
  return used;
}

/** Takes away what makes a block the place of one 列管事項: only one block of one record may be it. */
function forgetItem(transaction: Transaction, position: number, { attrs }: Node): void {
  for (const name of ["tracked", "itemId"]) {
    if (attrs[name] != null) transaction.setNodeAttribute(position, name, null);
  }
}

const isPaste = (transactions: readonly Transaction[]) => transactions.some((each) => each.getMeta("paste") === true);

/** Names what was put in; `known` are the ids of all blocks that the record has had while it was open. */
function nameBlocks(
  transactions: readonly Transaction[],
  state: EditorState,
  known: Set<unknown>,
  newId: IdSource,
): Transaction | null {
  const inserted = insertedBlocks(state.doc, insertedRanges(transactions));
  if (inserted.size === 0) return null;
  const used = idsBeside(state.doc, inserted);
  const pasted = isPaste(transactions);
  const transaction = state.tr;
  for (const [position, node] of inserted) {
    const id: unknown = node.attrs.id;
    const isCopy = id !== "" && used.has(id);
    if (isCopy || (pasted && id !== "" && !known.has(id))) forgetItem(transaction, position, node);
    if (id === "" || isCopy) transaction.setNodeAttribute(position, "id", newId());
    else used.add(id);
    known.add(transaction.doc.nodeAt(position)?.attrs.id);
  }
  return transaction.docChanged ? transaction : null;
}

function idsOf(doc: Node): Set<unknown> {
  return idsBeside(doc, new Map());
}

/**
 * Gives an id to every new block and another one to every copy: of two blocks with one id the one that was there, else
 * the first, keeps it. So a split keeps the first id, what is cut and pasted keeps its ids, and a copy gets new ones. A
 * copy, or what is pasted from another record, is no 列管事項: the item stays where it was made.
 */
export function identify(newId: IdSource = randomId): Plugin {
  let known: Set<unknown> | null = null;
  return new Plugin({
    appendTransaction(transactions, oldState, state) {
      if (!transactions.some((each) => each.docChanged)) return null;
      known ??= idsOf(oldState.doc);
      return nameBlocks(transactions, state, known, newId);
    },
  });
}
