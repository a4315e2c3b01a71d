import type { Node } from "prosemirror-model";

/** 密等 of a record; null of an ordinary one. */
export function classificationOf(doc: Node): string | null {
  const { classification } = doc.attrs;
  return typeof classification === "string" ? classification : null;
}

/** The words that name a file of a record, its 密等 before them: 密_列管表. */
export function classifiedWords(doc: Node, words: string): string {
  const classification = classificationOf(doc);
  return classification === null ? words : `${classification}_${words}`;
}
