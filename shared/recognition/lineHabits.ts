import { beginsAnew } from "./lineStarts.ts";
import type { Line } from "./lines.ts";

/** What the lines of one file tell of where its paragraphs end. */
export interface LineHabits {
  /** A line without white space behind it goes on in the next. */
  readonly spaceEndsParagraphs: boolean;
  /** Lines are broken at the edge of the page, `fullWidth` em from its start. */
  readonly broken: boolean;
  readonly fullWidth: number;
  /** Empty lines between two lines, as a rule. */
  readonly usualBlanks: number;
}

const NARROWEST_PAGE = 18;
const WIDEST_PAGE = 62;
const TERMINAL = /[。！？；：:;!?)）」』】█■☑□☐]$/u;

/** Whether the last character of a line may end a paragraph. */
export const endsLikeParagraph = (line: Line): boolean => TERMINAL.test(line.text);

/** How far a line reaches, in em from the left of the page: its indent counts. */
export const reachOf = (line: Line): number => line.indent + line.width;

/** The width that the widest lines share: the page's edge. */
function edgeOf(lines: readonly Line[]): number {
  const widths = lines.map(reachOf).sort((a, b) => b - a);
  const allowedBeyond = Math.floor(widths.length * 0.02);
  for (let index = 0; index < widths.length; index += 1) {
    const width = widths[index] ?? 0;
    if (width - (widths[index + 2] ?? 0) <= 1.5) return width;
    if (index >= allowedBeyond + 2) break;
  }
  return widths[allowedBeyond] ?? 0;
}

/**
 * Lines are broken at the edge where those that reach it end in the middle of a sentence. What is typed by hand ends its
 * lines where its sentences end.
 */
function areBroken(lines: readonly Line[], edge: number): boolean {
  if (edge < NARROWEST_PAGE || edge > WIDEST_PAGE) return false;
  const isCut = (line: Line, index: number) => {
    const next = lines[index + 1];
    return next !== undefined && !endsLikeParagraph(line) && !beginsAnew(next);
  };
  // Rows of columns end where their last cell does.
  const isRunning = ({ text }: Line) => !text.includes("\t") && /\p{Script=Han}/u.test(text);
  const mostlyCut = (width: number, share: number) => {
    const wide = lines.flatMap((line, index) =>
      isRunning(line) && reachOf(line) >= width && reachOf(line) <= edge + 2 ? [isCut(line, index)] : [],
    );
    const cut = wide.filter(Boolean).length;
    return cut >= 3 && cut / wide.length >= share;
  };
  return mostlyCut(edge - 2, 0.4) || mostlyCut(edge * 0.72, 0.25);
}

/** Whether white space at the end of a line marks a paragraph's end: lines before a new start have it, others mostly not. */
function spaceEnds(lines: readonly Line[]): boolean {
  let starters = 0;
  let spaced = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !beginsAnew(next)) return;
    starters += 1;
    if (line.spaceBehind) spaced += 1;
  });
  const share = lines.filter((line) => line.spaceBehind).length / Math.max(1, lines.length);
  return starters >= 4 && spaced / starters >= 0.85 && share <= 0.85;
}

function usualBlanksOf(lines: readonly Line[]): number {
  const counts = lines.map((line) => line.blanksBefore).sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

export function habitsOf(lines: readonly Line[]): LineHabits {
  const loose = lines.filter((line) => !line.whole);
  const fullWidth = edgeOf(loose);
  return {
    spaceEndsParagraphs: spaceEnds(loose),
    broken: areBroken(loose, fullWidth),
    fullWidth,
    usualBlanks: usualBlanksOf(lines),
  };
}
