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

/** First bytes of old binary office files ([MS-CFB] §2.2) and of RTF. */
const OLD = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
] as const;

/** What an old office file has to be turned into before it can be read; null for every other file. */
export function modernEndingOf(name: string, bytes: Uint8Array): ModernEnding | null {
  const ending = MODERN[endingOf(name)];
  const isOld = OLD.some((signature) => signature.every((byte, index) => bytes[index] === byte));
  return isOld ? (ending ?? null) : null;
}
