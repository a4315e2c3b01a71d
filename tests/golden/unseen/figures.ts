import { type Comparison, FACT_KINDS, type FactKind, type Tally } from "./compare.ts";

/** The figures of one half of the corpus; each kind of fact by its F1, 0 to 1. */
export interface Figures {
  readonly failing: number;
  readonly unplaced: number;
  readonly scores: Readonly<Record<FactKind, number>>;
}

/** The tallies of several records together. */
export function totalOf(comparisons: readonly Comparison[], kind: FactKind): Tally {
  return comparisons.reduce(
    (sum, { tallies }) => ({
      tried: sum.tried + tallies[kind].tried,
      found: sum.found + tallies[kind].found,
      wrong: sum.wrong + tallies[kind].wrong,
    }),
    { tried: 0, found: 0, wrong: 0 },
  );
}

/** F1 of what was found, 1 where there was nothing to find and nothing was claimed. */
export function f1Of({ tried, found, wrong }: Tally): number {
  return tried + found + wrong === 0 ? 1 : (2 * found) / (tried + found + wrong);
}

/** Share of the facts that were found. */
export const shareOf = ({ tried, found }: Tally): number => (tried === 0 ? 1 : found / tried);

/** Header facts and attendance count by the share that was found, lists by their F1. */
const BY_SHARE: ReadonlySet<FactKind> = new Set(["kind", "header", "attendance"]);

export function figuresOf(comparisons: readonly Comparison[]): Figures {
  const scores = Object.fromEntries(
    FACT_KINDS.map((kind) => {
      const total = totalOf(comparisons, kind);
      return [kind, BY_SHARE.has(kind) ? shareOf(total) : f1Of(total)];
    }),
  ) as Record<FactKind, number>;
  return {
    failing: comparisons.filter(({ failure }) => failure !== null).length,
    unplaced: comparisons.filter(({ unplaced }) => unplaced !== "").length,
    scores,
  };
}
