import type { ExportFormat } from "./exportFormats.ts";
import type { TableFormat } from "./followUps.ts";
import type { ReadBackDifference, SavedFile } from "./meetings.ts";

/** Formats of 簽到表. */
export const SIGN_IN_FORMATS = ["docx", "odt", "pdf"] as const;
export type SignInFormat = (typeof SIGN_IN_FORMATS)[number];

/** What a 傳閱資料夾 holds beside the record: 列管表, 簽到表, and the excerpts of these units in the record's formats. */
export interface CirculationParts {
  readonly followUpTable: readonly TableFormat[];
  readonly signIn: readonly SignInFormat[];
  readonly excerpts: readonly string[];
}

/** What a file of several is: the record, 列管表, 簽到表, or the excerpt of a unit. */
export type TogetherKind = "record" | "followUpTable" | "signIn" | "excerpt";

/** One of several files that were saved, and in what it differs from what it was made of; null for a kind that is not read back. */
export interface TogetherFile extends SavedFile {
  readonly kind: TogetherKind;
  readonly unit: string | null;
  readonly format: ExportFormat | TableFormat;
  readonly differences: readonly ReadBackDifference[] | null;
}

/** Several files that were made in one go: those that are there, those that are not and why, and remarks on those that are. */
export interface SavedTogether {
  readonly files: readonly TogetherFile[];
  readonly failed: readonly { readonly name: string; readonly message: string }[];
  readonly notes: readonly string[];
}
