import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { joinLines } from "../../../../shared/recognition/spacing.ts";
import { asFreeParagraph } from "./inBody.ts";
import { ownLevel, type Place, parentPlace, placeOf, put } from "./place.ts";
import { keepingMarks, type Reshaped } from "./reshaped.ts";
import { firstBlockIndex, plainUnit, unitOf } from "./unit.ts";
import { isWordBlock, joinWords, plainWords, textOf, type Words } from "./words.ts";

/** The text block that stands before the one with this id in the record, whatever holds it. */
function textBefore(doc: Node, id: string): string | null {
  let before: string | null = null;
  let found = false;
  doc.descendants((node) => {
    if (found) return false;
    if (node.attrs.id === id) found = true;
    else if (node.isTextblock) before = String(node.attrs.id);
    return !found && !node.isTextblock;
  });
  return found ? before : null;
}

const cellOf = (place: Place) => place.above.findLast(({ parent }) => parent.type.name.endsWith("Cell"))?.parent;

/** Whether a label stands on the line before and waits for words: 「決議：」, and 「照案通過」 below it. */
function labelAbove(unit: Place): Place | null {
  const { parent, index } = ownLevel(unit);
  const waits = "runIn" in parent.attrs && parent.attrs.runIn === false && index === firstBlockIndex(parent);
  if (!waits || unit.node.type.name !== "paragraph" || parent.attrs.label === "") return null;
  const up = parentPlace(unit);
  return up === null || plainLabel(up.node) === "" ? null : up;
}

/** The words of a section's title or a speaker, or a label, that a block below could be run into. */
function plainLabel(node: Node): string {
  const head = node.firstChild;
  const isHead = head?.type.name === "heading" || head?.type.name === "speaker";
  return isHead ? textOf(head.content) + String(node.attrs.separator) : String(node.attrs.label ?? "");
}

function joined(before: Words, behind: Words): Words {
  const [left, right] = [textOf(before), textOf(behind)];
  const space = joinLines(left, right).length - left.length - right.length;
  return joinWords(before, plainWords(" ".repeat(Math.max(0, space))), behind);
}

/** The text block with words added; a section's separator is taken into its title, for it stood behind it. */
function append(place: Place, words: Words, ids: IdSource): Node {
  const { node } = place;
  const up = parentPlace(place);
  if (node.type.name !== "heading" || up === null) {
    return put(place, [node.type.create(node.attrs, joined(node.content, words), node.marks)], ids);
  }
  const section = up.node;
  const title = joined(joinWords(node.content, plainWords(String(section.attrs.separator))), words);
  const children = [node.type.create(node.attrs, title), ...section.children.slice(1)];
  return put(up, [section.type.create({ ...section.attrs, separator: "" }, children)], ids);
}

const TAKES_WORDS: ReadonlySet<string> = new Set(["title", "headerField", "heading", "motionSubject", "proposer"]);
const takesWords = (node: Node) => TAKES_WORDS.has(node.type.name) || isWordBlock(node);

/**
 * Joins a line to the one before it: its mark and labels become words at the end of that line, the blocks below it stay
 * where they are. A paragraph below a label on its own line goes onto that line.
 */
export function mergeWithBefore(doc: Node, id: string, ids: IdSource): Reshaped | null {
  return keepingMarks(doc, (marks) => {
    const unit = unitOf(doc, id);
    if (unit === null) return null;
    const label = labelAbove(unit);
    if (label !== null) {
      const run = label.node.type.create({ ...label.node.attrs, runIn: true }, label.node.content, label.node.marks);
      return { doc: put(label, [run], ids), id };
    }
    const plain = plainUnit(unit.node, marks);
    const beforeId = plain === null ? null : textBefore(doc, firstTextId(unit.node));
    const target = beforeId === null ? null : placeOf(doc, beforeId);
    if (target === null || !takesWords(target.node) || cellOf(target) !== cellOf(unit)) return null;
    if (unit.node.type.name === "headerField") return mergeField(doc, unit, target, plain?.words, ids);

    const draft = asFreeParagraph(doc, id, marks, ids);
    const words = draft === null ? null : placeOf(draft.doc, draft.id);
    if (draft === null || words === null || beforeId === null) return null;
    const without = put(words, [], ids);
    const place = placeOf(without, beforeId);
    return place === null ? null : { doc: append(place, words.node.content, ids), id: beforeId };
  });
}

/** The first text block of a unit, or the unit itself. */
function firstTextId(unit: Node): string {
  let found: string | null = unit.isTextblock ? String(unit.attrs.id) : null;
  unit.descendants((node) => {
    if (found === null && node.isTextblock) found = String(node.attrs.id);
    return found === null;
  });
  return found ?? String(unit.attrs.id);
}

function mergeField(doc: Node, field: Place, target: Place, words: Words | undefined, ids: IdSource): Reshaped | null {
  const without = put(field, [], ids);
  const place = placeOf(without, String(target.node.attrs.id));
  if (words === undefined || place === null || doc.childCount === 0) return null;
  return { doc: append(place, words, ids), id: String(target.node.attrs.id) };
}
