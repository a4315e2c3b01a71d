import { cellText, type SheetCell, type SheetColumn } from "../../../../shared/followUp/printedSheet.ts";
import { textWidth } from "../../../../shared/layout/widths.ts";

/** Sizes and heights of a workbook in points. */
export const SIZE = 12;
export const TITLE_SIZE = 16;
export const LINE_HEIGHT = 17;

/** Highest row of a workbook, in points (Excel specifications and limits). */
const HIGHEST_ROW = 409;

/** What a cell keeps free at its sides, in em. */
const SIDES = 0.6;

/** How many lines a text takes in a cell of so many em. */
function linesIn(text: string, width: number): number {
  const room = Math.max(1, width - SIDES);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

const widthOf = (columns: readonly SheetColumn[]) => columns.reduce((sum, { width }) => sum + width, 0);

/** The height of a row in points, as its fullest cell takes; a program that opens the file may still change it. */
export function rowHeight(cells: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  let at = 0;
  const lines = cells.map((cell) => {
    const span = "value" in cell ? 1 : (cell.colspan ?? 1);
    const width = widthOf(columns.slice(at, at + span));
    at += span;
    return linesIn(cellText(cell), width);
  });
  return Math.min(HIGHEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT + 4);
}

/** The height in points of a line over the whole width of a table. */
export function wideHeight(text: string, columns: readonly SheetColumn[]): number {
  return linesIn(text, widthOf(columns)) * LINE_HEIGHT + 4;
}
