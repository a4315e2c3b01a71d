import { runFactChecks } from "../../../shared/checks/runChecks.ts";
import type { SourceText } from "../../../shared/contract/meetings.ts";
import { storeDocument } from "../../../shared/minutes/document.ts";
import { randomId } from "../../../shared/minutes/ids.ts";
import { recognise } from "../../../shared/recognition/recognise.ts";
import {
  type SourceBlock,
  type SourceDocument,
  type SourceLine,
  WARNING_CODES,
  type WarningCode,
} from "../../../shared/recognition/source.ts";
import type { ReadingPhase } from "../ports.ts";
import { lookOf } from "./package/lookOf.ts";
import type { ReaderResult } from "./readerResult.ts";
import { readFileBytes } from "./registry.ts";
import { readReply } from "./replies/readReply.ts";

const isWarningCode = (code: string): code is WarningCode => WARNING_CODES.some((each) => each === code);

const linesOfBlock = (block: SourceBlock): readonly SourceLine[] =>
  block.kind === "line" ? [block] : block.rows.flatMap((row) => row.flatMap((cell) => cell.lines));

/** The source as the review page shows it: every line once with its number; the cells of a sheet's row are one line. */
function sourceTexts({ blocks }: SourceDocument): SourceText[] {
  const lines: { readonly number: number; text: string }[] = [];
  for (const { number, text, mark } of blocks.flatMap(linesOfBlock)) {
    const words = `${mark ?? ""}${text}`;
    const before = lines.at(-1);
    if (before?.number === number) before.text += `｜${words}`;
    else lines.push({ number, text: words });
  }
  return lines;
}

/** All that the reader process does with a file: bytes to source, source to document, and what to check in it. */
export async function readAndRecognise(
  name: string,
  bytes: Uint8Array,
  progress: (phase: ReadingPhase) => void,
): Promise<ReaderResult> {
  progress("reading");
  const reading = await readFileBytes(name, bytes);
  if (!reading.ok) return { ok: false, message: reading.message };
  progress("recognising");
  const { kind, doc, warnings, provenance, furniture } = recognise(reading.source, randomId);
  const reply = readReply(reading.source);
  const { look } = reading.source;
  return {
    ok: true,
    ...(reply !== null && { reply }),
    ...(look !== undefined && { look: lookOf(look, doc, reading.source.blocks, provenance) }),
    kind,
    document: storeDocument(doc),
    source: sourceTexts(reading.source),
    warnings: [
      ...warnings,
      ...runFactChecks(doc).flatMap(({ code, message, excerpt, blockId }) => {
        const line = blockId === null ? null : (provenance.get(blockId)?.[0] ?? null);
        return isWarningCode(code) ? [{ code, message, excerpt, line }] : [];
      }),
    ],
    provenance: Object.fromEntries([...provenance].map(([id, lines]) => [id, [...lines]])),
    furniture: [...furniture],
  };
}
