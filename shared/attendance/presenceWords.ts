import { formatClockTime, fromIsoTime, parseClockTime, toIsoTime } from "../calendar/clockTime.ts";

/** 入席 or 離席 of one person; `at` is "HH:MM" or null where no time is said. */
export interface PresenceChange {
  readonly person: string;
  readonly change: "arrives" | "leaves";
  readonly at: string | null;
}

const VERBS = { arrives: "入席", leaves: "離席" } as const;
const SENTENCE =
  /^[（(]?(?<person>.+?)(?:於(?<clock>[^於]+?))?(?:先行|提前|中途)?(?<verb>入席|到席|到場|離席|退席)[）)]?[。.]?$/u;

/** As it is printed: 李委員宏遠於下午2時40分入席。 */
export function formatPresence({ person, change, at }: PresenceChange): string {
  const time = at === null ? null : fromIsoTime(at);
  return `${person}${time === null ? "" : `於${formatClockTime(time)}`}${VERBS[change]}。`;
}

/** Reads a line that says one 入席 or 離席 and nothing else; the inverse of `formatPresence`, null for other words. */
export function parsePresence(text: string): PresenceChange | null {
  const { person, clock, verb } = SENTENCE.exec(text.trim())?.groups ?? {};
  if (person === undefined || verb === undefined) return null;
  const change = verb === "離席" || verb === "退席" ? "leaves" : "arrives";
  if (clock === undefined) return { person, change, at: null };
  const read = parseClockTime(clock);
  if (read === null || read.length !== clock.length) return null;
  return { person, change, at: toIsoTime(read.time) };
}
