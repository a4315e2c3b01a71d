import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import { decodeReaderResult, type ReaderResult } from "../importers/readerResult.ts";
import { FILE_LIMIT, failedReading } from "../importers/reading.ts";
import type { CoreContext } from "./context.ts";
import { words } from "./words.ts";

/** Has a file read in the reader process; what comes back is believed only as far as its schema goes. */
export async function readMailedFile(
  { ports, emit }: Pick<CoreContext, "ports" | "emit">,
  name: string,
  bytes: Uint8Array,
): Promise<Answer<ReaderResult & { ok: true }>> {
  if (bytes.length > FILE_LIMIT) return refuse("unreadable-file", failedReading(name, "too-large").message);
  const reading = await ports.readFile(name, bytes, (phase) => emit({ name: "import.progress", phase }));
  if (reading.outcome === "cancelled") return refuse("cancelled", words.cancelled);
  if (reading.outcome === "timeout") return refuse("unreadable-file", words.tooSlow(name));
  const result = reading.outcome === "read" ? decodeReaderResult(reading.result) : null;
  if (result === null) {
    ports.log({ code: "reader-result", detail: reading.outcome });
    return refuse("unreadable-file", words.unreadable(name));
  }
  return result.ok ? answer(result) : refuse("unreadable-file", result.message);
}
