import { parseAnyNumeral } from "../../numbering/numerals.ts";
import { type Draft, draft } from "../draft.ts";

const NUMBER = "([0-9０-９]{1,5}|[零〇一二三四五六七八九十百]{1,5})";
/** Whom the votes are counted of may stand between: 「贊成每週三為便服日者22人」. */
const countOf = (word: string) =>
  new RegExp(`${word}[^0-9０-９，,、；。票反棄空無]{0,14}?\\s*${NUMBER}\\s*(?:[票人席]|(?=[，,、；。]|$))`, "u");
const IN_FAVOUR = countOf("(?<!不)(?:同意|贊成)");
const AGAINST = countOf("(?:不同意|反對|不贊成)");
const ABSTAINING = countOf("(?:棄權|空白|無意見|未表示意見)");

function countIn(text: string, pattern: RegExp): number | null {
  const written = pattern.exec(text)?.[1]?.normalize("NFKC");
  return written === undefined
    ? null
    : (parseAnyNumeral(written)?.value ?? (Number.isNaN(Number(written)) ? null : Number(written)));
}

function methodOf(text: string): string {
  if (/無記名/u.test(text)) return "ballot";
  if (/記名|唱名/u.test(text)) return "rollCall";
  if (/投票/u.test(text)) return "ballot";
  return /舉手|起立/u.test(text) ? "showOfHands" : "other";
}

/** What a 表決 counted, as written; null where it tells no number for and none against. */
export function voteDraft(text: string, lines: readonly number[]): Draft | null {
  const [inFavour, against, abstaining] = [IN_FAVOUR, AGAINST, ABSTAINING].map((pattern) => countIn(text, pattern));
  if (inFavour == null && against == null) return null;
  return draft("vote", { method: methodOf(text), inFavour, against, abstaining }, { text, lines });
}

/** Whether the label of a part says that votes follow. */
export const countsVotes = (label: string): boolean => /^(?:表決|投票)(?:結果|情形)?$/u.test(label);
