import { formatRocDate, fromIsoDate } from "../calendar/rocDate.ts";
import type { MeetingFacts } from "./facts.ts";

const UNTITLED = "會議紀錄";

/** Longest name without its ending; a path in Windows may have 260 characters, folders included. */
const LONGEST = 80;
/** Linux gives a name 255 bytes of UTF-8, of which an ending and a number for copies need some. */
const MOST_BYTES = 240;

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
  return shortened(stamped);
}

const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff) return 4;
  return code > 0x7ff ? 3 : code > 0x7f ? 2 : 1;
};

function shortened(name: string): string {
  let bytes = 0;
  const kept = Array.from(name).slice(0, LONGEST);
  const end = kept.findIndex((character) => {
    bytes += bytesOf(character);
    return bytes > MOST_BYTES;
  });
  return (end < 0 ? kept : kept.slice(0, end)).join("");
}
