import type { ComparedLine } from "./compareRecords.ts";

/** Lines that are shown, or how many equal ones are not. */
export type Passage =
  | { readonly kind: "shown"; readonly key: string; readonly lines: readonly ComparedLine[] }
  | { readonly kind: "folded"; readonly key: string; readonly count: number };

/** So many equal lines are shown on either side of a change. */
const AROUND = 2;
/** Fewer equal lines than this are not worth folding. */
const FEWEST_FOLDED = 3;

/** Folds the long stretches in which two records are equal. */
export function passagesOf(lines: readonly ComparedLine[]): Passage[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== "same"),
  );
  const passages: Passage[] = [];
  let from = 0;
  while (from < lines.length) {
    let to = from + 1;
    while (to < lines.length && near[to] === near[from]) to += 1;
    const stretch = lines.slice(from, to);
    const folds = near[from] === false && stretch.length >= FEWEST_FOLDED;
    passages.push(
      folds
        ? { kind: "folded", key: `${from}`, count: stretch.length }
        : { kind: "shown", key: `${from}`, lines: stretch },
    );
    from = to;
  }
  return passages;
}
