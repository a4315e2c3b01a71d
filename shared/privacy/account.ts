import type { PersonalRule } from "./finding.ts";
import { BETWEEN } from "./foldedText.ts";

const LONG = new RegExp(
  "(?<=(?:帳號|帳戶|戶頭|存摺|匯款|匯入|轉帳|撥入|存入)[^\\d，。；]{0,10})" +
    `(?:\\(\\d{3}\\) ?)?\\d(?:${BETWEEN}\\d){9,19}(?!\\d)(?! *[千萬億]?元)`,
  "g",
);

/** 郵局 writes its 局號 and 帳號 apart, seven digits each. */
const SHORT = /(?<=(?:局號|帳號)[為是：: (]{0,3})\d{6}-?\d{1,3}(?!\d|,\d|-\d)/g;

/** 金融帳號: ten to twenty digits behind a word for an account, or the shorter numbers of a post office. */
export const account: PersonalRule = ({ digits }) =>
  [LONG, SHORT].flatMap((pattern) =>
    [...digits.matchAll(pattern)].map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
      kind: "account" as const,
      why: "labelled" as const,
    })),
  );
