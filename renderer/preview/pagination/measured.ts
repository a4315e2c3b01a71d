/** A paragraph as it falls into lines; heights here and below in points. */
export interface MeasuredParagraph {
  readonly kind: "paragraph";
  readonly lines: number;
  readonly lineHeight: number;
  /** Space above it, which falls away at the head of a page. */
  readonly before: number;
  readonly keepWithNext: boolean;
}

export interface MeasuredFigure {
  readonly kind: "figure";
  readonly height: number;
}

export interface MeasuredCell {
  readonly rowspan: number;
  readonly blocks: readonly MeasuredBlock[];
}

export interface MeasuredRow {
  readonly repeated: boolean;
  readonly cantSplit: boolean;
  readonly leastHeight?: number;
  readonly cells: readonly MeasuredCell[];
}

export interface MeasuredTable {
  readonly kind: "table";
  readonly rows: readonly MeasuredRow[];
  /** The least height of a row, and what its borders and the white above and below its text take. */
  readonly leastRow: number;
  readonly rowPadding: number;
}

/** A printed block with its measures. */
export type MeasuredBlock = MeasuredParagraph | MeasuredFigure | MeasuredTable;

/** Blocks that are measured when they are asked for. */
export interface BlockSource {
  readonly count: number;
  readonly at: (index: number) => MeasuredBlock;
}

/** Lines `from` to before `to` of a paragraph, below a space of `before`. */
export interface ParagraphPiece {
  readonly kind: "paragraph";
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly height: number;
}

export interface FigurePiece {
  readonly kind: "figure";
  readonly block: number;
  readonly height: number;
}

/** What stands of a cell on a page: cell `cell` of row `row`, over `rowspan` rows of this piece of the table. */
export interface CellPiece {
  /** Whether the cell neither comes from the page before nor goes on to the next. */
  readonly whole: boolean;
  readonly row: number;
  readonly cell: number;
  readonly rowspan: number;
  readonly pieces: readonly Piece[];
}

/** A row, or a part of it; `again` where a header is repeated. */
export interface RowPiece {
  readonly row: number;
  readonly again: boolean;
  readonly height: number;
  readonly cells: readonly CellPiece[];
}

export interface TablePiece {
  readonly kind: "table";
  readonly block: number;
  readonly rows: readonly RowPiece[];
  readonly height: number;
}

/** What stands of a block on one page; `block` is its place among the blocks of its page or cell. */
export type Piece = ParagraphPiece | FigurePiece | TablePiece;

/** A cell that goes on: over how many more rows, and from where its text does; null when all its text has been set. */
export interface OpenCell {
  readonly row: number;
  readonly cell: number;
  readonly rowsLeft: number;
  readonly rest: Cursor | null;
}

/** How far a block has been set: a paragraph up to a line, a table up to a row. */
export type Within =
  | { readonly kind: "start" }
  | { readonly kind: "line"; readonly line: number }
  | { readonly kind: "row"; readonly row: number; readonly open: readonly OpenCell[] };

/** Where the next page goes on. */
export interface Cursor {
  readonly block: number;
  readonly within: Within;
}

export const START: Cursor = { block: 0, within: { kind: "start" } };

/** Heights that differ by less are the same, in points. */
export const TOLERANCE = 0.05;
