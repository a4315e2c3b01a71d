import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import { type ReaderResult, readerResult } from "../importers/readerResult.ts";
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
  const { outcome, ...rest } = await ports.readFile(name, bytes, (phase) => emit({ name: "import.progress", phase }));
  if (outcome === "cancelled") return refuse("cancelled", words.cancelled);
  if (outcome === "timeout") return refuse("unreadable-file", words.tooSlow(name));
  const result = readerResult.safeParse("result" in rest ? rest.result : null);
  if (!result.success) {
    ports.log({ code: "reader-result", detail: outcome });
    return refuse("unreadable-file", words.unreadable(name));
  }
  return result.data.ok ? answer(result.data) : refuse("unreadable-file", result.data.message);
}
