/** The counts of a 表決: 贊成, 反對, 棄權. */
export interface VoteCounts {
  readonly inFavour: number;
  readonly against: number;
  readonly abstaining: number;
}

/** A 表決 as it is printed. */
export interface VoteResult extends VoteCounts {
  readonly isCarried: boolean;
}

const SENTENCE =
  /^經表決，贊成(?<inFavour>\d+)票、反對(?<against>\d+)票、棄權(?<abstaining>\d+)票，(?<result>通過|未通過)。$/u;

/** 經表決，贊成9票、反對1票、棄權0票，通過。 */
export function formatVote({ inFavour, against, abstaining, isCarried }: VoteResult): string {
  const result = isCarried ? "通過" : "未通過";
  return `經表決，贊成${inFavour}票、反對${against}票、棄權${abstaining}票，${result}。`;
}

/** The inverse of `formatVote`; null for other words. */
export function parseVote(text: string): VoteResult | null {
  const { inFavour, against, abstaining, result } = SENTENCE.exec(text.trim())?.groups ?? {};
  if (result === undefined) return null;
  return {
    inFavour: Number(inFavour),
    against: Number(against),
    abstaining: Number(abstaining),
    isCarried: result === "通過",
  };
}

/** How many voted, and by how many that differs from the heads in the room: above 0 there are more votes than heads; null where the heads are not known. */
export function compareVotes(
  { inFavour, against, abstaining }: VoteCounts,
  present: number | null,
): { readonly total: number; readonly difference: number | null } {
  const total = inFavour + against + abstaining;
  return { total, difference: present === null ? null : total - present };
}

/** The result that is proposed: carried where more are in favour than against. */
export const proposesCarried = ({ inFavour, against }: VoteCounts) => inFavour > against;
