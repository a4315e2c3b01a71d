import type { PersonalRule } from "./finding.ts";

/** Two or three signs of which one is a letter, and three or four digits, either way round. */
const LETTERS = "(?=[A-Z0-9]{0,2}[A-Z])[A-Z0-9]{2,3}";
const PLATE = (between: string) =>
  `(?<![A-Z0-9-])(?:${LETTERS}${between}\\d{3,4}|\\d{3,4}${between}${LETTERS})(?![A-Z0-9-])`;

const LABELLED = new RegExp(`(?<=(?:車牌|車號|牌照)(?:號碼)?(?:為|是)?[：: (]*)${PLATE(" ?-? ?")}`, "gi");

/** A plate with its hyphen near a word for a vehicle. */
const VEHICLE = "(?:[汽機轎座貨客卡]車|電動車|車輛|(?:所)?駕駛?|騎乘)";
const NEAR = new RegExp(
  `(?<=${VEHICLE}[^，。；\\d]{0,8})${PLATE("-")}|${PLATE("-")}(?=[^，。；\\d]{0,6}${VEHICLE})`,
  "g",
);

/** 車牌號碼 behind a word that says so, or beside a vehicle. */
export const plate: PersonalRule = ({ folded }) =>
  [LABELLED, NEAR].flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
      kind: "plate" as const,
      why: pattern === LABELLED ? ("labelled" as const) : ("form" as const),
    })),
  );
