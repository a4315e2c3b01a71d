import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { listOf, ownLevel, parentPlace, placeOf, put } from "./place.ts";
import type { Reshaped } from "./reshaped.ts";
import { clauseOf, type Marks, plainUnit, unitOf } from "./unit.ts";
import { joinWords, plainWords } from "./words.ts";

const untitledSection = (blocks: readonly Node[], ids: IdSource) =>
  minutesSchema.nodes.section.create({ id: ids(), numbered: false, separator: "" }, [
    minutesSchema.nodes.heading.create({ id: ids() }),
    ...blocks,
  ]);

const isUntitled = (section: Node) =>
  section.type.name === "section" &&
  section.firstChild?.content.size === 0 &&
  section.attrs.numbered !== true &&
  section.attrs.separator === "";

/** Lays blocks before all that follows the header: in an untitled first section, or in a new one. */
export function atBodyStart(children: readonly Node[], blocks: readonly Node[], ids: IdSource): Node[] {
  const first = children.findIndex((child) => child.type.name === "section");
  const section = children[first];
  if (section === undefined || !isUntitled(section)) {
    return [...children.slice(0, first), untitledSection(blocks, ids), ...children.slice(first)];
  }
  const [heading, ...rest] = section.children;
  const begun = section.type.create(section.attrs, [...(heading === undefined ? [] : [heading]), ...blocks, ...rest]);
  return [...children.slice(0, first), begun, ...children.slice(first + 1)];
}

/** Dissolves a section into the one before it: its title becomes a paragraph, its blocks follow. */
export function blockFromSection(doc: Node, sectionId: string, marks: Marks, ids: IdSource): Reshaped | null {
  const index = doc.children.findIndex((child) => child.type.name === "section" && child.attrs.id === sectionId);
  const section = doc.children[index];
  const plain = section === undefined ? null : plainUnit(section, marks);
  if (plain === null) return null;
  const words = minutesSchema.nodes.paragraph.create({ id: plain.textId }, plain.words);
  const blocks = [words, ...plain.blocks];
  const before = doc.children[index - 1];
  const children =
    before?.type.name === "section"
      ? [
          ...doc.children.slice(0, index - 1),
          before.type.create(before.attrs, [...before.children, ...blocks]),
          ...doc.children.slice(index + 1),
        ]
      : [...doc.children.slice(0, index), untitledSection(blocks, ids), ...doc.children.slice(index + 1)];
  return { doc: doc.type.create(doc.attrs, children), id: plain.textId };
}

/** Moves a header line into the body, as a paragraph before everything else there. */
export function blockFromHeaderField(doc: Node, fieldId: string, marks: Marks, ids: IdSource): Reshaped | null {
  const field = doc.children.find((child) => child.type.name === "headerField" && child.attrs.id === fieldId);
  const plain = field === undefined ? null : plainUnit(field, marks);
  if (plain === null) return null;
  const words = minutesSchema.nodes.paragraph.create({ id: plain.textId }, plain.words);
  const others = doc.children.filter((child) => child !== field);
  return { doc: doc.type.create(doc.attrs, atBodyStart(others, [words], ids)), id: plain.textId };
}

/** Takes a clause out of its list: its mark becomes words, the clauses behind it count on in a list of their own. */
export function blockFromClause(doc: Node, clauseId: string, marks: Marks, ids: IdSource): Reshaped | null {
  const clause = placeOf(doc, clauseId);
  const list = clause === null ? null : parentPlace(clause);
  const first = clause?.node.firstChild;
  if (clause === null || list === null || first?.type !== minutesSchema.nodes.paragraph) return null;
  const { index } = ownLevel(clause);
  const mark = plainWords(marks.get(clauseId)?.text ?? "");
  const words = first.copy(joinWords(mark, first.content));
  const blocks = [words, ...clause.node.children.slice(1)];
  const before = listOf(list.node, list.node.children.slice(0, index), marks, ids);
  const behind = listOf(list.node, list.node.children.slice(index + 1), marks, ids);
  return { doc: put(list, [...before, ...blocks, ...behind], ids), id: String(first.attrs.id) };
}

/** Turns the unit into a plain paragraph where it stands, all its labels words; a clause's mark stays outside. */
export function asParagraph(doc: Node, id: string, marks: Marks, ids: IdSource): Reshaped | null {
  const unit = unitOf(doc, id);
  if (unit === null) return null;
  switch (unit.node.type.name) {
    case "section":
      return blockFromSection(doc, String(unit.node.attrs.id), marks, ids);
    case "headerField":
      return blockFromHeaderField(doc, String(unit.node.attrs.id), marks, ids);
    case "paragraph":
      return { doc, id };
    default: {
      const plain = plainUnit(unit.node, marks);
      if (plain === null) return null;
      const words = minutesSchema.nodes.paragraph.create({ id: plain.textId }, plain.words);
      return { doc: put(unit, [words, ...plain.blocks], ids), id: plain.textId };
    }
  }
}

/** Turns the unit into a plain paragraph that stands free of any list mark. */
export function asFreeParagraph(doc: Node, id: string, marks: Marks, ids: IdSource): Reshaped | null {
  const draft = asParagraph(doc, id, marks, ids);
  const place = draft === null ? null : placeOf(draft.doc, draft.id);
  const clause = place === null ? null : clauseOf(place);
  if (draft === null || clause === null) return draft;
  return blockFromClause(draft.doc, String(clause.node.attrs.id), marks, ids);
}
