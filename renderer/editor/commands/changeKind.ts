import { Fragment, type Node, type NodeType, type ResolvedPos } from "prosemirror-model";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import { randomId } from "../../../shared/minutes/ids.ts";
import { assertNever } from "../../../shared/minutes/never.ts";
import {
  type MotionKind,
  type MotionPartKind,
  type OutcomeKind,
  RESPONSE_VERB,
} from "../../../shared/minutes/vocabulary.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import { motionMarks } from "../numbering/scopes.ts";
import { editorSchema } from "../schema.ts";
import { leaveList } from "./clauseLevels.ts";
import type { BlockKind } from "./command.ts";
import { asMotion, asMotionPart, asOutcome, asRemark } from "./labelledBlocks.ts";
import { lookOf, motionKindAt, outcomeKindAt } from "./looks.ts";
import { remarkLook } from "./newRemark.ts";
import { isPaintedLabel, notePainted } from "./paintedLabels.ts";
import { blocksOf, type Passage, passageAt } from "./passage.ts";
import { depthOf, headCount, inEmptyBlock, setCursor } from "./places.ts";
import { plainBlocks } from "./plainBlocks.ts";

const { clause, clauseList, motion, motionPart, outcome, paragraph, remark } = editorSchema.nodes;

const OUTCOME_KINDS: Partial<Record<BlockKind, OutcomeKind>> = {
  resolution: "resolution",
  decision: "decision",
  conclusion: "conclusion",
  chairDirective: "chairDirective",
};
const PART_KINDS: Partial<Record<BlockKind, MotionPartKind>> = { explanation: "explanation", measures: "measures" };

/** Blocks that a further line leaves when it gets a label of its own. */
const LEFT: ReadonlySet<NodeType> = new Set([remark, outcome, motionPart]);

/** Blocks that follow a motion's 案由 and become its own when it is made. */
const FOLLOWS_MOTION: ReadonlySet<string> = new Set(["motionPart", "outcome"]);

/** The passage as one labelled block or as plain ones. */
function converted(blocks: readonly Node[], kind: BlockKind, $at: ResolvedPos): Node[] {
  const { doc } = $at;
  switch (kind) {
    case "paragraph":
      return [...blocks];
    case "statement":
    case "response":
      return [asRemark(blocks, kind, remarkLook(doc, $at.pos))];
    case "motion": {
      const motionKind = motionKindAt($at);
      const look = lookOf(doc, "motion", motionKind, ["label", "ordinal", "separator"]);
      return [asMotion(blocks, motionKind, look)];
    }
    case "explanation":
    case "measures":
      return [asMotionPart(blocks, kind, lookOf(doc, "motionPart", kind, ["label", "separator", "runIn"]))];
    case "outcome":
    case "resolution":
    case "decision":
    case "conclusion":
    case "chairDirective": {
      const outcomeKind = OUTCOME_KINDS[kind] ?? outcomeKindAt($at);
      return [asOutcome(blocks, outcomeKind, lookOf(doc, "outcome", outcomeKind, ["label", "separator", "runIn"]))];
    }
    default:
      return assertNever(kind, "kind");
  }
}

/** A block that has the asked kind but for its attributes gets them, and keeps its label if that is not the usual one. */
function relabel(block: Node, kind: BlockKind, $at: ResolvedPos): Node | null {
  if (block.type === remark && (kind === "statement" || kind === "response")) {
    const usual = kind === "response" ? ["", RESPONSE_VERB] : [RESPONSE_VERB, ""];
    const verb = block.attrs.verb === usual[0] ? usual[1] : block.attrs.verb;
    return remark.create({ ...block.attrs, role: kind, verb }, block.content);
  }
  const part = PART_KINDS[kind];
  const outcomeKind = kind === "outcome" ? outcomeKindAt($at) : OUTCOME_KINDS[kind];
  if (block.type === outcome && outcomeKind !== undefined) {
    const usual = block.attrs.label === usualLabel(block);
    const label = usual ? defaultProfile.labels.outcome[outcomeKind] : block.attrs.label;
    return outcome.create({ ...block.attrs, kind: outcomeKind, label }, block.content);
  }
  if (block.type === motionPart && part !== undefined) {
    const usual = block.attrs.label === usualLabel(block);
    const label = usual ? defaultProfile.labels.motionPart[part] : block.attrs.label;
    return motionPart.create({ ...block.attrs, kind: part, label }, block.content);
  }
  return null;
}

function usualLabel({ type, attrs }: Node): string {
  if (type === outcome) return defaultProfile.labels.outcome[attrs.kind as OutcomeKind];
  if (type === motion) return defaultProfile.labels.motion[attrs.kind as MotionKind];
  return defaultProfile.labels.motionPart[attrs.kind as MotionPartKind];
}

/** Blocks whose label is the sign of their kind. */
const LABELLED: ReadonlySet<NodeType> = new Set([motion, motionPart, outcome]);

/**
 * The plain blocks of a passage: labels become words, but for one that a command put on, and the usual label of a block
 * where another takes its place.
 */
function plainPassage(state: EditorState, blocks: readonly Node[], kind: BlockKind, $at: ResolvedPos): Node[] {
  const section = depthOf($at, "section");
  const marks = section === null ? null : motionMarks($at.node(section));
  return blocks.flatMap((block) => {
    const goes =
      isPaintedLabel(state, block.attrs.id) || (kind !== "paragraph" && block.attrs.label === usualLabel(block));
    const keeps = !LABELLED.has(block.type) || !goes;
    return plainBlocks(block, marks?.get(String(block.attrs.id))?.text ?? "", keeps);
  });
}

/** Puts the cursor where it was in its text, or into an empty place for a speaker. */
function restoreCursor(transaction: Transaction, from: number, size: number, $before: ResolvedPos): void {
  const toEnd = $before.parent.content.size - $before.parentOffset;
  const lines: { node: Node; pos: number }[] = [];
  transaction.doc.nodesBetween(from, from + size, (node, pos) => {
    if (node.isTextblock && pos >= from) lines.push({ node, pos });
    return !node.isTextblock;
  });
  const waiting = lines.find(({ node }) => node.type.name === "speaker" && node.content.size === 0);
  const same = lines.find(({ node }) => node.attrs.id === $before.parent.attrs.id);
  const line = waiting ?? same ?? lines[0];
  // A label comes and goes before the words, a speaker's separator behind them.
  const counts = line !== undefined && line === same && $before.parent.type.name !== "speaker";
  const offset = counts ? line.node.content.size - toEnd : $before.parentOffset;
  if (line !== undefined) setCursor(transaction, line.pos, Math.max(0, offset));
}

const sizeOf = (blocks: readonly Node[]) => blocks.reduce((size, block) => size + block.nodeSize, 0);

/** Puts blocks in the place of a passage; a passage further down in a remark or outcome comes out behind it with what follows. */
function put(transaction: Transaction, state: EditorState, passage: Passage, kind: BlockKind): boolean {
  const { $at, depth, start, end } = passage;
  const holder = $at.node(depth);
  const blocks = blocksOf(passage);
  const sole = blocks.length === 1 ? blocks[0] : undefined;
  const same = sole === undefined ? null : relabel(sole, kind, $at);
  const further = LEFT.has(holder.type) && start >= headCount(holder) && start > 0;
  const leaves = kind !== "paragraph" && further && same === null;
  const last = leaves ? holder.childCount : kind === "motion" ? followersEnd(holder, end) : end;
  const plain = [...plainPassage(state, blocks, kind, $at), ...holder.children.slice(end, last)];
  const made = same === null ? noted(transaction, converted(plain, kind, $at), plain) : [same];
  const [from, to] = [$at.posAtIndex(start, depth), $at.posAtIndex(last, depth)];
  if (leaves) {
    const behind = $at.after(depth) - (to - from);
    transaction.delete(from, to).insert(behind, made);
    restoreCursor(transaction, behind, sizeOf(made), $at);
    return true;
  }
  const children = [...holder.children.slice(0, start), ...made, ...holder.children.slice(last)];
  if (!holder.type.validContent(Fragment.from(children))) return false;
  transaction.replaceWith(from, to, made);
  restoreCursor(transaction, from, sizeOf(made), $at);
  return true;
}

const signsIn = (blocks: readonly Node[]) => blocks.reduce((sum, { textContent }) => sum + textContent.length, 0);

/** Notes where a label was put on and not taken from the words. */
function noted(transaction: Transaction, made: readonly Node[], plain: readonly Node[]): readonly Node[] {
  const [first, ...rest] = made;
  if (first === undefined || first.attrs.id !== "" || !LABELLED.has(first.type)) return made;
  if (signsIn(made) < signsIn(plain)) return made;
  const id = randomId();
  notePainted(transaction, id);
  return [first.type.create({ ...first.attrs, id }, first.content), ...rest];
}

function followersEnd(holder: Node, end: number): number {
  let last = end;
  while (FOLLOWS_MOTION.has(holder.maybeChild(last)?.type.name ?? "")) last += 1;
  return last;
}

/** An empty item is not labelled within its list but behind it. */
function leaveEmptyItem(transaction: Transaction): void {
  const { $from } = transaction.selection;
  const item = $from.node(-1);
  if (item.type !== clause || item.childCount > 1 || !inEmptyBlock($from)) return;
  if ($from.node(-3).type === clause) return;
  const range = $from.blockRange($from, (node) => node.type === clauseList);
  if (range !== null) leaveList(transaction, range);
}

/** An empty last line of a motion, or of what stands at its end, leaves it: the next motion is none of its own. */
function leaveMotion(transaction: Transaction): void {
  const { $from } = transaction.selection;
  const depth = depthOf($from, "motion", "followUpCell", "tableCell");
  if (depth === null || $from.node(depth).type !== motion || !inEmptyBlock($from)) return;
  if ($from.parent.type !== paragraph || $from.node(-1).childCount === 1) return;
  for (let each = depth; each < $from.depth; each += 1) {
    if ($from.indexAfter(each) < $from.node(each).childCount) return;
  }
  const behind = $from.after(depth) - $from.parent.nodeSize;
  transaction.delete($from.before(), $from.after()).insert(behind, $from.parent);
  setCursor(transaction, behind);
}

/** Makes the passage at the cursor into 段落, 發言, 回應, 決議, 案由 …; its printed words stay, but for a label that a command put on. */
export function changeKind(kind: BlockKind): Command {
  return (state, dispatch) => {
    const { tr } = state;
    if (state.selection.$from.depth < 2) return false;
    if (kind !== "paragraph") leaveEmptyItem(tr);
    if (kind === "motion") leaveMotion(tr);
    const passage = passageAt(tr.selection);
    if (passage === null || !isChanged(passage, kind) || !put(tr, state, passage, kind)) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

const isChanged = (passage: Passage, kind: BlockKind) =>
  kind !== "paragraph" || blocksOf(passage).some((block) => block.type !== paragraph);
