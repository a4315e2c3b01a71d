/** A text with its signs folded one by one, so that every offset is the same in all three. */
export interface FoldedText {
  readonly raw: string;
  /** Full-width signs as half-width ones, every dash as "-". */
  readonly folded: string;
  /** The same with Chinese digits 〇一二 as 012. */
  readonly digits: string;
}

const CHINESE_DIGITS = "零一二三四五六七八九";

function foldSign(sign: string): string {
  if (sign === "\u3000" || sign === "\u00a0") return " ";
  if (/[\u2010-\u2015\u2212\u2500\uff0d]/u.test(sign)) return "-";
  const code = sign.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
}

function foldDigit(sign: string): string {
  if (sign === "〇") return "0";
  const digit = CHINESE_DIGITS.indexOf(sign);
  return digit < 0 ? sign : String(digit);
}

export function foldText(raw: string): FoldedText {
  const folded = raw.replace(/[\u00a0\u2010-\u2015\u2212\u2500\u3000\uff01-\uff5e]/g, foldSign);
  return { raw, folded, digits: folded.replace(/[〇零一二三四五六七八九]/g, foldDigit) };
}

/** Signs that people put between the digits of one number, as the source of a pattern. */
export const BETWEEN = "[ .·・_/\\-]{0,3}";

/** Whether one of these words stands in the `reach` signs before an offset. */
export function standsBefore(text: string, offset: number, words: RegExp, reach: number): boolean {
  return words.test(text.slice(Math.max(0, offset - reach), offset));
}
