import type { LayoutCell, LayoutTable } from "../../shared/layout/blocks.ts";
import { CELL_PADDING } from "../../shared/layout/measures.ts";

/** White above or below the text of a cell, in points. */
export const VERTICAL_PADDING = 2;

/** The width of a table's lines, in points. */
export const BORDER = 0.5;

/** What a row is higher than its text, in points. */
export const ROW_PADDING = 2 * VERTICAL_PADDING + BORDER;

/** The width of a cell's text in a table `width` points wide. */
export function cellTextWidth({ columns }: LayoutTable, { column, colspan }: LayoutCell, width: number): number {
  const part = columns.slice(column, column + colspan).reduce((sum, each) => sum + each, 0);
  return part * width - 2 * CELL_PADDING;
}
