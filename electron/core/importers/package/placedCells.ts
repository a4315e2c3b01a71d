import type { SourceCell, SourceLine } from "../../../../shared/recognition/source.ts";
import { PACKAGE_LIMITS } from "./limits.ts";
import { PackageError } from "./readPackage.ts";

/** A cell at the place in the grid that its format gives it; rows and columns count from 0. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly lines: SourceLine[];
}

/** Which cell holds each place of a grid; a place belongs to one cell only. */
class Places {
  private readonly rows: (PlacedCell | undefined)[][];
  private readonly width: number;

  constructor(rowCount: number, width: number) {
    this.rows = Array.from({ length: rowCount }, () => []);
    this.width = width;
  }

  at(row: number, column: number): PlacedCell | undefined {
    return this.rows[row]?.[column];
  }

  endOf(row: number): number {
    return this.rows[row]?.length ?? 0;
  }

  /** Puts a cell where it belongs, its spans cut where the grid ends or another cell lies. */
  put(cell: PlacedCell): void {
    const { row, column } = cell;
    let right = column + 1;
    while (right < Math.min(column + cell.colspan, this.width) && this.at(row, right) === undefined) right += 1;
    let down = row + 1;
    while (down < Math.min(row + cell.rowspan, this.rows.length) && this.isFree(down, column, right)) down += 1;
    const placed = { ...cell, colspan: right - column, rowspan: down - row };
    for (let y = row; y < down; y += 1) {
      const places = this.rows[y];
      for (let x = column; x < right; x += 1) if (places !== undefined) places[x] = placed;
    }
  }

  private isFree(row: number, from: number, to: number): boolean {
    for (let column = from; column < to; column += 1) if (this.at(row, column) !== undefined) return false;
    return true;
  }
}

const EMPTY: SourceCell = { lines: [], colspan: 1, rowspan: 1 };

/**
 * The rows of a table made of placed cells: gaps become empty cells, spans that lie over another cell are cut, and the
 * words of a cell that lies under another join that one's.
 * @throws PackageError where words stand beyond 20,000 rows or 256 columns
 */
export function rowsOf(cells: readonly PlacedCell[], rowCount: number): SourceCell[][] {
  const height = Math.min(rowCount, PACKAGE_LIMITS.rows);
  const places = new Places(height, PACKAGE_LIMITS.columns);
  for (const cell of cells) {
    if (cell.row >= height || cell.column >= PACKAGE_LIMITS.columns) {
      if (cell.lines.some((line) => line.text.trim() !== "")) throw new PackageError("too-large");
      continue;
    }
    const above = places.at(cell.row, cell.column);
    if (above === undefined) places.put(cell);
    else for (const line of cell.lines) if (line.text.trim() !== "") above.lines.push(line);
  }
  return Array.from({ length: height }, (_, row) => rowOf(places, row));
}

function rowOf(places: Places, row: number): SourceCell[] {
  const cells: SourceCell[] = [];
  for (let column = 0; column < places.endOf(row); column += 1) {
    const placed = places.at(row, column);
    if (placed === undefined) cells.push(EMPTY);
    else if (placed.row === row && placed.column === column) {
      cells.push({ lines: placed.lines, colspan: placed.colspan, rowspan: placed.rowspan });
    }
  }
  return cells;
}
