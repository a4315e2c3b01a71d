import { ordinalOf } from "../../../shared/series/ordinal.ts";

const TERM = /第\s*[0-9０-９零〇一二三四五六七八九十百]+\s*屆/u;

/** The 次別 of a title without the words between its parts: 115年第5次, 第4屆第2次; "" where it bears none. */
export function ordinalLabel(title: string): string {
  const ordinal = ordinalOf(title);
  if (ordinal === null) return "";
  const period = ordinal.year === null ? (TERM.exec(title)?.[0] ?? "") : `${ordinal.year.value}${ordinal.year.unit}`;
  return (period + (/第[^第]*$/u.exec(ordinal.text)?.[0] ?? ordinal.text)).replace(/\s/gu, "");
}
