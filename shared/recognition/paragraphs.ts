import { endsLikeParagraph, type LineHabits, reachOf } from "./lineHabits.ts";
import { beginsAnew, beginsWithLabel, isLabelAlone } from "./lineStarts.ts";
import type { Line } from "./lines.ts";
import { joinAllLines } from "./spacing.ts";

/** A paragraph put together from its lines; tabs stand for wide gaps. */
export interface Paragraph {
  readonly text: string;
  readonly mark: string | null;
  /** The level of a heading; absent where the format says of none. */
  readonly heading?: number;
  /** Numbers of its source lines. */
  readonly lines: readonly number[];
}

/** The numbers that marks have reached, by style: 「二、三點規定」 at the start of a broken line continues no list. */
class MarkCounts {
  private readonly last = new Map<string, number>();

  note({ read }: Line): void {
    if (read !== null) this.last.set(read.style, read.value);
  }

  /** Whether a line's mark is the first of a list or the next of one. */
  fits({ read }: Line): boolean {
    if (read === null || read.value === 1) return true;
    const last = this.last.get(read.style);
    return last !== undefined && read.value >= last && read.value <= last + 2;
  }
}

/** A line that was cut at the edge fills this share of it; a shorter one was ended by its author. */
const SHORTEST_CUT = 0.6;

/** Whether `next` goes on with the paragraph whose last line is `line`. */
function goesOn(line: Line, next: Line, habits: LineHabits, counts: MarkCounts): boolean {
  if (line.whole || next.whole) return false;
  if (!habits.broken && !habits.spaceEndsParagraphs) return false;
  const unspaced = habits.spaceEndsParagraphs && !line.spaceBehind;
  const isLong = reachOf(line) >= habits.fullWidth * 0.72;
  if (beginsAnew(next)) {
    if (!isLong || endsLikeParagraph(line)) return false;
    return unspaced || (!beginsWithLabel(next) && !counts.fits(next) && !habits.spaceEndsParagraphs);
  }
  if (isLabelAlone(line)) return false;
  if (habits.spaceEndsParagraphs) return unspaced || !endsLikeParagraph(line);
  if (endsLikeParagraph(line)) return isLong && next.blanksBefore <= habits.usualBlanks;
  return reachOf(line) >= habits.fullWidth * SHORTEST_CUT;
}

/** Puts the lines of a record's body together into paragraphs. */
export function paragraphsOf(lines: readonly Line[], habits: LineHabits): Paragraph[] {
  const paragraphs: Line[][] = [];
  const counts = new MarkCounts();
  let last: Line | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (last !== undefined && open !== undefined && goesOn(last, line, habits, counts)) open.push(line);
    else {
      paragraphs.push([line]);
      counts.note(line);
    }
    last = line;
  }
  return paragraphs.map((parts) => {
    const [first] = parts;
    return {
      text: joinAllLines(parts.map(({ text }) => text)),
      mark: first?.mark ?? null,
      ...(first?.heading != null && { heading: first.heading }),
      lines: parts.map(({ number }) => number),
    };
  });
}
