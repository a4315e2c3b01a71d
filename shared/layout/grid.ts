/** A cell placed in its grid. */
export interface Placed<T> {
  readonly value: T;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

interface Span {
  readonly colspan: number;
  readonly rowspan: number;
}

/** The longest run of free columns from `from` on, at most `wanted`. */
function freeRun(taken: ReadonlySet<number>, from: number, wanted: number): number {
  let length = 0;
  while (length < wanted && !taken.has(from + length)) length += 1;
  return Math.max(length, 1);
}

/**
 * Places the cells of a table's rows in its grid, as HTML does: spans are cut where they leave the table or run into
 * another cell, and what no cell covers is filled with `blank`, so that every square is covered exactly once.
 */
export function placeCells<T extends Span>(rows: readonly (readonly T[])[], blank: (row: number) => T) {
  const taken = rows.map(() => new Set<number>());
  const placed = rows.map((): Placed<T>[] => []);
  let columns = 0;

  const put = (value: T, row: number, column: number, colspan: number, rowspan: number) => {
    for (let down = row; down < row + rowspan; down += 1) {
      for (let right = column; right < column + colspan; right += 1) taken[down]?.add(right);
    }
    placed[row]?.push({ value, column, colspan, rowspan });
    columns = Math.max(columns, column + colspan);
  };

  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      const used = taken[row] ?? new Set<number>();
      while (used.has(column)) column += 1;
      const colspan = freeRun(used, column, cell.colspan);
      put(cell, row, column, colspan, Math.min(cell.rowspan, rows.length - row));
      column += colspan;
    }
  });
  taken.forEach((used, row) => {
    for (let column = 0; column < columns; column += 1) {
      if (used.has(column)) continue;
      put(blank(row), row, column, freeRun(used, column, columns - column), 1);
    }
    placed[row]?.sort((a, b) => a.column - b.column);
  });
  return { columns, rows: placed as readonly (readonly Placed<T>[])[] };
}
