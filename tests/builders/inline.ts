import type { Node } from "prosemirror-model";
import { type MinutesMarkName, minutesSchema } from "../../shared/minutes/schema.ts";

/** Inline content: a string, a text node or hard break, or several of them. */
export type Words = string | Node | readonly (string | Node)[];

/** A text under marks: `text("甲", "strong")`. */
export function text(words: string, ...marks: MinutesMarkName[]): Node {
  return minutesSchema.text(
    words,
    marks.map((name) => minutesSchema.mark(name)),
  );
}

export function hardBreak(): Node {
  return minutesSchema.node("hardBreak");
}

/** The inline nodes of some words; a line feed in a string becomes a hard break. */
export function inline(words: Words): Node[] {
  if (typeof words !== "string") return "type" in words ? [words] : words.flatMap((each) => inline(each));
  return words.split("\n").flatMap((line, index) => {
    const broken = index > 0 ? [hardBreak()] : [];
    return line === "" ? broken : [...broken, text(line)];
  });
}
