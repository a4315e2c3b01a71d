import type { LayoutBlock, LayoutCell, LayoutParagraph, LayoutTable } from "../../shared/layout/blocks.ts";
import { figureSize } from "../../shared/layout/figureSize.ts";
import { CELL_PADDING } from "../../shared/layout/measures.ts";
import { assertNever } from "../../shared/minutes/never.ts";
import type { Profile } from "../../shared/profiles/profile.ts";
import { pageMetricsOf } from "./pageMetrics.ts";
import type { BlockSource, MeasuredBlock } from "./pagination/measured.ts";
import { lineStarts } from "./paint/lineStarts.ts";
import { type PaintedParagraph, paintParagraph } from "./paint/paintParagraph.ts";
import type { Slice } from "./paint/paintRuns.ts";
import { preparePaper } from "./paint/paper.ts";
import { type TextLook, textLookOf } from "./paint/textLook.ts";
import { cellWidth, ROW_PADDING } from "./tableMeasures.ts";

const POINTS_PER_PIXEL = 0.75;

/** Blocks that are laid out at once: more than a page holds as a rule, and no more than a few milliseconds' work. */
const BATCH = 24;

/** Measures printed blocks in a column out of sight. */
export interface Measurer {
  readonly source: BlockSource;
  /** The characters of some lines of a paragraph set in `width` points; null where those are all its lines. */
  readonly sliceOf: (paragraph: LayoutParagraph, width: number, lines: Slice) => Slice | null;
  readonly lookOf: (paragraph: LayoutParagraph) => TextLook;
  readonly remove: () => void;
}

interface Job {
  readonly paragraph: LayoutParagraph;
  readonly width: number;
}

/** Every paragraph in a block, with the width of its column. */
function jobsOf(block: LayoutBlock, width: number): Job[] {
  switch (block.kind) {
    case "paragraph":
      return [{ paragraph: block, width }];
    case "figure":
      return [];
    case "table":
      return block.rows.flatMap((row) =>
        row.cells.flatMap((cell) =>
          cell.blocks.flatMap((inner) => jobsOf(inner, cellWidth(block, cell, width) - 2 * CELL_PADDING)),
        ),
      );
    default:
      return assertNever(block, "block");
  }
}

/** @param place where the column out of sight stands; it must be in the document and displayed */
export function createMeasurer(blocks: readonly LayoutBlock[], profile: Profile, place: HTMLElement): Measurer {
  const column = document.createElement("div");
  column.className = "preview-measuring";
  column.ariaHidden = "true";
  preparePaper(column, profile);
  place.append(column);

  const naturals = new Map<number, number>();
  const natural = (size: number): number => {
    const known = naturals.get(size);
    if (known !== undefined) return known;
    const probe = document.createElement("p");
    probe.className = "preview-natural";
    probe.style.fontSize = `${size}pt`;
    probe.textContent = "國";
    column.replaceChildren(probe);
    const height = probe.getBoundingClientRect().height * POINTS_PER_PIXEL;
    naturals.set(size, height);
    return height;
  };
  const looks = new Map<LayoutParagraph["style"], TextLook>();
  const lookOf = ({ style }: LayoutParagraph): TextLook => {
    const look = looks.get(style) ?? textLookOf(style, profile, natural);
    looks.set(style, look);
    return look;
  };

  const lines = new Map<LayoutParagraph, number>();
  const paint = ({ paragraph, width }: Job): PaintedParagraph => paintParagraph(paragraph, lookOf(paragraph), width);
  const countLines = (jobs: readonly Job[]): void => {
    const painted = jobs.map(paint);
    column.replaceChildren(...painted.map(({ element }) => element));
    for (const [index, { paragraph }] of jobs.entries()) {
      const height = (painted[index]?.element.getBoundingClientRect().height ?? 0) * POINTS_PER_PIXEL;
      lines.set(paragraph, Math.max(1, Math.round(height / lookOf(paragraph).lineHeight)));
    }
    column.replaceChildren();
  };

  const textWidth = pageMetricsOf(profile).textWidth;
  const tableLine = textLookOf("tableText", profile, natural).lineHeight;

  const measure = (block: LayoutBlock, width: number): MeasuredBlock => {
    switch (block.kind) {
      case "paragraph": {
        const { lineHeight, before } = lookOf(block);
        const { keepWithNext } = block;
        return { kind: "paragraph", lines: lines.get(block) ?? 1, lineHeight, before, keepWithNext };
      }
      case "figure":
        return {
          kind: "figure",
          height: figureSize(block, width / POINTS_PER_PIXEL, profile).height * POINTS_PER_PIXEL,
        };
      case "table":
        return measureTable(block, width);
      default:
        return assertNever(block, "block");
    }
  };
  const measureTable = (table: LayoutTable, width: number): MeasuredBlock => ({
    kind: "table",
    leastRow: tableLine + ROW_PADDING,
    rowPadding: ROW_PADDING,
    rows: table.rows.map(({ repeated, cantSplit, cells }) => ({
      repeated,
      cantSplit,
      cells: cells.map((cell) => measureCell(table, cell, width)),
    })),
  });
  const measureCell = (table: LayoutTable, cell: LayoutCell, width: number) => ({
    rowspan: cell.rowspan,
    blocks: cell.blocks.map((block) => measure(block, cellWidth(table, cell, width) - 2 * CELL_PADDING)),
  });

  const measured: MeasuredBlock[] = [];
  const at = (index: number): MeasuredBlock => {
    const known = measured[index];
    if (known !== undefined) return known;
    const batch = blocks.slice(measured.length, Math.max(index + 1, measured.length + BATCH));
    countLines(batch.flatMap((block) => jobsOf(block, textWidth)));
    for (const block of batch) measured.push(measure(block, textWidth));
    const found = measured[index];
    if (found === undefined) throw new RangeError(`No block ${index} in the record`);
    return found;
  };
  return {
    source: { count: blocks.length, at },
    sliceOf: (paragraph, width, { from, to }) => {
      const count = lines.get(paragraph) ?? 1;
      if (from === 0 && to >= count) return null;
      const painted = paint({ paragraph, width });
      column.replaceChildren(painted.element);
      const starts = lineStarts(painted, count);
      column.replaceChildren();
      return { from: starts[from] ?? 0, to: starts[to] ?? Number.POSITIVE_INFINITY };
    },
    lookOf,
    remove: () => column.remove(),
  };
}
