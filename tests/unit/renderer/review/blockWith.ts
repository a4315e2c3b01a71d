import type { Node } from "prosemirror-model";

/** The id of the first text block whose words contain these. */
export function blockWith(doc: Node, words: string): string {
  let found: string | null = null;
  doc.descendants((node) => {
    if (node.isTextblock && node.textContent.includes(words)) found ??= String(node.attrs.id);
    return !node.isTextblock;
  });
  if (found === null) throw new RangeError(`No block with ${words}`);
  return found;
}
