import { formatClockTime } from "../../../../shared/calendar/clockTime.ts";
import { formatRocDate, fromIsoDate } from "../../../../shared/calendar/rocDate.ts";

/** Which parts of a date and time a number format shows. */
export interface DateParts {
  readonly day: boolean;
  readonly month: boolean;
  readonly time: boolean;
  /** Hours counted on beyond a day: [h]:mm. */
  readonly elapsed: boolean;
}

const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_466;
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const EPOCH_1900 = Date.UTC(1899, 11, 30);

/** The moment of a serial (ECMA-376 §18.17.4.1); the 1900 system counts a 29 February 1900 that never was. */
function momentOf(serial: number, date1904: boolean): Date {
  const epoch = date1904 ? EPOCH_1904 : serial < 60 ? EPOCH_1900 + DAY_MS : EPOCH_1900;
  return new Date(epoch + Math.round(serial * 86_400) * 1000);
}

/** A day, or a month, in the words of a record: 115年9月3日; in western digits where the ROC calendar has none. */
export function dayText(iso: string, withDay: boolean): string {
  const date = fromIsoDate(iso);
  if (date === null) return withDay ? iso : iso.slice(0, 7);
  return withDay ? formatRocDate(date, "long") : `${date.rocYear}年${date.month}月`;
}

function elapsedText(serial: number): string {
  const minutes = Math.round(serial * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** The text of a serial number in a date format, or null for a number that is no day. */
export function serialText(serial: number, parts: DateParts, date1904: boolean): string | null {
  if (!(serial >= 0 && serial < LAST_SERIAL)) return null;
  if (parts.elapsed) return elapsedText(serial);
  const moment = momentOf(serial, date1904);
  const time = { hour: moment.getUTCHours(), minute: moment.getUTCMinutes() };
  const isMidnight = time.hour === 0 && time.minute === 0;
  if (!parts.month) return formatClockTime(time);
  const day = dayText(moment.toISOString().slice(0, 10), parts.day);
  return parts.time && !isMidnight ? `${day} ${formatClockTime(time)}` : day;
}
