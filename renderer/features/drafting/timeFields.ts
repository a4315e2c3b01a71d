import { parseClockTime, toIsoTime } from "../../../shared/calendar/clockTime.ts";
import { type MeetingInterval, parseMeetingTime } from "../../../shared/calendar/meetingTime.ts";
import { formatRocDate, parseRocDate, type RocDate, toIsoDate } from "../../../shared/calendar/rocDate.ts";

/** What stands in the three fields of the time form, as typed. */
export interface TimeFields {
  readonly date: string;
  readonly start: string;
  readonly end: string;
}

export type TimeField = keyof TimeFields;

export type ReadTimeFields =
  | { readonly ok: true; readonly interval: MeetingInterval }
  | { readonly ok: false; readonly wrong: TimeField; readonly because: "unread" | "too-early" };

/** 1430 and 930 as 14:30 and 9:30. */
const withColon = (text: string) => text.trim().replace(/^(\d{1,2})(\d{2})$/u, "$1:$2");

/** The time that a whole text writes, or null. */
export function clockOf(text: string): string | null {
  const written = withColon(text);
  const clock = parseClockTime(written);
  return clock !== null && clock.length === written.length ? toIsoTime(clock.time) : null;
}

const ANY_DAY: RocDate = { rocYear: 115, month: 1, day: 1 };

/** 14:30, 1430: a clock that says its hour of the day by itself. */
const OF_24_HOURS = /^\d{1,2}:?\d{2}$/u;

/** The end, moved to the afternoon where only that follows the start (下午2時至4時). */
function endOf(start: string, end: string): string | null {
  if (OF_24_HOURS.test(end.trim())) return clockOf(end);
  const [sitting] = parseMeetingTime(`${formatRocDate(ANY_DAY)}${withColon(start)}～${withColon(end)}`).intervals;
  return sitting?.endsAt ?? clockOf(end);
}

/** Reads what she typed: 115/9/3, 1150903 or 115年9月3日; 14:30, 1430 or 下午2時30分. Only the end may be missing. */
export function readTimeFields({ date, start, end }: TimeFields): ReadTimeFields {
  const day = parseRocDate(date);
  if (day === null) return { ok: false, wrong: "date", because: "unread" };
  const startsAt = clockOf(start);
  if (startsAt === null) return { ok: false, wrong: "start", because: "unread" };
  if (end.trim() === "") return { ok: true, interval: { date: toIsoDate(day), startsAt, endsAt: null } };
  if (clockOf(end) === null) return { ok: false, wrong: "end", because: "unread" };
  const endsAt = endOf(start, end);
  if (endsAt === null || endsAt <= startsAt) return { ok: false, wrong: "end", because: "too-early" };
  return { ok: true, interval: { date: toIsoDate(day), startsAt, endsAt } };
}
