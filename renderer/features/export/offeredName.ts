import { formatRocDate, fromIsoDate } from "../../../shared/calendar/rocDate.ts";
import type { MeetingFacts } from "../../../shared/minutes/facts.ts";

const LONGEST = 80;
const UNSAFE = /[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}\p{Zs}]/gu;
const UNTITLED = "會議紀錄";

/** The name that the core will give an exported file, without its ending: 1150903_第5次委員會議紀錄. */
export function offeredName({ title, date }: Pick<MeetingFacts, "title" | "date">): string {
  const day = date === null ? null : fromIsoDate(date);
  const name = (title ?? "")
    .toWellFormed()
    .replace(UNSAFE, "")
    .replaceAll("\ufffd", "")
    .replace(/^[.~]+|\.+$/gu, "");
  const named = name === "" ? UNTITLED : name;
  const stamped = day === null ? named : `${formatRocDate(day, "compact")}_${named}`;
  return Array.from(stamped).slice(0, LONGEST).join("");
}
