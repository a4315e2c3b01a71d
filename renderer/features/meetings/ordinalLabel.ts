import { ordinalOf } from "../../../shared/series/ordinal.ts";

const TERM = /第\s*[0-9０-９零〇一二三四五六七八九十百]+\s*屆/u;
/** The term of a school, which stands apart from the number of its meeting: 113學年度第1學期校務發展委員會第2次. */
const SCHOOL_TERM = /[0-9０-９零〇一二三四五六七八九十百]+\s*學年度?\s*第\s*[12１２一二]\s*學期/u;

/** The 次別 of a title without the words between its parts: 115年第5次, 第4屆第2次; "" where it bears none. */
export function ordinalLabel(title: string): string {
  const ordinal = ordinalOf(title);
  if (ordinal === null) return "";
  const term = (ordinal.year === null ? TERM.exec(title) : null) ?? SCHOOL_TERM.exec(title);
  const period = term?.[0] ?? (ordinal.year === null ? "" : `${ordinal.year.value}${ordinal.year.unit}`);
  return (period + (/第[^第]*$/u.exec(ordinal.text)?.[0] ?? ordinal.text)).replace(/\s/gu, "");
}
