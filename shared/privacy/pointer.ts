import { COMPOUND_SURNAMES, SURNAMES } from "../people/surnames.ts";
import type { PersonalRule } from "./finding.ts";
import { GRADE, SCHOOL } from "./schoolName.ts";

const SURNAME = `(?:${COMPOUND_SURNAMES.join("|")}|[${[...SURNAMES].join("")}])`;
const PERSON =
  "(?:婦[女人]|[男女]子|[男女]童|[男女]嬰|少[年女]|[男女]?(?:國中|高中|國小|小學|大學)?學?生|[男女]性?|民眾|夫婦|兄弟|姊妹|兒童|童|老[翁婦])";
const PLACE = "(?:\\p{Script=Han}{2}[縣市])?\\p{Script=Han}{1,3}[縣市區鄉鎮村里]";
const SOME = "(?:有)?(?:一?[名位]|某)?";

/** A place and a surname: 苗栗縣陳姓婦女. */
const FROM_PLACE = new RegExp(`${PLACE}${SOME}${SURNAME}姓${PERSON}`, "gu");

/** A school and a surname, or a letter for somebody there: 和平國小四年甲班林生, 民生國中A生. */
const AT_SCHOOL = new RegExp(
  `\\p{Script=Han}{2,6}?${SCHOOL}${GRADE}?${SOME}(?:${SURNAME}姓${PERSON}|(?:[甲乙丙丁戊A-Z]|${SURNAME})[生童師男女](?!\\p{Script=Han}?[長命活日態涯]))`,
  "gu",
);

const COUNTY =
  /(?:[臺台][北中南東]|新[北竹]|桃園|高雄|基隆|苗栗|彰化|南投|雲林|嘉義|屏東|宜蘭|花蓮|澎湖|金門|連江)[縣市]/u;

/** Words before the name of a place that do not belong to it. */
const BEFORE_PLACE = /^\p{Script=Han}{0,2}[之的於]|^(?:上開|前開|關於|有關|本案|報導)/u;

/**
 * Words that point to somebody without a name (姓氏加地點或學校): a surname with a town or a school. 林姓少女 alone is
 * masked already.
 */
export const pointer: PersonalRule = ({ folded }) =>
  [AT_SCHOOL, FROM_PLACE].flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ 0: found, index }) => {
      const county = found.search(COUNTY);
      const extra = county > 0 ? county : (BEFORE_PLACE.exec(found)?.[0].length ?? 0);
      return { from: index + extra, to: index + found.length, kind: "pointer" as const, why: "form" as const };
    }),
  );
