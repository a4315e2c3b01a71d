import { type ListStyle, type ReadMark, readMark } from "../numbering/listStyle.ts";
import { parseAnyNumeral } from "../numbering/numerals.ts";
import { readComputedMark } from "./lines.ts";
import type { Paragraph } from "./paragraphs.ts";

/** How the headings of a record are set: by a list style, in brackets 【】, or as chapters 第一章. */
export type HeadingForm = ListStyle | typeof BRACKETS | typeof CHAPTERS;

export const BRACKETS = "【】";
export const CHAPTERS = "第一章";

/** A paragraph's mark and the words behind it; `close` is the bracket behind a title that stands in brackets. */
export interface Marked {
  readonly mark: ReadMark | null;
  readonly words: string;
  readonly close: string;
}

const BRACKETED = /^([【〔［])([^【】〔〕［］]{1,30})([】〕］])[\s\u3000]*(.*)$/u;
/** 第一章 at the start of a line. */
export const CHAPTER = /^(第([一二三四五六七八九十\d]{1,3})[章節編])[\s\u3000、：:]*(?=\S)/u;

/** A paragraph read by its mark. */
export function marked(paragraph: Paragraph): Marked {
  const mark = paragraph.mark === null ? readMark(paragraph.text) : readComputedMark(paragraph.mark);
  const words = paragraph.mark === null && mark !== null ? paragraph.text.slice(mark.length) : paragraph.text;
  return { mark, words, close: "" };
}

/** A paragraph read as a heading of a form would be; null where it is set otherwise. */
export function markedAs(form: HeadingForm, paragraph: Paragraph): Marked | null {
  if (form === BRACKETS) {
    const found = BRACKETED.exec(paragraph.text);
    if (found === null || paragraph.mark !== null) return null;
    const [, mark = "", title = "", close = "", rest = ""] = found;
    return { mark: { style: BRACKETS, value: 1, mark, length: 1 }, words: title + close + rest, close };
  }
  if (form === CHAPTERS) {
    const [whole = "", mark = "", numeral = ""] = CHAPTER.exec(paragraph.text) ?? [];
    const value = parseAnyNumeral(numeral)?.value;
    if (value === undefined || paragraph.mark !== null) return null;
    return {
      mark: { style: CHAPTERS, value, mark, length: whole.length },
      words: paragraph.text.slice(whole.length),
      close: "",
    };
  }
  const read = marked(paragraph);
  return read.mark?.style === form ? read : null;
}

/** The list style that stands for a form in the document; forms that are none bear their marks as written. */
export const listStyleOf = (form: HeadingForm | null): ListStyle =>
  form === BRACKETS || form === CHAPTERS ? "一、" : (form ?? "");
