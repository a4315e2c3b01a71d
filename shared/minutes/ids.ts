/** Hands out a new block or item id at each call. */
export type IdSource = () => string;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };

const LENGTH = 16;
/** Random bytes are fetched for many ids at once: asking the system costs more than all else about an id. */
const fetched = new Uint8Array(256 * LENGTH);
let used = fetched.length;

/** Random ids of 16 characters (80 bits), for everything that is stored. */
export const randomId: IdSource = () => {
  if (used === fetched.length) {
    crypto.getRandomValues(fetched);
    used = 0;
  }
  let id = "";
  for (const end = used + LENGTH; used < end; used += 1) id += ALPHABET.charAt((fetched[used] ?? 0) & 31);
  return id;
};

/** Counted ids (b1, b2 …), for conversions, where the same input must give the same bytes. */
export function countedIds(prefix = "b"): IdSource {
  let last = 0;
  return () => {
    last += 1;
    return `${prefix}${last}`;
  };
}
