import { CHINESE_NUMBER, halfWidth, writtenNumber } from "./writtenNumber.ts";

/** A time of day; 24:00 is the midnight that ends it. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** What a careful reader would query: 下午14時, 上午12時, 5時0分 (standard: 文書處理手冊, 12h with 上午/下午, 0分 omitted). */
export type ClockOddity = "afternoon-24h" | "ambiguous-noon" | "zero-minutes";

/** A clock read at the start of a text; `length` counts the characters it takes, `period` is 上午, 下午 … as written. */
export interface ReadClock {
  readonly time: ClockTime;
  readonly length: number;
  readonly oddity: ClockOddity | null;
  readonly period: string | null;
}

const GAP = "\\s{0,6}";
const PERIOD = `(?<period>${["上午", "早上", "清晨", "凌晨", "中午", "下午", "傍晚", "晚上", "晚間"].map((word) => [...word].join(GAP)).join("|")}|晚)`;
const HOUR = `(?<hour>[0-9]{1,2}|${CHINESE_NUMBER})${GAP}(?<unit>[時點])(?![段期代間])`;
const MINUTE = `(?:${GAP}(?:[整正]|(?<half>半)|(?<minute>[0-9]{1,2}|${CHINESE_NUMBER})${GAP}分))`;
const COLON = `(?<hour2>[0-9]{1,2})${GAP}:${GAP}(?<minute2>[0-9]{2})(?::[0-9]{2})?(?![0-9])`;
const CLOCK = new RegExp(`^${GAP}${PERIOD}?${GAP}(?:${COLON}|${HOUR}${MINUTE}?)`, "u");
const LONGEST_CLOCK = 60;

/** 3點建議 counts points; 3點至5點 and 3點開會 are clocks. */
const COUNTED_POINTS = /^(?![至到迄起開散])[\p{L}\p{N}]/u;

/** The clock at the start of a text: 上午9時30分, 下午 2 點半, 14:30, 中午十二時. */
export function parseClockTime(text: string): ReadClock | null {
  const folded = halfWidth(text);
  const match = CLOCK.exec(folded);
  if (!match?.groups) return null;
  const { period: written, hour: hourText, hour2, unit, half, minute: minutePart, minute2 } = match.groups;
  const period = written?.replace(/\s/g, "") ?? null;
  const hour = writtenNumber(hourText ?? hour2 ?? "");
  const minuteText = minutePart ?? minute2;
  const minute = half ? 30 : minuteText === undefined ? 0 : writtenNumber(minuteText);
  if (hour === null || minute === null || hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const bareHour = unit === "點" && !period && /點$/.test(match[0]);
  if (bareHour && COUNTED_POINTS.test(folded.slice(match[0].length))) return null;
  const { time, oddity } = placeInDay(hour, minute, period);
  const zeroMinutes = minutePart !== undefined && minute === 0;
  return { time, length: match[0].length, oddity: oddity ?? (zeroMinutes ? "zero-minutes" : null), period };
}

function placeInDay(
  hour: number,
  minute: number,
  period: string | null,
): { time: ClockTime; oddity: ClockOddity | null } {
  const at = (h: number, oddity: ClockOddity | null = null) => ({ time: { hour: h, minute }, oddity });
  if (period === null) return at(hour);
  if (hour > 12) return at(hour, "afternoon-24h");
  switch (period) {
    case "上午":
    case "早上":
    case "清晨":
      return at(hour, hour === 12 ? "ambiguous-noon" : null);
    case "凌晨":
      return at(hour % 12);
    case "中午":
      return at(hour > 0 && hour < 10 ? hour + 12 : hour);
    case "下午":
      return hour === 0 ? at(12, "ambiguous-noon") : at(hour === 12 ? 12 : hour + 12);
    default:
      if (hour === 12) return at(minute === 0 ? 24 : 0);
      return at(hour > 0 && hour < 5 ? hour : (hour + 12) % 24);
  }
}

/** The first clock in running text with its offset, or null. */
export function findClockTime(text: string, from = 0): (ReadClock & { readonly start: number }) | null {
  const folded = halfWidth(text);
  for (let start = from; start < text.length; start++) {
    const insideNumber = /[0-9]/.test(folded.charAt(start)) && /[0-9]/.test(folded.charAt(start - 1));
    if (insideNumber || folded.charAt(start).trim() === "") continue;
    const clock = parseClockTime(text.slice(start, start + LONGEST_CLOCK));
    if (clock) return { ...clock, start };
  }
  return null;
}

/** 上午, 下午 … of a time as it is printed. */
export function periodOf({ hour }: ClockTime): string {
  if (hour === 24) return "晚上";
  if (hour < 5) return "凌晨";
  if (hour < 12) return "上午";
  return hour === 12 ? "中午" : "下午";
}

/** The hour and minute without a period, on the twelve-hour clock: 9時30分, 2時, 12時. */
export function formatBareClock({ hour, minute }: ClockTime): string {
  return `${hour > 12 ? hour - 12 : hour}時${minute > 0 ? `${minute}分` : ""}`;
}

/** 上午9時30分 | 下午2時 | 中午12時30分 | 凌晨0時; 24:00 is 晚上12時. */
export function formatClockTime(time: ClockTime): string {
  return periodOf(time) + formatBareClock(time);
}

/** HH:MM. */
export function toIsoTime({ hour, minute }: ClockTime): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** The time of an HH:MM text from 00:00 to 24:00, or null. */
export function fromIsoTime(iso: string): ClockTime | null {
  const parts = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(iso);
  if (!parts) return null;
  const time = { hour: Number(parts[1]), minute: Number(parts[2]) };
  return time.hour === 24 && time.minute > 0 ? null : time;
}
