import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  CellPiece,
  MeasuredBlock,
  MeasuredTable,
  Piece,
  TablePiece,
} from "../../../../renderer/preview/pagination/measured.ts";
import { paginate } from "../../../../renderer/preview/pagination/paginate.ts";
import { arbitraryRecord, lines, PADDING, sourceOf } from "./arbitraryBlocks.ts";

const SEED = { seed: 20_260_903, numRuns: 400 };
const TOLERANCE = 0.1;
const height = fc.constantFrom(300, 437.3, 700.1);

const pagesOf = (blocks: readonly MeasuredBlock[], high: number): readonly Piece[][] =>
  [...paginate(sourceOf(blocks), high)].map((page) => [...page.pieces]);

const totalOf = (pieces: readonly Piece[]) => pieces.reduce((sum, piece) => sum + piece.height, 0);

/** Every line of blocks in reading order: "2:0" is the first line of the third block, "1/3.0/0:4" one in a cell. */
function linesOfBlocks(blocks: readonly MeasuredBlock[], name = ""): string[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === "paragraph") return Array.from({ length: block.lines }, (_, line) => `${name}${at}:${line}`);
    if (block.kind === "figure") return [`${name}${at}`];
    return block.rows.flatMap((row, r) =>
      row.cells.flatMap((cell, c) => linesOfBlocks(cell.blocks, `${name}${at}/${r}.${c}/`)),
    );
  });
}

/** The lines set in pieces, those of cells gathered under their cell; repeated headers left out. */
function linesOfPieces(pieces: readonly Piece[], name = ""): string[] {
  return pieces.flatMap((piece) => {
    const of = `${name}${piece.block}`;
    if (piece.kind === "paragraph") {
      return Array.from({ length: piece.to - piece.from }, (_, line) => `${of}:${piece.from + line}`);
    }
    if (piece.kind === "figure") return [of];
    return bodyCells(piece).flatMap((cell) => linesOfPieces(cell.pieces, `${of}/${cell.row}.${cell.cell}/`));
  });
}

const bodyCells = (piece: TablePiece): readonly CellPiece[] =>
  piece.rows.filter((row) => !row.again).flatMap((row) => row.cells);

/** In the order of columns of blocks: a cell's lines go on after the page's end, so they are sorted by cell, not by line. */
function byColumn(all: readonly string[]): Map<string, string[]> {
  const columns = new Map<string, string[]>();
  for (const line of all) {
    const column = line.slice(0, line.lastIndexOf("/") + 1);
    columns.set(column, [...(columns.get(column) ?? []), line]);
  }
  return columns;
}

const asObject = (columns: Map<string, string[]>) => Object.fromEntries([...columns].sort());

describe("pages", () => {
  it("hold every line exactly once and in order", () => {
    fc.assert(
      fc.property(arbitraryRecord, height, (blocks, high) => {
        const set = pagesOf(blocks, high).flatMap((pieces) => linesOfPieces(pieces));
        expect(asObject(byColumn(set))).toEqual(asObject(byColumn(linesOfBlocks(blocks))));
      }),
      SEED,
    );
  });

  it("are never higher than the paper and never empty", () => {
    fc.assert(
      fc.property(arbitraryRecord, height, (blocks, high) => {
        for (const pieces of pagesOf(blocks, high)) {
          expect(totalOf(pieces)).toBeLessThanOrEqual(high + TOLERANCE);
          if (blocks.length > 0) expect(pieces.length).toBeGreaterThan(0);
        }
      }),
      SEED,
    );
  });

  it("leave the text of every cell inside its rows", () => {
    fc.assert(
      fc.property(arbitraryRecord, height, (blocks, high) => {
        for (const piece of pagesOf(blocks, high).flat()) {
          if (piece.kind !== "table") continue;
          piece.rows.forEach((row, at) => {
            for (const cell of row.cells) {
              const room = piece.rows.slice(at, at + cell.rowspan).reduce((sum, each) => sum + each.height, 0);
              expect(totalOf(cell.pieces) + PADDING).toBeLessThanOrEqual(room + TOLERANCE);
              expect(at + cell.rowspan).toBeLessThanOrEqual(piece.rows.length);
            }
          });
        }
      }),
      SEED,
    );
  });

  it("repeat the header of a table that goes on", () => {
    fc.assert(
      fc.property(arbitraryRecord, height, (blocks, high) => {
        for (const pieces of pagesOf(blocks, high)) {
          for (const piece of pieces) {
            const table = blocks[piece.block];
            if (piece.kind !== "table" || table?.kind !== "table") continue;
            const headers = table.rows.filter((row) => row.repeated).length;
            const begins = piece.rows.some((row) => row.row === 0 && !row.again && beginsHere(row.cells, table));
            const again = piece.rows.filter((row) => row.again).map((row) => row.row);
            expect(again).toEqual(begins || headers === 0 ? [] : Array.from({ length: headers }, (_, row) => row));
          }
        }
      }),
      SEED,
    );
  });

  it("part a paragraph from the one it keeps with only where the page has nothing else", () => {
    fc.assert(
      fc.property(arbitraryRecord, height, (blocks, high) => {
        const pages = pagesOf(blocks, high);
        pages.forEach((pieces, number) => {
          const last = pieces.at(-1);
          const next = pages[number + 1]?.[0];
          if (last === undefined || next === undefined || next.block === last.block) return;
          if (!keeps(blocks[last.block])) return;
          // All of the page is one chain, or what keeps with the next goes on from the page before.
          const chain = pieces.every((piece) => keeps(blocks[piece.block]));
          const carriedOver = pieces.findLastIndex((piece) => piece.kind === "paragraph" && piece.from > 0);
          const after = pieces.slice(carriedOver + 1).every((piece) => keeps(blocks[piece.block]));
          expect(chain || (carriedOver >= 0 && after)).toBe(true);
        });
      }),
      SEED,
    );
  });

  it("leave two lines of a broken paragraph on either side", () => {
    fc.assert(
      fc.property(arbitraryRecord, height, (blocks, high) => {
        for (const piece of pagesOf(blocks, high).flat()) {
          const block = blocks[piece.block];
          if (piece.kind !== "paragraph" || block?.kind !== "paragraph") continue;
          const whole = piece.from === 0 && piece.to === block.lines;
          if (!whole) expect(piece.to - piece.from).toBeGreaterThanOrEqual(2);
        }
      }),
      SEED,
    );
  });
});

const keeps = (block: MeasuredBlock | undefined) =>
  block?.kind === "figure" || (block?.kind === "paragraph" && block.keepWithNext);

/** Whether the table's first row begins here rather than goes on. */
function beginsHere(cells: readonly CellPiece[], table: MeasuredTable): boolean {
  return cells.every((cell) => {
    const first = cell.pieces[0];
    const isEmpty = (table.rows[cell.row]?.cells[cell.cell]?.blocks.length ?? 0) === 0;
    return isEmpty || (first !== undefined && first.block === 0 && (first.kind !== "paragraph" || first.from === 0));
  });
}

describe("a page of 28 lines", () => {
  const PAGE = 700.1;

  it("takes 28 lines", () => {
    expect(pagesOf([lines(28)], PAGE)).toHaveLength(1);
    expect(pagesOf([lines(29)], PAGE).map(totalOf)).toEqual([27 * 25, 2 * 25]);
  });

  it("gives no space above its first paragraph", () => {
    const [first, second] = pagesOf([lines(28), lines(1, { before: 6 })], PAGE);
    expect(first?.[0]).toMatchObject({ before: 0 });
    expect(second?.[0]).toMatchObject({ before: 0, height: 25 });
  });

  it("sends a heading on with the paragraph that has no room", () => {
    const pages = pagesOf([lines(26), lines(1, { keepWithNext: true }), lines(3)], PAGE);
    expect(pages.map((pieces) => pieces.map(({ block }) => block))).toEqual([[0], [1, 2]]);
  });

  it("sends a heading on with a table whose first row has no room", () => {
    const cell = { rowspan: 1, blocks: [lines(2, { lineHeight: 20 })] };
    const row = (repeated: boolean) => ({ repeated, cantSplit: true, cells: [cell] });
    const table: MeasuredTable = { kind: "table", leastRow: 24.5, rowPadding: 4.5, rows: [row(true), row(false)] };
    const pages = pagesOf([lines(24), lines(1, { keepWithNext: true }), table], PAGE);
    expect(pages.map((pieces) => pieces.map(({ block }) => block))).toEqual([[0], [1, 2]]);
  });

  it("tells the cells that a page's end divides from those that stand whole", () => {
    const text = (count: number, rowspan: number) => ({ rowspan, blocks: [lines(count, { lineHeight: 20 })] });
    const table: MeasuredTable = {
      kind: "table",
      leastRow: 24.5,
      rowPadding: 4.5,
      rows: [
        { repeated: false, cantSplit: true, cells: [text(1, 2), text(20, 1)] },
        { repeated: false, cantSplit: true, cells: [text(20, 1)] },
      ],
    };
    const whole = pagesOf([table], PAGE).map((pieces) =>
      pieces.flatMap((piece) => (piece.kind === "table" ? bodyCells(piece).map((cell) => cell.whole) : [])),
    );
    expect(whole).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  it("has one page without a line for an empty record", () => {
    expect(pagesOf([], PAGE)).toEqual([[]]);
  });
});
