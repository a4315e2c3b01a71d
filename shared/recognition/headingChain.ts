/** A paragraph in the style of the headings: its number and how much it looks like one. */
export interface ChainLink {
  readonly place: number;
  readonly value: number;
  /** Above 0 for what looks like a heading, below for a sentence. */
  readonly score: number;
}

interface Chain {
  readonly place: number | null;
  readonly before: Chain | null;
  readonly score: number;
}

const NONE: Chain = { place: null, before: null, score: 0 };

/** Numbers that a chain may leap over, each for a price. */
const FARTHEST_LEAP = 3;
const LEAP_PRICE = 2.5;

/**
 * The chain of ascending numbers from `first` that looks most like the headings of one record; a list inside a section
 * begins again and again, the headings do not. Places in reading order.
 */
export function bestChain(links: readonly ChainLink[], first: number): ReadonlySet<number> {
  const endingAt = new Map<number, Chain>();
  let best = NONE;
  for (const { place, value, score } of links) {
    let chain: Chain | null = null;
    for (let leap = 0; leap <= FARTHEST_LEAP; leap += 1) {
      const from = value - 1 - leap;
      const before = from === first - 1 ? NONE : endingAt.get(from);
      const worth = (before?.score ?? 0) - leap * LEAP_PRICE + score;
      if (before !== undefined && (chain === null || worth > chain.score)) chain = { place, before, score: worth };
    }
    if (chain === null) continue;
    const rival = endingAt.get(value);
    if (rival === undefined || chain.score > rival.score) endingAt.set(value, chain);
    if (chain.score > best.score) best = chain;
  }
  const places = new Set<number>();
  for (let link: Chain | null = best; link !== null; link = link.before) {
    if (link.place !== null) places.add(link.place);
  }
  return places;
}
