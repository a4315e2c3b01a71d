import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { type ReadMark, readMark } from "../../../../shared/numbering/listStyle.ts";
import { ownLevel, parentPlace, placeOf, put, withChildren } from "./place.ts";
import type { Reshaped } from "./reshaped.ts";
import type { Marks } from "./unit.ts";
import { printsAlike, textOf, wordsFrom } from "./words.ts";

/** The list mark that a paragraph's words begin with (一、, (二), 1. …), with the words behind it. */
export function markedWords(paragraph: Node): { readonly mark: ReadMark; readonly rest: Node } | null {
  const text = textOf(paragraph.content);
  const lead = text.length - text.trimStart().length;
  const mark = readMark(text.slice(lead));
  if (mark === null || !printsAlike(paragraph.content, lead + mark.length, mark.mark)) return null;
  return { mark, rest: paragraph.copy(wordsFrom(paragraph.content, lead + mark.length)) };
}

/** Makes a paragraph that begins with a mark an item of a list (項次), of the one before it where the style is the same. */
export function clauseFromParagraph(doc: Node, id: string, _marks: Marks, ids: IdSource): Reshaped | null {
  const place = placeOf(doc, id);
  const up = place === null ? null : parentPlace(place);
  const read = place?.node.type.name === "paragraph" ? markedWords(place.node) : null;
  if (place === null || up === null || read === null) return null;
  const { style, value, mark } = read.mark;
  const clause = minutesSchema.nodes.clause.create({ id: ids(), mark }, read.rest);
  const { parent, index } = ownLevel(place);
  const before = parent.children[index - 1];
  if (before?.type.name === "clauseList" && before.attrs.style === style) {
    const list = before.copy(before.content.addToEnd(clause));
    const children = [...parent.children.slice(0, index - 1), list, ...parent.children.slice(index + 1)];
    return { doc: put(up, [withChildren(parent, children, ids)], ids), id };
  }
  const list = minutesSchema.nodes.clauseList.create({ id: ids(), style, start: value }, clause);
  return { doc: put(place, [list], ids), id };
}
