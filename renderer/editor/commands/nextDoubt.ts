import { type Command, Selection, TextSelection } from "prosemirror-state";
import { doubtsOf } from "../doubts.ts";

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Goes to the next thing to be confirmed behind the cursor, from the last one to the first. */
export const nextDoubt: Command = (state, dispatch) => {
  const { doc, selection } = state;
  const places = doubtsOf(doc).map(({ kind, pos, from, to }): Stretch => {
    if (kind === "words") return { from: pos + 1 + from, to: pos + 1 + to };
    const { head } = Selection.near(doc.resolve(pos + 1), 1);
    return { from: head, to: head };
  });
  const next = places.find((place) => place.from > selection.from) ?? places[0];
  if (next === undefined) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(doc, next.from, next.to)).scrollIntoView());
  return true;
};
