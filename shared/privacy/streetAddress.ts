import type { PersonalRule } from "./finding.ts";
import { standsBefore } from "./foldedText.ts";

const NUMBER = "[\\d〇零一二三四五六七八九十百]{1,5}";
const SIDE = `(?: ?[之-] ?${NUMBER})?`;
const FLOOR = `(?:[，, ]?(?:地下)?${NUMBER} *(?:樓|F(?![A-Za-z]))${SIDE}|[，, ]?B\\d{1,2}F?)?(?: ?[A-Z\\d〇一二三四五六七八九十]{1,4} ?室)?`;
const HOUSE =
  `(?: *${NUMBER}${SIDE} *巷)?(?: *${NUMBER}${SIDE} *弄)? *${NUMBER}${SIDE} *號${SIDE}${FLOOR}` +
  "(?!道路|橋|誌|線|公園|出口|水門|[機電]站)";
const STREET = `(?:${NUMBER}鄰)?\\p{Script=Han}{1,6}(?:路|街|大道|巷)(?: *${NUMBER} *段)?${HOUSE}`;
const NEIGHBOURHOOD = `(?:\\p{Script=Han}{1,3}[村里])?${NUMBER}鄰\\p{Script=Han}{0,4}?${HOUSE}`;
/** A house of a village without streets; the place's name and its number only. */
const VILLAGE = `\\p{Script=Han}{1,3}[村里](?:${NUMBER}鄰)?\\p{Script=Han}{0,5}?${NUMBER}${SIDE} ?號${SIDE}${FLOOR}`;
const ADDRESS = new RegExp(
  `(?:\\p{Script=Han}{1,4}[村里](?:${NUMBER}鄰)?)?${STREET}|${NEIGHBOURHOOD}|${VILLAGE}`,
  "gu",
);

/** What stands before a village or street: the town, or the word that says somebody lives there. */
const BEFORE_STREET = /^\p{Script=Han}*?(?:[縣市區鄉鎮址住居於在至到為是寄])(?=.{2})/u;

/** Where an agency or a meeting is, nobody lives. */
const OFFICIAL_BEFORE =
  /(?:會議|活動|說明會|座談|研習|中心|大樓|辦公[室處]|公所|本[府局處會所]|機關|開會地點)[^，。；案住戶家]{0,10}$/u;
const OFFICIAL_AFTER = /^[^，。；]{0,2}(?:舉行|召開|辦理|開會|集合|報到|領取|洽公)/u;

function startOfStreet(found: string): number {
  const end = found.search(/路|街|大道|巷|鄰|[村里]/u);
  let start = 0;
  for (let cut = BEFORE_STREET.exec(found); cut !== null; cut = BEFORE_STREET.exec(found.slice(start))) {
    if (start + cut[0].length >= end) break;
    start += cut[0].length;
  }
  return start;
}

/** 地址 down to the house: the part from village or street on, the town may stay. The header's place is the meeting's. */
export const streetAddress: PersonalRule = ({ folded }, place) =>
  place === "header"
    ? []
    : [...folded.matchAll(ADDRESS)].flatMap(({ 0: found, index }) => {
        const [from, to] = [index + startOfStreet(found), index + found.length];
        if (standsBefore(folded, from, OFFICIAL_BEFORE, 24) || OFFICIAL_AFTER.test(folded.slice(to))) return [];
        return [{ from, to, kind: "address", why: "form" }];
      });
