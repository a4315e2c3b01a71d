import type { Ruling } from "../../../shared/minutes/vocabulary.ts";

/** The rulings in the order of their keys, which are those of the 列管表 on the paper; no input method takes them. */
export const RULING_KEYS: readonly (readonly [Ruling, string])[] = [
  ["release", "Alt+Shift+1"],
  ["continue", "Alt+Shift+2"],
  ["specialMeeting", "Alt+Shift+3"],
  ["selfTrack", "Alt+Shift+4"],
  ["merge", "Alt+Shift+5"],
  ["transfer", "Alt+Shift+6"],
  ["cancel", "Alt+Shift+7"],
];
