import type { SavedFile } from "./meetings.ts";

/** The formats of the copy that can be read without the app. */
export const READABLE_FORMATS = ["odt", "docx"] as const;
export type ReadableFormat = (typeof READABLE_FORMATS)[number];

/** Most bytes of a handover file (交接檔), and of one part in which a window sends it. */
export const LARGEST_HANDOVER = 1024 * 1024 * 1024;
export const HANDOVER_PART = 8 * 1024 * 1024;

/** A handover file that was saved, and how many meetings are in it. */
export interface MadeHandover extends SavedFile {
  readonly meetings: number;
}

/** The readable copies that were saved, and how many records could not be read or written. */
export interface SavedCopies {
  readonly files: number;
  readonly failed: number;
  readonly folder: string;
}

/** What is in a handover file; `from` and `to` are the ISO dates of its first and last meeting. */
export interface HandoverContents {
  readonly series: readonly { readonly name: string; readonly meetings: number }[];
  readonly meetings: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** What became of the meetings of a handover file. */
export interface MergedHandover {
  readonly added: number;
  /** Those that were newer in the file. */
  readonly updated: number;
  /** Those that were here already, as they are in the file or newer. */
  readonly known: number;
  /** Those that were changed on both sides: the one of the file stands beside ours. */
  readonly both: readonly { readonly title: string; readonly date: string | null; readonly series: string }[];
  /** Those that the file holds damaged, and that were left out. */
  readonly damaged: number;
  /** Whether it was stopped before the end. */
  readonly isStopped: boolean;
  /** The backup of what was here before, by its id. */
  readonly backupId: string;
}
