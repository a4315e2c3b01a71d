import { readMark } from "../numbering/listStyle.ts";
import { readSpeaker } from "../people/speaker.ts";
import {
  isKnownSectionTitle,
  PROPOSER_AT_RIGHT,
  readHeaderLabel,
  readMotionLabel,
  readMotionPartLabel,
  readOutcomeLabel,
} from "./labels.ts";
import type { Line } from "./lines.ts";
import { joinLines } from "./spacing.ts";

/** A paragraph put together from its lines; tabs stand for wide gaps. */
export interface Paragraph {
  readonly text: string;
  /** The first line as written, for labels that are set off by white space. */
  readonly raw: string;
  readonly mark: string | null;
  /** Numbers of its source lines. */
  readonly lines: readonly number[];
}

const TERMINAL = /[。！？；：:;)）」』█■☑□]$/u;
const UNFINISHED = /[，、,（(「]$/u;

/** Whether a line begins something new by its own words: a mark, a label, a speaker. */
export function beginsAnew(line: Line): boolean {
  const { text } = line;
  return (
    line.mark !== null ||
    readMark(text) !== null ||
    readOutcomeLabel(text) !== null ||
    readMotionLabel(text) !== null ||
    readMotionPartLabel(text) !== null ||
    isKnownSectionTitle(text.replace(/[:：。]$/u, "")) ||
    /^散會/u.test(text) ||
    /^[：:]$/u.test(readHeaderLabel(line.raw)?.separator ?? "") ||
    readSpeaker(text) !== null
  );
}

/** What the lines of one file tell of where its paragraphs end. */
interface LineHabits {
  /** A line without white space behind it goes on in the next. */
  readonly spaceEndsParagraphs: boolean;
  /** Lines are broken at the edge of the page, `fullWidth` em from its start. */
  readonly broken: boolean;
  readonly fullWidth: number;
}

function habitsOf(lines: readonly Line[]): LineHabits {
  const widths = lines.map((line) => line.width).sort((a, b) => a - b);
  const fullWidth = widths[Math.floor(widths.length * 0.95)] ?? 0;
  const long = widths.filter((width) => width >= fullWidth * 0.6).length;
  const full = widths.filter((width) => width >= fullWidth - 4 && width <= fullWidth + 4).length;
  const broken = fullWidth <= 62 && long > 0 && full / long >= 0.5 && full >= 5;

  let starters = 0;
  let spaced = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !beginsAnew(next)) return;
    starters += 1;
    if (line.spaceBehind) spaced += 1;
  });
  const share = lines.filter((line) => line.spaceBehind).length / Math.max(1, lines.length);
  const spaceEndsParagraphs = starters >= 4 && spaced / starters >= 0.85 && share <= 0.85;
  return { spaceEndsParagraphs, broken, fullWidth };
}

/** Whether `next` goes on with the paragraph whose last line is `line`. */
function goesOn(line: Line, next: Line, habits: LineHabits): boolean {
  if (line.whole || next.whole) return false;
  if (!habits.broken && !habits.spaceEndsParagraphs) return false;
  const unspaced = habits.spaceEndsParagraphs && !line.spaceBehind;
  const isLong = line.width >= habits.fullWidth * 0.72;
  if (beginsAnew(next)) return unspaced && isLong && !TERMINAL.test(line.text);
  if (UNFINISHED.test(line.text)) return true;
  if (isLabelAlone(line)) return false;
  if (habits.spaceEndsParagraphs) return unspaced || !TERMINAL.test(line.text);
  return TERMINAL.test(line.text) ? isLong && next.blanksBefore <= line.blanksBefore : true;
}

/** A line that is a label by itself: what follows is its content, not its end. */
function isLabelAlone(line: Line): boolean {
  const { text } = line;
  const mark = readMark(text);
  const words = mark === null ? text : text.slice(mark.length);
  const outcome = readOutcomeLabel(words);
  const speaker = readSpeaker(words);
  const motion = readMotionLabel(words);
  return (
    (motion !== null && PROPOSER_AT_RIGHT.test(words.slice(motion.length).split("\t").at(-1)?.trim() ?? "")) ||
    isKnownSectionTitle(words.replace(/[:：]$/u, "")) ||
    (outcome !== null && outcome.length === words.length) ||
    (speaker !== null && speaker.length >= words.length)
  );
}

/** Puts the lines of a record's body together into paragraphs. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const habits = habitsOf(lines);
  const paragraphs: { text: string; raw: string; mark: string | null; lines: number[] }[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (last !== undefined && open !== undefined && goesOn(last, line, habits)) {
      open.text = joinLines(open.text, line.text);
      open.lines.push(line.number);
    } else {
      paragraphs.push({ text: line.text, raw: line.raw, mark: line.mark, lines: [line.number] });
    }
    last = line;
  }
  return paragraphs;
}
