import type { Transaction } from "prosemirror-state";

/**
 * How many of the first steps to send at once, at most `most`: never a part of what belongs together, since only a whole
 * transaction with all that was appended to it (the ids of its new blocks) leaves a valid document.
 */
export function batchEnd(origins: readonly Transaction[], most: number): number {
  if (origins.length <= most) return origins.length;
  for (let end = most; end > 0; end -= 1) {
    const next = origins[end];
    const begins = next !== origins[end - 1] && next?.getMeta("appendedTransaction") === undefined;
    if (begins) return end;
  }
  return most;
}
