import type { SourceLook } from "../profiles/readLook.ts";
import type { CarriedText } from "./carried/pieces.ts";

/** What an importer hands to recognition: the words of a file in order, with what its format says of their shape. */
export interface SourceDocument {
  /** The file's name, without folders. */
  readonly name: string;
  readonly format: "txt" | "docx" | "odt" | "xlsx" | "ods" | "csv" | "pdf" | "html";
  readonly blocks: readonly SourceBlock[];
  readonly warnings: readonly Warning[];
  /** What a file that this app wrote says of its structure; absent in any other. */
  readonly carried?: CarriedText;
  /** How the file is set; absent where its format does not say. */
  readonly look?: SourceLook;
}

export type SourceBlock = SourceLine | SourceTable;

/**
 * One line or paragraph of a source. `whole` says that the format itself ends paragraphs (DOCX); a line of a text file
 * may be a piece of one.
 */
export interface SourceLine {
  readonly kind: "line";
  /** Counted from 1 in the source: the line of a text file, the paragraph of another. */
  readonly number: number;
  /** As written, outer white space included. */
  readonly text: string;
  readonly whole: boolean;
  /** Whether it is the first on a page, where the format tells. */
  readonly pageStart: boolean;
  /** The mark that the format computes for it (numbering of DOCX), as printed; null where marks are part of the text. */
  readonly mark: string | null;
  /** The level of a heading, 1 for the highest; absent where the format says of none. */
  readonly heading?: number;
  /** Where its characters are formatted, in order; absent where none is. */
  readonly spans?: readonly TextSpan[];
}

/** Marks that a file's formatting may put on words. */
export type FormatMark = "strong" | "underline" | "strike" | "superscript" | "subscript";

/** Formatting of the characters from `from` up to `to`, counted in UTF-16 units of the line's text. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly FormatMark[];
}

export interface SourceTable {
  readonly kind: "table";
  readonly number: number;
  readonly rows: readonly (readonly SourceCell[])[];
}

export interface SourceCell {
  readonly lines: readonly SourceLine[];
  readonly colspan: number;
  readonly rowspan: number;
}

/** The codes of what a reader should check; the list is public (README). */
export const WARNING_CODES = [
  "end-before-start",
  "odd-clock",
  "weekday-mismatch",
  "ruling-contradiction",
  "ruling-from-tick",
  "not-minutes",
  "unreadable-character",
  "unsure-place",
  "lost-formatting",
  "tracked-changes",
  "hidden-text",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** One thing a reader should check, in words a clerk can act on; `line` is its place in the source where one is known. */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
  readonly excerpt: string;
  readonly line: number | null;
}
