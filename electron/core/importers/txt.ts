import type { SourceLine } from "../../../shared/recognition/source.ts";
import { decodeText } from "./decodeText.ts";
import { foldCharacters } from "./foldCharacters.ts";
import { FILE_LIMIT, failedReading, type Reading, TEXT_LIMIT } from "./reading.ts";

/** Ends of lines, those of other systems and Word's line break (vertical tab) included. */
const LINE_END = /\r\n|[\r\n\v\u0085\u2028\u2029]/u;

/** Lines of a text; a form feed begins a page. */
function sourceLines(text: string): SourceLine[] {
  return text
    .replace(/^\ufeff/u, "")
    .split(LINE_END)
    .flatMap((line, index) =>
      line.split("\f").map(
        (piece, page): SourceLine => ({
          kind: "line",
          number: index + 1,
          text: foldCharacters(piece),
          whole: false,
          pageStart: page > 0,
          mark: null,
        }),
      ),
    );
}

/** Reads a text file (.txt, and text taken out of a PDF) into a source document. */
export function readTxt(name: string, bytes: Uint8Array): Reading {
  if (bytes.length === 0) return failedReading(name, "empty");
  if (bytes.length > FILE_LIMIT) return failedReading(name, "too-large");
  const decoding = decodeText(bytes);
  if (!decoding.ok) return failedReading(name, decoding.reason);
  if (decoding.text.length > TEXT_LIMIT) return failedReading(name, "too-large");
  if (foldCharacters(decoding.text).trim() === "") return failedReading(name, "empty");
  return { ok: true, source: { name, format: "txt", blocks: sourceLines(decoding.text), warnings: [] } };
}
