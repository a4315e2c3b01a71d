import type { SourceDocument, SourceLine } from "./source.ts";
import { foldSpacing, widthOf } from "./spacing.ts";

/** A source line ready for recognition. */
export interface Line {
  readonly number: number;
  /** As written, trimmed. */
  readonly raw: string;
  /** Spacing folded; wide gaps are tabs. */
  readonly text: string;
  readonly width: number;
  readonly whole: boolean;
  readonly pageStart: boolean;
  /** Empty lines between this one and the one before. */
  readonly blanksBefore: number;
  /** Whether white space stands behind the last character: PDF text of Word files has it at a paragraph's end only. */
  readonly spaceBehind: boolean;
  readonly mark: string | null;
}

function toLine(source: SourceLine, blanksBefore: number, pageStart: boolean): Line {
  const text = foldSpacing(source.text);
  return {
    number: source.number,
    raw: source.text.trim(),
    text,
    width: widthOf(text),
    whole: source.whole,
    pageStart: pageStart || source.pageStart,
    blanksBefore,
    spaceBehind: /[ \u3000\t]$/u.test(source.text),
    mark: source.mark,
  };
}

/** Where form feeds were lost, the first line of a page follows its forerunner closely and begins with a space. */
function looksLikePageStart(source: SourceLine, blanksBefore: number): boolean {
  return blanksBefore === 0 && /^ \S/u.test(source.text);
}

/** The lines that hold words, with the emptiness around them counted. */
export function linesOf(source: SourceDocument): Line[] {
  const lines: Line[] = [];
  const doubleSpaced = isDoubleSpaced(source);
  let blanks = 0;
  let pageStart = false;
  for (const block of source.blocks) {
    if (block.kind !== "line") continue;
    pageStart ||= block.pageStart;
    if (block.text.trim() === "") {
      blanks += 1;
      continue;
    }
    lines.push(
      toLine(block, blanks, pageStart || (doubleSpaced && lines.length > 0 && looksLikePageStart(block, blanks))),
    );
    blanks = 0;
    pageStart = false;
  }
  return lines;
}

/** Whether nearly every line is followed by an empty one, as in the text of many PDF files. */
function isDoubleSpaced(source: SourceDocument): boolean {
  const texts = source.blocks.flatMap((block) => (block.kind === "line" ? [block.text.trim()] : []));
  const words = texts.filter((text) => text !== "").length;
  const followed = texts.filter((text, index) => text !== "" && texts[index + 1] === "").length;
  return words >= 10 && followed / words >= 0.8;
}
