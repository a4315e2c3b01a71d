import type { PersonalRule } from "./finding.ts";
import { BETWEEN } from "./foldedText.ts";

const LABELLED = new RegExp(
  `(?<=(?:帳號|帳戶|戶頭|存摺|匯款|匯入)[^\\d，。；]{0,10})\\d(?:${BETWEEN}\\d){9,19}(?!\\d)(?! *[千萬億]?元)`,
  "g",
);

/** 金融帳號: ten to twenty digits behind a word for an account. */
export const account: PersonalRule = ({ digits }) =>
  [...digits.matchAll(LABELLED)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    kind: "account",
    why: "labelled",
  }));
