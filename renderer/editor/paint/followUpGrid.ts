import type { Node } from "prosemirror-model";
import { columnsOf, type PrintedCell, printedCells } from "../../../shared/minutes/followUpCells.ts";
import type { FollowUpColumn } from "../../../shared/minutes/vocabulary.ts";
import { numberedAlike } from "../numbering/scopes.ts";
import type { GridPlace, Square, Surface, TickBox } from "./paint.ts";

/** Whether two states of a follow-up table have the same squares with the same ticks. */
export function sameGrid(before: Node, after: Node): boolean {
  if (before.attrs !== after.attrs || !numberedAlike(before.children, after.children)) return false;
  return before.children.every((row, index) => {
    const parts = after.child(index).children;
    return (
      numberedAlike(row.children, parts) &&
      row.children.every(
        (part, place) => numberedAlike(part.children, parts[place]?.children ?? []) || isCellPart(part),
      )
    );
  });
}

const isCellPart = (part: Node) => part.type.name === "followUpCell";

function boxesOf(column: FollowUpColumn, chosen: unknown): TickBox[] {
  const signs = column.tick ?? { on: "■", off: "□" };
  return (column.options ?? []).map(({ ruling, label }) => ({
    kind: column.kind,
    ruling,
    label,
    sign: ruling === chosen ? signs.on : signs.off,
    ticked: ruling === chosen,
  }));
}

const idOf = (node: Node) => String(node.attrs.id);

/** Places the cells of one item and the squares that no cell fills: one line for each unit that answers. */
function paintItem(row: Node, columns: readonly FollowUpColumn[], firstLine: number, surface: Surface): number {
  const own = printedCells(row, columns);
  const units = row.children.filter((part) => part.type.name === "followUpAssignment");
  const answers = units.map((unit) => printedCells(unit, columns));
  const shared: Square[] = [];
  const ofUnits: Square[][] = units.map(() => []);
  columns.forEach((column, index) => {
    const at = (unit: number, rows: number): GridPlace => ({ column: index + 1, row: firstLine + unit, rows });
    const answered = answers.some((cells) => cells[index] !== null);
    placeCell(own[index], at(0, answered ? 1 : units.length), surface);
    if (!answered && own[index] === null) shared.push({ place: at(0, units.length), boxes: [] });
    if (!answered) return;
    units.forEach((unit, line) => {
      const cell = answers[line]?.[index] ?? null;
      if (placeCell(cell, at(line, 1), surface) || (line === 0 && own[index] !== null)) return;
      const boxes = cell?.kind === "ticks" ? boxesOf(column, unit.attrs[column.kind]) : [];
      ofUnits[line]?.push({ place: at(line, 1), boxes });
    });
  });
  surface.paint(idOf(row), { squares: shared });
  units.forEach((unit, line) => {
    surface.paint(idOf(unit), { squares: ofUnits[line] ?? [] });
  });
  return firstLine + units.length;
}

function placeCell(cell: PrintedCell | null | undefined, place: GridPlace, surface: Surface): boolean {
  if (cell?.kind !== "blocks") return false;
  surface.paint(idOf(cell.cell), { place });
  return true;
}

/** Places everything in the grid of a follow-up table, below its header. */
export function paintFollowUpTable(table: Node, surface: Surface): void {
  const columns = columnsOf(table);
  let line = 2;
  table.forEach((row) => {
    line = paintItem(row, columns, line, surface);
  });
}
