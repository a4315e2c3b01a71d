import { parseClockTime, type ReadClock } from "./clockTime.ts";
import { findRocDates, parseWeekday, type RocDate } from "./rocDate.ts";
import { CHINESE_NUMBER, halfWidth, writtenNumber } from "./writtenNumber.ts";

/** A piece of the text of a 時間 field; `date` is null for a day that does not exist. */
export type MeetingTimeToken =
  | { readonly kind: "date"; readonly date: RocDate | null }
  | { readonly kind: "partialDate"; readonly month: number | null; readonly day: number }
  | { readonly kind: "nextDay" | "to" | "and" }
  | { readonly kind: "weekday"; readonly weekday: number }
  | { readonly kind: "clock"; readonly clock: ReadClock };

const LONGEST_TOKEN = 60;
const NUMBER = `([0-9]{1,2}|${CHINESE_NUMBER})`;
const UNREAL_DATE = new RegExp(`^(?:[0-9]{1,4}|${CHINESE_NUMBER})\\s*年\\s*${NUMBER}\\s*月\\s*${NUMBER}\\s*日`, "u");
const MONTH_AND_DAY = new RegExp(`^${NUMBER}\\s*月\\s*${NUMBER}\\s*日`, "u");
const DAY = /^([0-9]{1,2})\s*日/;
const WEEKDAY = /^(?:\(?\s*(?:星\s*期|週|周|禮\s*拜)\s*[日天一二三四五六]\s*\)?|\(\s*[日一二三四五六]\s*\))/;
const MARKS = [
  { kind: "nextDay", pattern: /^[翌次隔]日/ },
  { kind: "to", pattern: /^[至到迄~〜–—─-]/ },
  { kind: "and", pattern: /^[、,;，；/及和與]/ },
] as const;

/** The dates, weekdays, clocks and joining words of a text, in order; everything else is passed over. */
export function meetingTimeTokens(written: string): MeetingTimeToken[] {
  const text = halfWidth(written);
  const dates = new Map(findRocDates(text).map((found) => [found.start, found]));
  const tokens: MeetingTimeToken[] = [];
  for (let at = 0; at < text.length; ) {
    const found = dates.get(at);
    const read = found
      ? { token: { kind: "date", date: found.date } as const, length: found.end - at }
      : tokenAt(text.slice(at, at + LONGEST_TOKEN));
    if (read) tokens.push(read.token);
    at += read?.length ?? /^[0-9]+/.exec(text.slice(at))?.[0].length ?? 1;
  }
  return tokens;
}

function tokenAt(text: string): { token: MeetingTimeToken; length: number } | null {
  if (/^\s/.test(text)) return null;
  const unreal = UNREAL_DATE.exec(text);
  if (unreal) return { token: { kind: "date", date: null }, length: unreal[0].length };
  const partial = MONTH_AND_DAY.exec(text) ?? DAY.exec(text);
  if (partial) {
    const numbers = partial.slice(1).map(writtenNumber);
    const token = { kind: "partialDate", month: numbers.at(-2) ?? null, day: numbers.at(-1) ?? 0 } as const;
    return { token, length: partial[0].length };
  }
  const weekday = WEEKDAY.exec(text)?.[0];
  if (weekday !== undefined) {
    const day = parseWeekday(weekday.replace(/[()\s]/g, ""));
    return day === null ? null : { token: { kind: "weekday", weekday: day }, length: weekday.length };
  }
  const clock = parseClockTime(text);
  if (clock) return { token: { kind: "clock", clock }, length: clock.length };
  for (const { kind, pattern } of MARKS) {
    const length = pattern.exec(text)?.[0].length;
    if (length !== undefined) return { token: { kind }, length };
  }
  return null;
}
