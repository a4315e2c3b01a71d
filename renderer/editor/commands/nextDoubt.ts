import type { Node } from "prosemirror-model";
import { type Command, Selection, TextSelection } from "prosemirror-state";
import { runFactChecks } from "../../../shared/checks/runChecks.ts";
import { positionOf } from "../blockPlaces.ts";
import { doubtsOf } from "../doubts.ts";

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function startOf(doc: Node, pos: number): Stretch {
  const { head } = Selection.near(doc.resolve(pos + 1), 1);
  return { from: head, to: head };
}

function contradictionsIn(doc: Node): Stretch[] {
  return runFactChecks(doc).flatMap(({ blockId }) => {
    const pos = blockId === null ? null : positionOf(doc, blockId);
    return pos === null ? [] : [startOf(doc, pos)];
  });
}

/** Goes to the next thing to be confirmed behind the cursor, doubtful words, marks and contradictions alike, around the end. */
export const nextDoubt: Command = (state, dispatch) => {
  const { doc, selection } = state;
  const doubts = doubtsOf(doc).map(
    ({ kind, pos, from, to }): Stretch =>
      kind === "words" ? { from: pos + 1 + from, to: pos + 1 + to } : startOf(doc, pos),
  );
  const places = [...doubts, ...contradictionsIn(doc)].sort((a, b) => a.from - b.from);
  const next = places.find((place) => place.from > selection.from) ?? places[0];
  if (next === undefined) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(doc, next.from, next.to)).scrollIntoView());
  return true;
};
