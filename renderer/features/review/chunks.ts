/** Rows that are drawn together, so that a change in one leaves the other chunks of a long record alone. */
export const CHUNK = 80;

/** Cuts a list into chunks of `CHUNK`, the last maybe shorter. */
export function inChunks<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const chunks: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += CHUNK) chunks.push(items.slice(start, start + CHUNK));
  return chunks;
}
