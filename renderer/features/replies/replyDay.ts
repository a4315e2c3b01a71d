import { fromIsoDate, parseRocDate, toIsoDate } from "../../../shared/calendar/rocDate.ts";

/** A day as she typed it: ISO, null where the field is empty, "unread" where it is no day. */
export type ReadReplyDay = { readonly iso: string | null } | "unread";

const MONTH_AND_DAY = /^\s*(\d{1,2})(?:[/.-](\d{1,2})|\s*月\s*(\d{1,2})\s*日)\s*$/u;

/** Any form that the calendar knows, and 9/3 or 9月3日, which is the next such day from `today` (ISO) on. */
export function readReplyDay(text: string, today: string): ReadReplyDay {
  if (text.trim() === "") return { iso: null };
  const whole = parseRocDate(text);
  if (whole !== null) return { iso: toIsoDate(whole) };
  const short = MONTH_AND_DAY.exec(text.normalize("NFKC"));
  const year = fromIsoDate(today)?.rocYear;
  if (short === null || year === undefined) return "unread";
  const [, month, day = short[3]] = short;
  for (const each of [year, year + 1]) {
    const date = parseRocDate(`${each}/${month}/${day}`);
    const iso = date === null ? null : toIsoDate(date);
    if (iso !== null && iso >= today) return { iso };
  }
  return "unread";
}
