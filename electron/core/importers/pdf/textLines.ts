import { readMark } from "../../../../shared/numbering/listStyle.ts";
import { looksLikeUnit } from "../../../../shared/people/units.ts";
import type { Run } from "./pageRuns.ts";

/** A line of print: its words with the gaps between them as spaces, and where it stands. */
export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Runs whose baselines differ by less than this share of their size stand on one line. */
const SAME_LINE = 0.45;
/** A gap wider than this share of the size is a space between Latin words … */
const WORD_GAP = 0.15;
/** … and than this one a gap between columns, whatever the words. */
const COLUMN_GAP = 0.7;

const isLatin = (character: string | undefined) => character !== undefined && /[!-~]/.test(character);

function gapBetween(before: Run, after: Run): string {
  const size = Math.max(before.size, after.size);
  const gap = (after.x - before.x - before.width) / size;
  if (gap > COLUMN_GAP) return " ".repeat(Math.min(40, Math.max(2, Math.round(gap * 2))));
  return gap > WORD_GAP && isLatin(before.text.at(-1)) && isLatin(after.text[0]) ? " " : "";
}

function printed(runs: readonly Run[]): PrintedLine {
  const inOrder = [...runs].sort((a, b) => a.x - b.x);
  const [first] = inOrder;
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("A line without words");
  let text = first.text;
  let before = first;
  for (const run of inOrder.slice(1)) {
    text += gapBetween(before, run) + run.text;
    before = run;
  }
  return {
    text,
    x: first.x,
    right: last.x + last.width,
    y: first.y,
    size: Math.max(...inOrder.map(({ size }) => size)),
  };
}

/** The lines of some runs from top to bottom. */
export function textLines(runs: readonly Run[]): PrintedLine[] {
  const lines: Run[][] = [];
  let baseline = Number.NaN;
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(run.y - baseline) < run.size * SAME_LINE) line.push(run);
    else {
      lines.push([run]);
      baseline = run.y;
    }
  }
  return lines.map(printed);
}

/** What a cell keeps free at its right edge, in characters: Word's 1.9 mm and what justification leaves. */
const PADDING = 0.9;

/** How wide what cannot be divided at the start of a line is, in characters: a Latin word or number, marks that may not begin a line. */
function firstWidth(text: string): number {
  const [word = ""] = /^(?:[!-~]+|.[，。、；：？！）」』]*)/u.exec(text) ?? [];
  return Array.from(word).reduce((width, character) => width + (isLatin(character) ? 0.5 : 1), 0);
}

/** Whether the first word of a line had no room on the line before. */
const hadNoRoom = (before: PrintedLine, line: PrintedLine, right: number) =>
  before.right + (firstWidth(line.text) + PADDING) * before.size > right;

const beginsAnew = (text: string) => readMark(text) !== null || /^[□■☐☑☒█▓✓ˇV]/u.test(text);

/** The paragraphs in a cell: lines that its right edge broke are put together again. */
export function paragraphsIn(edges: { readonly right: number }, lines: readonly PrintedLine[]): string[] {
  const paragraphs: string[] = [];
  // A list of units, one a line, has no marks of a sentence.
  const isList = lines.every(({ text }) => !/[，。；]/u.test(text));
  let before: PrintedLine | null = null;
  for (const line of lines) {
    const so = paragraphs.at(-1) ?? "";
    const wasBroken =
      before !== null &&
      hadNoRoom(before, line, edges.right) &&
      !beginsAnew(line.text) &&
      !(isList && looksLikeUnit(so));
    const gap = isLatin(so.at(-1)) && isLatin(line.text[0]) && /[A-Za-z]$/.test(so) ? " " : "";
    if (wasBroken) paragraphs[paragraphs.length - 1] = so + gap + line.text;
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}
