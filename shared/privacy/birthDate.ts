import type { PersonalRule } from "./finding.ts";

const NUMBER = "(?:\\d{1,4}|[〇零一二三四五六七八九十百]{1,9})";
const DAY = `${NUMBER} *年 *${NUMBER} *月 *${NUMBER} *日`;
const WRITTEN = `(?:(?:民國|西元) *)?(?:${DAY}|\\d{2,4} ?[./-] ?\\d{1,2} ?[./-] ?\\d{1,2})`;
const MONTH = `(?:(?:民國|西元) *)?${NUMBER} *年 *${NUMBER} *月`;
const LABEL = "(?:出生(?:年月日|日期|日)?|生日|(?<![發產衍])生於|誕生)(?:為|是|於|在)?[：: (]*";

const BEHIND_LABEL = new RegExp(`(?<=${LABEL})(?:${WRITTEN}|${MONTH})(?!\\d)`, "g");
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
