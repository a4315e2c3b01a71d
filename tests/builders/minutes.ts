import { Node } from "prosemirror-model";
import { countedIds } from "../../shared/minutes/ids.ts";
import { problemsOf } from "../../shared/minutes/problems.ts";
import { type MinutesNodeName, minutesSchema } from "../../shared/minutes/schema.ts";
import type { HeaderFieldKind, MotionPartKind, OutcomeKind } from "../../shared/minutes/vocabulary.ts";
import { inline, type Words } from "./inline.ts";

export { hardBreak, text, type Words } from "./inline.ts";

/** Attributes of a node; a name that the node does not have is refused, so that a slip in a test is seen. */
export type Attributes = { readonly [name: string]: unknown };

/** A block, or a string that stands for a paragraph. */
export type Block = Node | string;

export function build(name: MinutesNodeName, attributes: Attributes, content: readonly Node[]): Node {
  const type = minutesSchema.nodes[name];
  for (const attribute of Object.keys(attributes)) {
    if (!(attribute in (type.spec.attrs ?? {}))) throw new RangeError(`${name} has no attribute ${attribute}`);
  }
  return type.create(attributes, content);
}

const isBlock = (value: Attributes | Block | undefined): value is Block =>
  typeof value === "string" || value instanceof Node;

/** Divides `(attributes?, ...blocks)` into the two. */
function divide(rest: readonly (Attributes | Block)[]): [Attributes, Node[]] {
  const [first] = rest;
  return [first === undefined || isBlock(first) ? {} : first, blocks(rest.filter(isBlock))];
}

export function blocks(given: readonly Block[]): Node[] {
  return given.map((each) => (typeof each === "string" ? paragraph(each) : each));
}

/** The same tree with an id (b1, b2 … in reading order) on every block that has none. */
export function withIds(node: Node, next = countedIds()): Node {
  if (node.isInline) return node;
  const attrs = node.attrs.id === "" ? { ...node.attrs, id: next() } : node.attrs;
  const children: Node[] = [];
  node.forEach((child) => {
    children.push(withIds(child, next));
  });
  return node.type.create(attrs, children);
}

/**
 * A whole record with ids in reading order. A missing title or section is added empty.
 * @throws RangeError where the parts do not make a valid document
 */
export function minutes(parts: readonly Node[], attributes: Attributes = {}): Node {
  const has = (name: string) => parts.some((part) => part.type.name === name);
  const doc = withIds(
    build("doc", attributes, [
      ...(has("title") ? [] : [title("")]),
      ...parts,
      ...(has("section") ? [] : [section("", { numbered: false, separator: "" })]),
    ]),
  );
  const problems = problemsOf(doc);
  if (problems.length > 0) throw new RangeError(problems.join("; "));
  return doc;
}

/** A record with one unnumbered section that holds these blocks. */
export function minutesOf(...given: Block[]): Node {
  return minutes([section("", { numbered: false, separator: "" }, ...given)]);
}

/** The first block of a record that is of this type or bears this id. */
export function find(doc: Node, typeOrId: string): Node {
  let found: Node | null = null;
  doc.descendants((node) => {
    if (found === null && (node.type.name === typeOrId || node.attrs.id === typeOrId)) found = node;
    return found === null;
  });
  if (found === null) throw new RangeError(`No ${typeOrId} in the document`);
  return found;
}

export function title(words: Words, attributes: Attributes = {}): Node {
  return build("title", attributes, inline(words));
}

export function field(kind: HeaderFieldKind, label: string, words: Words, attributes: Attributes = {}): Node {
  return build("headerField", { kind, label, ...attributes }, inline(words));
}

export function section(heading: Words, ...rest: (Attributes | Block)[]): Node {
  const [attributes, children] = divide(rest);
  return build("section", attributes, [build("heading", {}, inline(heading)), ...children]);
}

export function paragraph(words: Words, attributes: Attributes = {}): Node {
  return build("paragraph", attributes, inline(words));
}

/** A list; a string among its items is a clause of one paragraph. */
export function list(style: string, ...rest: (Attributes | Block)[]): Node {
  const [attributes, items] = divide(rest);
  return build(
    "clauseList",
    { style, ...attributes },
    items.map((item) => (item.type.name === "clause" ? item : clause(item))),
  );
}

/** A clause from the words of its first paragraph, or from another first block, and further blocks. */
export function clause(first: Words, ...rest: (Attributes | Block)[]): Node {
  const [attributes, children] = divide(rest);
  const head = first instanceof Node && !first.isInline ? first : paragraph(first);
  return build("clause", attributes, [head, ...children]);
}

export function proposer(words: Words): Node {
  return build("proposer", {}, inline(words));
}

/** A motion from its 案由; a `proposer` first among the blocks stands behind the 案由, given as `{ before }` before it. */
export function motion(subject: Words, ...rest: (Attributes | Block)[]): Node {
  const [{ before, ...attributes }, children] = divide(rest);
  const leading = before === undefined ? [] : [proposer(String(before))];
  return build("motion", attributes, [...leading, build("motionSubject", {}, inline(subject)), ...children]);
}

export function part(kind: MotionPartKind, label: string, ...rest: (Attributes | Block)[]): Node {
  const [attributes, children] = divide(rest);
  return build("motionPart", { kind, label, ...attributes }, children);
}

export function remark(speaker: Words, ...rest: (Attributes | Block)[]): Node {
  const [attributes, children] = divide(rest);
  return build("remark", attributes, [build("speaker", {}, inline(speaker)), ...children]);
}

export function outcome(kind: OutcomeKind, label: string, ...rest: (Attributes | Block)[]): Node {
  const [attributes, children] = divide(rest);
  return build("outcome", { kind, label, ...attributes }, children);
}

/** A table; a string in a row is a cell of one paragraph. */
export function table(...rows: (readonly Block[])[]): Node {
  return build(
    "table",
    {},
    rows.map((cells) => build("tableRow", {}, cells.map(asCell))),
  );
}

const asCell = (block: Block): Node =>
  typeof block !== "string" && block.type.name === "tableCell" ? block : tableCell(block);

export function tableCell(...rest: (Attributes | Block)[]): Node {
  const [attributes, children] = divide(rest);
  return build("tableCell", attributes, children);
}

export function figure(caption: Words, attributes: Attributes = {}): Node {
  return build("figure", attributes, inline(caption));
}

export function vote(words: Words, attributes: Attributes = {}): Node {
  return build("vote", attributes, inline(words));
}

export function recess(words: Words, attributes: Attributes = {}): Node {
  return build("recess", attributes, inline(words));
}

export function presenceChange(words: Words, attributes: Attributes = {}): Node {
  return build("presenceChange", attributes, inline(words));
}

export function attachmentRef(words: Words, attributes: Attributes = {}): Node {
  return build("attachmentRef", attributes, inline(words));
}
