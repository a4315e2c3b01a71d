import type { PersonalRule } from "./finding.ts";

const LABELLED =
  /(?<=(?:車牌|車號|牌照)(?:號碼)?(?:為|是)?[：: (]*)(?:[A-Z]{2,3} ?-? ?\d{3,4}|\d{3,4} ?-? ?[A-Z]{2,3}|[A-Z]\d ?-? ?\d{4}|\d{4} ?-? ?[A-Z]\d)(?![A-Z0-9])/gi;

/** 車牌號碼 behind a word that says so. */
export const plate: PersonalRule = ({ folded }) =>
  [...folded.matchAll(LABELLED)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    kind: "plate",
    why: "labelled",
  }));
