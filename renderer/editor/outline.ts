import type { Node, ResolvedPos } from "prosemirror-model";
import { fillLabel } from "../../shared/minutes/marks.ts";
import { inlineText } from "../../shared/minutes/plainText.ts";
import { motionMarks, motionsIn, type ScopeMarks, topMarks } from "./numbering/scopes.ts";

/** One line of the outline: a section (level 1) or a motion (level 2). */
export interface OutlineEntry {
  readonly id: string;
  readonly level: 1 | 2;
  /** The mark of a section, the label of a motion: 壹、 or 案由一：. */
  readonly mark: string;
  readonly literal: boolean;
  readonly text: string;
}

const oneLine = (node: Node | null | undefined) => (node == null ? "" : inlineText(node).replace(/\s+/gu, " ").trim());

const subjectOf = (motion: Node) => motion.children.find((child) => child.type.name === "motionSubject");

/** The printed label of a motion with its number: 案由一：. */
export function motionLabel(motion: Node, marks: ScopeMarks): string {
  const ordinal = marks.get(String(motion.attrs.id))?.text ?? "";
  return fillLabel(String(motion.attrs.label), ordinal) + String(motion.attrs.separator);
}

const motionEntries = new WeakMap<Node, readonly OutlineEntry[]>();

function motionsOf(section: Node): readonly OutlineEntry[] {
  const known = motionEntries.get(section);
  if (known !== undefined) return known;
  const marks = motionMarks(section);
  const entries = motionsIn(section).map(
    (motion): OutlineEntry => ({
      id: String(motion.attrs.id),
      level: 2,
      mark: motionLabel(motion, marks),
      literal: marks.get(String(motion.attrs.id))?.literal === true,
      text: oneLine(subjectOf(motion)),
    }),
  );
  motionEntries.set(section, entries);
  return entries;
}

/** The sections and motions of a record in reading order; sections that have not changed are not read again. */
export function outlineOf(doc: Node): OutlineEntry[] {
  const marks = topMarks(doc);
  return doc.children.flatMap((section): OutlineEntry[] => {
    if (section.type.name !== "section") return [];
    const mark = marks.get(String(section.attrs.id));
    const entry: OutlineEntry = {
      id: String(section.attrs.id),
      level: 1,
      mark: mark?.text ?? "",
      literal: mark?.literal === true,
      text: oneLine(section.firstChild),
    };
    return [entry, ...motionsOf(section)];
  });
}

export function sameOutline(a: readonly OutlineEntry[], b: readonly OutlineEntry[]): boolean {
  return (
    a.length === b.length &&
    a.every((entry, index) => {
      const other = b[index];
      return (
        entry === other ||
        (entry.id === other?.id &&
          entry.mark === other.mark &&
          entry.text === other.text &&
          entry.literal === other.literal)
      );
    })
  );
}

/** Where the cursor is, as the frame around the paper shows it. */
export interface CurrentPlace {
  /** The section or, inside one, the motion: an entry of the outline; null in the header. */
  readonly entryId: string | null;
  /** The 案由 with its label, else the section's heading with its mark. */
  readonly words: string;
  readonly inTable: boolean;
  readonly inTimeField: boolean;
}

/** The section, motion and table at a position. */
export function placeAt($at: ResolvedPos): CurrentPlace {
  let inTable = false;
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const node = $at.node(depth);
    inTable ||= node.type.name === "followUpTable" || node.type.name === "table";
    if (node.type.name === "motion") {
      const words = motionLabel(node, motionMarks($at.node(1))) + oneLine(subjectOf(node));
      return { entryId: String(node.attrs.id), words, inTable, inTimeField: false };
    }
    if (node.type.name === "section") {
      const id = String(node.attrs.id);
      const words = (topMarks($at.node(0)).get(id)?.text ?? "") + oneLine(node.firstChild);
      return { entryId: id, words, inTable, inTimeField: false };
    }
  }
  const inTimeField = $at.parent.type.name === "headerField" && $at.parent.attrs.kind === "time";
  return { entryId: null, words: "", inTable: false, inTimeField };
}

export function samePlace(a: CurrentPlace, b: CurrentPlace): boolean {
  return a.entryId === b.entryId && a.words === b.words && a.inTable === b.inTable && a.inTimeField === b.inTimeField;
}
