import type { MotionKind } from "../minutes/vocabulary.ts";
import type { MotionForm, TextStyle } from "./profile.ts";
import type { TextStyleName } from "./textStyleNames.ts";

/** The version of the shape in which profiles are written. */
export const PROFILE_VERSION = 1;

/** How far the numbers and texts of a profile may go: paper and margins in millimetres, type in points, widths in em. */
export const LIMITS = {
  paper: { least: 90, most: 500 },
  margin: { least: 5, most: 100 },
  size: { least: 6, most: 72 },
  before: { most: 72 },
  column: { most: 60 },
  /** Least width and height of the text on a page. */
  text: { least: 50 },
  words: 60,
  rows: 30,
  levels: 9,
  signatures: 6,
} as const;

/** The kinds of text that may be bold as a whole; in all others bold words are the record's own. */
export const MAY_BE_BOLD: ReadonlySet<TextStyleName> = new Set<TextStyleName>([
  "title",
  "headerField",
  "section",
  "tableHeader",
  "signature",
]);

/** The numerals that may count motions (案由一, 案由1, 案由１, 案由壹). */
export const ORDINAL_NUMERALS = ["chinese", "arabic", "fullwidth", "formal"] as const;
export type OrdinalNumerals = (typeof ORDINAL_NUMERALS)[number];

/** Paper and its margins in millimetres. */
interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** Whether the margins leave enough of the paper to write on. */
export function fitsPaper({ width, height, margins }: Paper): boolean {
  const { least } = LIMITS.text;
  return width - margins.left - margins.right >= least && height - margins.top - margins.bottom >= least;
}

/** Signature lines as they are set where nothing else is said. */
export const SIGNATURE_STYLE: TextStyle = {
  size: 16,
  line: { rule: "exact", height: 25 },
  bold: false,
  before: 18,
};

/** The parts of motions where nothing else is said. */
export const USUAL_MOTIONS: Record<MotionKind, MotionForm> = {
  report: { parts: ["explanation"], outcome: true, vote: false },
  discussion: { parts: ["explanation", "measures"], outcome: true, vote: false },
  extempore: { parts: ["explanation"], outcome: true, vote: false },
  question: { parts: ["explanation"], outcome: true, vote: false },
};

/** 表決 before it is taken. */
export const USUAL_VOTE = "表決結果：出席委員○人，同意○人，不同意○人，棄權○人。";
