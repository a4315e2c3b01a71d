import { parseAnyNumeral } from "../numbering/numerals.ts";

/** Earlier cases named in a text (第1案至第3案, 序號1、3), with the offsets of the words. */
export interface NamedCases {
  readonly numbers: readonly number[];
  readonly start: number;
  readonly end: number;
}

const NUMBER = "[\\d０-９]{1,3}|[一二三四五六七八九十百廿]{1,4}";
const RANGE = "至|到|[-–—~～]";
const JOIN = `\\s*(?:、|及|與|和|暨|${RANGE})\\s*`;
const LABEL = "(?:案由|序號|項次|編號|案號|案次|列管案|提案|報告案)";
/** 第2案, 第1、3案, 第1案至第3案, 第一至三案. */
const ORDINALS = `第\\s*(?:${NUMBER})(?:\\s*[案項])?(?:${JOIN}第?\\s*(?:${NUMBER})(?:\\s*[案項])?)*`;
/** 序號1、3及5, 案由一至案由三. */
const LABELLED = `${LABEL}\\s*第?(?:${NUMBER})(?:\\s*案)?(?:${JOIN}${LABEL}?\\s*第?(?:${NUMBER})(?:\\s*案)?)*`;
const CASES = new RegExp(`(?:${ORDINALS})(?<=[案項])|${LABELLED}(?![\\d０-９年月日次-])`, "gu");
const LEADING = new RegExp(`^(?:第\\s*(${NUMBER})\\s*案|${LABEL}\\s*第?(${NUMBER})(?:\\s*案)?)`, "u");
const PART = new RegExp(`(${RANGE})?\\s*(?:第|${LABEL})?\\s*(${NUMBER})`, "gu");

const MOST_CASES = 200;

function numberOf(numeral: string | undefined): number | null {
  return numeral === undefined ? null : (parseAnyNumeral(numeral.normalize("NFKC"))?.value ?? null);
}

/** The numbers of a phrase like 第1、3至5案, ranges written out; null where a range runs backwards. */
function numbersIn(phrase: string): number[] | null {
  const numbers: number[] = [];
  for (const [, range, numeral] of phrase.matchAll(PART)) {
    const value = numberOf(numeral);
    const from = numbers.at(-1);
    if (value === null) return null;
    if (range === undefined || from === undefined) {
      numbers.push(value);
      continue;
    }
    if (value <= from || value - from > MOST_CASES) return null;
    for (let each = from + 1; each <= value; each += 1) numbers.push(each);
  }
  return numbers;
}

/** The cases named in a text, phrase by phrase. */
export function namedCases(text: string): NamedCases[] {
  return [...text.matchAll(CASES)].flatMap((match) => {
    const numbers = numbersIn(match[0]);
    return numbers === null ? [] : [{ numbers, start: match.index, end: match.index + match[0].length }];
  });
}

/** The case numbers named in a text, in order; 第1至3案 names three. */
export function caseNumbersIn(text: string): number[] {
  return namedCases(text).flatMap(({ numbers }) => [...numbers]);
}

/** The case number that begins a text (「案由3 社福中心定位…：」), or null. */
export function leadingCaseNumber(text: string): number | null {
  const match = LEADING.exec(text.trim());
  return match === null ? null : numberOf(match[1] ?? match[2]);
}
