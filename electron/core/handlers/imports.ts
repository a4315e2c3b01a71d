import { createHash } from "node:crypto";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { ImportReview } from "../../../shared/contract/meetings.ts";
import { foldWords } from "../../../shared/followUp/foldWords.ts";
import { readDocument, storeDocument } from "../../../shared/minutes/document.ts";
import { factsOf, type MeetingFacts } from "../../../shared/minutes/facts.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import { ordinalOf, ordinalRuleOf } from "../../../shared/series/ordinal.ts";
import type { ReaderResult } from "../importers/readerResult.ts";
import { FILE_LIMIT, failedReading } from "../importers/reading.ts";
import type { StoredMeeting } from "../store/meetings.ts";
import type { SeriesFields, StoredSeries } from "../store/series.ts";
import { listOfTable, rememberedColumns } from "./columnMemories.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";
import { meetingRow, meetingRows } from "./meetingRows.ts";
import { keptProfile } from "./profileOf.ts";
import { readMailedFile } from "./readMailedFile.ts";
import { asRefusal } from "./refusals.ts";
import { words } from "./words.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

export function importHandlers({ store, ports, emit }: CoreContext): SubjectHandlers<"import"> {
  const review = (
    { name, hash, asList }: { readonly name: string; readonly hash: string; readonly asList: boolean },
    read: ReaderResult & { ok: true },
  ): Answer<ImportReview> => {
    if (read.kind === "briefing") return refuse("not-minutes", words.briefing(name));
    const reading = readDocument(read.document);
    if (!reading.ok) {
      ports.log({ code: "reader-document", detail: reading.reason });
      return refuse("unreadable-file", words.unreadable(name));
    }
    const title = factsOf(reading.doc).title ?? "";
    const list =
      read.kind === "unknown"
        ? listOfTable(store, reading.doc, asList, ports.newId)
        : { doc: reading.doc, remembered: rememberedColumns(store, reading.doc, title) };
    if (list === null) return refuse("not-minutes", asList ? words.noTable(name) : words.notMinutes(name));
    const { source, warnings, provenance, furniture } = read;
    return answer({
      name,
      hash,
      source,
      document: read.kind === "unknown" ? storeDocument(list.doc) : read.document,
      facts: factsOf(list.doc),
      warnings,
      provenance,
      furniture,
      alreadyImported: meetingRows(store, knownMeetings(factsOf(list.doc), hash), null),
      ...(list.remembered !== null && { remembered: list.remembered }),
    });
  };

  /** The meetings that were made from the same bytes, then those of the same name and day: one meeting in another file. */
  const knownMeetings = ({ title, date }: MeetingFacts, hash: string): StoredMeeting[] => {
    const sameFile = store.findBySourceHash(hash);
    if (title === null || date === null) return sameFile;
    const known = new Set(sameFile.map(({ id }) => id));
    const named = foldWords(title);
    const sameMeeting = store
      .listMeetings()
      .filter(({ id, facts }) => !known.has(id) && facts.date === date && foldWords(facts.title ?? "") === named);
    return [...sameFile, ...sameMeeting];
  };

  const seriesFor = (
    series: { readonly id: string } | { readonly name: string },
    title: string,
  ): StoredSeries | SeriesFields | null => {
    if ("id" in series) return store.oneSeries(series.id);
    const found = store.listSeries().find(({ name }) => name === series.name);
    return found ?? { name: series.name, ordinalRule: ordinalRuleOf(title), profileId: null };
  };

  return {
    "import.read": async ({ name, bytes, asList = false }) => {
      if (bytes.length > FILE_LIMIT) return refuse("unreadable-file", failedReading(name, "too-large").message);
      const hash = sha256(bytes);
      const result = await readMailedFile({ ports, emit }, name, bytes);
      return result.ok ? review({ name, hash, asList }, result.value) : result;
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
      const meeting = {
        document,
        ordinal: ordinalOf(title)?.text ?? null,
        sourceName,
        sourceHash,
        replaces,
        profile: keptProfile(store, chosen.profileId) ?? defaultProfile,
      };
      const creation =
        "id" in chosen
          ? store.createMeeting({ ...meeting, seriesId: chosen.id })
          : store.createMeetingInNewSeries(chosen, meeting);
      if (!creation.ok) return asRefusal(creation);
      emit({ name: "meetings.listChanged" });
      return answer(meetingRow(store, creation.meeting));
    },
  };
}
