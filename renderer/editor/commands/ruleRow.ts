import { closeHistory } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import { columnsOf } from "../../../shared/minutes/followUpCells.ts";
import { type FollowUpColumn, RULINGS, type Ruling } from "../../../shared/minutes/vocabulary.ts";
import { positionOf } from "../blockPlaces.ts";
import { editorSchema } from "../schema.ts";
import { depthOf, type Placed } from "./places.ts";

const { followUpCell, paragraph } = editorSchema.nodes;

/** Whether the boxes of the column print a ruling; what they do not has to stand in words. */
const printsAsTick = ({ options }: FollowUpColumn, ruling: Ruling | null) =>
  options !== undefined && (ruling === null || options.some((option) => option.ruling === ruling));

/** Words that only name a ruling: another ruling may take their place. */
function namesOnlyRuling(cell: Node): boolean {
  const words = cell.textContent.trim();
  return words === "" || RULINGS.some((ruling) => rulingName(ruling) === words);
}

function rulingCell({ node, pos }: Placed): Placed | null {
  let found: Placed | null = null;
  node.forEach((cell, offset) => {
    if (cell.type === followUpCell && cell.attrs.column === "ruling") found = { node: cell, pos: pos + 1 + offset };
  });
  return found;
}

/** The ruling of one unit's part, and its words where no box prints it; words of her own stay. */
function rule(
  transaction: Transaction,
  assignmentPos: number,
  columns: readonly FollowUpColumn[],
  ruling: Ruling | null,
): void {
  const node = transaction.doc.nodeAt(assignmentPos);
  const column = columns.find(({ kind }) => kind === "ruling");
  if (node === null) return;
  transaction.setNodeAttribute(assignmentPos, "ruling", ruling);
  // Where it went belongs to the ruling that sent it there.
  if (ruling !== node.attrs.ruling && node.attrs.destination !== null) {
    transaction.setNodeAttribute(assignmentPos, "destination", null);
  }
  if (column === undefined) return;
  const cell = rulingCell({ node, pos: assignmentPos });
  if (cell !== null && !namesOnlyRuling(cell.node)) return;
  const ticks = printsAsTick(column, ruling);
  const words = ticks || ruling === null ? [] : [editorSchema.text(rulingName(ruling))];
  const block = paragraph.create(null, words);
  if (cell === null) {
    if (!ticks) transaction.insert(assignmentPos + node.nodeSize - 1, followUpCell.create({ column: "ruling" }, block));
  } else if (ticks) transaction.delete(cell.pos, cell.pos + cell.node.nodeSize);
  else transaction.replaceWith(cell.pos + 1, cell.pos + cell.node.nodeSize - 1, block);
}

interface RowPart extends Placed {
  readonly columns: readonly FollowUpColumn[];
}

/** The parts of a row that the cursor speaks for: one unit's, or in the item's own cells all of them. */
function partsAtCursor({ selection: { $head } }: EditorState): RowPart[] {
  const rowDepth = depthOf($head, "followUpRow");
  if (rowDepth === null) return [];
  const columns = columnsOf($head.node(rowDepth - 1));
  const own = depthOf($head, "followUpAssignment");
  if (own !== null) return [{ node: $head.node(own), pos: $head.before(own), columns }];
  const parts: RowPart[] = [];
  $head.node(rowDepth).forEach((node, offset) => {
    if (node.type.name === "followUpAssignment") parts.push({ node, pos: $head.start(rowDepth) + offset, columns });
  });
  return parts;
}

/** From the last to the first, so that the places of those to come stay true. */
function ruleParts(state: EditorState, parts: readonly (RowPart & { readonly ruling: Ruling | null })[]): Transaction {
  const transaction = closeHistory(state.tr);
  for (const { pos, columns, ruling } of [...parts].sort((a, b) => b.pos - a.pos))
    rule(transaction, pos, columns, ruling);
  return transaction;
}

/** Rules the row at the cursor; the same ruling again takes it away. */
export function ruleRow(ruling: Ruling): Command {
  return (state, dispatch) => {
    const parts = partsAtCursor(state);
    if (parts.length === 0) return false;
    const isRuledSo = parts.every(({ node }) => node.attrs.ruling === ruling);
    dispatch?.(
      ruleParts(
        state,
        parts.map((part) => ({ ...part, ruling: isRuledSo ? null : ruling })),
      ),
    );
    return true;
  };
}

function partById(state: EditorState, assignmentId: string): RowPart | null {
  const pos = positionOf(state.doc, assignmentId);
  const node = pos === null ? null : state.doc.nodeAt(pos);
  if (pos === null || node?.type.name !== "followUpAssignment") return null;
  return { node, pos, columns: columnsOf(state.doc.resolve(pos).node(-1)) };
}

/** Says where parts went that were ruled 併案 or 移他會議; null takes that away. */
export function setDestination(assignmentIds: readonly string[], destination: string | null): Command {
  return (state, dispatch) => {
    const parts = assignmentIds.flatMap((id) => partById(state, id) ?? []);
    if (parts.length === 0) return false;
    const transaction = closeHistory(state.tr);
    for (const { pos } of parts) transaction.setNodeAttribute(pos, "destination", destination);
    dispatch?.(transaction);
    return true;
  };
}

/** Rules several parts at once, in one step of undo. */
export function ruleAssignments(
  changes: readonly { readonly assignmentId: string; readonly to: Ruling | null }[],
): Command {
  return (state, dispatch) => {
    const parts = changes.flatMap(({ assignmentId, to }) => {
      const part = partById(state, assignmentId);
      return part === null ? [] : [{ ...part, ruling: to }];
    });
    if (parts.length === 0) return false;
    dispatch?.(ruleParts(state, parts));
    return true;
  };
}
