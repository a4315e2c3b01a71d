import type { Node } from "prosemirror-model";
import { excerptOf } from "../minutes/excerpt.ts";
import type { Check, Finding } from "./check.ts";

const KINDS = [
  { name: "remark", what: "發言人後面" },
  { name: "outcome", what: "決議、裁示的標題後面" },
] as const;

const shown = (separator: string) => (separator === "" ? "不加冒號" : `「${separator}」`);

function findingOf(nodes: readonly Node[], what: string): Finding[] {
  const counts = new Map<string, Node[]>();
  for (const node of nodes) {
    const separator = String(node.attrs.separator);
    counts.set(separator, [...(counts.get(separator) ?? []), node]);
  }
  if (counts.size < 2) return [];
  const [most, ...rest] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  const odd = rest.at(-1)?.[1][0];
  if (most === undefined || odd === undefined) return [];
  return [
    {
      code: "mixed-separators",
      message: `${what}有的用${shown(most[0])}，有的用${rest.map(([separator]) => shown(separator)).join("、")}，請統一。`,
      excerpt: excerptOf(odd.textContent),
      blockId: String(odd.attrs.id),
    },
  ];
}

/** Labels of one kind with a colon here and none there. */
export const mixedSeparators: Check = (doc) => {
  const found = new Map<string, Node[]>(KINDS.map(({ name }) => [name, []]));
  doc.descendants((node) => {
    if (node.isTextblock) return false;
    if (node.attrs.label !== "") found.get(node.type.name)?.push(node);
    return true;
  });
  return KINDS.flatMap(({ name, what }) => findingOf(found.get(name) ?? [], what));
};
