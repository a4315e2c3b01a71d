import { formatNumeral } from "../../../../shared/numbering/numerals.ts";

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const PARENTHESISED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
const FULL_STOPPED = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛";
const CIRCLED_CHINESE = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

const fromTable = (table: string) => (n: number) => Array.from(table)[n - 1] ?? String(n);

/** Letters: a … z, then aa, bb … (ECMA-376 §17.18.59, lowerLetter). */
function letters(n: number, first: string): string {
  const letter = String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26));
  return letter.repeat(Math.floor((n - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(n: number): string {
  let left = n;
  let text = "";
  for (const [value, digits] of ROMAN) {
    while (left >= value) {
      text += digits;
      left -= value;
    }
  }
  return text;
}

/** Word writes 壹拾 for ten and 壹拾壹 for eleven, where government usage is 拾 and 拾壹. */
function legalTraditional(n: number): string {
  const text = formatNumeral(n, "formal");
  return n >= 10 && n <= 19 ? `壹${text}` : text;
}

const SIMPLIFIED: ReadonlyMap<string, string> = new Map([
  ["貳", "贰"],
  ["參", "叁"],
  ["陸", "陆"],
]);
const legalSimplified = (n: number) =>
  legalTraditional(n).replace(/[貳參陸]/gu, (digit) => SIMPLIFIED.get(digit) ?? digit);

const digitByDigit = (digits: string) => (n: number) =>
  Array.from(String(n), (digit) => Array.from(digits)[Number(digit)] ?? digit).join("");

const digitsOfNames = digitByDigit("○一二三四五六七八九");

/** Without a word for hundreds Word goes on digit by digit: 九十九, 一○○, 一○一. */
const countingUpTo99 = (n: number) => (n < 100 ? formatNumeral(n, "chinese") : digitsOfNames(n));

/**
 * How Word prints number `n` in a `w:numFmt` (ECMA-376 §17.18.59); formats by their `w:val`. A number beyond the range of
 * a short table is printed in digits, as Word does.
 */
const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (n) => String(n).padStart(2, "0"),
  decimalFullWidth: (n) => formatNumeral(n, "fullwidth"),
  decimalFullWidth2: (n) => formatNumeral(n, "fullwidth"),
  decimalEnclosedCircle: fromTable(CIRCLED),
  decimalEnclosedCircleChinese: fromTable(CIRCLED),
  decimalEnclosedParen: fromTable(PARENTHESISED),
  decimalEnclosedFullstop: fromTable(FULL_STOPPED),
  numberInDash: (n) => `- ${n} -`,
  upperLetter: (n) => letters(n, "A"),
  lowerLetter: (n) => letters(n, "a"),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  taiwaneseCounting: countingUpTo99,
  taiwaneseCountingThousand: (n) => formatNumeral(n, "chinese"),
  taiwaneseDigital: digitsOfNames,
  chineseCounting: countingUpTo99,
  chineseCountingThousand: (n) => formatNumeral(n, "chinese"),
  japaneseCounting: (n) => formatNumeral(n, "chinese"),
  japaneseDigitalTenThousand: digitByDigit("〇一二三四五六七八九"),
  ideographDigital: digitByDigit("〇一二三四五六七八九"),
  ideographLegalTraditional: legalTraditional,
  chineseLegalSimplified: legalSimplified,
  ideographTraditional: fromTable(STEMS),
  ideographZodiac: fromTable(BRANCHES),
  ideographZodiacTraditional: (n) => `${STEMS[(n - 1) % 10]}${BRANCHES[(n - 1) % 12]}`,
  ideographEnclosedCircle: fromTable(CIRCLED_CHINESE),
  none: () => "",
};

/** The printed number, or null for a format that this table does not know. */
export function formatWordNumber(n: number, format: string): string | null {
  if (format.startsWith("zeros")) return String(n).padStart(Number(format.slice(5)), "0");
  const print = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (print === undefined) return null;
  return n < 1 || n > 999 ? String(n) : print(n);
}
