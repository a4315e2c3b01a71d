import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { nextItem } from "../commands/nextItem.ts";
import type { Suggestions } from "./suggestions.ts";

/** Puts a suggestion in; behind a speaker the cursor goes on to what is said. One step of undo. */
export function accept(state: EditorState, { kind, from, to }: Suggestions, choice: string): Transaction {
  const transaction = state.tr.insertText(choice, from, to);
  transaction.setSelection(TextSelection.create(transaction.doc, from + choice.length));
  if (kind === "phrase") return transaction.scrollIntoView();
  const written = state.apply(transaction);
  nextItem(written, (further) => {
    for (const step of further.steps) transaction.step(step);
    const { anchor } = further.selection;
    transaction.setSelection(TextSelection.create(transaction.doc, anchor));
  });
  return transaction.scrollIntoView();
}
