import type { SeriesRow } from "../../../shared/contract/meetings.ts";

/** A series name without what two spellings of one may differ in: spaces, quotation marks, 會議 at its end. */
export const foldedSeriesName = (name: string) => name.replace(/[\s\u3000「」『』]+/gu, "").replace(/會議$/u, "");

/** The series of this name, 會議 at its end or not. */
export function seriesNamed(name: string, all: readonly SeriesRow[]): SeriesRow | null {
  const exact = all.find((series) => series.name === name.trim());
  const folded = foldedSeriesName(name);
  return exact ?? all.find((series) => folded !== "" && foldedSeriesName(series.name) === folded) ?? null;
}
