import type { Node } from "prosemirror-model";
import { type EditorState, Selection, TextSelection, type Transaction } from "prosemirror-state";

/** The position before the block with this id, or null. */
export function positionOf(doc: Node, id: string): number | null {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    if (found === null && node.attrs.id === id) found = pos;
    return found === null && !node.isTextblock;
  });
  return found;
}

/** Puts the cursor behind the words of the block with this id, or selects a stretch of them. */
export function goToBlock(
  state: EditorState,
  id: string,
  stretch: { from: number; to: number } | null,
): Transaction | null {
  const pos = positionOf(state.doc, id);
  const node = pos === null ? null : state.doc.nodeAt(pos);
  if (pos === null || node === null) return null;
  const selection =
    node.isTextblock && stretch !== null
      ? TextSelection.create(state.doc, pos + 1 + stretch.from, pos + 1 + Math.min(stretch.to, node.content.size))
      : endOfLine(Selection.near(state.doc.resolve(pos + 1), 1), state.doc);
  return state.tr.setSelection(selection).scrollIntoView();
}

function endOfLine({ $head }: Selection, doc: Node): Selection {
  return $head.parent.isTextblock ? TextSelection.create(doc, $head.end()) : Selection.near($head);
}
