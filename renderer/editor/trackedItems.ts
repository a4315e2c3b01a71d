import type { Node } from "prosemirror-model";
import { trackedOf } from "../../shared/minutes/attributes.ts";
import type { Tracked } from "../../shared/minutes/vocabulary.ts";

/** A 列管事項 that this record opens: its block, and the motion or section it stands in (an entry of the outline). */
export interface TrackedItem {
  readonly targetId: string;
  readonly entryId: string;
  readonly tracked: Tracked;
}

/** The items that a record opens, in reading order. */
export function trackedItemsOf(doc: Node): TrackedItem[] {
  const found: TrackedItem[] = [];
  const visit = (node: Node, entryId: string): void => {
    if (node.isTextblock || node.type.name === "followUpTable" || node.type.name === "table") return;
    const own = node.type.name === "section" || node.type.name === "motion" ? String(node.attrs.id) : entryId;
    for (const tracked of trackedOf(node.attrs.tracked)) {
      found.push({ targetId: String(node.attrs.id), entryId: own, tracked });
    }
    node.forEach((child) => {
      visit(child, own);
    });
  };
  visit(doc, "");
  return found;
}

export function sameItems(a: readonly TrackedItem[], b: readonly TrackedItem[]): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index];
      return item.tracked === other?.tracked && item.targetId === other.targetId && item.entryId === other.entryId;
    })
  );
}
