import type { Ruling } from "../minutes/vocabulary.ts";
import { parseAnyNumeral } from "../numbering/numerals.ts";
import { readRuling } from "./rulingWords.ts";

/** What a sentence rules about one earlier case; `caseNumber` null stands for 其餘 or 各案. */
export interface CaseRuling {
  readonly caseNumber: number | null;
  readonly ruling: Ruling;
  /** The words it was read from. */
  readonly excerpt: string;
}

const NUMBER = "[\\d０-９一二三四五六七八九十百廿]{1,4}";
const CASE = `(?:第\\s*(${NUMBER})\\s*(?:至|到|[-–~～])\\s*第?\\s*(${NUMBER})\\s*案|第\\s*(${NUMBER})\\s*案|(?:案由|序號|項次|編號|案號)\\s*(${NUMBER}))`;
const REST = /其餘(?:各)?案?|各案|全案均?|以上各案/u;

function numberOf(numeral: string | undefined): number | null {
  return numeral === undefined ? null : (parseAnyNumeral(numeral.normalize("NFKC"))?.value ?? null);
}

/** The case numbers named in a text, in order; 第1至3案 names three. */
export function caseNumbersIn(text: string): number[] {
  const numbers: number[] = [];
  for (const match of text.matchAll(new RegExp(CASE, "gu"))) {
    const from = numberOf(match[1] ?? match[3] ?? match[4]);
    const to = numberOf(match[2]) ?? from;
    if (from === null || to === null || to - from > 200) continue;
    for (let number = from; number <= to; number += 1) numbers.push(number);
  }
  return numbers;
}

/** The case number that begins a text (「案由3 社福中心定位…：」), or null. */
export function leadingCaseNumber(text: string): number | null {
  const match = new RegExp(`^${CASE}`, "u").exec(text.trim());
  return match === null ? null : numberOf(match[1] ?? match[3] ?? match[4]);
}

/**
 * Reads 「第2案、第3案解除列管，第9案另開專案會議，其餘繼續列管」: cases gather until a ruling is named. A phrase that names no
 * case adds nothing, so that 「請各單位繼續追蹤」 stays silent.
 */
export function caseRulingsIn(text: string): CaseRuling[] {
  const rulings: CaseRuling[] = [];
  let waiting: (number | null)[] = [];
  let words = "";
  for (const piece of text.split(/[，,。；;：:\n]/u)) {
    const named: (number | null)[] = caseNumbersIn(piece);
    if (REST.test(piece)) named.push(null);
    waiting.push(...named);
    words = words === "" ? piece : `${words}，${piece}`;
    const ruling = readRuling(piece);
    if (ruling !== null) {
      const excerpt = words.trim();
      rulings.push(...waiting.map((caseNumber) => ({ caseNumber, ruling, excerpt })));
    }
    if (ruling !== null || waiting.length === 0) {
      waiting = [];
      words = "";
    }
  }
  return rulings;
}
