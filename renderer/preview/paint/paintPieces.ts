import type { LayoutBlock, LayoutFigure, LayoutParagraph, LayoutTable } from "../../../shared/layout/blocks.ts";
import { figureSize } from "../../../shared/layout/figureSize.ts";
import { CELL_PADDING } from "../../../shared/layout/measures.ts";
import { assertNever } from "../../../shared/minutes/never.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import { strings } from "../../strings/zhTW.ts";
import type { CellPiece, ParagraphPiece, Piece, RowPiece, TablePiece } from "../pagination/measured.ts";
import type { PrintedPage } from "../printedPages.ts";
import { BORDER, cellTextWidth, VERTICAL_PADDING } from "../tableMeasures.ts";
import { paintParagraph } from "./paintParagraph.ts";

const PIXELS_PER_POINT = 4 / 3;

/** Paints the pieces of one page or cell. */
export class PiecePainter {
  private readonly page: PrintedPage;
  private readonly profile: Profile;

  constructor(page: PrintedPage, profile: Profile) {
    this.page = page;
    this.profile = profile;
  }

  paint(pieces: readonly Piece[], blocks: readonly LayoutBlock[], width: number): HTMLElement[] {
    return pieces.map((piece) => {
      const block = blocks[piece.block];
      if (block === undefined) throw new RangeError(`No block ${piece.block} to paint`);
      switch (piece.kind) {
        case "paragraph":
          if (block.kind === "paragraph") return this.paragraph(piece, block, width);
          break;
        case "figure":
          if (block.kind === "figure") return this.figure(block, width);
          break;
        case "table":
          if (block.kind === "table") return this.table(piece, block, width);
          break;
        default:
          assertNever(piece, "piece");
      }
      throw new RangeError(`A ${block.kind} cannot be painted as a ${piece.kind}`);
    });
  }

  private paragraph(piece: ParagraphPiece, block: LayoutParagraph, width: number): HTMLElement {
    const slice = this.page.slices.get(piece);
    const ends = slice === undefined || slice.to === Number.POSITIVE_INFINITY;
    const { element } = paintParagraph(block, this.page.lookOf(block), width, slice, ends);
    element.dataset.block = block.sourceId;
    element.dataset.lines = String(piece.to - piece.from);
    element.style.height = `${piece.height - piece.before}pt`;
    element.style.marginTop = `${piece.before}pt`;
    return element;
  }

  private figure(block: LayoutFigure, width: number): HTMLElement {
    const { alternativeText } = block;
    const size = figureSize(block, width * PIXELS_PER_POINT, this.profile);
    const element = document.createElement("div");
    element.className = "preview-figure";
    element.role = "img";
    element.ariaLabel = strings.exporting.figure(alternativeText);
    element.textContent = element.ariaLabel;
    element.dataset.block = block.sourceId;
    element.dataset.attachment = block.attachmentId;
    element.style.width = `${size.width}px`;
    element.style.height = `${size.height}px`;
    return element;
  }

  private table({ rows }: TablePiece, block: LayoutTable, width: number): HTMLElement {
    const table = document.createElement("table");
    table.className = "preview-table";
    table.style.width = `${width}pt`;
    table.dataset.block = block.sourceId;
    const group = document.createElement("colgroup");
    for (const part of block.columns) {
      const column = document.createElement("col");
      column.style.width = `${part * width}pt`;
      group.append(column);
    }
    const body = document.createElement("tbody");
    body.append(...rows.map((row) => this.row(row, block, width)));
    table.append(group, body);
    return table;
  }

  private row({ height, cells, again }: RowPiece, table: LayoutTable, width: number): HTMLElement {
    const row = document.createElement("tr");
    row.style.height = `${height}pt`;
    if (again) row.className = "preview-repeated";
    const inOrder = cells.toSorted((a, b) => columnOf(table, a) - columnOf(table, b));
    row.append(...inOrder.map((piece) => this.cell(piece, table, width)));
    return row;
  }

  private cell(piece: CellPiece, table: LayoutTable, width: number): HTMLElement {
    const cell = table.rows[piece.row]?.cells[piece.cell];
    if (cell === undefined) throw new RangeError("No such cell to paint");
    const element = document.createElement(cell.header ? "th" : "td");
    // The parts of a cell that a page's end divides stand at the top, as LibreOffice sets them.
    const align = piece.whole ? cell.verticalAlign : "top";
    element.className = `preview-cell preview-cell-${align}`;
    element.colSpan = cell.colspan;
    element.rowSpan = piece.rowspan;
    const inner = cellTextWidth(table, cell, width);
    const text = document.createElement("div");
    text.className = "preview-cell-text";
    text.style.width = `${inner}pt`;
    text.style.marginLeft = `${CELL_PADDING - BORDER / 2}pt`;
    if (align === "top") text.style.paddingTop = `${VERTICAL_PADDING}pt`;
    text.append(...this.paint(piece.pieces, cell.blocks, inner));
    element.append(text);
    return element;
  }
}

function columnOf(table: LayoutTable, { row, cell }: CellPiece): number {
  return table.rows[row]?.cells[cell]?.column ?? 0;
}
