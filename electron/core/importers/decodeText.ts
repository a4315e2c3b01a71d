import { decodeBig5 } from "./decodeBig5.ts";
import type { ReadingFailure } from "./reading.ts";

export type Decoding =
  | { readonly ok: true; readonly text: string; readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "big5" }
  | { readonly ok: false; readonly reason: ReadingFailure };

function strictly(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be" | "big5"): string | null {
  if (encoding === "big5") return decodeBig5(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters that no text file holds, tab, line and page breaks aside. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu;

function looksLikeText(text: string): boolean {
  const controls = text.slice(0, 200_000).match(CONTROL)?.length ?? 0;
  return controls <= Math.min(20, text.length / 200);
}

/** Big5 bytes that were something else decode into rare characters; a Chinese text is full of common ones. */
function looksLikeChinese(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const common =
    sample.match(/[的一是不在有人會議時主請案理事決定本次員報告行政府年月日辦及與為以，。、：]/gu)?.length ?? 0;
  return han > 0 && common / han >= 0.12;
}

const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x4d, 0x5a, 0x90],
  [0x7f, 0x45, 0x4c, 0x46],
  // {\rtf
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

function decodeUtf16(bytes: Uint8Array): Decoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, "utf-16be");
  return null;
}

/** UTF-16 whose byte order mark was lost: its line ends and digits have zero bytes, and one of the two orders is Chinese. */
function decodeBareUtf16(bytes: Uint8Array): Decoding | null {
  if (bytes.length % 2 !== 0) return null;
  for (const encoding of ["utf-16le", "utf-16be"] as const) {
    const decoding = decoded(bytes, encoding);
    if (decoding.ok && looksLikeChinese(decoding.text)) return decoding;
  }
  return null;
}

function decoded(bytes: Uint8Array, encoding: "utf-8" | "utf-16le" | "utf-16be" | "big5"): Decoding {
  const text = strictly(bytes, encoding);
  if (text === null) return { ok: false, reason: "unknown-encoding" };
  return looksLikeText(text) ? { ok: true, text, encoding } : { ok: false, reason: "not-text" };
}

/** Decodes the bytes of a text file: BOM, else UTF-8, else UTF-16 or Big5 that reads as Chinese; never a guess that leaves wrong characters. */
export function decodeText(bytes: Uint8Array): Decoding {
  if (SIGNATURES.some((signature) => startsWith(bytes, signature))) return { ok: false, reason: "not-text" };
  const utf16 = decodeUtf16(bytes);
  if (utf16 !== null) return utf16;
  const utf8 = decoded(bytes, "utf-8");
  if (utf8.ok) return utf8;
  if (bytes.subarray(0, 4096).includes(0)) return decodeBareUtf16(bytes) ?? { ok: false, reason: "not-text" };
  if (utf8.reason === "not-text") return utf8;
  const big5 = decoded(bytes, "big5");
  if (big5.ok && !looksLikeChinese(big5.text)) return { ok: false, reason: "unknown-encoding" };
  return big5;
}
