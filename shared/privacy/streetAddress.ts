import type { PersonalRule } from "./finding.ts";

const NUMBER = "[\\d〇零一二三四五六七八九十百]{1,5}";
const SIDE = `(?: ?[之-] ?${NUMBER})?`;
const HOUSE =
  `(?: *${NUMBER}${SIDE} *巷)?(?: *${NUMBER}${SIDE} *弄)? *${NUMBER}${SIDE} *號${SIDE}` +
  `(?:(?:地下)?${NUMBER} *樓${SIDE})?(?:${NUMBER}室)?(?!道路|橋|誌|線|公園|出口|水門|[機電]站)`;
const STREET = `(?:${NUMBER}鄰)?\\p{Script=Han}{1,6}(?:路|街|大道|巷)(?: *${NUMBER} *段)?${HOUSE}`;
const NEIGHBOURHOOD = `(?:\\p{Script=Han}{1,3}[村里])?${NUMBER}鄰\\p{Script=Han}{0,4}?${HOUSE}`;
const ADDRESS = new RegExp(`${STREET}|${NEIGHBOURHOOD}`, "gu");

/** What stands before a street: the town, or the word that says somebody lives there. */
const BEFORE_STREET = /^\p{Script=Han}*?(?:[縣市區鄉鎮址住居於在至到為是]|[村里](?=\p{Script=Han}))(?=.{2})/u;

function startOfStreet(found: string): number {
  const end = found.search(/路|街|大道|巷|鄰/);
  let start = 0;
  for (let cut = BEFORE_STREET.exec(found); cut !== null; cut = BEFORE_STREET.exec(found.slice(start))) {
    if (start + cut[0].length >= end) break;
    start += cut[0].length;
  }
  return start;
}

/** 地址 down to the house: the part from the street on, the town may stay. The header's place is the meeting's. */
export const streetAddress: PersonalRule = ({ folded }, place) =>
  place === "header"
    ? []
    : [...folded.matchAll(ADDRESS)].map(({ 0: found, index }) => ({
        from: index + startOfStreet(found),
        to: index + found.length,
        kind: "address",
        why: "form",
      }));
