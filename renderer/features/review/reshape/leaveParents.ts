import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { type Level, listOf, withChildren, withoutRunIn } from "./place.ts";
import type { Marks } from "./unit.ts";

/** One block cut in two: what stays of it, and what was behind the cut as blocks of their own. */
export interface Cut {
  readonly stays: readonly Node[];
  readonly leaves: readonly Node[];
}

/**
 * Cuts through the ancestors of a block, innermost last: what stands before it stays in them, what stands behind it comes
 * out as blocks beside them, in reading order. The block itself is in neither part.
 */
export function cutThrough(levels: readonly Level[], marks: Marks, ids: IdSource): Cut {
  let stays: readonly Node[] = [];
  let leaves: readonly Node[] = [];
  for (const { parent, index } of [...levels].reverse()) {
    const before = [...parent.children.slice(0, index), ...stays];
    const behind = parent.children.slice(index + 1);
    if (parent.type.name === "clauseList") {
      stays = listOf(parent, before, marks, ids);
      leaves = [...leaves, ...listOf(parent, behind, marks, ids)];
    } else {
      const whole = index === 1 && stays.length === 0 ? withoutRunIn(parent) : parent;
      stays = [withChildren(whole, before, ids)];
      leaves = [...leaves, ...behind];
    }
  }
  return { stays, leaves };
}
