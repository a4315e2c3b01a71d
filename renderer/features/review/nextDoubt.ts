import type { Doubt } from "./doubts.ts";
import type { ReviewSnapshot } from "./reviewStore.ts";
import type { LineRow } from "./rows.ts";

interface Place {
  readonly snapshot: Pick<ReviewSnapshot, "seen">;
  readonly doubts: readonly Doubt[];
  readonly lines: readonly LineRow[];
  readonly current: LineRow | undefined;
  readonly lineOfDoubt: ReadonlyMap<string, LineRow>;
}

/**
 * The next doubt (or, with -1, the one before) from where she is, round the end: one she has not looked at while there
 * is one, else any; null where there is none at all.
 */
export function nextDoubt({ snapshot, doubts, lines, current, lineOfDoubt }: Place, by: 1 | -1): Doubt | null {
  const unseen = doubts.filter(({ key }) => !snapshot.seen.has(key));
  const open = unseen.length > 0 ? unseen : doubts;
  const here = current === undefined ? -1 : lines.indexOf(current);
  const placeOf = ({ key }: Doubt) => {
    const line = lineOfDoubt.get(key);
    return line === undefined ? -1 : lines.indexOf(line);
  };
  // What concerns the record as a whole stands before its first line and comes first.
  const whole = unseen.find((doubt) => placeOf(doubt) < 0);
  if (whole !== undefined) return whole;
  const ahead =
    by === 1 ? open.find((doubt) => placeOf(doubt) > here) : open.findLast((doubt) => placeOf(doubt) < here);
  const alsoHere = unseen.find((doubt) => placeOf(doubt) === here);
  return alsoHere ?? ahead ?? (by === 1 ? open[0] : open.at(-1)) ?? null;
}
