import type { Node } from "prosemirror-model";
import { useEffect, useState } from "react";
import { type ClockTime, formatClockTime, fromIsoTime } from "../../../../shared/calendar/clockTime.ts";
import { meetingTimes } from "../../../editor/commands/registry.ts";

/** The time of day on this machine. */
export function clockAt(at: Date): ClockTime {
  return { hour: at.getHours(), minute: at.getMinutes() };
}

/** A time as it is printed: 下午2時3分. */
export const clockWords = (at: Date): string => formatClockTime(clockAt(at));

/** An ISO time as it is printed, or null. */
export function isoWords(iso: string | null | undefined): string | null {
  const time = iso == null ? null : fromIsoTime(iso);
  return time === null ? null : formatClockTime(time);
}

const twoDigits = (n: number) => String(n).padStart(2, "0");

/** The day of a moment on this machine, ISO. */
export const dayOf = (at: Date): string =>
  `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;

/** Whether a record is of a meeting of this day, as far as it says: what is written up later has its own times. */
export function isOfDay(doc: Node, at: Date): boolean {
  const [first] = meetingTimes(doc);
  return first?.date == null || first.date === dayOf(at);
}

/** The present moment, told anew every `everyMs`. */
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
