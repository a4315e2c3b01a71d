import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import type { LayoutBlock, LayoutCell, LayoutTable } from "../../../../shared/layout/blocks.ts";
import { CELL_PADDING } from "../../../../shared/layout/measures.ts";
import { LAYOUT_STYLES } from "../../../../shared/layout/styleNames.ts";
import { twips } from "./measures.ts";

/** Paints the blocks inside a cell of the given width in twips. */
export type CellPainter = (blocks: readonly LayoutBlock[], width: number) => (Paragraph | Table)[];

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

const emptyParagraph = () => new Paragraph({ style: LAYOUT_STYLES.tableText.id });

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

/** A table with full borders, as wide as `width` twips. */
export function paintTable(table: LayoutTable, width: number, paintCell: CellPainter): Table {
  const grid = gridOf(table.columns, width);
  const paint = (cell: LayoutCell, first: boolean): TableCell => {
    const spanned = grid.slice(cell.column, cell.column + cell.colspan).reduce((sum, each) => sum + each, 0);
    const blocks = first ? paintCell(cell.blocks, spanned - 2 * twips(CELL_PADDING)) : [];
    return new TableCell({
      width: { size: spanned, type: WidthType.DXA },
      verticalAlign: cell.verticalAlign === "center" ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      ...(cell.colspan > 1 && { columnSpan: cell.colspan }),
      ...(cell.rowspan > 1 && { verticalMerge: first ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
      children: blocks.at(-1) instanceof Paragraph ? blocks : [...blocks, emptyParagraph()],
    });
  };
  const cells = cellsByRow(table);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: grid,
    layout: TableLayoutType.FIXED,
    margins: {
      top: twips(VERTICAL_PADDING),
      bottom: twips(VERTICAL_PADDING),
      left: twips(CELL_PADDING),
      right: twips(CELL_PADDING),
    },
    rows: table.rows.map(
      (row, at) =>
        new TableRow({
          ...(row.repeated && { tableHeader: true }),
          ...(row.cantSplit && { cantSplit: true }),
          children: (cells[at] ?? []).map(({ cell, first }) => paint(cell, first)),
        }),
    ),
  });
}
