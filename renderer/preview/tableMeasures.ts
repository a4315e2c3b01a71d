import type { LayoutCell, LayoutTable } from "../../shared/layout/blocks.ts";

/** White above or below the text of a cell, in points. */
export const VERTICAL_PADDING = 2;

/** The width of a table's lines, in points. */
export const BORDER = 0.5;

/** What a row is higher than its text, in points. */
export const ROW_PADDING = 2 * VERTICAL_PADDING + BORDER;

/** The width of a cell in a table `width` points wide, its white at both sides included. */
export function cellWidth(table: LayoutTable, cell: LayoutCell, width: number): number {
  return columnsWidth(table, cell.column, cell.colspan) * width;
}

function columnsWidth({ columns }: LayoutTable, first: number, count: number): number {
  return columns.slice(first, first + count).reduce((sum, part) => sum + part, 0);
}
