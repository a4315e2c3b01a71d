import type { LayoutBlock, LayoutCell, LayoutRow, LayoutTable } from "../../../../shared/layout/blocks.ts";
import { CELL_PADDING } from "../../../../shared/layout/measures.ts";
import { LAYOUT_STYLES } from "../../../../shared/layout/styleNames.ts";
import type { AutomaticStyles } from "./automaticStyles.ts";
import { attributes, pt } from "./odfPackage.ts";

/** Paints the blocks inside a cell of the given width in points. */
export type CellPainter = (blocks: readonly LayoutBlock[], width: number) => string;

const VERTICAL_PADDING = 2;
const BORDER = "0.5pt solid #000000";

const COVERED = "<table:covered-table-cell/>";
const EMPTY_PARAGRAPH = `<text:p text:style-name="${LAYOUT_STYLES.tableText.id}"/>`;

/** The squares of each row: the cell that begins there, or null where one reaches over it. */
function squaresOf(table: LayoutTable): (LayoutCell | null)[][] {
  return table.rows.map((row) => {
    const begins = new Map(row.cells.map((cell) => [cell.column, cell]));
    return table.columns.map((_width, column) => begins.get(column) ?? null);
  });
}

function spans({ colspan, rowspan }: LayoutCell): string {
  return attributes({
    "table:number-columns-spanned": colspan > 1 || rowspan > 1 ? colspan : null,
    "table:number-rows-spanned": colspan > 1 || rowspan > 1 ? rowspan : null,
  });
}

function cellStyle({ verticalAlign }: LayoutCell, styles: AutomaticStyles): string {
  const values = attributes({
    "style:vertical-align": verticalAlign === "center" ? "middle" : "top",
    "fo:padding-left": pt(CELL_PADDING),
    "fo:padding-right": pt(CELL_PADDING),
    "fo:padding-top": pt(VERTICAL_PADDING),
    "fo:padding-bottom": pt(VERTICAL_PADDING),
    "fo:border": BORDER,
  });
  return styles.name("table-cell", "", `<style:table-cell-properties${values}/>`);
}

function rowStyle({ cantSplit, leastHeight }: LayoutRow, styles: AutomaticStyles): string {
  const values = attributes({
    "style:min-row-height": leastHeight === undefined ? null : pt(leastHeight),
    "fo:keep-together": cantSplit ? "always" : "auto",
  });
  return styles.name("table-row", "", `<style:table-row-properties${values}/>`);
}

function columnsXml(widths: readonly number[], styles: AutomaticStyles): string {
  const column = (width: number) =>
    styles.name("table-column", "", `<style:table-column-properties style:column-width="${pt(width)}"/>`);
  return widths.map((width) => `<table:table-column table:style-name="${column(width)}"/>`).join("");
}

function tableStyle(width: number, styles: AutomaticStyles): string {
  const values = attributes({
    "style:width": pt(width),
    "table:align": "left",
    "table:border-model": "collapsing",
    "style:may-break-between-rows": "true",
    "style:writing-mode": "lr-tb",
  });
  return styles.name("table", "", `<style:table-properties${values}/>`);
}

/** Ends a cell with a paragraph, as every reader of ODF does that finds none. */
const closed = (content: string) => (content.endsWith("</table:table>") || content === "" ? EMPTY_PARAGRAPH : "");

/** A table with full borders, `width` points wide, its header rows repeated on each page. */
export function paintTable(table: LayoutTable, width: number, paintCell: CellPainter, styles: AutomaticStyles): string {
  const widths = table.columns.map((part) => part * width);
  const cellXml = (cell: LayoutCell): string => {
    const spanned = widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, each) => sum + each, 0);
    const content = paintCell(cell.blocks, spanned - 2 * CELL_PADDING);
    const style = cellStyle(cell, styles);
    return `<table:table-cell table:style-name="${style}"${spans(cell)}>${content}${closed(content)}</table:table-cell>`;
  };
  const squares = squaresOf(table);
  const rowXml = (row: LayoutRow, at: number): string => {
    const cells = (squares[at] ?? []).map((cell) => (cell === null ? COVERED : cellXml(cell))).join("");
    return `<table:table-row table:style-name="${rowStyle(row, styles)}">${cells}</table:table-row>`;
  };
  const rows = table.rows.map(rowXml);
  const repeated = table.rows.findIndex((row) => !row.repeated);
  const heads = repeated === -1 ? 0 : repeated;
  const header =
    heads === 0 ? "" : `<table:table-header-rows>${rows.slice(0, heads).join("")}</table:table-header-rows>`;
  return (
    `<table:table table:style-name="${tableStyle(width, styles)}">${columnsXml(widths, styles)}` +
    `${header}${rows.slice(heads).join("")}</table:table>`
  );
}
