import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { readMark } from "../../../../shared/numbering/listStyle.ts";

/** One ancestor of a block and the index of the child that leads down to it. */
export interface Level {
  readonly parent: Node;
  readonly index: number;
}

/** A block and its ancestors, the document first. */
export interface Place {
  readonly node: Node;
  readonly above: readonly Level[];
}

function search(parent: Node, id: string, above: readonly Level[]): Place | null {
  for (let index = 0; index < parent.childCount; index += 1) {
    const node = parent.child(index);
    const levels = [...above, { parent, index }];
    if (node.attrs.id === id) return { node, above: levels };
    const found = node.isTextblock || node.isLeaf ? null : search(node, id, levels);
    if (found !== null) return found;
  }
  return null;
}

/** Where the block with this id stands; null if there is none. */
export function placeOf(doc: Node, id: string): Place | null {
  return search(doc, id, []);
}

/** The places of all blocks by id, for readers that ask for many. */
export function placesOf(doc: Node): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const visit = (parent: Node, above: readonly Level[]) => {
    parent.forEach((node, _offset, index) => {
      const levels = [...above, { parent, index }];
      places.set(String(node.attrs.id), { node, above: levels });
      if (!node.isTextblock) visit(node, levels);
    });
  };
  visit(doc, []);
  return places;
}

/** The place of the block's parent; null for a child of the document. */
export function parentPlace(place: Place): Place | null {
  const node = place.above.at(-1)?.parent;
  return node === undefined || place.above.length < 2 ? null : { node, above: place.above.slice(0, -1) };
}

/** The level that holds the block itself. */
export function ownLevel(place: Place): Level {
  const level = place.above.at(-1);
  if (level === undefined) throw new RangeError("The document itself has no place");
  return level;
}

export function emptyParagraph(ids: IdSource): Node {
  return minutesSchema.nodes.paragraph.create({ id: ids() });
}

const NEEDS_BLOCK: ReadonlySet<string> = new Set(["outcome", "motionPart", "followUpCell", "tableCell"]);
const HEADS_CLAUSE: ReadonlySet<string> = new Set(["paragraph", "motion", "motionPart", "remark", "outcome"]);

/** Joins a list to the one before it in the same style, unless it counts from 1 anew. */
function joinedLists(children: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    const goesOn =
      last?.type.name === "clauseList" &&
      child.type.name === "clauseList" &&
      child.attrs.style === last.attrs.style &&
      child.attrs.start !== 1;
    if (goesOn) joined[joined.length - 1] = last.copy(last.content.append(child.content));
    else joined.push(child);
  }
  return joined;
}

/** The same block with other children, made whole where its kind asks for a block that is not there. */
export function withChildren(parent: Node, children: readonly Node[], ids: IdSource): Node {
  const whole = joinedLists(children);
  const head = whole[0]?.type.name ?? "";
  const wants =
    parent.type.name === "clause" ? !HEADS_CLAUSE.has(head) : NEEDS_BLOCK.has(parent.type.name) && whole.length === 0;
  return parent.type.create(parent.attrs, wants ? [emptyParagraph(ids), ...whole] : whole, parent.marks);
}

/** Whether a section stands for none: no title, no number, nothing in it. */
function isNothing(node: Node): boolean {
  return (
    node.type.name === "section" &&
    node.childCount === 1 &&
    node.firstChild?.content.size === 0 &&
    node.attrs.numbered !== true &&
    node.attrs.separator === ""
  );
}

/** A section whose first block is taken away has nothing left to stand on the line of its title. */
export function withoutRunIn(section: Node): Node {
  const { type, attrs, content, marks } = section;
  return type.name === "section" && attrs.runIn === true
    ? type.create({ ...attrs, runIn: false }, content, marks)
    : section;
}

/** The document with other blocks in the place of one; lists and untitled sections that run empty go with it. */
export function put(place: Place, nodes: readonly Node[], ids: IdSource): Node {
  const level = ownLevel(place);
  const { index } = level;
  const parent = index === 1 && nodes.length === 0 ? withoutRunIn(level.parent) : level.parent;
  const up = parentPlace(place);
  const [only] = nodes;
  if (nodes.length === 1 && only?.type === place.node.type) {
    const replaced = parent.copy(parent.content.replaceChild(index, only));
    return up === null ? replaced : put(up, [replaced], ids);
  }
  const children = [...parent.children.slice(0, index), ...nodes, ...parent.children.slice(index + 1)];
  if (up === null) return parent.type.create(parent.attrs, children, parent.marks);
  if (children.length === 0 && parent.type.name === "clauseList") return put(up, [], ids);
  const whole = withChildren(parent, children, ids);
  const sections = ownLevel(up).parent.children.filter((child) => child.type.name === "section").length;
  return put(up, isNothing(whole) && sections > 1 ? [] : [whole], ids);
}

/** A list of these clauses in the style of `list`, counting on from the first mark; nothing for no clause. */
export function listOf(
  list: Node,
  clauses: readonly Node[],
  marks: ReadonlyMap<string, { readonly text: string }>,
  ids: IdSource,
): Node[] {
  const [first] = clauses;
  if (first === undefined) return [];
  if (first === list.firstChild) return [list.type.create(list.attrs, clauses)];
  const start = readMark(`${marks.get(String(first.attrs.id))?.text ?? ""}　`)?.value ?? 1;
  return [list.type.create({ ...list.attrs, id: ids(), start: Math.max(1, start) }, clauses)];
}
