import { formatRocDate, fromIsoDate } from "../../../shared/calendar/rocDate.ts";

const twoDigits = (n: number) => String(n).padStart(2, "0");

const localDay = (at: Date) => `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;

/** An instant as she reads it: 10:32:05 today, else 115/09/03 10:32. */
export function clockText(instant: string, now: Date): string {
  const at = new Date(instant);
  const minutes = `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
  if (localDay(at) === localDay(now)) return `${minutes}:${twoDigits(at.getSeconds())}`;
  const date = fromIsoDate(localDay(at));
  return date === null ? minutes : `${formatRocDate(date, "slash")} ${minutes}`;
}
