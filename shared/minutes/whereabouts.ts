import type { Node } from "prosemirror-model";
import { fillLabel, marksOf } from "./marks.ts";
import { inlineText } from "./plainText.ts";

/** Where a block stands in its record, outermost first: 討論事項, 案由二：…, 決議; empty in the header. */
export interface Whereabouts {
  readonly path: readonly string[];
  /** Whether it is part of a 決議, 決定 or 裁示. */
  readonly inOutcome: boolean;
}

const oneLine = (node: Node | null | undefined) => (node == null ? "" : inlineText(node).replace(/\s+/gu, " ").trim());

/** Where the given blocks of a record stand, by block id; a block that is not there has no entry. */
export function whereaboutsOf(doc: Node, blockIds: ReadonlySet<string>): ReadonlyMap<string, Whereabouts> {
  const marks = marksOf(doc);
  const found = new Map<string, Whereabouts>();

  const nameOf = (node: Node): string => {
    const { attrs } = node;
    switch (node.type.name) {
      case "section":
      case "remark":
        return oneLine(node.firstChild);
      case "motion": {
        const subject = oneLine(node.children.find(({ type }) => type.name === "motionSubject"));
        return fillLabel(String(attrs.label), marks.get(String(attrs.id))?.text ?? "") + attrs.separator + subject;
      }
      case "motionPart":
      case "outcome":
        return String(attrs.label);
      default:
        return "";
    }
  };
  const visit = (node: Node, path: readonly string[], inOutcome: boolean, namesParent: boolean) => {
    const id = String(node.attrs.id);
    if (blockIds.has(id)) found.set(id, { path: namesParent ? path.slice(0, -1) : path, inOutcome });
    if (node.isTextblock) return;
    const name = nameOf(node);
    const inner = name === "" ? path : [...path, name];
    node.forEach((child) => {
      visit(child, inner, inOutcome || node.type.name === "outcome", name !== "" && NAMES.has(child.type.name));
    });
  };
  doc.forEach((child) => {
    visit(child, [], false, false);
  });
  return found;
}

/** Blocks whose words are the name of what they stand in. */
const NAMES: ReadonlySet<string> = new Set(["heading", "motionSubject", "speaker"]);
