import { closeHistory } from "prosemirror-history";
import type { Node, ResolvedPos } from "prosemirror-model";
import { type Command, type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { CAN_BE_TRACKED, type Proposal, trackedFrom } from "../../../shared/followUp/proposals/proposals.ts";
import { trackedOf, trackedValue } from "../../../shared/minutes/attributes.ts";
import { randomId } from "../../../shared/minutes/ids.ts";
import type { Tracked } from "../../../shared/minutes/vocabulary.ts";
import { positionOf } from "../blockPlaces.ts";
import { editorSchema } from "../schema.ts";
import { depthOf, type Placed } from "./places.ts";

/** Sections whose bare paragraphs are outcomes in all but name. */
const DIRECTS: ReadonlySet<string> = new Set(["chairDirective", "conclusion"]);

const isBareDirective = ($at: ResolvedPos) =>
  $at.depth === 2 && $at.parent.type.name === "paragraph" && DIRECTS.has(String($at.node(1).attrs.kind));

/** The outcome, clause, remark or bare paragraph of 主席裁示 at a position that is or could be a 列管事項. */
function targetAt($at: ResolvedPos): Placed | null {
  if (depthOf($at, "followUpTable", "table") !== null) return null;
  const depth = depthOf($at, ...CAN_BE_TRACKED);
  if (depth !== null) return { node: $at.node(depth), pos: $at.before(depth) };
  return isBareDirective($at) ? { node: $at.parent, pos: $at.before() } : null;
}

/** Sets the 列管事項 that a block opens; a bare paragraph first becomes an outcome without a label, which prints the same. */
function track(transaction: Transaction, { node, pos }: Placed, items: readonly Tracked[]): Transaction {
  const tracked = trackedValue(items);
  if (node.type.name !== "paragraph") return transaction.setNodeAttribute(pos, "tracked", tracked);
  const kind = transaction.doc.resolve(pos).parent.attrs.kind === "conclusion" ? "conclusion" : "chairDirective";
  const attrs = { kind, label: "", separator: "", runIn: false, tracked };
  const { from, to } = transaction.selection;
  const isInside = from > pos && to < pos + node.nodeSize;
  transaction.replaceWith(pos, pos + node.nodeSize, editorSchema.nodes.outcome.create(attrs, node));
  if (isInside) transaction.setSelection(TextSelection.create(transaction.doc, from + 1, to + 1));
  return transaction;
}

/**
 * Makes the 決議, 裁示, item or answer at the cursor a 列管事項 with units and due from its words, one for each whom it gives
 * work; again, takes them away.
 */
export const trackItem: Command = (state, dispatch) => {
  const target = targetAt(state.selection.$head);
  if (target === null) return false;
  const isTracked = target.node.attrs.tracked != null;
  const items = isTracked ? [] : trackedFrom(state.doc, target.node, randomId);
  if (items.some(({ subject }) => subject === "")) return false;
  dispatch?.(track(closeHistory(state.tr), target, items));
  return true;
};

function placed(state: EditorState, id: string): Placed | null {
  const pos = positionOf(state.doc, id);
  const node: Node | null = pos === null ? null : state.doc.nodeAt(pos);
  return pos === null || node === null ? null : { node, pos };
}

/** Makes what a proposal names a 列管事項. */
export function adoptProposal(proposal: Proposal, itemId: string): Command {
  return (state, dispatch) => {
    const target = placed(state, proposal.targetId ?? proposal.blockId);
    const items = trackedOf(target?.node.attrs.tracked);
    const isOneOfSeveral = proposal.wholeKey !== null && items.every(({ subject }) => subject !== proposal.subject);
    if (target === null || (items.length > 0 && !isOneOfSeveral)) return false;
    const { subject, units, due } = proposal;
    dispatch?.(track(closeHistory(state.tr), target, [...items, { itemId, subject, units, due }]));
    return true;
  };
}

/** Changes one 列管事項 of a block, or for null takes it away. */
export function changeItem(targetId: string, itemId: string, tracked: Tracked | null): Command {
  return (state, dispatch) => {
    const target = placed(state, targetId);
    const items = trackedOf(target?.node.attrs.tracked);
    if (target === null || !items.some((item) => item.itemId === itemId)) return false;
    const next = items.flatMap((item) => (item.itemId === itemId ? (tracked ?? []) : item));
    dispatch?.(track(closeHistory(state.tr), target, next));
    return true;
  };
}
