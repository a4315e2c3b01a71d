import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { readMark } from "../../../../shared/numbering/listStyle.ts";
import { listOf, ownLevel, type Place, parentPlace, put, withChildren } from "./place.ts";
import { keepingMarks, type Reshaped } from "./reshaped.ts";
import { clauseOf, firstBlockIndex, type Marks, unitOf } from "./unit.ts";

const HOLDS_BLOCKS: ReadonlySet<string> = new Set(["remark", "outcome", "motionPart", "motion"]);

/** What moves when a line changes its level: the clause that it heads, else the unit itself. */
function movedPlace(doc: Node, id: string): Place | null {
  const unit = unitOf(doc, id);
  if (unit === null) return null;
  const moved = clauseOf(unit) ?? unit;
  return moved.node.type.name === "clause" || moved.node.type.isInGroup("block") ? moved : null;
}

/** A clause as a list of its own, in the style that its printed mark has and counting from it. */
function listAround(clause: Node, list: Node, marks: Marks, ids: IdSource): Node {
  const read = readMark(`${marks.get(String(clause.attrs.id))?.text ?? ""}　`);
  const style = read?.style ?? String(list.attrs.style);
  return minutesSchema.nodes.clauseList.create({ id: ids(), style, start: read?.value ?? 1 }, clause);
}

const asBlock = ({ node, above }: Place, marks: Marks, ids: IdSource): Node =>
  node.type.name === "clause" ? listAround(node, ownLevel({ node, above }).parent, marks, ids) : node;

/** The block with another one at its end, one level below it; null for a block that can hold none. */
function takeIn(holder: Node, block: Node, ids: IdSource): Node | null {
  if (holder.type.name === "clauseList") {
    const last = holder.lastChild;
    if (last === null) return null;
    const clause = withChildren(last, appended(last.children, block), ids);
    return holder.copy(holder.content.replaceChild(holder.childCount - 1, clause));
  }
  return HOLDS_BLOCKS.has(holder.type.name) ? withChildren(holder, appended(holder.children, block), ids) : null;
}

/** Adds a block; a list goes on with the one at the end that has its style. */
function appended(children: readonly Node[], block: Node): Node[] {
  const last = children.at(-1);
  const joins = block.type.name === "clauseList" && last?.type === block.type && last.attrs.style === block.attrs.style;
  return joins ? [...children.slice(0, -1), last.copy(last.content.append(block.content))] : [...children, block];
}

function deeperClause(moved: Place, marks: Marks, ids: IdSource): Node | null {
  const list = parentPlace(moved);
  const { parent, index } = ownLevel(moved);
  const before = parent.children[index - 1];
  const behind = parent.children.slice(index + 1);
  if (list === null) return null;
  if (before !== undefined) {
    const holder = withChildren(before, appended(before.children, asBlock(moved, marks, ids)), ids);
    return put(
      list,
      [parent.type.create(parent.attrs, [...parent.children.slice(0, index - 1), holder, ...behind])],
      ids,
    );
  }
  return intoBlockBefore(list, asBlock(moved, marks, ids), listOf(parent, behind, marks, ids), ids);
}

/** Puts a block into the one before `place`, and others in the place itself. */
function intoBlockBefore(place: Place, block: Node, others: readonly Node[], ids: IdSource): Node | null {
  const up = parentPlace(place);
  const { parent, index } = ownLevel(place);
  const before = parent.children[index - 1];
  const holder = before === undefined ? null : takeIn(before, block, ids);
  if (up === null || holder === null) return null;
  const children = [...parent.children.slice(0, index - 1), holder, ...others, ...parent.children.slice(index + 1)];
  return put(up, [withChildren(parent, children, ids)], ids);
}

/** Moves a line one level deeper: into the block before it (Tab). */
export function deeper(doc: Node, id: string, ids: IdSource): Reshaped | null {
  return keepingMarks(doc, (marks) => {
    const moved = movedPlace(doc, id);
    if (moved === null) return null;
    const changed =
      moved.node.type.name === "clause" ? deeperClause(moved, marks, ids) : intoBlockBefore(moved, moved.node, [], ids);
    return changed === null ? null : { doc: changed, id };
  });
}

/** A clause that takes in what stood behind it in the clause it leaves, so that those lines keep their level. */
function withTail(
  clause: Node,
  list: Node,
  behind: readonly Node[],
  rest: readonly Node[],
  marks: Marks,
  ids: IdSource,
) {
  const inner = listOf(list, behind, marks, ids).reduce(appended, [...clause.children]);
  return withChildren(clause, [...inner, ...rest], ids);
}

/** Takes a clause out of the clause that its list stands in: it comes next in the outer list. */
function clauseLeavesClause(moved: Place, list: Place, holder: Place, marks: Marks, ids: IdSource): Node | null {
  const outer = parentPlace(holder);
  const { parent: ownList, index } = ownLevel(moved);
  const { parent, index: listIndex } = ownLevel(list);
  if (outer === null) return null;
  const behind = ownList.children.slice(index + 1);
  const lifted = withTail(moved.node, ownList, behind, parent.children.slice(listIndex + 1), marks, ids);
  const before = listOf(ownList, ownList.children.slice(0, index), marks, ids);
  const left = withChildren(parent, [...parent.children.slice(0, listIndex), ...before], ids);
  const outerList = outer.node;
  const { index: holderIndex } = ownLevel(holder);
  const upTo = [...outerList.children.slice(0, holderIndex), left];
  const after = outerList.children.slice(holderIndex + 1);
  const own = listAround(lifted, ownList, marks, ids);
  if (own.attrs.style === outerList.attrs.style) {
    return put(outer, [outerList.type.create(outerList.attrs, [...upTo, lifted, ...after])], ids);
  }
  return put(outer, [...listOf(outerList, upTo, marks, ids), own, ...listOf(outerList, after, marks, ids)], ids);
}

/** Ends a block before some of its children: they and all behind them follow it as blocks beside it. */
function leaveHolder(holder: Place, stays: readonly Node[], leaves: readonly Node[], marks: Marks, ids: IdSource) {
  const left = withChildren(holder.node, stays, ids);
  if (holder.node.type.name !== "clause") return put(holder, [left, ...leaves], ids);
  const list = parentPlace(holder);
  if (list === null) return null;
  const { parent, index } = ownLevel(holder);
  const before = listOf(parent, [...parent.children.slice(0, index), left], marks, ids);
  return put(list, [...before, ...leaves, ...listOf(parent, parent.children.slice(index + 1), marks, ids)], ids);
}

function shallowerPlace(moved: Place, marks: Marks, ids: IdSource): Node | null {
  const isClause = moved.node.type.name === "clause";
  const block = isClause ? parentPlace(moved) : moved;
  const holder = block === null ? null : parentPlace(block);
  if (block === null || holder === null) return null;
  if (holder.node.type.name === "section" || holder.node.type.name.endsWith("Cell")) return null;
  if (isClause && holder.node.type.name === "clause") return clauseLeavesClause(moved, block, holder, marks, ids);
  const { parent, index } = ownLevel(block);
  if (index < firstBlockIndex(parent)) return null;
  const behind = parent.children.slice(index + 1);
  if (!isClause) return leaveHolder(holder, parent.children.slice(0, index), [moved.node, ...behind], marks, ids);
  const { parent: list, index: place } = ownLevel(moved);
  const stays = [...parent.children.slice(0, index), ...listOf(list, list.children.slice(0, place), marks, ids)];
  const leaves = [...listOf(list, list.children.slice(place), marks, ids), ...behind];
  return leaveHolder(holder, stays, leaves, marks, ids);
}

/**
 * Moves a line one level up, out of the block it stands in (Shift+Tab). Lines behind a clause that leaves a clause keep
 * their level; out of a remark, an outcome or a motion all that follows the line goes with it.
 */
export function shallower(doc: Node, id: string, ids: IdSource): Reshaped | null {
  return keepingMarks(doc, (marks) => {
    const moved = movedPlace(doc, id);
    const changed = moved === null ? null : shallowerPlace(moved, marks, ids);
    return changed === null ? null : { doc: changed, id };
  });
}
