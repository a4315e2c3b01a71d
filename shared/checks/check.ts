import type { Node } from "prosemirror-model";

/** Every rule's name, as it stands in the code of what it finds. */
export const FINDING_CODES = [
  "end-before-start",
  "odd-clock",
  "weekday-mismatch",
  "ruling-contradiction",
  "unruled-rows",
  "empty-parts",
  "missing-weekday",
  "zero-minutes",
  "name-order",
  "similar-organisations",
  "outcome-word",
  "missing-attachment",
  "half-width-marks",
  "broken-address",
  "mixed-separators",
  "missing-full-stop",
  "unified-words",
  "two-spellings",
  "record-label",
  "title-marks",
  "rare-characters",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What a careful reader would flag in a record; `blockId` is where, null for the record as a whole. */
export interface Finding {
  readonly code: FindingCode;
  readonly message: string;
  readonly excerpt: string;
  readonly blockId: string | null;
}

/** One rule: a pure function of the document. */
export type Check = (doc: Node) => Finding[];
