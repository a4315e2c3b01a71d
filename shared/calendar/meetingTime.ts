import { assertNever } from "../minutes/never.ts";
import {
  type ClockOddity,
  type ClockTime,
  findClockTime,
  formatBareClock,
  formatClockTime,
  fromIsoTime,
  periodOf,
  type ReadClock,
  toIsoTime,
} from "./clockTime.ts";
import { type MeetingTimeToken, meetingTimeTokens } from "./meetingTimeTokens.ts";
import {
  addDays,
  formatRocDate,
  fromIsoDate,
  type RocDate,
  rocDate,
  toIsoDate,
  weekdayName,
  weekdayOf,
} from "./rocDate.ts";

/** One sitting: an ISO date and HH:MM times, each null where the text gives none. */
export interface MeetingInterval {
  readonly date: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** What a careful reader would query in a 時間 field. */
export type MeetingTimeOddity = ClockOddity | "end-before-start" | "wrong-weekday" | "invalid-date" | "year-missing";

/** A 時間 field read; `writtenWeekday` is the first weekday written, 0 to 6. */
export interface ReadMeetingTime {
  readonly intervals: MeetingInterval[];
  readonly writtenWeekday: number | null;
  readonly oddities: MeetingTimeOddity[];
}

interface Sitting {
  readonly date: RocDate | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** The sittings written in the text of a 時間 field; later dates inherit the year, bare end times the half of the day. */
export function parseMeetingTime(text: string): ReadMeetingTime {
  const reading = new SittingReader();
  let writtenWeekday: number | null = null;
  for (const token of meetingTimeTokens(text)) {
    if (token.kind === "weekday") writtenWeekday ??= token.weekday;
    reading.take(token);
  }
  const intervals = reading.finish().map(({ date, ...clocks }) => ({ date: date && toIsoDate(date), ...clocks }));
  return { intervals, writtenWeekday, oddities: [...reading.oddities] };
}

class SittingReader {
  readonly oddities = new Set<MeetingTimeOddity>();
  private readonly sittings: Sitting[] = [];
  private current: Sitting = { date: null, startsAt: null, endsAt: null };
  private expectsEnd = false;
  private expectsSitting = false;

  take(token: MeetingTimeToken): void {
    const { date } = this.current;
    switch (token.kind) {
      case "date":
        this.beginDay(token.date);
        break;
      case "partialDate":
        if (date) this.beginDay(dayAfter(date, token.month, token.day));
        else if (token.month !== null) this.oddities.add("year-missing");
        break;
      case "nextDay":
        if (date) this.beginDay(addDays(date, 1));
        break;
      case "weekday":
        if (date && weekdayOf(date) !== token.weekday) this.oddities.add("wrong-weekday");
        break;
      case "clock":
        this.takeClock(token.clock);
        break;
      case "to":
        if (this.expectsSitting) this.begin(date);
        this.expectsEnd = true;
        break;
      case "and":
        this.expectsSitting = this.hasClock();
        this.expectsEnd = false;
        break;
      default:
        assertNever(token, "token");
    }
  }

  finish(): readonly Sitting[] {
    this.begin(null);
    return this.sittings;
  }

  private hasClock(): boolean {
    return this.current.startsAt !== null || this.current.endsAt !== null;
  }

  private begin(date: RocDate | null): void {
    if (this.current.date !== null || this.hasClock()) this.sittings.push(this.current);
    this.current = { date, startsAt: null, endsAt: null };
    this.expectsSitting = false;
  }

  private beginDay(date: RocDate | null): void {
    const { current } = this;
    if (date === null) this.oddities.add("invalid-date");
    if (current.startsAt === null) this.expectsEnd = false;
    const followsItsClock = current.date === null && current.startsAt !== null && !this.expectsEnd;
    if (followsItsClock) this.current = { ...current, date };
    else this.begin(date);
  }

  private takeClock(clock: ReadClock): void {
    const { startsAt, endsAt } = this.current;
    if (clock.oddity) this.oddities.add(clock.oddity);
    const another = this.expectsSitting || endsAt !== null || (startsAt !== null && !this.expectsEnd);
    if (another) this.begin(this.current.date);
    if (this.expectsEnd) this.takeEnd(clock);
    else this.current = { ...this.current, startsAt: toIsoTime(clock.time) };
    this.expectsEnd = false;
  }

  private takeEnd(clock: ReadClock): void {
    const { startsAt } = this.current;
    const endsAt = resolveEnd(clock, startsAt);
    if (startsAt !== null && endsAt <= startsAt) this.oddities.add("end-before-start");
    this.current = { ...this.current, endsAt };
  }
}

/** A day written without its year: the year of the day before it, or the next when December is followed by January. */
function dayAfter(before: RocDate, month: number | null, day: number): RocDate | null {
  const turns = before.month === 12 && month === 1;
  return rocDate(before.rocYear + (turns ? 1 : 0), month ?? before.month, day);
}

/** The end as written, moved to the afternoon where no period is written and only then it follows the start. */
function resolveEnd({ time, period }: ReadClock, startsAt: string | null): string {
  const written = toIsoTime(time);
  if (startsAt === null || period !== null || written > startsAt || time.hour === 0 || time.hour >= 12) return written;
  const afternoon = toIsoTime({ ...time, hour: time.hour + 12 });
  return afternoon > startsAt ? afternoon : written;
}

/**
 * The text of a 時間 field, which `parseMeetingTime` reads back:
 * 110年12月10日（星期五）下午2時30分至4時、12月11日（星期六）上午9時.
 * @throws RangeError for a date or time that is not ISO
 */
export function formatMeetingTime(intervals: readonly MeetingInterval[]): string {
  let text = "";
  let before: MeetingInterval | null = null;
  for (const interval of intervals) {
    const newDay = interval.date !== null && interval.date !== before?.date;
    const overnight =
      newDay && before?.startsAt != null && !before.endsAt && !interval.startsAt && interval.endsAt != null;
    if (before) text += overnight ? "至" : "、";
    if (interval.date !== null && newDay) text += writeDay(dateOf(interval.date), before?.date ?? null);
    text += writeClocks(interval, overnight);
    before = interval;
  }
  return text;
}

function writeDay(date: RocDate, before: string | null): string {
  const previous = before === null ? null : dateOf(before);
  const sameYear = previous?.rocYear === date.rocYear && !(previous.month === 12 && date.month === 1);
  const day = sameYear ? `${date.month}月${date.day}日` : formatRocDate(date);
  return `${day}（${weekdayName(weekdayOf(date))}）`;
}

function writeClocks({ startsAt, endsAt }: MeetingInterval, overnight: boolean): string {
  const start = startsAt === null ? null : clockOf(startsAt);
  const end = endsAt === null ? null : clockOf(endsAt);
  if (!end) return start ? formatClockTime(start) : "";
  if (!start) return (overnight ? "" : "至") + formatClockTime(end);
  const sharesPeriod = periodOf(end) === periodOf(start) || (periodOf(start) === "上午" && end.hour === 12);
  const follows = toIsoTime(end) > toIsoTime(start);
  return `${formatClockTime(start)}至${sharesPeriod && follows ? formatBareClock(end) : formatClockTime(end)}`;
}

function dateOf(iso: string): RocDate {
  const date = fromIsoDate(iso);
  if (!date) throw new RangeError(`Not an ISO date: ${iso}`);
  return date;
}

function clockOf(iso: string): ClockTime {
  const time = fromIsoTime(iso);
  if (!time) throw new RangeError(`Not an ISO time: ${iso}`);
  return time;
}

/** A closing time read; `end-before-start` where it is not after the start and no 翌日 says so. */
export interface ReadAdjournment {
  readonly endsAt: string;
  readonly oddity: ClockOddity | "end-before-start" | null;
}

/** The closing time written in the 散會 section: （同日12時30分）, ：下午2時30分。, 散會。(下午5時0分 ). */
export function parseAdjournment(text: string, startsAt: string | null): ReadAdjournment | null {
  const clock = findClockTime(text);
  if (!clock) return null;
  const endsAt = resolveEnd(clock, startsAt);
  const tooEarly = startsAt !== null && endsAt <= startsAt && !/[翌次隔]\s*日/.test(text);
  return { endsAt, oddity: tooEarly ? "end-before-start" : clock.oddity };
}
