import { type ReadMark, readMark } from "../numbering/listStyle.ts";
import { withLabelGap } from "./labels/motionLabels.ts";
import type { SourceDocument, SourceLine, SourceTable } from "./source.ts";
import { foldSpacing, widthOf } from "./spacing.ts";
import { withTabbedTables } from "./tabbedTables.ts";
import { withTextTables } from "./textTables.ts";

/** A source line ready for recognition. */
export interface Line {
  readonly kind: "line";
  readonly number: number;
  /** As written, trimmed. */
  readonly raw: string;
  /** Spacing folded; wide gaps are tabs. */
  readonly text: string;
  readonly width: number;
  readonly whole: boolean;
  readonly pageStart: boolean;
  /** Whether exactly one space stands before it: the first line of a page in the text of many PDF files. */
  readonly leadingSpace: boolean;
  /** Width of the white space before it, in em. */
  readonly indent: number;
  /** Empty lines between this one and the one before. */
  readonly blanksBefore: number;
  /** Whether white space stands behind the last character: PDF text of Word files has it at a paragraph's end only. */
  readonly spaceBehind: boolean;
  /** The mark that the format computed; null where marks are part of the text. */
  readonly mark: string | null;
  /** The level of a heading, null where the format says of none. */
  readonly heading: number | null;
  /** The mark at the line's start, computed or written. */
  readonly read: ReadMark | null;
  /** The folded text behind the mark. */
  readonly words: string;
}

/** A piece of a source in reading order. */
export type Piece = Line | SourceTable;

export const isLine = (piece: Piece): piece is Line => piece.kind === "line";

const LEADING_SPACE = /^[ \u00a0]\S/u;

/** Reads a mark that a format computed; null where it is none of ours (1.1, 第一條). */
export function readComputedMark(mark: string): ReadMark | null {
  // A bullet is one only before a word.
  const read = readMark(mark) ?? readMark(`${mark}詞`);
  return read?.mark === mark.replace(/\s/gu, "") || read?.length === mark.length ? read : null;
}

/** A line whose computed mark nobody here can count has it as its first words. */
function withReadableMark(source: SourceLine): SourceLine {
  const { mark, spans, ...rest } = source;
  if (mark === null || readComputedMark(mark) !== null) return source;
  const moved = spans?.map((span) => ({ ...span, from: span.from + mark.length, to: span.to + mark.length }));
  return { ...rest, mark: null, text: mark + source.text, ...(moved && { spans: moved }) };
}

/** A source line on its own, without knowledge of its neighbours. */
export function toLine(given: SourceLine, blanksBefore = 0, pageStart = given.pageStart): Line {
  const source = withReadableMark(given);
  const text = foldSpacing(withLabelGap(source.text));
  const read = source.mark === null ? readMark(text) : readComputedMark(source.mark);
  return {
    kind: "line",
    number: source.number,
    raw: source.text.trim(),
    text,
    width: widthOf(text),
    whole: source.whole,
    pageStart,
    leadingSpace: LEADING_SPACE.test(source.text),
    indent: widthOf(/^\s*/u.exec(source.text.replaceAll("\u00a0", " "))?.[0] ?? ""),
    blanksBefore,
    spaceBehind: /[ \u3000\t\u00a0]$/u.test(source.text),
    mark: source.mark,
    heading: source.heading ?? null,
    read,
    words: source.mark === null && read !== null ? text.slice(read.length) : text,
  };
}

/** Where form feeds were lost, the first line of a page follows its forerunner closely and begins with a space. */
function looksLikePageStart(source: SourceLine, blanksBefore: number): boolean {
  return blanksBefore === 0 && LEADING_SPACE.test(source.text);
}

/** The lines that hold words, with the emptiness around them counted, and the tables between them. */
export function piecesOf(source: SourceDocument): Piece[] {
  const pieces: Piece[] = [];
  const doubleSpaced = isDoubleSpaced(source);
  let blanks = 0;
  let pageStart = false;
  for (const block of withTextTables(withTabbedTables(source.blocks))) {
    if (block.kind === "table") {
      pieces.push(block);
      blanks = 0;
      continue;
    }
    pageStart ||= block.pageStart;
    if (block.text.trim() === "" && block.mark === null) {
      blanks += 1;
      continue;
    }
    const top = pageStart || (doubleSpaced && pieces.length > 0 && looksLikePageStart(block, blanks));
    pieces.push(toLine(block, blanks, top));
    blanks = 0;
    pageStart = false;
  }
  return pieces;
}

/** Whether nearly every line is followed by an empty one, as in the text of many PDF files. */
function isDoubleSpaced(source: SourceDocument): boolean {
  const texts = source.blocks.flatMap((block) => (block.kind === "line" ? [block.text.trim()] : []));
  const words = texts.filter((text) => text !== "").length;
  const followed = texts.filter((text, index) => text !== "" && texts[index + 1] === "").length;
  return words >= 10 && followed / words >= 0.8;
}
