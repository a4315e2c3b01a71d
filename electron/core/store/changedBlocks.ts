import type { Node } from "prosemirror-model";

/** The textblocks in which two documents may differ; one that only moved may stand in both lists. */
export interface ChangedBlocks {
  readonly removed: readonly Node[];
  readonly added: readonly Node[];
}

/** Compares two documents without looking into the subtrees that they share, so that a keystroke costs little. */
export function changedBlocks(before: Node, after: Node): ChangedBlocks {
  const removed: Node[] = [];
  const added: Node[] = [];

  const compare = (old: Node, now: Node) => {
    if (old === now) return;
    if (old.isTextblock || now.isTextblock || old.type !== now.type) {
      removed.push(...textblocksOf(old));
      added.push(...textblocksOf(now));
      return;
    }
    const [gone, come] = differingChildren(old, now);
    if (gone.length === come.length) {
      gone.forEach((child, index) => {
        const other = come[index];
        if (other !== undefined) compare(child, other);
      });
      return;
    }
    removed.push(...gone.flatMap(textblocksOf));
    added.push(...come.flatMap(textblocksOf));
  };

  compare(before, after);
  return { removed, added };
}

/** The children that are left when those shared at the beginning and at the end are taken away. */
function differingChildren(old: Node, now: Node): [Node[], Node[]] {
  const oldChildren = old.children;
  const nowChildren = now.children;
  const most = Math.min(oldChildren.length, nowChildren.length);
  let start = 0;
  while (start < most && oldChildren[start] === nowChildren[start]) start += 1;
  let end = 0;
  while (end < most - start && oldChildren.at(-1 - end) === nowChildren.at(-1 - end)) end += 1;
  return [oldChildren.slice(start, oldChildren.length - end), nowChildren.slice(start, nowChildren.length - end)];
}

/** All textblocks of a subtree, itself included, in reading order. */
export function textblocksOf(node: Node): Node[] {
  if (node.isTextblock) return [node];
  return node.children.flatMap(textblocksOf);
}
