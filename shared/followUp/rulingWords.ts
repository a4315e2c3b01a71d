import { assertNever } from "../minutes/never.ts";
import type { Ruling } from "../minutes/vocabulary.ts";

/** The words of offices for each ruling; the first that fits answers, so the narrower stand first. */
const RULING_WORDS: readonly (readonly [Ruling, RegExp])[] = [
  ["specialMeeting", /專案會議|專案(?:討論|報告)會/u],
  ["transfer", /移(?:請|由|至|列)?.{0,12}(?:會議|委員會|小組).{0,4}(?:列管|追蹤|管考)/u],
  ["merge", /併(?:入|同|於|至)?.{0,10}案/u],
  ["selfTrack", /自行(?:列管|追蹤|管考|管制)/u],
  ["cancel", /撤銷(?:列管|管制|追蹤)?/u],
  ["release", /(?:解除|結束|免予?)(?:列管|追蹤|管制)|解列|結案/u],
  ["continue", /(?:繼續|持續|續予|仍予|賡續)(?:列管|追蹤|管制)|續管|列管追蹤/u],
];

/** Which ruling (列管建議／會議決定) a phrase names, or null. */
export function readRuling(text: string): Ruling | null {
  return RULING_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
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
