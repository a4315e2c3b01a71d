import type { SeriesRow } from "../../../shared/contract/meetings.ts";

const folded = (name: string) => name.replace(/[\s\u3000「」『』]+/gu, "").replace(/會議$/u, "");

/** The series of this name, 會議 at its end or not. */
export function seriesNamed(name: string, all: readonly SeriesRow[]): SeriesRow | null {
  const exact = all.find((series) => series.name === name.trim());
  return exact ?? all.find((series) => folded(name) !== "" && folded(series.name) === folded(name)) ?? null;
}
