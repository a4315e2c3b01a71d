import { formatNumeral } from "../numbering/numerals.ts";

const LABEL = /^附件[一二三四五六七八九十百零\d]{1,5}[：:]/u;

/** What the n-th file under a motion is called: 附件一：. */
export const attachmentLabel = (n: number): string => `附件${formatNumeral(n, "chinese")}：`;

/** The label that such words begin with; null for a line that was written otherwise. */
export const writtenAttachmentLabel = (words: string): string | null => LABEL.exec(words)?.[0] ?? null;

/** The words behind the label: the file's name. */
export const attachmentName = (words: string): string => words.slice(writtenAttachmentLabel(words)?.length ?? 0);
