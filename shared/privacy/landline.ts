import type { PersonalMatch, PersonalRule } from "./finding.ts";
import { BETWEEN, standsBefore } from "./foldedText.ts";

/** Area codes of 市內電話 (國家通訊傳播委員會 電信號碼計畫); a number has nine digits with its code, ten where the list says so. */
const NUMBER = new RegExp(
  `(?<![\\d.,/A-Za-z])(?:\\((?= ?\\d{2,4} ?\\)))?(?:(?:\\+|00)?886${BETWEEN}(?:\\(?0\\)?)?|0)${BETWEEN}(?:37|49|82\\d?|836|89|[2-8])\\)?${BETWEEN}\\d{2,4}${BETWEEN}\\d{3,4}(?!\\d)`,
  "g",
);
const TEN_DIGITS = /^0(?:2|4)/;
/** The telephone of a home is one with an extension too. */
const HOME_BEFORE =
  /(?:家中|家裡|家用|住家|住處|住宅|宅電|家屬|家長|案.{0,2})(?:的|之)?(?:聯絡)?(?:市話|電話)?(?:為|是)?[：: ]*$/;
const EXTENSION = /^ *[)）]?[，, ]*(?:分機|轉|#|ext\.?) *\d{1,5}/i;
const SHORT = /(?<=(?:電話|市話)(?:號碼)?[為是：: ]{0,2})\d{3,4}[ -]\d{4}(?!\d)/g;

const LABEL = /電話|市話|撥打|聯絡|tel/i;
const OFFICIAL_BEFORE =
  /專線|總機|客服|洽詢|服務電話|服務[台臺]|傳真|報名|熱線|(?:[局處科署部府院課室]|中心|公所|派出所)(?:的|之)?(?:聯絡)?電話[：: ]*$/;
const OFFICIAL_AFTER = /^ *[)）]?[，, ]*(?:分機|轉 ?\d|#|ext)/i;
const OTHER_BEFORE = /(?:第|文號|案號|編號|預算|科目)[：: ]*$/;
const OTHER_AFTER = /^ *(?:號|[千萬億]?元|人次|件)/;

function isTelephone(found: string, digits: string, from: number): boolean {
  const number = found.replace(/\D/g, "").replace(/^(?:00)?8860?/, "0");
  if (number.length !== 9 && !(number.length === 10 && TEN_DIGITS.test(number))) return false;
  return /[ ()\-.]/.test(found) || standsBefore(digits, from, LABEL, 8);
}

/** 市內電話 of a home; an agency's own (專線, 總機, with an extension, in the header) is no personal data. */
export const landline: PersonalRule = ({ digits }, place) => {
  if (place === "header") return [];
  const complete = [...digits.matchAll(NUMBER)].filter(({ 0: found, index }) => isTelephone(found, digits, index));
  return [...complete, ...digits.matchAll(SHORT)].flatMap(({ 0: found, index }): PersonalMatch[] => {
    const after = digits.slice(index + found.length);
    const isHome = standsBefore(digits, index, HOME_BEFORE, 14);
    const extension = isHome ? (EXTENSION.exec(after)?.[0].length ?? 0) : 0;
    const to = index + found.length + extension;
    if (!isHome && standsBefore(digits, index, OFFICIAL_BEFORE, 14)) return [];
    if (!isHome && OFFICIAL_AFTER.test(after)) return [];
    if (standsBefore(digits, index, OTHER_BEFORE, 6) || OTHER_AFTER.test(after)) return [];
    return [{ from: index, to, kind: "landline", why: "form" }];
  });
};
