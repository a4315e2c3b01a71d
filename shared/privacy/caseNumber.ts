import type { PersonalRule } from "./finding.ts";

const LABEL =
  "(?:病歷(?:號碼?|編號|代碼)|" +
  "(?:個案|兒少|案家|通報|受理|轉介|開案|保護|服務|收容|安置|輔導|住民|院生|病患)(?:編號|代號|代碼|單號|案號|號碼?)|" +
  "保護令(?:案號|字號))";
const WORDED = "[A-Z0-9][A-Z0-9-]*-\\p{Script=Han}{1,4}-?[0-9]{2,}";
const NUMBER = `(?:${WORDED}|[A-Z0-9][A-Z0-9-]{2,}[A-Z0-9])`;

const LABELLED = new RegExp(`(?<=${LABEL}(?:為|是|誤植為)?[：: (]*)${NUMBER}`, "giu");

/** 案號 alone is that of a person only where it names the kind of case: 114-少護-0087; 列管案號 and 採購案號 have none. */
const WORDED_CASE = new RegExp(`(?<=案號(?:為|是)?[：: (]*)${WORDED}`, "giu");

/** 病歷 with its number right behind it; years and days of keeping are shorter or have a measure word. */
const RECORD = /(?<=病歷[：: (]*)[A-Z]{0,3}-?\d[\dA-Z-]{3,}(?![年天日個份件])/giu;

/** Courts number their cases by year, word and number; letters of agencies have no 年度. */
const JUDICIAL = /(?:民國)?\d{2,3} *年度 *\p{Script=Han}{1,6}字第 *\d+ *號/gu;

/** 病歷號, 個案編號, 通報編號 and the numbers of cases in court. */
export const caseNumber: PersonalRule = ({ folded }) =>
  [LABELLED, WORDED_CASE, RECORD, JUDICIAL].flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
      kind: "caseNumber" as const,
      why: "labelled" as const,
    })),
  );
