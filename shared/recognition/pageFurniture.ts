import { endsLikeParagraph, type LineHabits, reachOf } from "./lineHabits.ts";
import { beginsAnew } from "./lineStarts.ts";
import type { Line } from "./lines.ts";
import { withoutSpace } from "./spacing.ts";
import { readTableHeader } from "./tableColumns.ts";

const DASH = "[-–—‐－─]";
const PAGE_OF = new RegExp(
  `^${DASH}?\\s*(?:第|頁(?:次|碼)?\\s*[:：]?|[Pp]age)?\\s*\\d{1,4}\\s*頁?\\s*(?:[,，、/／]|of)\\s*(?:共\\s*)?\\d{1,4}\\s*頁?\\s*${DASH}?$`,
  "u",
);
const PAGE_WORD = /^(?:第\s*\d{1,4}\s*頁|頁(?:次|碼)?\s*[:：]?\s*\d{1,4}|[Pp]age\s*\d{1,4})$/u;
const DASHED = new RegExp(`^${DASH}\\s*\\d{1,4}\\s*${DASH}$`, "u");
const BARE = /^[\d０-９]{1,3}$/u;

/** A line that is drawn, not written, across the page. */
const RULE = /^[─━═—–―＿_=＝＊*~～-]{5,}$/u;

const isPageNumber = (line: Line) => {
  const text = line.text.normalize("NFKC");
  return PAGE_OF.test(text) || PAGE_WORD.test(text) || DASHED.test(text);
};
const numberOf = (line: Line | undefined) => Number((line?.text ?? "").normalize("NFKC"));

/** A number set this far in, in em, stands in the middle of the page or at its right. */
const CENTRED = 10;

interface Around {
  readonly before: Line | undefined;
  readonly after: Line | undefined;
}

/** Whether a line stands apart from the text around it, as what is set in a margin does. */
function isSetApart(line: Line, { after }: Around, usualBlanks: number): boolean {
  return (
    line.blanksBefore > usualBlanks ||
    line.indent >= CENTRED ||
    line.pageStart ||
    after === undefined ||
    after.pageStart
  );
}

/** A page number inside a sentence: the words before are unfinished and go on behind it. */
function interrupts(line: Line, around: Around, habits: LineHabits): boolean {
  const { before, after } = around;
  if (before === undefined || after === undefined || endsLikeParagraph(before) || before.text.endsWith("頁"))
    return false;
  if (isSetApart(line, around, habits.usualBlanks)) return true;
  if (beginsAnew(after) || readTableHeader([before], 0) !== null) return false;
  // A line that goes on is followed by the rest of its sentence, never by a number alone.
  return habits.spaceEndsParagraphs ? !before.spaceBehind : habits.broken && reachOf(before) >= habits.fullWidth * 0.85;
}

/** Fewest lines of a page; the serial numbers of a table follow each other more closely. */
const SHORTEST_PAGE = 12;

/** Bare numbers set apart that count the pages: each is one more than the one before, two at least; or the last line. */
function countedPages(lines: readonly Line[], usualBlanks: number): Set<Line> {
  const apart = lines.flatMap((line, index) => {
    const around = { before: lines[index - 1], after: lines[index + 1] };
    if (index === 0 || !BARE.test(line.text) || !isSetApart(line, around, usualBlanks)) return [];
    const atPageEdge = line.pageStart || around.after === undefined || around.after.pageStart;
    return [{ line, index, atPageEdge }];
  });
  const counted = apart.every(({ line, index, atPageEdge }, place) => {
    const before = apart[place - 1];
    if (before === undefined) return true;
    const isFar = (atPageEdge && before.atPageEdge) || index - before.index > SHORTEST_PAGE;
    return isFar && numberOf(line) === numberOf(before.line) + 1;
  });
  const last = apart.filter(({ index }) => index === lines.length - 1);
  return new Set((apart.length >= 2 && counted ? apart : last).map(({ line }) => line));
}

const keyOf = (line: Line) => withoutSpace(line.text).replace(/\d+/gu, "#");

/** A page begins where the source says so, and behind a page number at its foot. */
function beginsPage(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  return line?.pageStart === true || (before !== undefined && isPageNumber(before));
}

const TITLE_LINES = 3;
const PAGE_BEHIND = /[\s\u3000]第\s*\d{1,4}\s*頁(?:\s*[,，、/／]?\s*共\s*\d{1,4}\s*頁)?$/u;

/** The beginning of the title with the number of the page behind it. */
function isNumberedTitle(line: Line, lines: readonly Line[]): boolean {
  const raw = line.raw.normalize("NFKC");
  const words = withoutSpace(raw.replace(PAGE_BEHIND, ""));
  if (words.length < 8 || !PAGE_BEHIND.test(raw)) return false;
  const title = withoutSpace(
    lines
      .slice(0, TITLE_LINES)
      .map((each) => each.raw.normalize("NFKC"))
      .join(""),
  );
  return title.includes(words);
}

/** What page after page begins or ends alike (running heads), and what repeats the title at the top of a page. */
function repeatedHeads(lines: readonly Line[]): Set<string> {
  const seen = new Map<string, number>();
  const title = new Set(lines.slice(0, TITLE_LINES).map(keyOf));
  const heads = new Set<string>();
  let pages = 1;
  lines.forEach((line, index) => {
    if (!beginsPage(lines, index)) return;
    pages += 1;
    if (index >= TITLE_LINES && title.has(keyOf(line))) heads.add(keyOf(line));
    for (const each of [line, lines[index - 1]]) {
      if (each !== undefined) seen.set(keyOf(each), (seen.get(keyOf(each)) ?? 0) + 1);
    }
  });
  for (const [key, times] of seen) {
    if (pages >= 4 && times >= 3 && times >= (pages - 1) * 0.6) heads.add(key);
  }
  return new Set([...heads].filter((key) => !/[。！？；：:]$/u.test(key)));
}

/** The serial numbers of flattened tables, each alone on its line: 1 behind the names of columns, then 2, 3 …. */
function serialsOf(lines: readonly Line[]): Set<Line> {
  const serials = new Set<Line>();
  lines.forEach((line, index) => {
    if (!BARE.test(line.text) || numberOf(line) !== 1 || readHeaderAbove(lines, index) === null) return;
    let next = 1;
    for (const each of lines.slice(index, index + FARTHEST_SERIAL)) {
      if (!BARE.test(each.text) || numberOf(each) !== next) continue;
      serials.add(each);
      next += 1;
    }
  });
  return serials;
}

/** How far behind its head the last serial number of a table is looked for, in lines. */
const FARTHEST_SERIAL = 400;

const readHeaderAbove = (lines: readonly Line[], index: number) =>
  index === 0 ? null : readTableHeader(lines.slice(index - 1, index), 0);

/** The page numbers and running heads among the lines of a record. */
export function pageFurnitureOf(lines: readonly Line[], habits: LineHabits): Set<Line> {
  const counted = countedPages(lines, habits.usualBlanks);
  const heads = repeatedHeads(lines);
  const serials = serialsOf(lines);
  const furniture = new Set<Line>();
  let before: Line | undefined;
  lines.forEach((line, index) => {
    const after = lines[index + 1];
    const isSerial = serials.has(line);
    const isBareNumber =
      !isSerial && (counted.has(line) || (BARE.test(line.text) && interrupts(line, { before, after }, habits)));
    const isHead = heads.has(keyOf(line)) && (beginsPage(lines, index) || beginsPage(lines, index + 1)) && index > 0;
    if (isPageNumber(line) || isBareNumber || isHead || RULE.test(line.text) || isNumberedTitle(line, lines))
      furniture.add(line);
    else before = line;
  });
  return furniture;
}
