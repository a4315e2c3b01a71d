import { CHINESE_NUMBER, halfWidth, writtenNumber } from "./writtenNumber.ts";

/** A day in the ROC calendar 國曆; 民國110年 is rocYear 110. */
export interface RocDate {
  readonly rocYear: number;
  readonly month: number;
  readonly day: number;
}

/** A date found in running text; `start` and `end` are offsets into it. */
export interface FoundRocDate {
  readonly date: RocDate;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** 110年12月10日 | 中華民國110年12月10日 | 110/12/10 | 110.12.10 | 1101210. */
export type RocDateForm = "long" | "formal" | "slash" | "dotted" | "compact";

const WESTERN_OFFSET = 1911;
const FIRST_YEAR = 38;
const LAST_YEAR = 200;
const DAY_MS = 86_400_000;

/** Bounded, so that a long run of spaces costs no more than its length. */
const GAP = "\\s{0,6}";
const ERA = `(?<era>中${GAP}華${GAP}民${GAP}國|民${GAP}國|西${GAP}元|公${GAP}元)`;
const part = (name: string) => `(?<${name}>[0-9]{1,2}|${CHINESE_NUMBER})`;
const LONG_FORM = `${ERA}?${GAP}(?<y1>[0-9]{1,4}|${CHINESE_NUMBER})${GAP}年${GAP}${part("m1")}${GAP}月${GAP}${part("d1")}${GAP}日`;
const separated = (sign: string, n: number) => `${sign}(?<m${n}>[0-9]{1,2})${sign}(?<d${n}>[0-9]{1,2})`;
const SEPARATED_FORM = `(?<y2>[0-9]{4}|[0-9]{2,3})(?:${separated("/", 2)}|${separated("\\.", 3)}|${separated("-", 4)})`;
const COMPACT_FORM = "(?<y5>[0-9]{3})(?<m5>[0-9]{2})(?<d5>[0-9]{2})";

const NOT_AFTER_NUMBER = `(?<![0-9零〇一二三四五六七八九十百]|[農陰舊]曆${GAP}(?:(?:中華)?民國${GAP})?)`;
const WHOLE = new RegExp(`^\\s*(?:${LONG_FORM}|${SEPARATED_FORM}|${COMPACT_FORM})\\s*$`, "u");
const IN_TEXT = new RegExp(
  [
    NOT_AFTER_NUMBER + LONG_FORM,
    `(?<![0-9A-Za-z./_-])${SEPARATED_FORM}(?![0-9]|[./-][0-9]|[A-Za-z])`,
    `(?<![0-9A-Za-z.,/#第_-])${COMPACT_FORM}(?![0-9A-Za-z]|[.,/-][0-9]|${GAP}[元人號次件%])`,
  ].join("|"),
  "gu",
);

/** The day a whole text writes, in any common ROC or western form; null for days that do not exist (110年2月29日). */
export function parseRocDate(text: string): RocDate | null {
  return dateOf(WHOLE.exec(halfWidth(text))?.groups);
}

/** The dates written in running text, in order; 農曆 days and parts of longer numbers are not among them. */
export function findRocDates(text: string): FoundRocDate[] {
  return [...halfWidth(text).matchAll(IN_TEXT)].flatMap((match) => {
    const date = dateOf(match.groups);
    if (!date) return [];
    const leading = match[0].length - match[0].trimStart().length;
    const start = match.index + leading;
    const end = match.index + match[0].length;
    return [{ date, start, end, text: text.slice(start, end) }];
  });
}

function dateOf(groups: Record<string, string | undefined> | undefined): RocDate | null {
  if (!groups) return null;
  const { era = "", y1, y2, y5, m1, m2, m3, m4, m5, d1, d2, d3, d4, d5 } = groups;
  const year = writtenNumber(y1 ?? y2 ?? y5 ?? "");
  const month = writtenNumber(m1 ?? m2 ?? m3 ?? m4 ?? m5 ?? "");
  const day = writtenNumber(d1 ?? d2 ?? d3 ?? d4 ?? d5 ?? "");
  if (year === null || month === null || day === null) return null;
  const western = year >= 1000;
  if (western ? era.endsWith("國") : era.endsWith("元")) return null;
  return rocDate(western ? year - WESTERN_OFFSET : year, month, day);
}

/** The day with these parts, or null if there is none between 民國38年 and 民國200年. */
export function rocDate(rocYear: number, month: number, day: number): RocDate | null {
  if (rocYear < FIRST_YEAR || rocYear > LAST_YEAR) return null;
  const date = { rocYear, month, day };
  const utc = new Date(utcOf(date));
  return utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day ? date : null;
}

const utcOf = ({ rocYear, month, day }: RocDate) => Date.UTC(rocYear + WESTERN_OFFSET, month - 1, day);

const twoDigits = (n: number) => String(n).padStart(2, "0");

/** The day as text; long forms are unpadded, storage forms padded (99年1月5日, 99/01/05, 0990105). */
export function formatRocDate({ rocYear, month, day }: RocDate, form: RocDateForm = "long"): string {
  switch (form) {
    case "long":
      return `${rocYear}年${month}月${day}日`;
    case "formal":
      return `中華民國${rocYear}年${month}月${day}日`;
    case "slash":
      return `${rocYear}/${twoDigits(month)}/${twoDigits(day)}`;
    case "dotted":
      return `${rocYear}.${twoDigits(month)}.${twoDigits(day)}`;
    case "compact":
      return String(rocYear).padStart(3, "0") + twoDigits(month) + twoDigits(day);
  }
}

/** YYYY-MM-DD. */
export function toIsoDate({ rocYear, month, day }: RocDate): string {
  return `${rocYear + WESTERN_OFFSET}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The day of a YYYY-MM-DD text, or null if it is none between 民國38年 and 民國200年. */
export function fromIsoDate(iso: string): RocDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts ? rocDate(Number(parts[1]) - WESTERN_OFFSET, Number(parts[2]), Number(parts[3])) : null;
}

/** 0 for 星期日 to 6 for 星期六. */
export function weekdayOf(date: RocDate): number {
  return new Date(utcOf(date)).getUTCDay();
}

const WEEKDAYS = "日一二三四五六";

/** 星期日 for 0 to 星期六 for 6. */
export function weekdayName(weekday: number): string {
  const name = WEEKDAYS.charAt(weekday);
  if (name === "") throw new RangeError(`No weekday ${weekday}`);
  return `星期${name}`;
}

/** 0 to 6 for 星期五, 週五, 周五, 禮拜五 or a bare 五, in parentheses or not. */
export function parseWeekday(text: string): number | null {
  const found = /^\(?(?:星期|[週周]|禮拜)?([日天一二三四五六])\)?$/.exec(halfWidth(text).replace(/\s/g, ""));
  if (!found) return null;
  return found[1] === "天" ? 0 : WEEKDAYS.indexOf(found[1] ?? "");
}

/**
 * The day so many days later, or earlier if negative.
 * @throws RangeError beyond 民國38年 to 民國200年
 */
export function addDays(date: RocDate, days: number): RocDate {
  const moved = fromIsoDate(new Date(utcOf(date) + days * DAY_MS).toISOString().slice(0, 10));
  if (!moved) throw new RangeError(`${days} days from ${toIsoDate(date)} is out of range`);
  return moved;
}
