import { formatRocDate, fromIsoDate, parseRocDate, toIsoDate } from "../calendar/rocDate.ts";
import { assertNever } from "../minutes/never.ts";
import type { DueDate } from "../minutes/vocabulary.ts";
import { findDue } from "./dueWords.ts";

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

const NEXT = /^(?:於|在)?下(?:一)?次(?:會議|會|開會)?(?<before>(?:召開)?(?:之)?前)?(?:報告|提出)?$/u;

/** 10/31, 10.31, 10月31日. */
const MONTH_AND_DAY = /^(\d{1,2})\s*[/.月-]\s*(\d{1,2})\s*日?$/u;

/**
 * The due that somebody typed: 115/10/31, 1151031, 115年10月底前, 10/31, 10月底, 下次會議前, 下次會議, or any other words as they are;
 * null for nothing. `today` (ISO) settles what names no year. The inverse of `dueText` for days and meetings.
 */
export function parseDue(typed: string, today: string | null): DueDate | null {
  const text = typed.trim();
  if (text === "" || text === "未定") return null;
  const date = parseRocDate(text.replace(/(?:以|之)?前$/u, ""));
  if (date !== null) return { kind: "date", date: toIsoDate(date) };
  const day = MONTH_AND_DAY.exec(text.normalize("NFKC"));
  const written = day === null ? text : `${day[1]}月${day[2]}日前`;
  const next = NEXT.exec(text);
  if (next !== null) return { kind: "nextMeeting", when: next.groups?.before === undefined ? "at" : "before" };
  const found = findDue(written, today);
  const isAll = found !== null && found.start === 0 && found.end === written.length;
  return isAll ? found.due : { kind: "text", text };
}
