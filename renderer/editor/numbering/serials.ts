import type { Node } from "prosemirror-model";
import { Plugin, type Transaction } from "prosemirror-state";
import { ReplaceAroundStep, ReplaceStep } from "prosemirror-transform";
import { followingSerials } from "../../../shared/followUp/serials.ts";

/** Whether rows may have come, gone or moved: more than words within one block were changed. */
function mayMoveRows({ steps, docs }: Transaction): boolean {
  return steps.some((step, at) => {
    if (step instanceof ReplaceAroundStep) return true;
    if (!(step instanceof ReplaceStep)) return false;
    if (step.slice.content.firstChild?.isText === false) return true;
    const $from = docs[at]?.resolve(step.from);
    const $to = docs[at]?.resolve(step.to);
    if ($from === undefined || $to === undefined || step.from === step.to) return false;
    return !($from.parent.isTextblock && $from.sameParent($to));
  });
}

interface PlacedTable {
  readonly node: Node;
  readonly pos: number;
}

/** The 列管表 of a document by id, those in sections of another document left out. */
function tablesOf(doc: Node, but: Node): Map<string, PlacedTable> {
  const tables = new Map<string, PlacedTable>();
  const same = new Set(but.children);
  doc.descendants((node, pos, parent) => {
    if (parent === doc && same.has(node)) return false;
    if (node.type.name === "followUpTable") tables.set(String(node.attrs.id), { node, pos });
    return !node.isTextblock && node.type.name !== "followUpTable";
  });
  return tables;
}

/** Has the 項次 of a 列管表 follow its rows when some are put in, taken out or moved, within the same undo. */
export function followSerials(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, state) {
      if (!transactions.some(mayMoveRows)) return null;
      const old = tablesOf(before.doc, state.doc);
      const transaction = state.tr;
      for (const [id, { node, pos }] of [...tablesOf(state.doc, before.doc)].reverse()) {
        const known = old.get(id);
        const changes = known === undefined ? [] : followingSerials(known.node, node);
        for (const { from, to, text } of changes.reverse()) transaction.insertText(text, pos + 1 + from, pos + 1 + to);
      }
      return transaction.docChanged ? transaction : null;
    },
  });
}
