import type { Command } from "prosemirror-state";
import { editorSchema } from "../schema.ts";
import { deleteSelected } from "./deleteSelected.ts";

const { hardBreak, paragraph } = editorSchema.nodes;

/** Splits a paragraph without beginning a new item; in any other text block a new line of the same block. */
export const newParagraph: Command = (state, dispatch) => {
  const { tr } = state;
  deleteSelected(tr);
  const { $from } = tr.selection;
  if (!$from.parent.isTextblock) return false;
  if ($from.parent.type === paragraph) {
    tr.split($from.pos, 1, [{ type: paragraph, attrs: { align: $from.parent.attrs.align } }]);
  } else tr.replaceSelectionWith(hardBreak.create());
  dispatch?.(tr.scrollIntoView());
  return true;
};
