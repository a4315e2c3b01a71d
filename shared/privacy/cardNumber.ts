import type { PersonalRule } from "./finding.ts";

const LABELLED =
  /(?<=(?:健保卡|護照|敬老卡|身心障礙證明)(?:卡號|號碼|證號|號|字號)?(?:為|是)?[：: (]*)[A-Z]?\d(?:[ -]?\d){7,11}(?!\d)/gi;

/** 健保卡號, 護照號碼 and other cards behind their names. */
export const cardNumber: PersonalRule = ({ digits }) =>
  [...digits.matchAll(LABELLED)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    kind: "card",
    why: "labelled",
  }));
