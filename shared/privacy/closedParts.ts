import { Fragment, type Node } from "prosemirror-model";
import { excerptOf } from "../minutes/excerpt.ts";

/** Words that stand where a closed part was, so that what follows keeps its number. */
export const CLOSED_WORDS = "（不公開）";

/** A part marked 不公開 that was left out of an edition; `words` are its first ones, for the list on the screen. */
export interface RemovedPart {
  readonly blockId: string;
  readonly kind: "section" | "motion" | "outcome";
  readonly words: string;
}

/** The first child that a closed part must have; everything else of it is left out. */
function emptied(node: Node): Node {
  const { schema } = node.type;
  const first = node.type.name === "outcome" ? null : node.children.find((child) => isHead(child));
  const attributes = { ...node.attrs, closed: false, ...("tracked" in node.attrs ? { tracked: null } : {}) };
  const words = schema.text(CLOSED_WORDS);
  const type = first?.type ?? schema.nodes.paragraph;
  const id = first?.attrs.id ?? node.firstChild?.attrs.id;
  if (type === undefined) throw new RangeError("No paragraphs in this schema");
  return node.type.create(attributes, type.create({ id }, words));
}

const isHead = (node: Node) => node.type.name === "heading" || node.type.name === "motionSubject";

function kindOf(node: Node): RemovedPart["kind"] | null {
  const { name } = node.type;
  return name === "section" || name === "motion" || name === "outcome" ? name : null;
}

/** A record without the words of its closed (不公開) sections, motions and outcomes, and what was left out. */
export function withoutClosed(doc: Node): { readonly doc: Node; readonly removed: readonly RemovedPart[] } {
  const removed: RemovedPart[] = [];
  const open = (node: Node): Node => {
    const kind = kindOf(node);
    if (kind !== null && node.attrs.closed === true) {
      removed.push({ blockId: String(node.attrs.id), kind, words: excerptOf(node.textContent) });
      return emptied(node);
    }
    if (node.isTextblock || node.isLeaf) return node;
    const content = Fragment.from(node.children.map(open));
    // What a unit has to do inside the house is kept in attributes that nobody outside needs.
    return "tracked" in node.attrs ? node.type.create({ ...node.attrs, tracked: null }, content) : node.copy(content);
  };
  return { doc: open(doc), removed };
}
