import type { PersonalRule } from "./finding.ts";
import { GRADE, SCHOOL } from "./schoolName.ts";

const DEPARTMENT = "(?:\\p{Script=Han}{1,4}科)?";

/** A school with a class: few enough children to point to one. */
const CLASS = new RegExp(
  `\\p{Script=Han}{2,6}${SCHOOL}${DEPARTMENT}(?: *[一二三四五六七八九\\d][ 年]?(?:年級?)? *[一二三四五六七八九十甲乙丙丁忠孝仁愛信義和平\\d]{1,3} *班|\\p{Script=Han}{1,3}班)`,
  "gu",
);

/** Somebody goes to school there: 就讀, 轉學至, 學籍在. */
const ATTENDS =
  "(?:就讀(?:於|在)?|就學於|現讀|[弟妹兄姊姐]讀|學籍(?:在|設於|為)|轉(?:學|讀)?(?:至|到|入)|現為|該生[係為]|畢業於|休學自)";
const ATTENDED = new RegExp(`(?<=${ATTENDS} *)\\p{Script=Han}{2,8}?${SCHOOL}${DEPARTMENT}${GRADE}?`, "gu");

/** What names no school: 本縣國中, 公立高中. */
const ANY_SCHOOL =
  /^(?:本[縣市鄉鎮區]|[公私]立|各|該|一般|鄰近|學區|普通|其他|國內|縣內|市內|原來|原就讀)(?:的|之)?(?:國|高|幼)/u;

/** 校名 with a class 班級, or behind a word that somebody goes to school there. */
export const school: PersonalRule = ({ folded }) =>
  [ATTENDED, CLASS].flatMap((pattern) =>
    [...folded.matchAll(pattern)]
      .filter(({ 0: found }) => !ANY_SCHOOL.test(found))
      .map(({ 0: found, index }) => ({
        from: index,
        to: index + found.length,
        kind: "school" as const,
        why: "form" as const,
      })),
  );
