import type { LayoutBlock, LayoutCell, LayoutRow, LayoutTable } from "../../../../shared/layout/blocks.ts";
import { CELL_PADDING } from "../../../../shared/layout/measures.ts";
import { LAYOUT_STYLES } from "../../../../shared/layout/styleNames.ts";
import { twips } from "./measures.ts";

/** Paints the blocks inside a cell of the given width in twips. */
export type CellPainter = (blocks: readonly LayoutBlock[], width: number) => string;

const VERTICAL_PADDING = 2;

/** Whole twips that add up to `total`, so that no rounding makes the table wider than the text. */
function gridOf(columns: readonly number[], total: number): number[] {
  let sum = 0;
  let edge = 0;
  return columns.map((part) => {
    sum += part;
    const width = Math.round(sum * total) - edge;
    edge += width;
    return width;
  });
}

/** The cells of each row in the file: Word has one in every row that a merged cell reaches over (ECMA-376 §17.4.84). */
function cellsByRow(table: LayoutTable): { cell: LayoutCell; first: boolean }[][] {
  const rows = table.rows.map((): { cell: LayoutCell; first: boolean }[] => []);
  table.rows.forEach((row, at) => {
    for (const cell of row.cells) {
      for (let down = at; down < at + cell.rowspan; down += 1) rows[down]?.push({ cell, first: down === at });
    }
  });
  for (const cells of rows) cells.sort((a, b) => a.cell.column - b.cell.column);
  return rows;
}

const EMPTY_PARAGRAPH = `<w:p><w:pPr><w:pStyle w:val="${LAYOUT_STYLES.tableText.id}"/></w:pPr></w:p>`;

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`)
  .join("");

const MARGINS = [
  ["top", VERTICAL_PADDING],
  ["left", CELL_PADDING],
  ["bottom", VERTICAL_PADDING],
  ["right", CELL_PADDING],
]
  .map(([side, points]) => `<w:${side} w:type="dxa" w:w="${twips(Number(points))}"/>`)
  .join("");

function rowProperties({ repeated, cantSplit, leastHeight }: LayoutRow): string {
  const properties =
    (cantSplit ? "<w:cantSplit/>" : "") +
    (leastHeight === undefined ? "" : `<w:trHeight w:val="${twips(leastHeight)}" w:hRule="atLeast"/>`) +
    (repeated ? "<w:tblHeader/>" : "");
  return properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`;
}

/** A table with full borders (ECMA-376 §17.4), as wide as `width` twips. */
export function paintTable(table: LayoutTable, width: number, paintCell: CellPainter): string {
  const grid = gridOf(table.columns, width);
  const paint = (cell: LayoutCell, first: boolean): string => {
    const spanned = grid.slice(cell.column, cell.column + cell.colspan).reduce((sum, each) => sum + each, 0);
    const blocks = first ? cell.blocks : [];
    const span = cell.colspan > 1 ? `<w:gridSpan w:val="${cell.colspan}"/>` : "";
    const merge = cell.rowspan > 1 ? `<w:vMerge w:val="${first ? "restart" : "continue"}"/>` : "";
    const properties = `<w:tcPr><w:tcW w:type="dxa" w:w="${spanned}"/>${span}${merge}<w:vAlign w:val="${cell.verticalAlign}"/></w:tcPr>`;
    // Every cell ends with a paragraph (§17.4.65).
    const end = blocks.length === 0 || blocks.at(-1)?.kind === "table" ? EMPTY_PARAGRAPH : "";
    return `<w:tc>${properties}${paintCell(blocks, spanned - 2 * twips(CELL_PADDING))}${end}</w:tc>`;
  };
  const cells = cellsByRow(table);
  const rows = table.rows.map((row, at) => {
    const painted = (cells[at] ?? []).map(({ cell, first }) => paint(cell, first)).join("");
    return `<w:tr>${rowProperties(row)}${painted}</w:tr>`;
  });
  return (
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/><w:tblBorders>${BORDERS}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${grid.map((each) => `<w:gridCol w:w="${each}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`
  );
}
