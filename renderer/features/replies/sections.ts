import type { Match } from "./collected.ts";

/** What is listed row by row, in this order: what waits for her first. */
const SHOWN = ["conflict", "doubtful", "unmatched", "tooLong", "ready"] as const;

export interface MatchSection {
  readonly verdict: (typeof SHOWN)[number];
  readonly matches: readonly Match[];
}

/** The answers by what becomes of them, without those that have nothing in them or stand there already. */
export function shownSections(matches: readonly Match[]): readonly MatchSection[] {
  return SHOWN.map((verdict) => ({ verdict, matches: matches.filter((match) => match.verdict === verdict) })).filter(
    (section) => section.matches.length > 0,
  );
}
