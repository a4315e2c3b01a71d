import type { PaintedParagraph } from "./paintParagraph.ts";
import type { Leaf } from "./paintRuns.ts";

function rectAt({ node, start }: Leaf, offset: number): DOMRect | undefined {
  if (node instanceof HTMLElement) return node.getClientRects()[0];
  const range = document.createRange();
  const at = offset - start;
  range.setStart(node, at);
  range.setEnd(node, Math.min(node.data.length, at + 1));
  return range.getClientRects()[0];
}

/** Reads, from a whole paragraph laid out in a page, which line a character stands in. */
function lineReader({ element, leaves }: PaintedParagraph, lines: number) {
  const box = element.getBoundingClientRect();
  return (offset: number): number => {
    for (const leaf of leaves) {
      if (offset >= leaf.start + leaf.length) continue;
      const rect = rectAt(leaf, Math.max(offset, leaf.start));
      // A character without a box (the second half of a pair) stands where the next one does.
      if (rect === undefined) continue;
      const line = Math.floor((((rect.top + rect.bottom) / 2 - box.top) / box.height) * lines);
      return Math.min(Math.max(line, 0), lines - 1);
    }
    return lines - 1;
  };
}

const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

function startsInPair(leaves: readonly Leaf[], offset: number): boolean {
  const leaf = leaves.find(({ start, length }) => offset > start && offset < start + length);
  return leaf?.node instanceof Text && isLowSurrogate(leaf.node.data.charCodeAt(offset - leaf.start));
}

/** Offsets of the first character of each of a paragraph's lines; it must be painted whole and laid out. */
export function lineStarts(painted: PaintedParagraph, lines: number): number[] {
  const lineOf = lineReader(painted, lines);
  const last = painted.leaves.at(-1);
  const end = last === undefined ? 0 : last.start + last.length;
  const starts = [0];
  for (let line = 1; line < lines; line += 1) {
    let low = starts[line - 1] ?? 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineOf(middle) >= line) high = middle;
      else low = middle + 1;
    }
    starts.push(startsInPair(painted.leaves, low) ? low - 1 : low);
  }
  return starts;
}
