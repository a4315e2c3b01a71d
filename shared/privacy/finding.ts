import type { FoldedText } from "./foldedText.ts";

/** Kinds of personal data 個資 that the gate looks for, in the order in which they are offered. */
export const PERSONAL_KINDS = [
  "nationalId",
  "residentId",
  "mobile",
  "landline",
  "email",
  "birth",
  "address",
  "caseNumber",
  "minorName",
  "school",
  "pointer",
  "account",
  "plate",
  "card",
  "picture",
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** Why a rule stopped at some words; the window says it in a sentence. */
export type PersonalReason = "checksum" | "labelled" | "form" | "named-elsewhere" | "unreadable";

/** What one rule found in a text: offsets in UTF-16 units. */
export interface PersonalMatch {
  readonly from: number;
  readonly to: number;
  readonly kind: PersonalKind;
  readonly why: PersonalReason;
}

/** Where a text stands: in a line of the header, where the agency's own address and telephone are, or in the body. */
export type PersonalPlace = "header" | "body";

/** One rule: a pure reading of a text. */
export type PersonalRule = (text: FoldedText, place: PersonalPlace) => PersonalMatch[];

/**
 * Personal data in a record: `from` and `to` are offsets in the words of the block, or in the attribute that `part`
 * names; `text` is what stands there.
 */
export interface PersonalFinding extends PersonalMatch {
  readonly blockId: string;
  readonly part: string | null;
  readonly text: string;
}
