import { DoubtSign, LineWords, lineHandle, lineLooks, type ResultLineProps } from "./ResultLine.tsx";
import type { CellRows, LineRow, TableRow } from "./rows.ts";
import "./ResultTable.css";

interface ResultTableProps {
  readonly row: TableRow;
  readonly lineProps: (line: LineRow) => ResultLineProps;
}

/** A table of the record; each line in its cells can be gone to, and the head of each column of a 列管表. */
export function ResultTable({ row, lineProps }: ResultTableProps) {
  const { table } = row;
  const firstLine = (cells: readonly CellRows[]) => cells.flatMap(({ lines }) => lines)[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of the grid around it
    // biome-ignore lint/a11y/useFocusableInteractive: its lines take the focus
    <div role="row" className="review-line review-line-table">
      {/* biome-ignore lint/a11y/useSemanticElements: a cell of the grid around it */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its lines take the focus */}
      <div role="gridcell" className="review-table-cell">
        <table className="review-table">
          <colgroup>
            {table.columns.map((width, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have nothing but their place
              <col key={index} style={{ width: `${width * 100}%` }} />
            ))}
          </colgroup>
          <tbody>
            {row.rows.map((cells, index) => {
              const first = firstLine(cells);
              const anchor = first === undefined ? "" : lineProps(first).anchor;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a layout have nothing but their place
                <tr key={index} data-anchor={anchor}>
                  {cells.map((cell) => (
                    <TableSquare key={cell.cell.column} square={cell} followUp={row.followUp} lineProps={lineProps} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface TableSquareProps {
  readonly square: CellRows;
  readonly followUp: boolean;
  readonly lineProps: (line: LineRow) => ResultLineProps;
}

function TableSquare({ square, followUp, lineProps }: TableSquareProps) {
  const { cell, lines } = square;
  const Element = cell.header ? "th" : "td";
  return (
    <Element
      className="review-square"
      colSpan={cell.colspan}
      rowSpan={cell.rowspan}
      {...(cell.header ? { scope: "col" } : {})}
    >
      {lines.map((line) => (
        <SquareLine key={line.key} {...lineProps(line)} isColumn={followUp && cell.header} />
      ))}
    </Element>
  );
}

function SquareLine({ isColumn, ...props }: ResultLineProps & { readonly isColumn: boolean }) {
  const { line, kinds, current, doubtful } = props;
  return (
    <div
      className={lineLooks("review-square-line", current, doubtful)}
      tabIndex={current ? 0 : -1}
      {...lineHandle(line, current)}
    >
      {doubtful ? <DoubtSign /> : null}
      {isColumn ? <span className="review-column-kind">{kinds}</span> : null}
      <LineWords {...props} />
    </div>
  );
}
