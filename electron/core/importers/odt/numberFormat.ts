import { formatNumeral, largestNumeral, type NumeralKind } from "../../../../shared/numbering/numerals.ts";
import { formatWordNumber } from "../docx/numberFormat.ts";

/** A format of ODF (style:num-format, ODF 1.3 §20.314) by its first item; the Chinese ones are LibreOffice's. */
const FORMATS: Readonly<Record<string, string>> = {
  "1": "decimal",
  A: "upperLetter",
  a: "lowerLetter",
  I: "upperRoman",
  i: "lowerRoman",
  一: "taiwaneseCountingThousand",
  壹: "ideographLegalTraditional",
  甲: "ideographTraditional",
  子: "ideographZodiac",
  "１": "decimalFullWidth",
  "①": "decimalEnclosedCircle",
  "㊀": "ideographEnclosedCircle",
};

const CIRCLED: NumeralKind = "circled";

/** The printed number `n` in a style:num-format; "" where the format prints none. */
export function formatOdfNumber(n: number, format: string, letterSync: boolean): string {
  const first = format.split(",")[0]?.trim() ?? "";
  if (first === "") return "";
  if (/^0+1$/u.test(first)) return String(n).padStart(first.length, "0");
  if (first === "①" && n >= 1 && n <= largestNumeral(CIRCLED)) return formatNumeral(n, CIRCLED);
  if ((first === "a" || first === "A") && !letterSync) return letters(n, first);
  if (first === "壹" && format.includes("贰")) return formatWordNumber(n, "chineseLegalSimplified") ?? String(n);
  const known = Object.hasOwn(FORMATS, first) ? FORMATS[first] : undefined;
  return (known === undefined ? null : formatWordNumber(n, known)) ?? String(n);
}

/** Letters: a … z, then aa, ab … (ODF 1.3 §19.502, style:num-letter-sync false). */
function letters(n: number, first: string): string {
  const base = first.charCodeAt(0);
  let left = n;
  let text = "";
  while (left > 0) {
    text = String.fromCharCode(base + ((left - 1) % 26)) + text;
    left = Math.floor((left - 1) / 26);
  }
  return text;
}
