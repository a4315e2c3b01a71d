import type { Node, ResolvedPos } from "prosemirror-model";
import type { EditorState, Selection } from "prosemirror-state";
import { editorSchema } from "../schema.ts";
import type { BlockKind } from "./command.ts";
import { headCount } from "./places.ts";

const { clauseList, motion, motionPart, outcome, remark } = editorSchema.nodes;

/** The passage that a command acts on: some children of one block. */
export interface Passage {
  readonly $at: ResolvedPos;
  /** The depth of the block that holds them. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

export const blocksOf = ({ $at, depth, start, end }: Passage) => $at.node(depth).children.slice(start, end);

function isFirstLine(holder: Node, index: number): boolean {
  if (holder.type === remark) return index === 0 || (index === 1 && holder.attrs.runIn === true);
  if (holder.type === motion) return index < headCount(holder);
  return (holder.type === outcome || holder.type === motionPart) && index === 0;
}

const holdsBlocks = (holder: Node, index: number) =>
  holder.type.name !== "doc" && holder.type.spec.content?.includes("block") === true && index >= headCount(holder);

/** The remark, outcome, motion or part that the text block heads, else the selected blocks. */
export function passageAt({ $from, $to }: Selection): Passage | null {
  const own = $from.depth - 1;
  if (own < 1 || !$from.parent.isTextblock) return null;
  const holder = $from.node(own);
  if ($from.sameParent($to) && isFirstLine(holder, $from.index(own))) {
    return { $at: $from, depth: own - 1, start: $from.index(own - 1), end: $from.index(own - 1) + 1 };
  }
  const range = $from.blockRange($to);
  if (range === null || range.depth < 1 || range.parent.type === clauseList) return null;
  if (!holdsBlocks(range.parent, range.startIndex)) return null;
  return { $at: $from, depth: range.depth, start: range.startIndex, end: range.endIndex };
}

/** What the passage at the cursor is; null in the header, in headings and in lines of other kinds. */
export function kindAt(state: EditorState): BlockKind | null {
  const passage = passageAt(state.selection);
  const [block] = passage === null ? [] : blocksOf(passage);
  switch (block?.type.name) {
    case "paragraph":
      return "paragraph";
    case "remark":
      return block.attrs.role;
    case "outcome":
      return block.attrs.kind;
    case "motion":
      return "motion";
    case "motionPart":
      return block.attrs.kind === "measures" ? "measures" : "explanation";
    default:
      return null;
  }
}
