import { findRocDates, fromIsoDate, type RocDate, rocDate, toIsoDate } from "../calendar/rocDate.ts";
import { halfWidth, writtenNumber } from "../calendar/writtenNumber.ts";
import type { DueDate } from "../minutes/vocabulary.ts";

/** A due (辦理期限) found in a sentence; `start` and `end` are offsets of its words. */
export interface FoundDue {
  readonly due: DueDate;
  readonly start: number;
  readonly end: number;
}

/** Meetings that are this one's next: 下次會議, 下次督導會報, 下次委員會; 下次工作小組會議 is another. */
const NEXT_MEETING =
  /下(?:一)?次(?:的)?(?:本)?(?:(?!工作|專案|小組|聯繫|協調|籌備|座談|說明)[^，。；：、\s下]){0,6}?(?:會議|會報|委員會|大會)(?<before>(?:召開)?(?:之)?前)?|下(?:一)?次(?:報告|會(?<beforeShort>前)?(?![議報員]))/gu;

const NUMBER = "(?:[0-9]{1,4}|[零〇一二三四五六七八九十百]{1,5})";
/** 115年10月底前, 今年年底, 明年6月底以前, 10月15日前, 本月底前. A month or a year alone counts only up to its end. */
const PART_OF_YEAR = new RegExp(
  `(?<![0-9零〇一二三四五六七八九十百年])(?:(?<year>${NUMBER})年度?|(?<named>今年|本年度?|明年度?|當年度?|次年))?(?:(?<month>${NUMBER})月(?:(?<day>${NUMBER})日(?=\\s*(?:以?前|止|截止|完成|提))|(?<monthEnd>月?底))|(?<yearEnd>年?底(?=\\s*(?:以?前|完成|提|辦)|$)))(?:\\s*(?:以|之)?前)?`,
  "gu",
);
const THIS_MONTH = /(?<which>本|這個|當|下|次)(?:個)?月底(?:\s*(?:以|之)?前)?/gu;

const SPAN = `(?:${NUMBER}|兩|半)\\s*(?:個)?(?:工作)?(?:日|天|週|周|星期|月|年)`;
const WORDS_OF_TIME = new RegExp(
  [
    `(?:會後|文到|紀錄核定後|即日起|收到後)?\\s*${SPAN}(?:以|之)?內`,
    `(?:(?:${NUMBER}|今|本|明|次)年度?)?(?:第?[一二三四1-4]季|上半年|下半年)(?:以?前|底前|底|內|間)?`,
    `(?:${NUMBER}|今|本|明|次)年度?(?:${NUMBER}月)(?:份|間)?`,
    "(?:明|次)年度?(?:初)?(?![度])",
    "(?:下|本)(?:一)?(?:季|學期|學年度?|會期)(?:以?前|結束前|開學前|底前|初)?",
    "會(?:議)?後|擇期|擇日|開學前|每(?:個)?(?:月|季|半年|學期|年|週|周)(?:定期)?",
    "下(?:一)?次(?:(?!下次)[^，。；：、\\s]){1,8}?(?:會議|會報)(?:(?:召開)?(?:之)?前)?",
  ].join("|"),
  "gu",
);

const YEAR_AND_MONTH = new RegExp(`^(${NUMBER})年度?(${NUMBER})月`, "u");

/** The last day of a month, however many it has. */
function monthEnd(rocYear: number, month: number): RocDate | null {
  return [31, 30, 29, 28].map((day) => rocDate(rocYear, month, day)).find((date) => date !== null) ?? null;
}

const isLater = (a: RocDate, b: RocDate) => toIsoDate(a) >= toIsoDate(b);

/** The year that a phrase means: written, named from the day of the meeting, or (null) the nearest to come. */
function yearOf(written: string | undefined, named: string | undefined, today: RocDate | null): number | null {
  if (written !== undefined) return writtenNumber(written);
  if (named === undefined || today === null) return null;
  return /^[明次]/u.test(named) ? today.rocYear + 1 : today.rocYear;
}

function partOfYear(groups: Record<string, string | undefined>, today: RocDate | null): RocDate | null {
  const { year, named, month, day, monthEnd: atEnd, yearEnd } = groups;
  if (yearEnd !== undefined && year === undefined && named === undefined && yearEnd !== "年底") return null;
  const given = yearOf(year, named, today);
  if (given === null && (year !== undefined || named !== undefined || today === null)) return null;
  const wanted = month === undefined ? 12 : writtenNumber(month);
  const wantedDay = day === undefined ? null : writtenNumber(day);
  if (wanted === null || (atEnd === undefined && yearEnd === undefined && wantedDay === null)) return null;
  const inYear = (rocYear: number) =>
    wantedDay === null ? monthEnd(rocYear, wanted) : rocDate(rocYear, wanted, wantedDay);
  if (given !== null) return inYear(given);
  if (today === null) return null;
  const soon = inYear(today.rocYear);
  return soon !== null && isLater(soon, today) ? soon : inYear(today.rocYear + 1);
}

function endOfMonthNamed(which: string | undefined, today: RocDate | null): RocDate | null {
  if (today === null || which === undefined) return null;
  if (/^[本這當]/u.test(which)) return monthEnd(today.rocYear, today.month);
  return today.month === 12 ? monthEnd(today.rocYear + 1, 1) : monthEnd(today.rocYear, today.month + 1);
}

const dayDue = (date: RocDate): DueDate => ({ kind: "date", date: toIsoDate(date) });

/** 自115年9月3日起, 115年9月3日函, 115年9月3日會議: days on which something began or was said. */
const isBeginning = (text: string, start: number, end: number) =>
  /(?:自|從|依|經|業於|已於)\s*$/u.test(text.slice(0, start)) ||
  /^\s*(?:起|以來|函|修正|公布|發布|第|.{0,4}會議)/u.test(text.slice(end));

interface Matched extends FoundDue {
  readonly rank: number;
}

function matches(text: string, today: RocDate | null): Matched[] {
  const found: Matched[] = [];
  const add = (rank: number, due: DueDate, start: number, end: number) => found.push({ rank, due, start, end });
  const half = halfWidth(text);
  const dates = findRocDates(text);
  for (const { date, start, end } of dates) {
    if (!isBeginning(text, start, end)) add(0, dayDue(date), start, end);
  }
  for (const [pattern, read] of [
    [PART_OF_YEAR, (groups: Record<string, string | undefined>) => partOfYear(groups, today)],
    [THIS_MONTH, (groups: Record<string, string | undefined>) => endOfMonthNamed(groups.which, today)],
  ] as const) {
    for (const match of half.matchAll(pattern)) {
      const date = read(match.groups ?? {});
      const [start, end] = [match.index, match.index + match[0].length];
      if (date !== null) add(1, dayDue(date), start, end);
      else if (match[0].length > 2) add(4, { kind: "text", text: text.slice(start, end).trim() }, start, end);
    }
  }
  for (const match of text.matchAll(NEXT_MEETING)) {
    const before = match.groups?.before !== undefined || match.groups?.beforeShort !== undefined;
    const due: DueDate = { kind: "nextMeeting", when: before ? "before" : "at" };
    add(before ? 2 : 3, due, match.index, match.index + match[0].length);
  }
  for (const match of half.matchAll(WORDS_OF_TIME)) {
    const [start, end] = [match.index, match.index + match[0].length];
    add(4, { kind: "text", text: text.slice(start, end).trim() }, start, end);
  }
  const partOfDate = ({ start, end }: FoundDue) => dates.some((date) => start < date.end && date.start < end);
  return found.filter((each) => each.rank === 0 || !partOfDate(each));
}

/** A day that is past says nothing of when something is due. */
function isPast({ due }: FoundDue, today: RocDate | null): boolean {
  if (due.kind === "nextMeeting" || today === null) return false;
  const date = due.kind === "date" ? fromIsoDate(due.date) : endOfMonthWritten(due.text);
  return date !== null && !isLater(date, today);
}

function endOfMonthWritten(text: string): RocDate | null {
  const [, year = "", month = ""] = YEAR_AND_MONTH.exec(halfWidth(text)) ?? [];
  const [rocYear, wanted] = [writtenNumber(year), writtenNumber(month)];
  return rocYear === null || wanted === null ? null : monthEnd(rocYear, wanted);
}

/**
 * The due that a sentence names, or null: a day before everything else, then before the next meeting, then at it, then
 * words of time that name no day. `today` (ISO, the day of the meeting) settles 10月底 and 年底; without it they stay words.
 */
export function findDue(text: string, today: string | null): FoundDue | null {
  const day = today === null ? null : fromIsoDate(today);
  const found = matches(text, day).filter((each) => !isPast(each, day));
  const [best] = found.sort((a, b) => a.rank - b.rank || a.start - b.start || b.end - a.end);
  return best === undefined ? null : { due: best.due, start: best.start, end: best.end };
}
