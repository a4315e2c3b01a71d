import type { Node } from "prosemirror-model";
import { expect } from "vitest";
import { marksOf } from "../../shared/minutes/marks.ts";
import { moveClause } from "../../shared/minutes/moveBlock.ts";
import { readMark } from "../../shared/numbering/listStyle.ts";

/** The second clause of every list that has one, by id. */
export function secondClauses(doc: Node): string[] {
  const ids: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === "clauseList" && node.childCount > 1) ids.push(String(node.child(1).attrs.id));
    return !node.isTextblock;
  });
  return ids;
}

/** The printed numbers of the list that a clause belongs to, in order. */
function numbersOfListWith(doc: Node, clauseId: string): number[] {
  const marks = marksOf(doc);
  let numbers: number[] = [];
  doc.descendants((node) => {
    if (node.type.name === "clauseList" && node.children.some((clause) => clause.attrs.id === clauseId)) {
      numbers = node.children.map((clause) => readMark(`${marks.get(clause.attrs.id)?.text}詞`)?.value ?? 0);
    }
    return !node.isTextblock;
  });
  return numbers;
}

/** Moves the second clause of every list up, each in the document as it was, and expects numbers without a gap. */
export function expectConsecutiveNumbersAfterMoves(doc: Node): void {
  for (const id of secondClauses(doc)) {
    const moved = moveClause(doc, id, "up")?.doc;
    if (moved === undefined) throw new Error(`${id} did not move`);
    const [first = 1, ...rest] = numbersOfListWith(moved, id);
    expect([first, ...rest]).toEqual([first, ...rest].map((_, index) => first + index));
  }
}
