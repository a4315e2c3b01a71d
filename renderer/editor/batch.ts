import type { Transaction } from "prosemirror-state";

/** Whether at this place a change begins that has nothing to do with the one before it. */
function begins(origins: readonly Transaction[], at: number): boolean {
  const next = origins[at];
  return next !== origins[at - 1] && next?.getMeta("appendedTransaction") === undefined;
}

/**
 * How many of the first steps to send at once, about `most`: never a part of what belongs together, since only a whole
 * transaction with all that was appended to it (the ids of its new blocks) leaves a valid document.
 */
export function batchEnd(origins: readonly Transaction[], most: number): number {
  if (origins.length <= most) return origins.length;
  for (let end = most; end > 0; end -= 1) if (begins(origins, end)) return end;
  let end = most;
  while (end < origins.length && !begins(origins, end)) end += 1;
  return end;
}
