import { PACKAGE_LIMITS } from "../package/limits.ts";
import { readReference } from "./cellReference.ts";
import type { SheetCell } from "./sheet.ts";

interface Range {
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

function readRange(text: string): Range | null {
  const [from = "", to = from] = text.split(":");
  const first = readReference(from);
  const last = readReference(to);
  if (first === null || last === null || last.row < first.row || last.column < first.column) return null;
  return { ...first, colspan: last.column - first.column + 1, rowspan: last.row - first.row + 1 };
}

/** Gives merged cells their spans, cut to the part of the sheet that is used; words under them are hidden. */
export function mergeCells(
  cells: readonly SheetCell[],
  references: readonly string[],
): { readonly cells: SheetCell[]; readonly hidden: string[] } {
  const height = Math.min(
    PACKAGE_LIMITS.rows,
    cells.reduce((most, { row }) => Math.max(most, row + 1), 0),
  );
  const width = Math.min(
    PACKAGE_LIMITS.columns,
    cells.reduce((most, { column }) => Math.max(most, column + 1), 0),
  );
  const covered = new Uint8Array(height * width);
  const spans = new Map<number, Range>();
  for (const range of references.map(readRange)) {
    if (range === null || range.row >= height || range.column >= width) continue;
    const key = range.row * width + range.column;
    if (covered[key] === 1 || spans.has(key)) continue;
    const rowspan = Math.min(range.rowspan, height - range.row);
    // A title is merged over columns that hold nothing else in their whole height.
    const colspan = Math.min(range.colspan, PACKAGE_LIMITS.columns - range.column);
    spans.set(key, { ...range, rowspan, colspan });
    const end = Math.min(width, range.column + colspan);
    for (let row = range.row; row < range.row + rowspan; row += 1) {
      if (covered[row * width + range.column] === 1 && row > range.row) break;
      covered.fill(1, row * width + range.column, row * width + end);
    }
    covered[key] = 0;
  }
  const kept: SheetCell[] = [];
  const hidden: string[] = [];
  for (const cell of cells) {
    const key = cell.row * width + cell.column;
    if (covered[key] === 1) {
      if (cell.text.trim() !== "") hidden.push(cell.text);
      continue;
    }
    const { colspan = 1, rowspan = 1 } = spans.get(key) ?? {};
    spans.delete(key);
    kept.push({ ...cell, colspan, rowspan });
  }
  for (const range of spans.values()) kept.push({ ...range, text: "" });
  return { cells: kept.sort((a, b) => a.row - b.row || a.column - b.column), hidden };
}
