import type { Node } from "prosemirror-model";
import { inlineText } from "../minutes/plainText.ts";

/** A block that holds words, with the node it stands in. */
export interface TextBlock {
  readonly id: string;
  readonly text: string;
  readonly node: Node;
  readonly parent: Node;
}

const known = new WeakMap<Node, readonly TextBlock[]>();

/** Every block of words of a record in reading order; the same list for the same document. */
export function textBlocksOf(doc: Node): readonly TextBlock[] {
  const kept = known.get(doc);
  if (kept !== undefined) return kept;
  const blocks: TextBlock[] = [];
  doc.descendants((node, _position, parent) => {
    if (!node.isTextblock) return true;
    if (parent !== null) blocks.push({ id: String(node.attrs.id), text: inlineText(node), node, parent });
    return false;
  });
  known.set(doc, blocks);
  return blocks;
}

/** A pure reading of one block's words, made again only where the block has changed. */
export function perBlock<Result>(read: (text: string) => Result): (block: TextBlock) => Result {
  const results = new WeakMap<Node, { readonly result: Result }>();
  return ({ node, text }) => {
    const kept = results.get(node);
    if (kept !== undefined) return kept.result;
    const result = read(text);
    results.set(node, { result });
    return result;
  };
}

/** What stands outside quotation marks; inside them words are another's and stay as they are. */
export function outsideQuotes(text: string): string {
  return text.replace(/「[^「」]*」|『[^『』]*』|《[^《》]*》/g, (quoted) => "＿".repeat(quoted.length));
}
