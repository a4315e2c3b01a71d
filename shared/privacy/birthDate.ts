import type { PersonalRule } from "./finding.ts";

const NUMBER = "(?:\\d{1,4}|[〇零一二三四五六七八九十百]{1,9})";
const DAY = `${NUMBER} *年 *${NUMBER} *月 *${NUMBER} *日`;
const WRITTEN = `(?:(?:民國|西元) *)?(?:${DAY}|\\d{2,4} ?[./-] ?\\d{1,2} ?[./-] ?\\d{1,2})`;
const MONTH = `(?:(?:民國|西元) *)?${NUMBER} *年 *${NUMBER} *月`;
/** 1020915, 0970218 and 20120304, as forms have it. */
const COMPACT = "(?:(?:19|20)\\d{2}|[01]?\\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";
const LABEL =
  "(?:出生(?:年月日|日期|日)?|生日|生辰|(?<![發產衍])生於|誕生|birth ?(?:date|day)|date of birth|\\bDOB)(?:為|是|於|在)?[：: (]*";

const BEHIND_LABEL = new RegExp(`(?<=${LABEL})(?:${WRITTEN}|${MONTH}|${COMPACT})(?!\\d)`, "gi");
const BEFORE_BORN = new RegExp(
  `(?<!\\d)(?:${WRITTEN})(?= *(?:出生(?![通登率數人證])|生(?:者|之|的|[^\\p{L}]|$)))`,
  "gu",
);

/** 出生年月日: a date with a word of birth before or behind it. */
export const birthDate: PersonalRule = ({ folded }) =>
  [...folded.matchAll(BEHIND_LABEL), ...folded.matchAll(BEFORE_BORN)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    kind: "birth",
    why: "labelled",
  }));
