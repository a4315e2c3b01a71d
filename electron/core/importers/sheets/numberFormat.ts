import { formatNumeral, type NumeralKind } from "../../../../shared/numbering/numerals.ts";
import { type DateParts, serialText } from "./serialDate.ts";

const ROC_DAY = "[$-404]e/m/d";
const CLOCK = 'hh"時"mm"分"';

/** The formats that a workbook need not write out (ECMA-376 §18.8.30), those of Taiwan from 27 to 58. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  ...[14, 15, 27, 28, 29, 30, 31, 36, 50, 51, 54, 57, 58].map((id) => [id, ROC_DAY] as const),
  [16, ROC_DAY],
  [17, "yyyy/mm"],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 52, 53, 55, 56].map((id) => [id, CLOCK] as const),
  [22, "yyyy/m/d h:mm"],
  [37, "#,##0"],
  [38, "#,##0"],
  [39, "#,##0.00"],
  [40, "#,##0.00"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss"],
]);

export const builtInFormat = (id: number) => BUILT_IN.get(id) ?? "General";

const LITERAL = /"[^"]*"?|\\.|_.|\*./gu;
const NUMERALS: readonly (readonly [string, NumeralKind])[] = [
  ["[DBNum1]", "chinese"],
  ["[DBNum2]", "formal"],
  ["[DBNum3]", "fullwidth"],
];

/** What a format shows of a date; null for a format of plain numbers. */
function datePartsOf(section: string): DateParts | null {
  const elapsed = /\[[hms]+\]/iu.test(section);
  const bare = section
    .replaceAll(LITERAL, "")
    .replaceAll(/\[[^\]]*\]/gu, "")
    .replaceAll(/general|[eE][+-]/giu, "");
  const time = elapsed || /[hs]|am\/pm/iu.test(bare);
  const day = /d|a{3}/iu.test(bare);
  const year = /[ye]/iu.test(bare);
  if (!time && !day && !year && !/m/iu.test(bare)) return null;
  return { day: day || (!year && !time), month: year || day || !time, time, elapsed };
}

const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/u;

function holds(value: number, [, sign, text]: RegExpExecArray): boolean {
  const other = Number(text);
  switch (sign) {
    case "<":
      return value < other;
    case ">":
      return value > other;
    case "<=":
      return value <= other;
    case ">=":
      return value >= other;
    case "<>":
      return value !== other;
    default:
      return value === other;
  }
}

/** The section of a format for a value (positive; negative; zero), and whether it shows the sign by itself. */
function sectionFor(value: number, code: string): { section: string; bareSign: boolean } {
  const sections = code.match(/(?:"[^"]*"?|\\.|[^;"\\])+|(?<=;)(?=;|$)|^(?=;)/gu) ?? [code];
  const conditional = sections.find((section) => {
    const condition = CONDITION.exec(section);
    return condition !== null && holds(value, condition);
  });
  if (conditional !== undefined) return { section: conditional, bareSign: false };
  const plain = sections.filter((section) => !CONDITION.test(section));
  if (value < 0 && sections.length > 1) return { section: plain[1] ?? plain[0] ?? "", bareSign: true };
  if (value === 0 && sections.length > 2) return { section: plain[2] ?? "", bareSign: false };
  return { section: plain[0] ?? "General", bareSign: false };
}

/** A number as a cell of no format shows it: 15 digits, no rounding noise. */
export function generalText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

type Item = { readonly kind: "literal" | "digit" | "point" | "comma"; readonly text: string };

function itemsOf(section: string): Item[] {
  const tokens = section.replaceAll(/\[[^\]]*\]/gu, "").match(/"[^"]*"?|\\.|_.|\*.|./gsu) ?? [];
  return tokens.flatMap((token): Item[] => {
    if (token.startsWith('"')) return [{ kind: "literal", text: token.replaceAll('"', "") }];
    if (token.startsWith("\\")) return [{ kind: "literal", text: token.slice(1) }];
    if (token.startsWith("_") || token.startsWith("*")) return [];
    if (/^[0#?]$/u.test(token)) return [{ kind: "digit", text: token }];
    if (token === ".") return [{ kind: "point", text: "." }];
    if (token === ",") return [{ kind: "comma", text: "," }];
    return [{ kind: "literal", text: token }];
  });
}

const grouped = (digits: string) => digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");

/** Puts digits into the places of a pattern from the right; the first place takes all that are left. */
function fillWhole(items: readonly Item[], digits: string, isGrouped: boolean): string {
  const places = items.filter(({ kind }) => kind === "digit").length;
  let left = digits === "0" ? "" : digits;
  let seen = 0;
  const written: string[] = [];
  for (const item of [...items].reverse()) {
    if (item.kind !== "digit") {
      if (item.kind === "literal") written.push(item.text);
      continue;
    }
    seen += 1;
    const isFirst = seen === places;
    const taken = isFirst ? left : left.slice(-1);
    left = isFirst ? "" : left.slice(0, -1);
    written.push(taken === "" && item.text === "0" ? "0" : isFirst && isGrouped ? grouped(taken) : taken);
  }
  return written.reverse().join("");
}

function patternText(value: number, section: string): string {
  const items = itemsOf(section);
  if (!items.some(({ kind }) => kind === "digit")) return items.map(({ text }) => text).join("");
  const percents = items.filter(({ kind, text }) => kind === "literal" && text === "%").length;
  const point = items.findIndex(({ kind }) => kind === "point");
  const whole = items.slice(0, point < 0 ? undefined : point);
  const fraction = point < 0 ? [] : items.slice(point + 1);
  const places = fraction.filter(({ kind }) => kind === "digit");
  const lastDigit = whole.findLastIndex(({ kind }) => kind === "digit");
  const thousands = whole.slice(lastDigit + 1).filter(({ kind }) => kind === "comma").length;
  const scaled = (Math.abs(value) * 100 ** percents) / 1000 ** thousands;
  const fixed = scaled.toFixed(Math.min(20, places.length));
  if (fixed.includes("e")) return generalText(value);
  const [digits = "0", decimals = ""] = fixed.split(".");
  const isGrouped = whole.slice(0, lastDigit).some(({ kind }) => kind === "comma");
  const head = isGrouped ? fillGrouped(whole, digits) : fillWhole(whole, digits, false);
  const needed = places.findLastIndex(({ text }) => text === "0") + 1;
  const kept = decimals.slice(0, Math.max(needed, decimals.replace(/0+$/u, "").length));
  const rest = fraction.filter(({ kind }) => kind === "literal").map(({ text }) => text);
  return head + (kept === "" ? "" : `.${kept}`) + rest.join("");
}

/** #,##0: the whole number grouped by thousands, padded to the zeros asked for. */
function fillGrouped(items: readonly Item[], digits: string): string {
  const zeros = items.filter(({ kind, text }) => kind === "digit" && text === "0").length;
  const number = grouped((digits === "0" ? "" : digits).padStart(zeros, "0"));
  const first = items.findIndex(({ kind }) => kind === "digit");
  const last = items.findLastIndex(({ kind }) => kind === "digit");
  const literals = (from: readonly Item[]) =>
    from
      .filter(({ kind }) => kind === "literal")
      .map(({ text }) => text)
      .join("");
  return literals(items.slice(0, first)) + number + literals(items.slice(last + 1));
}

/** The text a cell shows for a number in a number format (ECMA-376 §18.8.31): dates as ROC text, zeros kept. */
export function numberText(value: number, code: string, date1904: boolean): string {
  const { section, bareSign } = sectionFor(value, code);
  const parts = datePartsOf(section);
  if (parts !== null) return serialText(value, parts, date1904) ?? generalText(value);
  const kind = NUMERALS.find(([name]) => section.toLowerCase().includes(name.toLowerCase()))?.[1];
  if (kind !== undefined && Number.isInteger(value) && value >= 1 && value <= 999) {
    const written = formatNumeral(value, kind);
    return itemsOf(section.replaceAll(/general/giu, "0"))
      .map(({ kind: each, text }) => (each === "digit" ? written : text))
      .join("");
  }
  const bare = section.replaceAll(LITERAL, "");
  if (/general|@|[eE][+-]|\//iu.test(bare)) {
    return section
      .replaceAll(/\[[^\]]*\]/gu, "")
      .replaceAll(/general|@/giu, "\u0001")
      .includes("\u0001")
      ? withLiterals(section, generalText(value))
      : generalText(value);
  }
  const text = patternText(value, section);
  return value < 0 && !bareSign && text !== "" ? `-${text}` : text;
}

function withLiterals(section: string, number: string): string {
  const [before = "", after = ""] = section.replaceAll(/\[[^\]]*\]/gu, "").split(/general|@/iu);
  const literals = (text: string) =>
    itemsOf(text)
      .map((item) => item.text)
      .join("");
  return literals(before) + number + literals(after);
}
