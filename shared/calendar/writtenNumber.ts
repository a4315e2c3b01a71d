import { parseNumeral } from "../numbering/numerals.ts";

/** The same text, character for character, with full-width ASCII and the ideographic space made half-width. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replaceAll("\u3000", " ");
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
