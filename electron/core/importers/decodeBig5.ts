const LOW_TRAILS = 0x7e - 0x40 + 1;
const TRAILS = 157;

/** The place of a second byte among the 157 of a row; -1 for a byte that is none. */
function trailIndex(trail: number): number {
  if (trail >= 0x40 && trail <= 0x7e) return trail - 0x40;
  return trail >= 0xa1 && trail <= 0xfe ? trail - 0xa1 + LOW_TRAILS : -1;
}

/** The user-defined rows 造字區 of code page 950: first and last lead byte, and where their private use begins. */
const USER_ROWS: readonly (readonly [number, number, number])[] = [
  [0xfa, 0xfe, 0xe000],
  [0x8e, 0xa0, 0xe311],
  [0x81, 0x8d, 0xeeb8],
];

/** The private use character that Windows gives a user-defined Big5 character; null for any other. */
function userDefined(lead: number, trail: number): string | null {
  const index = trailIndex(trail);
  const row = USER_ROWS.find(([first, last]) => lead >= first && lead <= last);
  if (row === undefined || index < 0) return null;
  return String.fromCharCode(row[2] + (lead - row[0]) * TRAILS + index);
}

/**
 * Decodes Big5 as Windows does in Taiwan; null where the bytes are no Big5. The decoder of the web puts Hong Kong's
 * characters where Taiwan's offices keep their own, so these become private use characters, to be flagged.
 */
export function decodeBig5(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder("big5", { fatal: true });
  const pieces: string[] = [];
  let from = 0;
  try {
    for (let index = 0; index < bytes.length; index += 1) {
      const lead = bytes[index] ?? 0;
      if (lead < 0x80) continue;
      const own = userDefined(lead, bytes[index + 1] ?? 0);
      if (own !== null) {
        pieces.push(decoder.decode(bytes.subarray(from, index)), own);
        from = index + 2;
      }
      index += 1;
    }
    pieces.push(decoder.decode(bytes.subarray(from)));
  } catch {
    return null;
  }
  return pieces.join("");
}
