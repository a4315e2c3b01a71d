import { Fragment, type Node, type NodeType, type ResolvedPos } from "prosemirror-model";
import { randomId } from "../../../shared/minutes/ids.ts";
import { numberAt } from "../commands/listStyles.ts";
import { editorSchema } from "../schema.ts";

const { clause, clauseList, paragraph } = editorSchema.nodes;

const GOES_ON: ReadonlySet<NodeType> = new Set([paragraph, clauseList, clause]);

/** Blocks for a stretch of the document, and where the cursor goes: so far before the end of the block with this id. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly nodes: readonly Node[];
  readonly lastId: string;
  readonly behind: number;
}

export const isEmptyBlock = (node: Node) => node.content.size === 0;

/** The paragraph at a position cut in two: what goes on before what is put in, and what behind. */
export interface CutParagraph {
  /** Null where nothing stands before. */
  readonly lead: Node | null;
  readonly nodes: readonly Node[];
  readonly tail: Fragment;
}

/** Cuts the paragraph at the cursor; a plain paragraph that is put in first goes on with its words. */
export function cutParagraph(nodes: readonly Node[], $at: ResolvedPos): CutParagraph {
  const { parent, parentOffset } = $at;
  const head = parent.content.cut(0, parentOffset);
  const tail = parent.content.cut(parentOffset);
  const [first, ...rest] = nodes;
  if (first?.type === paragraph) return { lead: parent.copy(head.append(first.content)), nodes: rest, tail };
  return { lead: head.size > 0 ? parent.copy(head) : null, nodes, tail };
}

/** The same blocks with words behind the last paragraph of them, which gets an id; words behind a table are a paragraph. */
export function withTail(blocks: readonly Node[], tail: Fragment): { nodes: Node[]; lastId: string } {
  const last = blocks.at(-1);
  const added = last === undefined ? null : appendTo(last, tail);
  if (added !== null) return { nodes: [...blocks.slice(0, -1), added.node], lastId: added.id };
  const id = randomId();
  return { nodes: [...blocks, paragraph.create({ id }, tail)], lastId: id };
}

function appendTo(node: Node, tail: Fragment): { node: Node; id: string } | null {
  // Words that are cut off go on with a paragraph only; the cursor may stand behind any words.
  if (tail.size > 0 && !GOES_ON.has(node.type)) return null;
  if (node.isTextblock) {
    const id = String(node.attrs.id) || randomId();
    return { node: node.type.create({ ...node.attrs, id }, node.content.append(tail)), id };
  }
  for (let index = node.childCount - 1; index >= 0; index -= 1) {
    const added = appendTo(node.child(index), tail);
    if (added !== null) return { node: node.copy(node.content.replaceChild(index, added.node)), id: added.id };
    if (tail.size > 0) return null;
  }
  return null;
}

/** Whether a list goes on counting where the one before it ends. */
function goesOn(before: Node | null, list: Node | undefined): before is Node {
  if (before?.type !== clauseList || list?.type !== clauseList || before.attrs.style !== list.attrs.style) return false;
  return list.attrs.start === numberAt(before, before.childCount);
}

/** The blocks among those beside the paragraph at the cursor. */
export function amongBlocks(pasted: readonly Node[], $at: ResolvedPos): Replacement {
  const holder = $at.node(-1);
  const index = $at.index(-1);
  const cut = cutParagraph(pasted, $at);
  // The first block of an item, a cell or an outcome must be of a kind that it can begin with.
  const needsLead = cut.lead === null && !holder.canReplace(index, index + 1, Fragment.fromArray([...cut.nodes]));
  const lead = needsLead ? $at.parent.copy() : cut.lead;
  const { nodes, lastId } = withTail([...(lead === null ? [] : [lead]), ...cut.nodes], cut.tail);
  const before = holder.maybeChild(index - 1);
  const [first, ...rest] = nodes;
  const range = { to: $at.after(), lastId, behind: cut.tail.size };
  if (lead !== null || !goesOn(before, first)) return { ...range, from: $at.before(), nodes };
  const joined = before.copy(before.content.append(first?.content ?? Fragment.empty));
  return { ...range, from: $at.before() - before.nodeSize, nodes: [joined, ...rest] };
}
