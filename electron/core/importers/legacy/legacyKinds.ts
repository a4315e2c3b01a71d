import { endingOf } from "../fileEnding.ts";

/** What an old file is turned into. */
export type ModernEnding = "docx" | "xlsx";

const MODERN: Readonly<Record<string, ModernEnding>> = {
  doc: "docx",
  dot: "docx",
  rtf: "docx",
  xls: "xlsx",
  xlt: "xlsx",
};

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const HEADER = 512;

const begins = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * Whether a file has the header of a compound file ([MS-CFB] §2.2: byte order, sizes of sectors). LibreOffice would read
 * anything else that bears the signature as a text, and make words of its bytes.
 */
function isCompoundFile(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER || !begins(bytes, COMPOUND_FILE)) return false;
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
  const sector = header.getUint16(30, true);
  return header.getUint16(28, true) === 0xfffe && (sector === 9 || sector === 12) && header.getUint16(32, true) === 6;
}

/** What an old office file has to be turned into before it can be read; null for every other file. */
export function modernEndingOf(name: string, bytes: Uint8Array): ModernEnding | null {
  const ending = MODERN[endingOf(name)];
  return begins(bytes, RTF) || isCompoundFile(bytes) ? (ending ?? null) : null;
}
