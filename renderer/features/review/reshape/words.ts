import { Fragment, type Node } from "prosemirror-model";
import { inlineText } from "../../../../shared/minutes/plainText.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { withoutSpace } from "../../../../shared/recognition/spacing.ts";

/** Words of a line with their marks (strong, uncertain …); offsets are those of `textOf`. */
export type Words = Fragment;

export const noWords: Words = Fragment.empty;

/** Plain words without marks. */
export function plainWords(text: string): Words {
  return text === "" ? noWords : Fragment.from(minutesSchema.text(text));
}

export function lineBreak(): Words {
  return Fragment.from(minutesSchema.nodes.hardBreak.create());
}

export function joinWords(...parts: readonly Words[]): Words {
  return parts.reduce((all, part) => all.append(part), noWords);
}

/** The words as a string in which a hard break is a line feed, one character for each position. */
export function textOf(words: Words): string {
  return inlineText(minutesSchema.nodes.paragraph.create(null, words));
}

/** The words from an offset on. */
export function wordsFrom(words: Words, offset: number): Words {
  return words.cut(Math.min(offset, words.size));
}

export function wordsUpTo(words: Words, offset: number): Words {
  return words.cut(0, Math.min(offset, words.size));
}

/** The offset itself, or the one before where it would cut a character of two units (𠮷) in two. */
export function wholeOffset(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text[offset] ?? "") && /[\ud800-\udbff]/.test(text[offset - 1] ?? "")
    ? offset - 1
    : offset;
}

/** The words without white space at the end. */
export function trimEnd(words: Words): Words {
  return wordsUpTo(words, textOf(words).trimEnd().length);
}

/** The words without white space at their start. */
export function trimStart(words: Words): Words {
  const text = textOf(words);
  return wordsFrom(words, text.length - text.trimStart().length);
}

/** Whether what a label prints is, white space aside, what stands in the words up to `length`. */
export function printsAlike(words: Words, length: number, printed: string): boolean {
  return withoutSpace(textOf(words).slice(0, length)) === withoutSpace(printed);
}

/** Whether a text block holds plain words that may move to another line; a figure's caption belongs to its picture. */
export function isWordBlock(node: Node): boolean {
  return node.isTextblock && node.type.isInGroup("block") && node.type.name !== "figure";
}
