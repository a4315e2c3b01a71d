import { closeHistory } from "prosemirror-history";
import { type Node, Slice } from "prosemirror-model";
import { type Command, type EditorState, Selection, type Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import { toEditorDocument } from "../../../editor/editorState.ts";

/** How many children two documents have in common at the beginning and, behind those, at the end. */
function commonChildren(before: Node, after: Node): { readonly first: number; readonly last: number } {
  const most = Math.min(before.childCount, after.childCount);
  let first = 0;
  while (first < most && before.child(first).eq(after.child(first))) first += 1;
  let last = 0;
  while (
    last < most - first &&
    before.child(before.childCount - 1 - last).eq(after.child(after.childCount - 1 - last))
  ) {
    last += 1;
  }
  return { first, last };
}

/** The size of the first `count` children. */
function sizeOf(doc: Node, count: number): number {
  let size = 0;
  for (let at = 0; at < count; at += 1) size += doc.child(at).nodeSize;
  return size;
}

/** Makes the present document another one: one replacement of what differs, and the attributes of the whole. */
function replacement(state: EditorState, kept: Node): Transaction {
  const { doc, tr } = state;
  const target = toEditorDocument(kept);
  if (!doc.content.eq(target.content)) {
    const { first, last } = commonChildren(doc, target);
    const from = sizeOf(doc, first);
    const to = sizeOf(doc, doc.childCount - last);
    const content = target.content.cut(sizeOf(target, first), sizeOf(target, target.childCount - last));
    tr.step(new ReplaceStep(from, to, new Slice(content, 0, 0)));
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from + 1, tr.doc.content.size))));
  }
  for (const [name, value] of Object.entries(target.attrs)) {
    if (doc.attrs[name] !== value) tr.setDocAttribute(name, value);
  }
  return tr;
}

/** Brings a kept document back as one step that can be undone; false where the present one is the same. */
export function restoreRecord(kept: Node): Command {
  return (state, dispatch) => {
    const transaction = replacement(state, kept);
    if (!transaction.docChanged) return false;
    dispatch?.(closeHistory(transaction).scrollIntoView());
    return true;
  };
}
