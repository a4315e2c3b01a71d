import type { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { columnsOf } from "../minutes/followUpCells.ts";
import type { IdSource } from "../minutes/ids.ts";
import { minutesSchema } from "../minutes/schema.ts";
import type { FollowUpColumn, FollowUpColumnKind, Ruling } from "../minutes/vocabulary.ts";
import type { AnswerState } from "./replyAnswer.ts";
import { rulingName } from "./rulingWords.ts";

const { nodes } = minutesSchema;

/** An assignment of a 列管表, where it begins in the document, and the columns of its table. */
interface PlacedAssignment {
  readonly node: Node;
  readonly pos: number;
  readonly columns: readonly FollowUpColumn[];
}

function assignmentsOf(doc: Node): PlacedAssignment[] {
  const found: PlacedAssignment[] = [];
  let columns: readonly FollowUpColumn[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === "followUpTable") columns = columnsOf(node);
    if (node.type.name === "followUpAssignment") found.push({ node, pos, columns });
    return node.type.name !== "followUpAssignment" && !node.isTextblock;
  });
  return found;
}

/** The assignments whose table has a column for 辦理情形, by block id. */
export function writableAssignments(doc: Node): Set<string> {
  const writable = assignmentsOf(doc).filter(({ columns }) => columns.some(({ kind }) => kind === "progress"));
  return new Set(writable.map(({ node }) => String(node.attrs.id)));
}

const paragraphs = (text: string, ids: IdSource): Node[] =>
  text.split("\n").map((line) => nodes.paragraph.create({ id: ids() }, line === "" ? [] : [minutesSchema.text(line)]));

/** The cells of one column in an assignment, and where each stands in the document. */
function cellsAt(
  { node, pos }: PlacedAssignment,
  column: FollowUpColumnKind,
): { node: Node; from: number; to: number }[] {
  const cells: { node: Node; from: number; to: number }[] = [];
  node.forEach((cell, offset) => {
    const from = pos + 1 + offset;
    if (cell.attrs.column === column) cells.push({ node: cell, from, to: from + cell.nodeSize });
  });
  return cells;
}

/** Writes a text into the first cell of a column; other cells of that column go, and a missing one is made. */
function fillCell(tr: Transform, placed: PlacedAssignment, column: FollowUpColumnKind, text: string, ids: IdSource) {
  const [first, ...others] = cellsAt(placed, column);
  for (const { from, to } of others.reverse()) tr.delete(from, to);
  const written = paragraphs(text, ids);
  if (first !== undefined) tr.replaceWith(first.from + 1, first.to - 1, written);
  else tr.insert(placed.pos + placed.node.nodeSize - 1, nodes.followUpCell.create({ id: ids(), column }, written));
}

/** Prints a suggestion where its column has no boxes to paint; boxes that stood there as words give way to painted ones. */
function writeSuggestion(tr: Transform, placed: PlacedAssignment, suggestion: Ruling, ids: IdSource): void {
  const column = placed.columns.find(({ kind }) => kind === "suggestion");
  if (column === undefined) return;
  const isPainted = column.options?.some(({ ruling }) => ruling === suggestion) === true;
  if (!isPainted) fillCell(tr, placed, "suggestion", `建議${rulingName(suggestion)}`, ids);
  else for (const { from, to } of cellsAt(placed, "suggestion").reverse()) tr.delete(from, to);
}

/** Writes answers of this round into a draft: 辦理情形 and suggestion, never a ruling. Assignments are named by block id. */
export function writeAnswers(doc: Node, answers: ReadonlyMap<string, AnswerState>, ids: IdSource): Transform {
  const tr = new Transform(doc);
  // From the end on, so that what was written moves nothing that is still to be found.
  for (const placed of assignmentsOf(doc).reverse()) {
    const state = answers.get(String(placed.node.attrs.id));
    if (state === undefined) continue;
    const { progress, suggestion, contact } = state;
    if (contact !== undefined && contact !== placed.node.attrs.contact) {
      tr.setNodeAttribute(placed.pos, "contact", contact);
    }
    if (suggestion !== null && suggestion !== placed.node.attrs.suggestion) {
      tr.setNodeAttribute(placed.pos, "suggestion", suggestion);
      writeSuggestion(tr, placed, suggestion, ids);
    }
    const now = { ...placed, node: tr.doc.nodeAt(placed.pos) ?? placed.node };
    if (progress !== null && progress !== progressOf(now.node)) fillCell(tr, now, "progress", progress, ids);
  }
  return tr;
}

/** The words of an assignment's 辦理情形, a line feed between its paragraphs. */
const progressOf = (assignment: Node) =>
  cellsOf(assignment, "progress")
    .flatMap((cell) => cell.children.map((block) => block.textContent))
    .join("\n");

/** An undone merge: the steps that give back what was there, and the assignments that were changed by hand since. */
export interface Undoing {
  readonly transform: Transform;
  readonly restored: readonly string[];
  readonly kept: readonly string[];
}

const cellsOf = (node: Node, column: FollowUpColumnKind) =>
  node.children.filter((cell) => cell.attrs.column === column);

const areSame = (a: readonly Node[], b: readonly Node[]) =>
  a.length === b.length && a.every((node, index) => b[index]?.eq(node) === true);

/**
 * Takes back what a merge wrote between two revisions of a draft. A cell or suggestion that was changed since is left as
 * it is now, and so is everything that the merge did not write.
 */
export function undoAnswers(present: Node, before: Node, after: Node): Undoing {
  const then = new Map(assignmentsOf(before).map(({ node }) => [String(node.attrs.id), node]));
  const merged = new Map(assignmentsOf(after).map(({ node }) => [String(node.attrs.id), node]));
  const tr = new Transform(present);
  const restored: string[] = [];
  const kept: string[] = [];
  for (const placed of assignmentsOf(present).reverse()) {
    const id = String(placed.node.attrs.id);
    const [old, made] = [then.get(id), merged.get(id)];
    if (old === undefined || made === undefined || made.eq(old)) continue;
    const isWhole = restore(tr, placed, old, made);
    (isWhole ? restored : kept).push(id);
  }
  const there = new Set(assignmentsOf(present).map(({ node }) => String(node.attrs.id)));
  for (const [id, made] of merged) if (then.get(id)?.eq(made) === false && !there.has(id)) kept.push(id);
  return { transform: tr, restored: restored.reverse(), kept: kept.reverse() };
}

/** Gives one assignment back what the merge replaced; false where a part of it was changed since. */
function restore(tr: Transform, placed: PlacedAssignment, old: Node, made: Node): boolean {
  let isWhole = true;
  const { suggestion } = placed.node.attrs;
  if (old.attrs.suggestion !== made.attrs.suggestion) {
    if (suggestion === made.attrs.suggestion) tr.setNodeAttribute(placed.pos, "suggestion", old.attrs.suggestion);
    else isWhole = false;
  }
  if (old.attrs.contact !== made.attrs.contact) {
    if (placed.node.attrs.contact === made.attrs.contact) tr.setNodeAttribute(placed.pos, "contact", old.attrs.contact);
    else isWhole = false;
  }
  for (const column of ["suggestion", "progress"] as const) {
    const [was, wrote] = [cellsOf(old, column), cellsOf(made, column)];
    if (areSame(was, wrote)) continue;
    const node = tr.doc.nodeAt(placed.pos) ?? placed.node;
    if (areSame(cellsOf(node, column), wrote)) replaceCells(tr, { ...placed, node }, column, was);
    else isWhole = false;
  }
  return isWhole;
}

function replaceCells(tr: Transform, placed: PlacedAssignment, column: FollowUpColumnKind, cells: readonly Node[]) {
  const found = cellsAt(placed, column);
  const at = found[0]?.from ?? placed.pos + placed.node.nodeSize - 1;
  for (const { from, to } of found.reverse()) tr.delete(from, to);
  tr.insert(at, [...cells]);
}
