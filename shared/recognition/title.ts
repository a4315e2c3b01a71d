import { type Draft, draft } from "./draft.ts";
import type { Line } from "./lines.ts";
import { foldTitle, joinAllLines, withoutSpace } from "./spacing.ts";

/** The title of a record: its lines, put together where the page broke them. */
export function titleDraft(lines: readonly Line[]): Draft {
  const spaced = lines.some((each) => each.spaceBehind);
  // A line that Word's PDF broke has nothing behind it; one that was ended has a space.
  const parts = linesToParts(lines, (line) => !spaced || line.spaceBehind || line.whole);
  const text = parts.map((part) => joinAllLines(part.map((line) => foldTitle(line.text)))).join("\n");
  return draft("title", {}, { text, lines: lines.map((line) => line.number) });
}

/** Groups lines into parts; `ends` tells the last line of one. */
function linesToParts(lines: readonly Line[], ends: (line: Line) => boolean): Line[][] {
  const parts: Line[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || ends(before)) parts.push([line]);
    else parts.at(-1)?.push(line);
  });
  return parts;
}

/** How many lines the words before a header may take and still all be its title. */
export const FARTHEST_TITLE = 12;

/** What stands above a title without being part of it: 附件1, 檔號：, 密等：. */
const ABOVE_TITLE =
  /^[【(（]?(?:附件[一二三四五六七八九十\d]{0,3}|檔\s*號.{0,20}|保存年限.{0,12}|密等.{0,12}|公開|定稿|草案)[】)）]?[:：]?$/u;

/** A name that the next line repeats as its beginning heads the page and is no part of the title. */
function behindRepeated(lines: readonly Line[], from: number, start: number): number {
  const [first, second] = [lines[from], lines[from + 1]].map((line) => withoutSpace(line?.text ?? ""));
  if (first === undefined || second === undefined || from + 1 >= start || first === "") return from;
  return second.length > first.length && second.startsWith(first) ? from + 1 : from;
}

const RECORD = /(?:[紀記]錄|議事錄|紀要)[)）」】]?$/u;
/** What stands between a title and the fields without being either: 【會議資訊】, the head of a table of two columns. */
const BESIDE_FIELDS = /^【[^【】]{2,10}】$|^(?:項目|欄位|會議資訊|基本資料)(?:\s*(?:內容|說明|資料))?$/u;

/** How many of the lines before the fields are the title: what only leads to the fields behind it is none. */
export function titleLength(lines: readonly Line[]): number {
  const record = lines.findIndex((line) => RECORD.test(line.text));
  const beside = lines.findIndex((line, index) => index > record && BESIDE_FIELDS.test(line.text.replace(/\t/gu, " ")));
  return record < 0 || beside < 0 ? lines.length : beside;
}

/** Where the title begins: behind a covering letter only the last lines before the header are it. */
export function titleStart(lines: readonly Line[], start: number): number {
  const above = lines.findIndex((line, index) => index >= start || !ABOVE_TITLE.test(line.text.normalize("NFKC")));
  if (start <= FARTHEST_TITLE) return behindRepeated(lines, Math.max(0, Math.min(above, start - 1)), start);
  const title = lines.findLastIndex((line, index) => index < start && /[紀記]錄\s*$/u.test(line.text));
  if (title < start - 3) return start - 1;
  return title > 0 && lines[title]?.text.length === 4 ? title - 1 : title;
}

/** How many lines belong to the first paragraph: its author may have broken it. */
export function firstParagraphLength(lines: readonly Line[]): number {
  const next = lines.findIndex((line) => !line.whole || line.number !== lines[0]?.number);
  return Math.max(Math.min(1, lines.length), next < 0 ? lines.length : next);
}
