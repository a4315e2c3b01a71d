/** Hands out a new block or item id at each call. */
export type IdSource = () => string;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };

/** Random ids of 16 characters (80 bits), for everything that is stored. */
export const randomId: IdSource = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join("");
};

/** Counted ids (b1, b2 …), for conversions, where the same input must give the same bytes. */
export function countedIds(prefix = "b"): IdSource {
  let last = 0;
  return () => {
    last += 1;
    return `${prefix}${last}`;
  };
}
