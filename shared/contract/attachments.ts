/** A file (附件) that a meeting keeps, without its bytes; `size` in bytes. */
export interface AttachmentRow {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

const MEGABYTE = 1024 * 1024;

/** The largest file that is kept, and the most that one meeting keeps, in bytes: every backup holds them all. */
export const LARGEST_ATTACHMENT = 20 * MEGABYTE;
export const MOST_ATTACHED = 200 * MEGABYTE;
