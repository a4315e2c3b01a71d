import type { PersonalRule } from "./finding.ts";
import { BETWEEN, standsBefore } from "./foldedText.ts";

const NUMBER = new RegExp(
  `(?<![\\dA-Za-z.,/]|[\\dA-Za-z]-)(?:\\((?= ?\\d{2,4} ?\\)))?(?:(?:\\+|00)?(?:86[ -]?)?886${BETWEEN}(?:\\(0\\)|0)?|0)${BETWEEN}9(?:${BETWEEN}\\d){2}\\d?\\)?(?:${BETWEEN}\\d){5,6}(?!\\d)`,
  "g",
);

/** Numbers of letters, budgets and counts have the shape of a telephone's: 院臺秘字第0930086517號. */
const OTHER_BEFORE = /(?:第|文號|案號|檔號|編號|預算)[：: ]*$/;
const OTHER_AFTER = /^ *(?:號|[千萬億]?元|人次|件)/;

/** 行動電話, in Chinese digits too. */
export const mobile: PersonalRule = ({ digits }) =>
  [...digits.matchAll(NUMBER)].flatMap(({ 0: found, index }) => {
    if (
      found
        .replace(/^(?:\+|00)?(?:86[ -]?)?886/, "0")
        .replace(/\D/g, "")
        .replace(/^00/, "0").length !== 10
    )
      return [];
    const to = index + found.length;
    if (standsBefore(digits, index, OTHER_BEFORE, 5) || OTHER_AFTER.test(digits.slice(to))) return [];
    return [{ from: index, to, kind: "mobile", why: "form" }];
  });
