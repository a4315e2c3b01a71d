import { markWidth } from "../numbering/listStyle.ts";
import type { Alignment, LayoutParagraph, LayoutRun, LayoutStyle } from "./blocks.ts";
import { wordsOf } from "./runs.ts";

/** A paragraph in the making: `start` is where its first line begins and `hang` where its others do, in em. */
export interface Line {
  readonly id: string;
  readonly runs: LayoutRun[];
  readonly start: number;
  readonly depth: number;
  sourceId: string;
  style: LayoutStyle;
  hang: number;
  align: Alignment | null;
  headingLevel: 1 | 2 | null;
  /** Whether a text block has been put into it: an empty one is a blank line, an empty label is nothing. */
  hasText: boolean;
}

export function newLine(id: string, sourceId: string, style: LayoutStyle, left: number, depth: number): Line {
  return {
    id,
    runs: [],
    start: left,
    depth,
    sourceId,
    style,
    hang: left,
    align: null,
    headingLevel: null,
    hasText: false,
  };
}

export function isBlank(line: Line): boolean {
  return line.runs.length === 0 && !line.hasText;
}

/** How much of the last printed line is left, in em, where lines are `width` em long. */
export function roomLeft(line: Line, width: number): number {
  const [first = "", ...later] = wordsOf(line.runs).split("\n");
  const last = later.at(-1);
  const end = last === undefined ? line.start + markWidth(first) : line.hang + markWidth(last);
  const overrun = Math.max(0, end - width);
  return overrun === 0 ? width - end : width - line.hang - (overrun % Math.max(1, width - line.hang));
}

/** Running text is set flush on both sides; lines with a break or a right tab would be torn apart by that. */
function alignmentOf(line: Line, inTable: boolean): Alignment {
  if (line.align !== null) return line.align;
  if (inTable || line.style === "headerField") return "start";
  const torn = line.runs.some((run) => run.kind === "break" || (run.kind === "tab" && run.to !== "hang"));
  return torn ? "start" : "justify";
}

export function paragraphOf(line: Line, keepWithNext: boolean, inTable: boolean): LayoutParagraph {
  return {
    kind: "paragraph",
    id: line.id,
    sourceId: line.sourceId,
    style: line.style,
    depth: line.depth,
    headingLevel: line.headingLevel,
    indent: { left: line.hang, hanging: line.hang - line.start },
    align: alignmentOf(line, inTable),
    keepWithNext,
    runs: line.runs,
  };
}
