import type { PersonalRule } from "./finding.ts";

const CARD =
  "健保卡|護照|敬老卡|愛心卡|信用卡|金融卡|簽帳卡|悠遊卡|學生證|駕照|駕駛執照|榮民證|身(?:心)?障(?:礙)?(?:手冊|證明)";
const LABELLED = new RegExp(
  `(?<=(?:${CARD})(?:卡號|號碼|證號|編號|號|字號)?(?:為|是)?[：: (]*)[A-Z]{0,2}\\d(?:[ -]?\\d){5,18}(?!\\d)`,
  "gi",
);

/** 健保卡號, 護照號碼 and other cards behind their names. */
export const cardNumber: PersonalRule = ({ digits }) =>
  [...digits.matchAll(LABELLED)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    kind: "card",
    why: "labelled",
  }));
