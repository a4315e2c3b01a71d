import type { Node } from "prosemirror-model";
import { fillLabel, type PrintedMark } from "../../../../shared/minutes/marks.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { ownLevel, type Place, parentPlace, placeOf } from "./place.ts";
import { joinWords, noWords, plainWords, type Words } from "./words.ts";

/** The printed marks of a document by block id. */
export type Marks = ReadonlyMap<string, PrintedMark>;

const HEAD_PARTS: ReadonlySet<string> = new Set(["heading", "speaker", "motionSubject", "proposer"]);
const LABELLED: ReadonlySet<string> = new Set(["remark", "outcome", "motionPart"]);

/** The index of the first block below a label: a speaker stands before it. */
export function firstBlockIndex(parent: Node): number {
  if (parent.type.name === "motion") {
    const body = parent.children.findIndex((child) => !HEAD_PARTS.has(child.type.name));
    return body < 0 ? parent.childCount : body;
  }
  return parent.type.name === "remark" || parent.type.name === "section" ? 1 : 0;
}

/** Whether a labelled block prints nothing of its own: no label, nobody named. */
function isUnlabelled({ attrs, type, firstChild }: Node): boolean {
  if (type.name === "outcome") return attrs.label === "";
  if (type.name === "motionPart") return attrs.label === "" && attrs.separator === "";
  return firstChild?.content.size === 0 && attrs.verb === "" && attrs.separator === "";
}

/** Whether the block stands on the line that its parent begins with, behind the label or for want of one. */
function isOnFirstLine({ parent, index }: { parent: Node; index: number }): boolean {
  if (!LABELLED.has(parent.type.name) || index !== firstBlockIndex(parent)) return false;
  return parent.attrs.runIn === true || isUnlabelled(parent);
}

/** The unit that the words or the label at a place belong to. */
export function unitAt(place: Place): Place {
  const isHead = HEAD_PARTS.has(place.node.type.name);
  const isFirstText = place.node.type.name === "paragraph" && isOnFirstLine(ownLevel(place));
  return (isHead || isFirstText ? parentPlace(place) : null) ?? place;
}

/**
 * What one line of the record is: a header field, a section, a motion, a remark, an outcome … or a plain block. A line is
 * named by the text block whose words it shows, or by the block itself where it has only a label.
 */
export function unitOf(doc: Node, id: string): Place | null {
  const place = placeOf(doc, id);
  return place === null ? null : unitAt(place);
}

/** The clause that a unit stands at the head of; null where it bears no list mark. */
export function clauseOf(unit: Place): Place | null {
  const { parent, index } = ownLevel(unit);
  return parent.type.name === "clause" && index === 0 ? parentPlace(unit) : null;
}

/** A unit with all its labels turned into words: the line it begins with, and the blocks that follow below it. */
export interface PlainUnit {
  /** The id that the words keep. */
  readonly textId: string;
  readonly words: Words;
  readonly blocks: readonly Node[];
}

const markText = (marks: Marks, node: Node) => marks.get(String(node.attrs.id))?.text ?? "";

/** A label with its blocks; the first paragraph is taken into the line where it stands on it. */
function labelled(node: Node, label: Words, headId: string): PlainUnit {
  const blocks = node.children.slice(firstBlockIndex(node));
  const [first, ...rest] = blocks;
  const onLine = node.attrs.runIn === true || label.size === 0;
  if (!onLine || first?.type !== minutesSchema.nodes.paragraph) {
    return { textId: headId, words: label, blocks };
  }
  return { textId: String(first.attrs.id), words: joinWords(label, first.content), blocks: rest };
}

function plainMotion(node: Node, marks: Marks): PlainUnit {
  const from = firstBlockIndex(node);
  const head = node.children.slice(0, from);
  const subject = head.find((part) => part.type.name === "motionSubject");
  const label = fillLabel(String(node.attrs.label), markText(marks, node)) + String(node.attrs.separator);
  return {
    textId: String((subject ?? node).attrs.id),
    words: joinWords(plainWords(label), ...head.map((part) => part.content)),
    blocks: node.children.slice(from),
  };
}

/** Turns a unit's mark and labels into words; null for what is no line of words (tables, lists, the title). */
export function plainUnit(node: Node, marks: Marks): PlainUnit | null {
  const id = String(node.attrs.id);
  const { attrs } = node;
  switch (node.type.name) {
    case "headerField":
      return {
        textId: id,
        words: joinWords(plainWords(markText(marks, node) + attrs.label + attrs.separator), node.content),
        blocks: [],
      };
    case "section": {
      const heading = node.firstChild;
      const label = joinWords(
        plainWords(markText(marks, node)),
        heading?.content ?? noWords,
        plainWords(String(attrs.separator)),
      );
      return labelled(node, label, heading === null ? id : String(heading.attrs.id));
    }
    case "remark": {
      const label = joinWords(node.firstChild?.content ?? noWords, plainWords(attrs.verb + attrs.separator));
      return labelled(node, label, id);
    }
    case "motionPart":
      return labelled(node, plainWords(attrs.label + attrs.separator), id);
    case "outcome":
      return labelled(node, attrs.label === "" ? noWords : plainWords(attrs.label + attrs.separator), id);
    case "motion":
      return plainMotion(node, marks);
    case "paragraph":
    case "vote":
    case "recess":
    case "presenceChange":
    case "attachmentRef":
      return { textId: id, words: node.content, blocks: [] };
    default:
      return null;
  }
}
