import type { ResolvedPos } from "prosemirror-model";
import { type Command, Selection, TextSelection } from "prosemirror-state";
import { insertRow } from "./insertRow.ts";
import { cellDepth, depthOf } from "./places.ts";

/** The position from which to look for the next or previous text: the edge of the cell or header line at the cursor. */
function edgeOf($at: ResolvedPos, direction: 1 | -1): number | null {
  const depth = cellDepth($at) ?? ($at.depth === 1 ? 1 : null);
  if (depth === null) return null;
  return direction > 0 ? $at.after(depth) : $at.before(depth);
}

function goTo(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const edge = edgeOf($from, direction);
    if (edge === null) return false;
    const table = depthOf($from, "table", "followUpTable");
    const found = Selection.findFrom(state.doc.resolve(edge), direction, true);
    const leaves =
      table !== null && (found === null || found.head < $from.start(table) || found.head > $from.end(table));
    if (leaves && direction > 0) return insertRow(state, dispatch);
    if (leaves || found === null) return true;
    const { $head } = found;
    // A cell is written over; the roster of a header line is gone on with.
    const from = table === null ? $head.end() : $head.start();
    const place = TextSelection.create(state.doc, from, $head.end());
    dispatch?.(state.tr.setSelection(place).scrollIntoView());
    return true;
  };
}

/** Goes to the next cell of a table (a new row behind the last one), its words selected, or to the end of the next line of the header. */
export const nextCell = goTo(1);

/** Goes to the cell or header line before. */
export const previousCell = goTo(-1);
