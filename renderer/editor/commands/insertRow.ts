import { Fragment, type Node, type ResolvedPos } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { editorSchema } from "../schema.ts";
import { depthOf, setCursor } from "./places.ts";

const { followUpAssignment, followUpCell, followUpRow, paragraph, tableCell, tableRow } = editorSchema.nodes;

const emptyCell = (cell: Node): Node =>
  cell.type.create({ ...cell.attrs, id: "", rowspan: 1, header: false }, paragraph.create());

/** A row like the given one with nothing in it; in a follow-up table for one unit, its boxes not ticked. */
export function emptyRow(row: Node): Node {
  if (row.type === tableRow) return tableRow.create(null, row.children.map(emptyCell));
  const cells = row.children.filter((part) => part.type === followUpCell);
  const unit = row.children.find((part) => part.type === followUpAssignment);
  const answer = followUpAssignment.create(null, unit === undefined ? Fragment.empty : unit.children.map(emptyCell));
  return followUpRow.create(null, [...cells.map(emptyCell), answer]);
}

/** The rows of a plain table over which no cell of this row or an earlier one reaches beyond its end. */
function isCutBelow(table: Node, rowIndex: number): boolean {
  return table.children
    .slice(0, rowIndex + 1)
    .every((row, index) =>
      row.children.every((cell) => cell.type !== tableCell || index + Number(cell.attrs.rowspan) <= rowIndex + 1),
    );
}

/** The row that a new one is modelled on: with as many columns as the table has. */
export function fullRow(table: Node, rowIndex: number): Node {
  const width = (row: Node) => row.children.reduce((sum, cell) => sum + Number(cell.attrs.colspan ?? 1), 0);
  const widest = table.children.reduce((best, row) => (width(row) > width(best) ? row : best), table.child(rowIndex));
  return width(table.child(rowIndex)) === width(widest) ? table.child(rowIndex) : widest;
}

function rowAt($at: ResolvedPos): { depth: number; row: Node } | null {
  const depth = depthOf($at, "tableRow", "followUpRow");
  if (depth === null) return null;
  const table = $at.node(depth - 1);
  const index = $at.index(depth - 1);
  if (table.type.name === "table" && !isCutBelow(table, index)) return null;
  return { depth, row: fullRow(table, index) };
}

/** An empty row below the one at the cursor, with the cursor in its first cell; not where a cell reaches over both. */
export const insertRow: Command = (state, dispatch) => {
  const { tr, selection } = state;
  const place = rowAt(selection.$from);
  if (place === null) return false;
  const pos = selection.$from.after(place.depth);
  tr.insert(pos, emptyRow(place.row));
  setCursor(tr, pos + 2);
  dispatch?.(tr);
  return true;
};
