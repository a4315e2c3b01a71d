import { formatRocDate, fromIsoDate, weekdayName, weekdayOf } from "../../../shared/calendar/rocDate.ts";

/** 115年9月3日（四）; null for a day that no record can bear. */
export function dayText(iso: string): string | null {
  const date = fromIsoDate(iso);
  if (date === null) return null;
  return `${formatRocDate(date)}（${weekdayName(weekdayOf(date)).slice(-1)}）`;
}

/** When something was changed, for somebody in `now`'s place and day: the clock alone today, else 115/09/03. */
export function changeText(instant: string, now: Date, today: (time: string) => string): string {
  const at = new Date(instant);
  const day = localIsoDay(at);
  if (day === localIsoDay(now)) return today(`${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`);
  const date = fromIsoDate(day);
  return date === null ? "" : formatRocDate(date, "slash");
}

const twoDigits = (n: number) => String(n).padStart(2, "0");

const localIsoDay = (at: Date) => `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
