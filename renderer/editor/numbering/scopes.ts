import type { Node } from "prosemirror-model";
import { marksOf, type PrintedMark } from "../../../shared/minutes/marks.ts";

/** The marks of the blocks of one scope by block id. */
export type ScopeMarks = ReadonlyMap<string, PrintedMark>;

/** The same block without what stands in it: marks depend on attributes and order alone. */
const bare = (node: Node) => node.type.create(node.attrs);

/** A function of a node that is computed once for each node. */
function remembered<Value>(compute: (node: Node) => Value): (node: Node) => Value {
  const known = new WeakMap<Node, Value>();
  return (node) => {
    const value = known.get(node) ?? compute(node);
    known.set(node, value);
    return value;
  };
}

/** The marks of numbered header fields and sections. */
export const topMarks = remembered(
  (doc: Node): ScopeMarks => marksOf(doc.type.create(doc.attrs, doc.children.map(bare))),
);

/** The marks of the clauses of one list. */
export const listMarks = remembered((list: Node): ScopeMarks => {
  const skeleton = list.type.create(list.attrs, list.children.map(bare));
  return marksOf(list.type.schema.topNodeType.create({ sectionStyle: "" }, skeleton));
});

const NO_MOTIONS: readonly Node[] = [];

/** The motions inside a block in reading order, at whatever depth. */
export const motionsIn = remembered((block: Node): readonly Node[] => {
  if (block.isTextblock) return NO_MOTIONS;
  let found: Node[] | null = null;
  block.forEach((child) => {
    if (child.isTextblock) return;
    const inside = motionsIn(child);
    if (child.type.name !== "motion" && inside.length === 0) return;
    found ??= [];
    if (child.type.name === "motion") found.push(child);
    found.push(...inside);
  });
  return found ?? NO_MOTIONS;
});

/** The ordinals of the motions of one section. */
export const motionMarks = remembered((section: Node): ScopeMarks => {
  const skeleton = section.type.create(section.attrs, motionsIn(section).map(bare));
  return marksOf(section.type.schema.topNodeType.create({ sectionStyle: "" }, skeleton));
});

/** Whether two lists of blocks are numbered alike: the same attributes in the same order, whatever stands in them. */
export function numberedAlike(before: readonly Node[], after: readonly Node[]): boolean {
  if (before === after) return true;
  return (
    before.length === after.length &&
    // ProseMirror keeps the attributes object of a node whose content alone has changed.
    before.every((node, index) => node.attrs === after[index]?.attrs && node.type === after[index]?.type)
  );
}
