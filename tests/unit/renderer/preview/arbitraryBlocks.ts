import fc from "fast-check";
import type {
  BlockSource,
  MeasuredBlock,
  MeasuredFigure,
  MeasuredParagraph,
  MeasuredTable,
} from "../../../../renderer/preview/pagination/measured.ts";
import { placeCells } from "../../../../shared/layout/grid.ts";

export const PADDING = 4.5;
export const LEAST_ROW = 20 + PADDING;

/** A paragraph of so many lines of 25 points. */
export function lines(count: number, given: Partial<MeasuredParagraph> = {}): MeasuredParagraph {
  return { kind: "paragraph", lines: count, lineHeight: 25, before: 0, keepWithNext: false, ...given };
}

export function sourceOf(blocks: readonly MeasuredBlock[]): BlockSource {
  return {
    count: blocks.length,
    at: (index) => {
      const block = blocks[index];
      if (block === undefined) throw new RangeError(`No block ${index}`);
      return block;
    },
  };
}

export const arbitraryParagraph: fc.Arbitrary<MeasuredParagraph> = fc.record({
  kind: fc.constant("paragraph" as const),
  lines: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) }, fc.integer({ min: 1, max: 90 })),
  lineHeight: fc.constantFrom(20, 25, 36),
  before: fc.constantFrom(0, 0, 6),
  keepWithNext: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
});

const arbitraryFigure: fc.Arbitrary<MeasuredFigure> = fc.record({
  kind: fc.constant("figure" as const),
  height: fc.integer({ min: 10, max: 250 }),
});

const arbitraryCell = fc.record({
  colspan: fc.constant(1),
  rowspan: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 4 })),
  blocks: fc.array(
    arbitraryParagraph.map((paragraph) => ({ ...paragraph, lineHeight: 20 })),
    { maxLength: 3 },
  ),
});

type Cell = typeof arbitraryCell extends fc.Arbitrary<infer Value> ? Value : never;

function tableOf(rows: readonly (readonly Cell[])[], headers: number, whole: readonly boolean[]): MeasuredTable {
  const blank = (): Cell => ({ colspan: 1, rowspan: 1, blocks: [] });
  const body = placeCells(rows, blank).rows;
  const head: Cell[][] = Array.from({ length: headers }, () => [
    { ...blank(), blocks: [lines(1, { lineHeight: 20 })] },
  ]);
  const placed = [...head, ...body.map((cells) => cells.map(({ value, rowspan }) => ({ ...value, rowspan })))];
  return {
    kind: "table",
    leastRow: LEAST_ROW,
    rowPadding: PADDING,
    rows: placed.map((cells, row) => ({
      repeated: row < headers,
      cantSplit: row < headers || (whole[row] ?? true),
      cells: cells.map(({ rowspan, blocks }) => ({ rowspan, blocks })),
    })),
  };
}

export const arbitraryTable: fc.Arbitrary<MeasuredTable> = fc
  .tuple(
    fc.array(fc.array(arbitraryCell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 0, max: 2 }),
    fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
  )
  .map(([rows, headers, whole]) => tableOf(rows, headers, whole));

export const arbitraryRecord: fc.Arbitrary<readonly MeasuredBlock[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: arbitraryParagraph },
    { weight: 1, arbitrary: arbitraryFigure },
    { weight: 2, arbitrary: arbitraryTable },
  ),
  { maxLength: 25 },
);
