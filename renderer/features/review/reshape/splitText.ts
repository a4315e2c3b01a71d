import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { markedWords } from "./clauseFromParagraph.ts";
import { headerFieldOf } from "./headerFieldFromBlock.ts";
import { atBodyStart } from "./inBody.ts";
import { ownLevel, type Place, parentPlace, placeOf, put, withChildren } from "./place.ts";
import { keepingMarks, type Reshaped } from "./reshaped.ts";
import { clauseOf, firstBlockIndex } from "./unit.ts";
import { isWordBlock, textOf, trimEnd, trimStart, type Words, wholeOffset, wordsFrom, wordsUpTo } from "./words.ts";

const SENTENCE_END = /[。；！？!?;][」』）)]*|[：:](?=\S)|\n|\t/gu;

/** Where the sentence that begins at `from` ends, as an offset into the words; null where nothing follows it. */
export function sentenceEnd(text: string, from = 0): number | null {
  for (const match of text.slice(from).matchAll(SENTENCE_END)) {
    const end = from + match.index + match[0].length;
    if (text.slice(from, end).trim() !== "" && text.slice(end).trim() !== "") return end;
  }
  return null;
}

function withWords(node: Node, words: Words): Node {
  return node.type.create(node.attrs, words, node.marks);
}

/** Lays blocks behind one child of a block, the child itself replaced. */
function behindChild(place: Place, child: Node, blocks: readonly Node[], at: number, ids: IdSource): Node | null {
  const up = parentPlace(place);
  if (up === null) return null;
  const { parent, index } = ownLevel(place);
  const changed = parent.children.map((each, position) => (position === index ? child : each));
  return put(up, [withChildren(parent, [...changed.slice(0, at), ...blocks, ...changed.slice(at)], ids)], ids);
}

/** Cuts a clause in two where the second part begins with a mark in the style of its list. */
function splitClause(place: Place, first: Node, second: Node, ids: IdSource): Node | null {
  const clause = clauseOf(place);
  const list = clause === null ? null : parentPlace(clause);
  const read = markedWords(second);
  if (clause === null || list === null || read === null || read.mark.style !== list.node.attrs.style) return null;
  const { index } = ownLevel(clause);
  const left = clause.node.type.create(clause.node.attrs, [first, ...clause.node.children.slice(1)]);
  const right = minutesSchema.nodes.clause.create({ id: ids(), mark: read.mark.mark }, read.rest);
  const clauses = [...list.node.children.slice(0, index), left, right, ...list.node.children.slice(index + 1)];
  return put(list, [list.node.type.create(list.node.attrs, clauses)], ids);
}

function splitFrame(doc: Node, place: Place, first: Node, words: Words, id: string, ids: IdSource): Node {
  const { parent, index } = ownLevel(place);
  const before = [...parent.children.slice(0, index), first];
  const behind = parent.children.slice(index + 1);
  const field = headerFieldOf(id, words, null, false);
  const named = field.attrs.label !== "";
  const shared = named && place.node.type.name === "headerField" && !textOf(place.node.content).includes("\n");
  if (named || place.node.type.name === "headerField" || behind.some((each) => each.type.name === "headerField")) {
    const attrs = { ...field.attrs, sameLine: shared };
    return doc.type.create(doc.attrs, [...before, field.type.create(attrs, field.content), ...behind]);
  }
  const paragraph = minutesSchema.nodes.paragraph.create({ id }, words);
  return doc.type.create(doc.attrs, atBodyStart([...before, ...behind], [paragraph], ids));
}

function splitPlace(doc: Node, place: Place, offset: number, id: string, ids: IdSource): Node | null {
  const { node } = place;
  const first = withWords(node, trimEnd(wordsUpTo(node.content, offset)));
  const words = trimStart(wordsFrom(node.content, offset));
  const second = minutesSchema.nodes.paragraph.create({ id }, words);
  const { parent, index } = ownLevel(place);
  switch (node.type.name) {
    case "title":
    case "headerField":
      return splitFrame(doc, place, first, words, id, ids);
    case "heading":
      return parent.attrs.runIn === true ? null : behindChild(place, first, [second], 1, ids);
    case "motionSubject":
      return behindChild(place, first, [second], firstBlockIndex(parent), ids);
    default:
      if (!isWordBlock(node)) return null;
      return splitClause(place, first, second, ids) ?? behindChild(place, first, [second], index + 1, ids);
  }
}

/**
 * Cuts the words of one text block in two at an offset; what stands behind it becomes a line of its own (of the header,
 * where a header line is cut). White space at the cut is dropped; null where one side would have no words.
 */
export function splitText(doc: Node, textId: string, offset: number, ids: IdSource): Reshaped | null {
  return keepingMarks(doc, () => {
    const place = placeOf(doc, textId);
    if (place === null || !place.node.isTextblock) return null;
    const text = textOf(place.node.content);
    const at = wholeOffset(text, offset);
    if (text.slice(0, at).trim() === "" || text.slice(at).trim() === "") return null;
    const id = ids();
    const changed = splitPlace(doc, place, at, id, ids);
    return changed === null ? null : { doc: changed, id };
  });
}
