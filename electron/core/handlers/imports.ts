import { createHash } from "node:crypto";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { ImportReview } from "../../../shared/contract/meetings.ts";
import { readDocument } from "../../../shared/minutes/document.ts";
import { factsOf } from "../../../shared/minutes/facts.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import { ordinalOf, ordinalRuleOf } from "../../../shared/series/ordinal.ts";
import { type ReaderResult, readerResult } from "../importers/readerResult.ts";
import { FILE_LIMIT, failedReading } from "../importers/reading.ts";
import type { StoredSeries } from "../store/series.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";
import { meetingRow, meetingRows } from "./meetingRows.ts";
import { asRefusal } from "./refusals.ts";
import { words } from "./words.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

export function importHandlers({ store, ports, emit }: CoreContext): SubjectHandlers<"import"> {
  /** Has a file read in the reader process; what comes back is believed only as far as its schema goes. */
  const read = async (name: string, bytes: Uint8Array): Promise<Answer<ReaderResult & { ok: true }>> => {
    const { outcome, ...rest } = await ports.readFile(name, bytes, (phase) => emit({ name: "import.progress", phase }));
    if (outcome === "cancelled") return refuse("cancelled", words.cancelled);
    if (outcome === "timeout") return refuse("unreadable-file", words.tooSlow(name));
    const result = readerResult.safeParse("result" in rest ? rest.result : null);
    if (!result.success) {
      ports.log({ code: "reader-result", detail: outcome });
      return refuse("unreadable-file", words.unreadable(name));
    }
    return result.data.ok ? answer(result.data) : refuse("unreadable-file", result.data.message);
  };

  const review = (name: string, hash: string, read: ReaderResult & { ok: true }): Answer<ImportReview> => {
    if (read.kind === "briefing") return refuse("not-minutes", words.briefing(name));
    if (read.kind === "unknown") return refuse("not-minutes", words.notMinutes(name));
    const reading = readDocument(read.document);
    if (!reading.ok) {
      ports.log({ code: "reader-document", detail: reading.reason });
      return refuse("unreadable-file", words.unreadable(name));
    }
    const { document, source, warnings, provenance, furniture } = read;
    return answer({
      name,
      hash,
      source,
      document,
      facts: factsOf(reading.doc),
      warnings,
      provenance,
      furniture,
      alreadyImported: meetingRows(store, store.findBySourceHash(hash), null),
    });
  };

  const seriesFor = (
    series: { readonly id: string } | { readonly name: string },
    title: string,
  ): { readonly found: StoredSeries; readonly isNew: boolean } | null => {
    const found =
      "id" in series ? store.oneSeries(series.id) : store.listSeries().find(({ name }) => name === series.name);
    if (found !== null && found !== undefined) return { found, isNew: false };
    if ("id" in series) return null;
    const ordinalRule = ordinalRuleOf(title);
    return { found: store.createSeries({ name: series.name, ordinalRule, profileId: null }), isNew: true };
  };

  return {
    "import.read": async ({ name, bytes }) => {
      if (bytes.length > FILE_LIMIT) return refuse("unreadable-file", failedReading(name, "too-large").message);
      const hash = sha256(bytes);
      const result = await read(name, bytes);
      return result.ok ? review(name, hash, result.value) : result;
    },
    "import.cancel": () => {
      ports.cancelReading();
      return answer(null);
    },
    "import.accept": ({ document, series, sourceName, sourceHash, replaces }) => {
      const reading = readDocument(document);
      if (!reading.ok) return refuse("refused-steps", words.invalidImport);
      const title = factsOf(reading.doc).title ?? "";
      const chosen = seriesFor(series, title);
      if (chosen === null) return refuse("not-found", words.noSeries);
      const creation = store.createMeeting({
        seriesId: chosen.found.id,
        document,
        ordinal: ordinalOf(title)?.text ?? null,
        sourceName,
        sourceHash,
        replaces,
        profile: defaultProfile,
      });
      if (!creation.ok) {
        if (chosen.isNew) store.removeSeries(chosen.found.id);
        return asRefusal(creation);
      }
      emit({ name: "meetings.listChanged" });
      return answer(meetingRow(store, creation.meeting));
    },
  };
}
