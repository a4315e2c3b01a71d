import { fromIsoDate } from "../calendar/rocDate.ts";
import { formatNumeral, largestNumeral, type NumeralKind, parseAnyNumeral } from "../numbering/numerals.ts";
import type { OrdinalRule } from "./ordinalRule.ts";

/** 次別 in a title: 「115年第1次」; offsets are those of the whole in UTF-16. */
export interface Ordinal {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The number of the meeting and how it is written. */
  readonly number: number;
  readonly numeral: NumeralKind;
  /** The ROC year that the count belongs to, where one stands before it. */
  readonly year: { readonly value: number; readonly unit: "年" | "年度" | "學年度" } | null;
  /** 第1學期 or 第2學期, where the title says which. */
  readonly semester: Semester | null;
}

type Semester = 1 | 2;

const NUMBER = "[0-9０-９零〇一二三四五六七八九十百]+";
const SEMESTER = "第\\s*(?<semester>[12１２一二])\\s*學期";
const ORDINAL = new RegExp(
  `(?:(?<year>[0-9]{2,3})(?<yearSpace>\\s*)(?<unit>年度?|學年度)(?<gap>(?:[^0-9第]{0,10}${SEMESTER})?[^0-9第]{0,30}?))?第(?<before>\\s*)(?<number>${NUMBER})(?<after>\\s*)次`,
  "gu",
);

const isUnit = (text: string): text is "年" | "年度" | "學年度" =>
  text === "年" || text === "年度" || text === "學年度";

/** The last 次別 in a title, null where it bears none. */
export function ordinalOf(title: string): Ordinal | null {
  for (const match of [...title.matchAll(ORDINAL)].reverse()) {
    const { year, unit = "", number = "", semester } = match.groups ?? {};
    const parsed = parseAnyNumeral(number);
    if (parsed === null) continue;
    return {
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
      number: parsed.value,
      numeral: parsed.kind,
      year: year !== undefined && isUnit(unit) ? { value: Number(year), unit } : null,
      semester: semester === undefined ? null : parseAnyNumeral(semester)?.value === 1 ? 1 : 2,
    };
  }
  return null;
}

/** How the meetings of a series are counted, as far as the title of one of them tells. */
export function ordinalRuleOf(title: string): OrdinalRule {
  const ordinal = ordinalOf(title);
  if (ordinal === null) return "none";
  switch (ordinal.year?.unit) {
    case "年":
      return "rocYear";
    case "年度":
      return "fiscalYear";
    case "學年度":
      return "schoolYear";
    default:
      return /第\s*[0-9０-９零〇一二三四五六七八九十百]+\s*屆/u.test(title) ? "term" : "continuous";
  }
}

/** The ROC year that a rule counts in on a day (ISO); a school year begins on 1 August (高級中等以下學校學生學年學期假期辦法 第 2 條). */
export function countedYear(rule: OrdinalRule, isoDate: string): number | null {
  const day = fromIsoDate(isoDate);
  if (day === null) return null;
  switch (rule) {
    case "rocYear":
    case "fiscalYear":
      return day.rocYear;
    case "schoolYear":
      return day.month >= 8 ? day.rocYear : day.rocYear - 1;
    default:
      return null;
  }
}

/** The semester of a day (ISO): the first from 1 August to 31 January (高級中等以下學校學生學年學期假期辦法 第 2 條). */
function semesterOf(isoDate: string): Semester | null {
  const day = fromIsoDate(isoDate);
  if (day === null) return null;
  return day.month >= 8 || day.month === 1 ? 1 : 2;
}

/**
 * The 次別 that follows another by the rule of the series: 第5次 → 第6次, 115年第1次 → 115年第2次, and in a new year
 * 116年第1次; a new semester begins at 第1次 as well. It is written as the other was.
 */
export function nextOrdinal(ordinal: Ordinal, rule: OrdinalRule, isoDate: string): string {
  if (rule === "none") return ordinal.text;
  const present = countedYear(rule, isoDate);
  const isNewYear = ordinal.year !== null && present !== null && present > ordinal.year.value;
  const semester = rule === "schoolYear" && ordinal.semester !== null ? semesterOf(isoDate) : null;
  const isNewSemester =
    semester !== null &&
    ordinal.semester !== null &&
    (isNewYear ? semester !== ordinal.semester : semester > ordinal.semester);
  const number = isNewYear || isNewSemester ? 1 : ordinal.number + 1;
  const numeral = number > largestNumeral(ordinal.numeral) ? String(number) : formatNumeral(number, ordinal.numeral);
  return ordinal.text
    .replace(new RegExp(`(第\\s*)${NUMBER}(\\s*次)$`, "u"), `$1${numeral}$2`)
    .replace(/^[0-9]+/u, (year) => (isNewYear ? String(present) : year))
    .replace(/(第\s*)([12１２一二])(\s*學期)/u, (written, before: string, digit: string, after: string) =>
      isNewSemester ? `${before}${formatNumeral(semester, parseAnyNumeral(digit)?.kind ?? "arabic")}${after}` : written,
    );
}

/** The 次別 of the first meeting of a series: 第1次, 115年第1次; "" where its meetings are not counted. */
export function firstOrdinal(rule: OrdinalRule, isoDate: string): { readonly year: string; readonly number: string } {
  const year = countedYear(rule, isoDate);
  const unit = { rocYear: "年", fiscalYear: "年度", schoolYear: "學年度", continuous: "", term: "", none: "" }[rule];
  return { year: year === null ? "" : `${year}${unit}`, number: rule === "none" ? "" : "1" };
}
