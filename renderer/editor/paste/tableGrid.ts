import type { Node } from "prosemirror-model";

/** A square of a table: which cell covers it, and whether it is the first one that it covers. */
export interface Square {
  readonly row: number;
  readonly index: number;
  readonly first: boolean;
}

interface Spanning {
  readonly colspan: number;
  readonly rowspan: number;
}

/** Lays the cells of rows out over the squares that their spans make; a square that none covers is undefined. */
export function gridOf(rows: readonly (readonly Spanning[])[]): (readonly (Square | undefined)[])[] {
  const grid: (Square | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    cells.forEach(({ colspan, rowspan }, index) => {
      while (grid[row]?.[column] !== undefined) column += 1;
      for (let down = 0; down < rowspan; down += 1) {
        const line = grid[row + down];
        if (line === undefined) break;
        for (let right = 0; right < colspan; right += 1)
          line[column + right] = { row, index, first: down + right === 0 };
      }
    });
  });
  return grid.map((line) => Array.from(line));
}

/** The value at each square where a cell begins; null at those that it reaches over. */
export function squaresOf<Cell extends Spanning>(rows: readonly (readonly Cell[])[]): (Cell | null)[][] {
  return gridOf(rows).map((line) =>
    line.map((square) => (square?.first === true ? (rows[square.row]?.[square.index] ?? null) : null)),
  );
}

export const spansOf = ({ attrs }: Node): Spanning => ({
  colspan: Number(attrs.colspan),
  rowspan: Number(attrs.rowspan),
});
