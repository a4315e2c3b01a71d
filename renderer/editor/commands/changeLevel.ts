import type { NodeRange } from "prosemirror-model";
import type { Command, Selection } from "prosemirror-state";
import { leaveList, liftClauses, sinkClauses, wrapInList } from "./clauseLevels.ts";
import type { LevelChange } from "./command.ts";
import { isCell } from "./places.ts";

/** Blocks among which a paragraph can become an item. */
const HOLDS_LISTS: ReadonlySet<string> = new Set(["section", "clause", "motion", "motionPart", "remark", "outcome"]);

/** The clauses that the selection touches; null where it is not in the text behind their marks. */
export function selectedClauses({ $from, $to }: Selection): NodeRange | null {
  const range = $from.blockRange($to);
  if (range === null) return null;
  if (range.parent.type.name === "clauseList") return range;
  if (range.parent.type.name !== "clause" || range.startIndex > 0) return null;
  return $from.blockRange($to, (node) => node.type.name === "clauseList");
}

/** The plain paragraphs that the selection touches, where a list can take their place. */
function selectedParagraphs({ $from, $to }: Selection): NodeRange | null {
  const range = $from.blockRange($to);
  if (range === null || !HOLDS_LISTS.has(range.parent.type.name)) return null;
  const blocks = range.parent.children.slice(range.startIndex, range.endIndex);
  return blocks.every((block) => block.type.name === "paragraph") ? range : null;
}

const levelIn: Command = (state, dispatch) => {
  const { tr, selection } = state;
  const clauses = selectedClauses(selection);
  const paragraphs = clauses === null ? selectedParagraphs(selection) : null;
  if (clauses !== null) {
    if (!sinkClauses(tr, clauses)) return false;
  } else if (paragraphs !== null) wrapInList(tr, paragraphs);
  else return false;
  dispatch?.(tr.scrollIntoView());
  return true;
};

const levelOut: Command = (state, dispatch) => {
  const { tr, selection } = state;
  const clauses = selectedClauses(selection);
  if (clauses === null) return false;
  const holder = clauses.$from.node(clauses.depth - 1);
  if (holder.type.name === "clause") liftClauses(tr, clauses);
  else if (isCell(holder) || HOLDS_LISTS.has(holder.type.name)) leaveList(tr, clauses);
  else return false;
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Makes a paragraph an item and an item a sub-item (in), or a sub-item an item and an item of the first level a paragraph (out). */
export function changeLevel(change: LevelChange): Command {
  return change === "in" ? levelIn : levelOut;
}
