import { formatRocDate, fromIsoDate } from "../calendar/rocDate.ts";
import type { MeetingFacts } from "./facts.ts";

const UNTITLED = "會議紀錄";

/** Longest name without its ending; a path in Windows may have 260 characters, folders included. */
const LONGEST = 80;

/** Signs that Windows refuses in names (Naming Files, Paths, and Namespaces), and invisible or private characters. */
const UNSAFE = /[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}\p{Zs}]/gu;

/** The name of an exported file, without its ending: 1150903_第5次委員會議紀錄. */
export function fileNameOf({ title, date }: Pick<MeetingFacts, "title" | "date">): string {
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
