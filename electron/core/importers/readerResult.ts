import { z } from "zod";
import { replyTable } from "../../../shared/followUp/replyFile.ts";
import { DOCUMENT_KINDS } from "../../../shared/minutes/vocabulary.ts";
import { readLook } from "../../../shared/profiles/readLook.ts";
import { WARNING_CODES } from "../../../shared/recognition/source.ts";

const text = z.string().max(5_000_000);

/** What the reader process sends back about one file; a process that was fed a hostile file may send anything. */
export const readerResult = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    kind: z.enum(DOCUMENT_KINDS),
    document: z.object({ version: z.int().min(1), doc: z.unknown() }),
    source: z.array(z.object({ number: z.int(), text })).max(1_000_000),
    warnings: z
      .array(z.object({ code: z.enum(WARNING_CODES), message: text, excerpt: text, line: z.int().nullable() }))
      .max(100_000),
    provenance: z.record(z.string().max(64), z.array(z.int()).max(100_000)),
    furniture: z.array(text).max(100_000),
    /** What it holds as a returned 回覆單; left out where it has no column for an answer. */
    reply: replyTable.exactOptional(),
    /** How the file is set; left out where its format does not say. */
    look: readLook.exactOptional(),
  }),
  z.object({ ok: z.literal(false), message: z.string().max(1000) }),
]);

export type ReaderResult = z.infer<typeof readerResult>;

/** Most bytes of one result that are taken apart. */
const LONGEST = 128 * 1024 * 1024;

/** A result as it goes through the host: JSON in UTF-8. */
export const encodeReaderResult = (result: ReaderResult): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(result));

/** What a reader process sent, believed as far as the schema goes; null where it is no result. */
export function decodeReaderResult(sent: unknown): ReaderResult | null {
  if (!(sent instanceof Uint8Array) || sent.length > LONGEST) return null;
  try {
    const result = readerResult.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(sent)));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
