import { assertNever } from "../minutes/never.ts";
import type { Ruling } from "../minutes/vocabulary.ts";

/** Where a ruling is named in a text; `tracks` says that the words themselves speak of 列管, so that no context is needed. */
export interface NamedRuling {
  readonly ruling: Ruling;
  readonly start: number;
  readonly end: number;
  readonly tracks: boolean;
}

const TRACKING = "(?:列管|追蹤|管制|管考)";
const UNTIL = "(?:俟|待|直至|直到)[^，。；]{1,24}?(?:後|再|始得?|時)[^，。；]{0,6}";

/** The words of offices for each ruling; of two that overlap the first counts, so the narrower stand first. */
const RULING_WORDS: readonly (readonly [Ruling, RegExp])[] = [
  ["specialMeeting", /專案會議|專案(?:討論|報告)會/gu],
  [
    "transfer",
    new RegExp(`移(?:請|由|至|列)?[^，。；]{0,12}(?:會議|委員會|小組|會報|協調會)[^，。；]{0,4}${TRACKING}`, "gu"),
  ],
  ["merge", /併(?:入|同|於|至)[^，。；]{0,12}(?:案|列管|辦理|追蹤)|併案/gu],
  ["selfTrack", new RegExp(`自行${TRACKING}`, "gu")],
  ["cancel", new RegExp(`撤銷${TRACKING}`, "gu")],
  // Not yet released: 俟完工後解除列管, 暫不解除列管, 尚未結案.
  ["continue", new RegExp(`${UNTIL}(?:解除|結束)${TRACKING}`, "gu")],
  [
    "continue",
    new RegExp(`(?:不予|暫不|暫緩|不宜|不同意|尚不|未)(?:同意)?(?:解除|結束)${TRACKING}|未(?:予)?結案`, "gu"),
  ],
  [
    "release",
    new RegExp(`(?:解除|結束|免予?|不再|停止)(?:繼續)?${TRACKING}|解列|解除(?:本案)?管制|除管|銷管|結案`, "gu"),
  ],
  [
    "continue",
    new RegExp(`(?:繼續|持續|續予|仍予|仍應|仍需|賡續|維持)${TRACKING}|續行?${TRACKING}|續管|列管追蹤`, "gu"),
  ],
];

/** Rulings whose words say nothing of 列管 unless the text is about earlier cases: 專案會議, 併案, 結案. */
const speaksOfTracking = (words: string) => /列管|追蹤|管制|管考|解列|續管|除管|銷管/u.test(words);

/** The rulings named in a text, in order; none overlaps another. */
export function namedRulings(text: string): NamedRuling[] {
  const named: NamedRuling[] = [];
  for (const [ruling, pattern] of RULING_WORDS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (named.some((each) => start < each.end && each.start < end)) continue;
      named.push({ ruling, start, end, tracks: speaksOfTracking(match[0]) });
    }
  }
  return named.sort((a, b) => a.start - b.start);
}

/** Which ruling (列管建議／會議決定) a phrase names, or null; of several the narrowest. */
export function readRuling(text: string): Ruling | null {
  for (const [ruling, pattern] of RULING_WORDS) if (text.search(pattern) >= 0) return ruling;
  return null;
}

/** The ruling as an office says it. */
export function rulingName(ruling: Ruling): string {
  switch (ruling) {
    case "continue":
      return "繼續列管";
    case "specialMeeting":
      return "另開專案會議";
    case "release":
      return "解除列管";
    case "selfTrack":
      return "自行列管";
    case "merge":
      return "併案";
    case "transfer":
      return "移他會議";
    case "cancel":
      return "撤銷列管";
    default:
      return assertNever(ruling, "ruling");
  }
}
