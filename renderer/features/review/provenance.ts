import type { Node } from "prosemirror-model";
import type { ImportReview } from "../../../shared/contract/meetings.ts";
import { withoutSpace } from "../../../shared/recognition/spacing.ts";
import { placeOf } from "./reshape/place.ts";

/** Block id → numbers of the source lines it was read from. */
export type Provenance = ReadonlyMap<string, readonly number[]>;

export function provenanceOf(review: ImportReview): Provenance {
  return new Map(Object.entries(review.provenance));
}

/** The source lines of a block; where none are known for itself, those of the nearest block around it. */
export function linesOf(doc: Node, provenance: Provenance, id: string): readonly number[] {
  const own = provenance.get(id);
  if (own !== undefined) return own;
  const around = placeOf(doc, id)?.above ?? [];
  for (const { parent } of [...around].reverse()) {
    const lines = provenance.get(String(parent.attrs.id ?? ""));
    if (lines !== undefined) return lines;
  }
  return [];
}

/** The source lines of every block, those without lines of their own taking the ones around them. */
export function linesOfBlocks(doc: Node, provenance: Provenance): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const visit = (parent: Node, around: readonly number[]) => {
    parent.forEach((node) => {
      const id = String(node.attrs.id);
      const lines = provenance.get(id) ?? around;
      found.set(id, lines);
      if (!node.isTextblock) visit(node, lines);
    });
  };
  visit(doc, []);
  return found;
}

const union = (one: readonly number[], other: readonly number[]) =>
  [...new Set([...one, ...other])].sort((a, b) => a - b);

/** Where blocks came from after a verb: new ones from the lines of the block it was about, the one gone on from as well. */
export function inheritLines(
  provenance: Provenance,
  before: Node,
  after: Node,
  fromId: string,
  toId: string,
): Provenance {
  const from = linesOf(before, provenance, fromId);
  const known = new Set<unknown>();
  before.descendants((node) => {
    known.add(node.attrs.id);
    return !node.isTextblock;
  });
  const lines = new Map(provenance);
  after.descendants((node) => {
    const id = String(node.attrs.id ?? "");
    if (!node.isInline && !known.has(id)) lines.set(id, from);
    return !node.isTextblock;
  });
  if (toId !== fromId) lines.set(toId, union(linesOf(after, lines, toId), from));
  return lines;
}

/** A line of the source that is not in the record: page furniture (頁首、頁尾、頁碼), found by the import or marked by her. */
export interface FurnitureLine {
  readonly key: string;
  readonly text: string;
  readonly lines: readonly number[];
  readonly by: "import" | "user";
}

/** What the import left out, each with its line in the source where that can be told. */
export function furnitureOf(review: ImportReview): readonly FurnitureLine[] {
  const placed = new Set(Object.values(review.provenance).flat());
  const free = review.source.filter(({ number, text }) => !placed.has(number) && text.trim() !== "");
  return review.furniture.map((text, index) => {
    const at = free.findIndex((line) => withoutSpace(line.text) === withoutSpace(text));
    const [line] = at < 0 ? [] : free.splice(at, 1);
    return { key: `import ${index}`, text, lines: line === undefined ? [] : [line.number], by: "import" };
  });
}
