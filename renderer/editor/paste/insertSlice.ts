import type { Slice } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { problemsOf } from "../../../shared/minutes/problems.ts";
import { deleteSelected } from "../commands/deleteSelected.ts";
import { insertBlocks, insertText } from "./insertPasted.ts";
import { isEmptyBlock } from "./replacement.ts";
import { sliceBlocks, textblocksOf } from "./sliceBlocks.ts";

/** Signs of a text that is pasted, in order. */
const wordsOf = (slice: Slice) => slice.content.textBetween(0, slice.content.size, "\n");

/** Puts a piece in as ProseMirror would, its first words going on with those at the cursor; null where that breaks the record. */
function joined(state: EditorState, slice: Slice): Transaction | null {
  const { tr } = state;
  deleteSelected(tr);
  try {
    tr.replaceSelection(slice);
    const { doc } = state.apply(tr);
    if (problemsOf(doc).length > 0) return null;
    const [before, after] = [state.doc, doc].map((each) => each.textContent.length);
    const grown = wordsOf(slice).replaceAll("\n", "").length;
    const gone = state.doc.textContent.length - state.apply(deleteSelected(state.tr)).doc.textContent.length;
    return (after ?? 0) - (before ?? 0) === grown - gone ? tr.scrollIntoView() : null;
  } catch (error) {
    if (error instanceof Error && /Error$/u.test(error.name)) return null;
    throw error;
  }
}

/** Puts in what was copied in a record: several blocks into an empty place as they are, else words going on with words. */
export function insertSlice(state: EditorState, slice: Slice): Transaction | null {
  if (slice.size === 0) return null;
  const at = deleteSelected(state.tr).selection.$from;
  const whole = at.parent.inlineContent && isEmptyBlock(at.parent) && textblocksOf(slice) > 1;
  const asBlocks = () => insertBlocks(state, sliceBlocks(slice));
  const asWords = () => joined(state, slice);
  return (whole ? (asBlocks() ?? asWords()) : (asWords() ?? asBlocks())) ?? insertText(state, wordsOf(slice));
}
