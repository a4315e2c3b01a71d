import type { EditorState, Transaction } from "prosemirror-state";
import type { Match } from "./findMatches.ts";

/** Puts a text in the place of matches, from the last to the first, their marks kept; one step of undo. */
export function replaceMatches(state: EditorState, matches: readonly Match[], text: string): Transaction {
  const transaction = state.tr;
  for (const { from, to } of [...matches].reverse()) {
    const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? [];
    if (text === "") transaction.delete(from, to);
    else transaction.replaceWith(from, to, state.schema.text(text, marks));
  }
  return transaction;
}
