import { withoutSpace } from "./spacing.ts";

/** How far ahead words may stand and still be next in reading order; longer ones are found wherever they are. */
const NEAR = 4000;
const LONG = 8;

/** Where a line may be taken apart: what is set apart on it, and the boxes of a cell, may come to stand elsewhere. */
const PIECES = /[\s\u3000]+|(?=[□■█☐☑])/u;

/** Looks for words in a text from the front to the back. */
class Finder {
  private readonly text: string;
  private cursor = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether the words stand ahead, and moves behind them; else whether they stand anywhere. */
  has(words: string): boolean {
    const ahead = this.text.indexOf(words, this.cursor);
    const isNext = ahead >= 0 && (words.length >= LONG || ahead - this.cursor <= NEAR);
    if (isNext) this.cursor = ahead + words.length;
    return ahead >= 0 || this.text.includes(words);
  }
}

/**
 * What of the source's words (white space aside) is not in the document's text. Both are read from the start; words that
 * moved within the document still count as found.
 */
export function missingFrom(sourceLines: readonly string[], documentText: string): string[] {
  const finder = new Finder(withoutSpace(documentText));
  return sourceLines.flatMap((line) => {
    if (finder.has(withoutSpace(line))) return [];
    const pieces = line.split(PIECES).filter((piece) => piece !== "");
    const missing = pieces.filter((piece) => !finder.has(withoutSpace(piece)));
    return missing.length === pieces.length ? [line] : missing;
  });
}
