import type { LayoutBlock, LayoutParagraph } from "../../shared/layout/blocks.ts";
import type { Measurer } from "./measurer.ts";
import type { PageMetrics } from "./pageMetrics.ts";
import type { ParagraphPiece, Piece } from "./pagination/measured.ts";
import { paginate } from "./pagination/paginate.ts";
import type { Slice } from "./paint/paintRuns.ts";
import type { TextLook } from "./paint/textLook.ts";
import { cellTextWidth } from "./tableMeasures.ts";

/** What stands on one page, ready to be painted. */
export interface PrintedPage {
  readonly number: number;
  readonly pieces: readonly Piece[];
  /** Which characters stand in those pieces of paragraphs that are not whole. */
  readonly slices: ReadonlyMap<ParagraphPiece, Slice>;
  readonly lookOf: (paragraph: LayoutParagraph) => TextLook;
}

function addSlices(
  pieces: readonly Piece[],
  blocks: readonly LayoutBlock[],
  width: number,
  measurer: Measurer,
  slices: Map<ParagraphPiece, Slice>,
): void {
  for (const piece of pieces) {
    const block = blocks[piece.block];
    if (piece.kind === "paragraph" && block?.kind === "paragraph") {
      const slice = measurer.sliceOf(block, width, piece);
      if (slice !== null) slices.set(piece, slice);
    } else if (piece.kind === "table" && block?.kind === "table") {
      for (const { row, cell, pieces: inner } of piece.rows.flatMap((each) => each.cells)) {
        const of = block.rows[row]?.cells[cell];
        if (of !== undefined) {
          addSlices(inner, of.blocks, cellTextWidth(block, of, width), measurer, slices);
        }
      }
    }
  }
}

/** The pages of a record one after the other; each is measured when it is asked for. */
export function* printedPages(
  blocks: readonly LayoutBlock[],
  metrics: PageMetrics,
  measurer: Measurer,
): Generator<PrintedPage> {
  let number = 0;
  for (const { pieces } of paginate(measurer.source, metrics.textHeight)) {
    number += 1;
    const slices = new Map<ParagraphPiece, Slice>();
    addSlices(pieces, blocks, metrics.textWidth, measurer, slices);
    yield { number, pieces, slices, lookOf: measurer.lookOf };
  }
}
