import type { Node } from "prosemirror-model";
import type { Step } from "prosemirror-transform";
import { inlineText } from "../../shared/minutes/plainText.ts";

/** The words of every block of a document in which these last steps changed any, in reading order; empty ones left out. */
export function stepsPassages(doc: Node, steps: readonly Step[]): string[] {
  let ranges: { readonly from: number; readonly to: number }[] = [];
  for (const step of steps) {
    const map = step.getMap();
    ranges = ranges.map(({ from, to }) => ({ from: map.map(from, -1), to: map.map(to, 1) }));
    map.forEach((_oldStart, _oldEnd, from, to) => {
      ranges.push({ from, to });
    });
  }
  const passages = new Map<number, string>();
  for (const { from, to } of ranges) {
    doc.nodesBetween(from, to, (node, pos) => {
      if (node.isTextblock) passages.set(pos, inlineText(node).trim());
      return !node.isTextblock;
    });
  }
  return [...passages]
    .sort(([a], [b]) => a - b)
    .map(([, words]) => words)
    .filter((words) => words !== "");
}
