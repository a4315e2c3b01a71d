import type { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { formatMark, readMark } from "../numbering/listStyle.ts";

export type MoveDirection = "up" | "down";

interface PlacedClause {
  readonly clause: Node;
  readonly list: Node;
  readonly index: number;
  /** The position before the clause. */
  readonly position: number;
}

function findClause(doc: Node, clauseId: string): PlacedClause | null {
  let found: PlacedClause | null = null;
  doc.descendants((node, position, parent, index) => {
    if (found !== null || node.isTextblock) return false;
    if (node.type.name !== "clause" || node.attrs.id !== clauseId || parent === null) return true;
    found = { clause: node, list: parent, index, position };
    return false;
  });
  return found;
}

/** The number that the place `index` of a list gives, literal marks before it counted, the clauses taken in this order. */
function numberAt(list: Node, order: readonly Node[], index: number): number {
  let last = Number(list.attrs.start) - 1;
  for (const clause of order.slice(0, index)) {
    const literal: unknown = clause.attrs.mark;
    last = (typeof literal === "string" ? readMark(literal)?.value : undefined) ?? last + 1;
  }
  return last + 1;
}

/** Whether a literal mark says, in another way, the number of its place (壹拾 at the tenth), or no number at all. */
function literalFits(list: Node, order: readonly Node[], index: number): boolean {
  const literal: unknown = order[index]?.attrs.mark;
  if (typeof literal !== "string") return true;
  const value = readMark(literal)?.value;
  if (value === undefined) return true;
  const number = numberAt(list, order, index);
  return value === number && literal !== formatMark(String(list.attrs.style), number);
}

const withoutMark = (clause: Node) => clause.type.create({ ...clause.attrs, mark: null }, clause.content, clause.marks);

/**
 * Swaps a clause with its neighbour in the list, ids kept. The literal mark of the moved clause is dropped, and that of
 * the neighbour where it no longer fits its place. Null where there is no such clause or no neighbour on that side.
 */
export function moveClause(doc: Node, clauseId: string, direction: MoveDirection): Transform | null {
  const placed = findClause(doc, clauseId);
  if (placed === null) return null;
  const { clause, list, index, position } = placed;
  const neighbourIndex = direction === "up" ? index - 1 : index + 1;
  const neighbour = list.maybeChild(neighbourIndex);
  if (neighbour === null) return null;

  const order = [...list.children];
  order[neighbourIndex] = withoutMark(clause);
  order[index] = neighbour;
  const kept = literalFits(list, order, index) ? neighbour : withoutMark(neighbour);

  // The neighbour is cut and put back, so that a selection in the moved clause goes along with it.
  const transform = new Transform(doc);
  if (clause.attrs.mark !== null) transform.setNodeAttribute(position, "mark", null);
  if (direction === "up") {
    const start = position - neighbour.nodeSize;
    transform.delete(start, position).insert(start + clause.nodeSize, kept);
  } else {
    const start = position + clause.nodeSize;
    transform.delete(start, start + neighbour.nodeSize).insert(position, kept);
  }
  return transform;
}
