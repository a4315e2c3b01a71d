import type { Node } from "prosemirror-model";
import type { ImportReview } from "../../../shared/contract/meetings.ts";
import { randomId } from "../../../shared/minutes/ids.ts";
import { plainText } from "../../../shared/minutes/plainText.ts";
import { problemsOf } from "../../../shared/minutes/problems.ts";
import { type FurnitureLine, furnitureOf, inheritLines, linesOf, type Provenance, provenanceOf } from "./provenance.ts";
import { removeFurniture } from "./reshape/removeFurniture.ts";
import type { Reshape, Reshaped } from "./reshape/reshaped.ts";
import { restoreFurniture } from "./reshape/restoreFurniture.ts";

/** Where she is: a line, by the text block whose words it shows, or one column of a 列管表. */
export interface Focus {
  readonly id: string;
  readonly column: number | null;
}

/** The record as it stands in the review. Values never change; undo goes back to an earlier one. */
export interface ReviewState {
  readonly doc: Node;
  readonly focus: Focus;
  readonly provenance: Provenance;
  readonly furniture: readonly FurnitureLine[];
}

export function beginReview(review: ImportReview, doc: Node): ReviewState {
  const id = String(doc.firstChild?.attrs.id ?? "");
  return { doc, focus: { id, column: null }, provenance: provenanceOf(review), furniture: furnitureOf(review) };
}

export const withFocus = (state: ReviewState, focus: Focus): ReviewState => ({ ...state, focus });

/** How often each character but white space stands in the record. */
function characterCounts(doc: Node): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of plainText(doc)) {
    if (!/\s/u.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

function haveSameCharacters(one: Node, other: Node): boolean {
  const [counts, others] = [characterCounts(one), characterCounts(other)];
  return counts.size === others.size && [...counts].every(([character, count]) => others.get(character) === count);
}

/** A verb that would lose a character or leave an invalid record is not done, whatever it says. */
function isSound(before: Node, { doc }: Reshaped): boolean {
  return problemsOf(doc).length === 0 && haveSameCharacters(before, doc);
}

function taken(state: ReviewState, reshaped: Reshaped, fromId: string): ReviewState {
  const { doc, id } = reshaped;
  const provenance = inheritLines(state.provenance, state.doc, doc, fromId, id);
  return { ...state, doc, provenance, focus: { id, column: state.focus.id === id ? state.focus.column : null } };
}

/** The state after a verb on the line in focus that keeps every character; null where it cannot be done. */
export function reshape(state: ReviewState, verb: Reshape, id = state.focus.id): ReviewState | null {
  const reshaped = verb(state.doc, id, randomId);
  return reshaped === null || !isSound(state.doc, reshaped) ? null : taken(state, reshaped, id);
}

/** The state after words were written anew. */
export function rewrite(state: ReviewState, verb: Reshape, id = state.focus.id): ReviewState | null {
  const reshaped = verb(state.doc, id, randomId);
  return reshaped === null || problemsOf(reshaped.doc).length > 0 ? null : taken(state, reshaped, id);
}

/** Takes the line in focus out of the record as page furniture; she goes on from `nextId`. */
export function takeOutFurniture(state: ReviewState, id: string, nextId: string | null): ReviewState | null {
  const removed = removeFurniture(state.doc, id, randomId);
  if (removed === null || problemsOf(removed.doc).length > 0) return null;
  const lines = linesOf(state.doc, state.provenance, id);
  const line: FurnitureLine = { key: `user ${removed.id}`, text: removed.text, lines, by: "user" };
  const title = String(removed.doc.firstChild?.attrs.id ?? "");
  return {
    ...state,
    doc: removed.doc,
    provenance: inheritLines(state.provenance, state.doc, removed.doc, id, id),
    furniture: [...state.furniture, line],
    focus: { id: nextId ?? title, column: null },
  };
}

/** Puts a line of page furniture back into the record, behind the block `afterId`. */
export function putBackFurniture(state: ReviewState, key: string, afterId: string | null): ReviewState | null {
  const line = state.furniture.find((each) => each.key === key);
  if (line === undefined) return null;
  const { doc, id } = restoreFurniture(state.doc, line.text, afterId, randomId);
  return {
    doc,
    focus: { id, column: null },
    provenance: new Map(state.provenance).set(id, line.lines),
    furniture: state.furniture.filter((each) => each !== line),
  };
}
