import { formatRocDate, fromIsoDate } from "../calendar/rocDate.ts";
import { assertNever } from "../minutes/never.ts";
import type { DueDate } from "../minutes/vocabulary.ts";

/** A due date (辦理期限) as it is printed: 115年9月30日, 下次會議前, 下次會議, or the words it was given in. */
export function dueText(due: DueDate | null): string {
  if (due === null) return "";
  switch (due.kind) {
    case "date": {
      const date = fromIsoDate(due.date);
      return date === null ? due.date : formatRocDate(date);
    }
    case "nextMeeting":
      return due.when === "before" ? "下次會議前" : "下次會議";
    case "text":
      return due.text;
    default:
      return assertNever(due, "due date");
  }
}
