import type { SourceLine } from "../../../shared/recognition/source.ts";
import { decodeText } from "./decodeText.ts";
import { FILE_LIMIT, failedReading, type Reading, TEXT_LIMIT } from "./reading.ts";

/** Lines of a text; a form feed begins a page. */
function sourceLines(text: string): SourceLine[] {
  return text
    .normalize("NFC")
    .replace(/^\ufeff/u, "")
    .split(/\r\n|\r|\n|\u2028|\u2029/u)
    .map((line, index) => ({
      kind: "line",
      number: index + 1,
      text: line.replaceAll("\f", ""),
      whole: false,
      pageStart: line.startsWith("\f"),
      mark: null,
    }));
}

/** Reads a text file (.txt, and text taken out of a PDF) into a source document. */
export function readTxt(name: string, bytes: Uint8Array): Reading {
  if (bytes.length === 0) return failedReading(name, "empty");
  if (bytes.length > FILE_LIMIT) return failedReading(name, "too-large");
  const decoding = decodeText(bytes);
  if (!decoding.ok) return failedReading(name, decoding.reason);
  if (decoding.text.length > TEXT_LIMIT) return failedReading(name, "too-large");
  if (decoding.text.trim() === "") return failedReading(name, "empty");
  return { ok: true, source: { name, format: "txt", blocks: sourceLines(decoding.text), warnings: [] } };
}
