import type { PersonalRule } from "./finding.ts";

const LABELLED =
  /(?<=(?:病歷(?:號碼?|編號|代碼)|(?:個案|兒少|案家|通報|受理|轉介|開案|保護)(?:編號|代號|單號|案號|號碼?)|保護令(?:案號|字號))(?:為|是|誤植為)?[：: (]*)[A-Z0-9][A-Z0-9-]{3,}/gi;

/** Courts number their cases by year, word and number; letters of agencies have no 年度. */
const JUDICIAL = /(?:民國)?\d{2,3} *年度 *\p{Script=Han}{1,6}字第 *\d+ *號/gu;

/** 病歷號, 個案編號, 通報編號 and the numbers of cases in court. */
export const caseNumber: PersonalRule = ({ folded }) =>
  [...folded.matchAll(LABELLED), ...folded.matchAll(JUDICIAL)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    kind: "caseNumber",
    why: "labelled",
  }));
