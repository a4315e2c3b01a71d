import { parseNumeral } from "../numbering/numerals.ts";

/** A scanner's l, I and O among the digits of a date or a clock: lO9 年, l2 分. */
const SCANNED = /(?<![A-Za-z])(?=[0-9lIO]*[lIO])[0-9lIO]{1,4}(?=\s{0,6}[年月日時分])/g;
/** A zero among Chinese digits: 二0二五. */
const ZERO = /(?<=[一二三四五六七八九〇])0(?=[一二三四五六七八九〇0年])/g;

/**
 * The same text, character for character, with full-width ASCII and the ideographic space made half-width and a
 * scanner's slips in numbers mended.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ")
    .replace(SCANNED, (digits) => digits.replace(/[lI]/g, "1").replaceAll("O", "0"))
    .replace(ZERO, "〇");
}

/** Regular-expression source for a Chinese numeral as dates and clocks write it. */
export const CHINESE_NUMBER = "[零〇一二三四五六七八九十百廿卅]{1,7}";

/** The number written in half-width digits, in Chinese numerals or digit by digit (一一〇, 二〇二一). */
export function writtenNumber(text: string): number | null {
  if (/^[0-9]+$/.test(text)) return Number(text);
  if (/^[零〇一二三四五六七八九]+$/.test(text)) {
    return Number([...text].map((char) => Math.max(0, "〇一二三四五六七八九".indexOf(char))).join(""));
  }
  return parseNumeral(text, "chinese");
}
