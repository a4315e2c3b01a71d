import { Fragment, type Node, type ResolvedPos } from "prosemirror-model";
import type { Command, Transaction } from "prosemirror-state";
import { type MoveDirection, moveClause } from "../../../shared/minutes/moveBlock.ts";
import { isHead } from "./places.ts";

/** Blocks that only move together with the one that holds them. */
const HELD: ReadonlySet<string> = new Set(["clauseList", "followUpCell", "followUpAssignment", "tableCell"]);

/** How many children of a block are not its head. */
const movable = (parent: Node) => parent.children.filter((child, index) => !isHead(child, parent, index)).length;

/** The depth of the block that moves: the nearest one that is no head and not alone in its place. */
function movedDepth($at: ResolvedPos): number | null {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const [node, parent] = [$at.node(depth), $at.node(depth - 1)];
    if (node.type.name === "clause") return depth;
    if (HELD.has(node.type.name) || isHead(node, parent, $at.index(depth - 1))) continue;
    if (parent.type.name === "doc" || movable(parent) > 1) return depth;
  }
  return null;
}

/** Swaps the block with its neighbour, which is cut and put back so that the cursor goes along; false if it cannot. */
function swap(transaction: Transaction, $at: ResolvedPos, depth: number, direction: MoveDirection): boolean {
  const [parent, block, index] = [$at.node(depth - 1), $at.node(depth), $at.index(depth - 1)];
  const other = direction === "up" ? index - 1 : index + 1;
  const neighbour = parent.maybeChild(other);
  if (neighbour === null) return false;
  const children = [...parent.children];
  children[index] = neighbour;
  children[other] = block;
  if (isHead(neighbour, parent, other) || !parent.type.validContent(Fragment.from(children))) return false;
  const pos = $at.before(depth);
  if (block.attrs.mark != null) transaction.setNodeAttribute(pos, "mark", null);
  if (direction === "up") {
    const start = pos - neighbour.nodeSize;
    transaction.delete(start, pos).insert(start + block.nodeSize, neighbour);
  } else {
    const start = pos + block.nodeSize;
    transaction.delete(start, start + neighbour.nodeSize).insert(pos, neighbour);
  }
  return true;
}

/** Moves the item, remark, motion, section or row at the cursor past its neighbour; a mark of its own is dropped. */
export function moveBlock(direction: MoveDirection): Command {
  return (state, dispatch) => {
    const { tr, doc, selection } = state;
    const depth = movedDepth(selection.$from);
    if (depth === null) return false;
    const block = selection.$from.node(depth);
    if (block.type.name === "clause") {
      const moved = moveClause(doc, String(block.attrs.id), direction);
      if (moved === null) return false;
      for (const step of moved.steps) tr.step(step);
    } else if (!swap(tr, selection.$from, depth, direction)) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
