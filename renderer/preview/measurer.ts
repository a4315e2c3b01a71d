import type { LayoutBlock, LayoutCell, LayoutParagraph, LayoutStyle, LayoutTable } from "../../shared/layout/blocks.ts";
import { figureSize } from "../../shared/layout/figureSize.ts";
import { assertNever } from "../../shared/minutes/never.ts";
import type { Profile } from "../../shared/profiles/profile.ts";
import { pageMetricsOf } from "./pageMetrics.ts";
import type { BlockSource, MeasuredBlock, MeasuredCell, MeasuredTable } from "./pagination/measured.ts";
import { lineStarts } from "./paint/lineStarts.ts";
import { type PaintedParagraph, paintParagraph } from "./paint/paintParagraph.ts";
import type { Slice } from "./paint/paintRuns.ts";
import { preparePaper } from "./paint/paper.ts";
import { type TextLook, textLookOf } from "./paint/textLook.ts";
import { cellTextWidth, ROW_PADDING } from "./tableMeasures.ts";

const POINTS_PER_PIXEL = 0.75;

/** Blocks that are laid out at once: about a page, and no more than a few milliseconds' work. */
const BATCH = 24;

interface Job {
  readonly paragraph: LayoutParagraph;
  readonly width: number;
}

/** Every paragraph in a block, with the width of its column in points. */
function jobsOf(block: LayoutBlock, width: number): Job[] {
  switch (block.kind) {
    case "paragraph":
      return [{ paragraph: block, width }];
    case "figure":
      return [];
    case "table":
      return block.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => {
          const inner = cellTextWidth(block, cell, width);
          return cell.blocks.flatMap((each) => jobsOf(each, inner));
        }),
      );
    default:
      return assertNever(block, "block");
  }
}

/** Measures the blocks of a record in a column out of sight, some at a time, as they are asked for. */
export class Measurer {
  readonly source: BlockSource;
  private readonly blocks: readonly LayoutBlock[];
  private readonly profile: Profile;
  private readonly column: HTMLElement;
  private readonly measured: MeasuredBlock[] = [];
  private readonly lines = new Map<LayoutParagraph, number>();
  private readonly looks = new Map<LayoutStyle, TextLook>();
  private readonly naturals = new Map<number, number>();

  /** @param place where the column may stand; it must be in the document and displayed */
  constructor(blocks: readonly LayoutBlock[], profile: Profile, place: HTMLElement) {
    this.blocks = blocks;
    this.profile = profile;
    this.source = { count: blocks.length, at: (index) => this.measuredAt(index) };
    this.column = document.createElement("div");
    this.column.className = "preview-measuring";
    this.column.ariaHidden = "true";
    preparePaper(this.column, profile);
    place.append(this.column);
  }

  readonly lookOf = ({ style }: Pick<LayoutParagraph, "style">): TextLook => {
    const look = this.looks.get(style) ?? textLookOf(style, this.profile, (size) => this.natural(size));
    this.looks.set(style, look);
    return look;
  };

  /** The characters of some lines of a paragraph set in `width` points; null where those are all its lines. */
  sliceOf(paragraph: LayoutParagraph, width: number, { from, to }: Slice): Slice | null {
    const count = this.lines.get(paragraph) ?? 1;
    if (from === 0 && to >= count) return null;
    const painted = this.paint({ paragraph, width });
    this.column.replaceChildren(painted.element);
    const starts = lineStarts(painted, count);
    this.column.replaceChildren();
    return { from: starts[from] ?? 0, to: starts[to] ?? Number.POSITIVE_INFINITY };
  }

  remove(): void {
    this.column.remove();
  }

  private measuredAt(index: number): MeasuredBlock {
    const { measured } = this;
    if (index >= measured.length) {
      const { textWidth } = pageMetricsOf(this.profile);
      const batch = this.blocks.slice(measured.length, Math.max(index + 1, measured.length + BATCH));
      this.countLines(batch.flatMap((block) => jobsOf(block, textWidth)));
      for (const block of batch) measured.push(this.measure(block, textWidth));
    }
    const found = measured[index];
    if (found === undefined) throw new RangeError(`No block ${index} in the record`);
    return found;
  }

  private paint({ paragraph, width }: Job): PaintedParagraph {
    return paintParagraph(paragraph, this.lookOf(paragraph), width);
  }

  /** Lays out all paragraphs at once, then reads their heights: one layout instead of one for each. */
  private countLines(jobs: readonly Job[]): void {
    const elements = jobs.map((job) => this.paint(job).element);
    this.column.replaceChildren(...elements);
    for (const [index, { paragraph }] of jobs.entries()) {
      const height = (elements[index]?.getBoundingClientRect().height ?? 0) * POINTS_PER_PIXEL;
      this.lines.set(paragraph, Math.max(1, Math.round(height / this.lookOf(paragraph).lineHeight)));
    }
    this.column.replaceChildren();
  }

  /** The height in points that the paper's font gives a line. */
  private natural(size: number): number {
    const known = this.naturals.get(size);
    if (known !== undefined) return known;
    const probe = document.createElement("p");
    probe.className = "preview-natural";
    probe.style.fontSize = `${size}pt`;
    probe.textContent = this.profile.fonts.eastAsian;
    this.column.append(probe);
    const height = probe.getBoundingClientRect().height * POINTS_PER_PIXEL;
    probe.remove();
    this.naturals.set(size, height);
    return height;
  }

  private measure(block: LayoutBlock, width: number): MeasuredBlock {
    switch (block.kind) {
      case "paragraph": {
        const { lineHeight, before } = this.lookOf(block);
        const { keepWithNext } = block;
        return { kind: "paragraph", lines: this.lines.get(block) ?? 1, lineHeight, before, keepWithNext };
      }
      case "figure": {
        const { height } = figureSize(block, width / POINTS_PER_PIXEL, this.profile);
        return { kind: "figure", height: height * POINTS_PER_PIXEL };
      }
      case "table":
        return this.measureTable(block, width);
      default:
        return assertNever(block, "block");
    }
  }

  private measureTable(table: LayoutTable, width: number): MeasuredTable {
    return {
      kind: "table",
      leastRow: this.lookOf({ style: "tableText" }).lineHeight + ROW_PADDING,
      rowPadding: ROW_PADDING,
      rows: table.rows.map(({ repeated, cantSplit, leastHeight, cells }) => ({
        repeated,
        cantSplit,
        ...(leastHeight !== undefined && { leastHeight }),
        cells: cells.map((cell) => this.measureCell(table, cell, width)),
      })),
    };
  }

  private measureCell(table: LayoutTable, cell: LayoutCell, width: number): MeasuredCell {
    const inner = cellTextWidth(table, cell, width);
    return { rowspan: cell.rowspan, blocks: cell.blocks.map((block) => this.measure(block, inner)) };
  }
}
