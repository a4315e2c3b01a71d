import { z } from "zod";
import { replyTable } from "../../../shared/followUp/replyFile.ts";
import { DOCUMENT_KINDS } from "../../../shared/minutes/vocabulary.ts";
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
  }),
  z.object({ ok: z.literal(false), message: z.string().max(1000) }),
]);

export type ReaderResult = z.infer<typeof readerResult>;
