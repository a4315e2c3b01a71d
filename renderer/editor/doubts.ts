import type { Node } from "prosemirror-model";
import { excerptOf } from "../../shared/minutes/excerpt.ts";
import { marksOf } from "../../shared/minutes/marks.ts";
import { inlineText } from "../../shared/minutes/plainText.ts";
import { TO_CONFIRM } from "../../shared/minutes/vocabulary.ts";

/** One thing to look at again (待確認): doubtful words, or a number that is the source's own. */
export interface Doubt {
  readonly kind: "words" | "mark";
  /** The text block with the words, or the block that bears the mark. */
  readonly blockId: string;
  /** The position before that block. */
  readonly pos: number;
  /** Where the words are in their block; 0 and 0 for a mark. */
  readonly from: number;
  readonly to: number;
  /** The mark or the doubtful words. */
  readonly what: string;
  readonly excerpt: string;
}

interface Stretch {
  from: number;
  to: number;
}

const isUncertain = (leaf: Node) => leaf.marks.some((mark) => mark.type.name === "uncertain");

/** The stretches of a text block that are marked uncertain or say （待確認）, those that touch joined. */
function stretchesOf(block: Node): Stretch[] {
  const found: Stretch[] = [];
  block.forEach((leaf, offset) => {
    if (isUncertain(leaf)) found.push({ from: offset, to: offset + leaf.nodeSize });
  });
  const text = inlineText(block);
  for (let at = text.indexOf(TO_CONFIRM); at >= 0; at = text.indexOf(TO_CONFIRM, at + 1)) {
    found.push({ from: at, to: at + TO_CONFIRM.length });
  }
  const joined: Stretch[] = [];
  for (const each of found.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && each.from <= last.to) last.to = Math.max(last.to, each.to);
    else joined.push({ ...each });
  }
  return joined;
}

/** The first words of a block, for a list of blocks. */
export function firstWords(block: Node): string {
  if (block.isTextblock) return excerptOf(inlineText(block).replace(/\s+/gu, " "));
  let words = "";
  block.descendants((node) => {
    if (words === "" && node.isTextblock) words = inlineText(node);
    return words === "";
  });
  return excerptOf(words.replace(/\s+/gu, " "));
}

/** Everything in a record that is to be confirmed, in reading order. */
export function doubtsOf(doc: Node): Doubt[] {
  const marks = marksOf(doc);
  const found: Doubt[] = [];
  doc.descendants((node, pos) => {
    const blockId = String(node.attrs.id);
    const mark = marks.get(blockId);
    if (mark?.literal === true) {
      found.push({ kind: "mark", blockId, pos, from: 0, to: 0, what: mark.text, excerpt: firstWords(node) });
    }
    if (!node.isTextblock) return true;
    const text = inlineText(node);
    for (const { from, to } of stretchesOf(node)) {
      found.push({
        kind: "words",
        blockId,
        pos,
        from,
        to,
        what: excerptOf(text.slice(from, to)),
        excerpt: firstWords(node),
      });
    }
    return false;
  });
  return found;
}

export function sameDoubts(a: readonly Doubt[], b: readonly Doubt[]): boolean {
  return (
    a.length === b.length &&
    a.every((doubt, index) => {
      const other = b[index];
      return (
        doubt.blockId === other?.blockId &&
        doubt.from === other.from &&
        doubt.to === other.to &&
        doubt.what === other.what &&
        doubt.excerpt === other.excerpt
      );
    })
  );
}
