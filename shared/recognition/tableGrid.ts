import type { SourceCell, SourceTable } from "./source.ts";

/** A cell at its place in the grid; a cell that spans is found at every place it covers. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly cell: SourceCell;
}

/** The rows of a table as a grid: null where the source has no cell. */
export type Grid = readonly (readonly (GridCell | null)[])[];

/** Widest table that is read, in columns. */
const COLUMN_LIMIT = 256;

/** Lays the cells of a table out over the grid that their spans make. */
export function gridOf(table: SourceTable): Grid {
  const grid: (GridCell | null)[][] = table.rows.map(() => []);
  table.rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column] != null) column += 1;
      if (column >= COLUMN_LIMIT) break;
      cover(grid, { row, column, cell });
      column += cell.colspan;
    }
  });
  return grid.map((cells) => Array.from(cells, (cell) => cell ?? null));
}

function cover(grid: (GridCell | null)[][], placed: GridCell): void {
  const { row, column, cell } = placed;
  for (let down = 0; down < cell.rowspan && row + down < grid.length; down += 1) {
    for (let right = 0; right < cell.colspan && column + right < COLUMN_LIMIT; right += 1) {
      const cells = grid[row + down];
      if (cells !== undefined) cells[column + right] = placed;
    }
  }
}

/** A printed line of a cell and the number it has in the source. */
export interface CellLine {
  readonly text: string;
  readonly number: number;
}

/** The printed lines of a cell, marks included, empty ones left out. */
export function cellLines(cell: SourceCell): CellLine[] {
  return cell.lines
    .map(({ mark, text, number }) => ({ text: ((mark ?? "") + text).trim(), number }))
    .filter(({ text }) => text !== "");
}

export const cellText = (cell: SourceCell): string =>
  cellLines(cell)
    .map(({ text }) => text)
    .join("\n");
