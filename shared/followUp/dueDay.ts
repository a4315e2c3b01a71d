import { findRocDates, toIsoDate } from "../calendar/rocDate.ts";
import type { DueDate } from "../minutes/vocabulary.ts";

/** The one day that a due names, ISO; null where it names none or several. */
export function dueDayOf(due: DueDate | null): string | null {
  if (due === null || due.kind === "nextMeeting") return null;
  if (due.kind === "date") return due.date;
  const [found, another] = findRocDates(due.text);
  return found === undefined || another !== undefined ? null : toIsoDate(found.date);
}
