import type { Node } from "prosemirror-model";
import type { ImportReview } from "../../../shared/contract/meetings.ts";
import { readDocument } from "../../../shared/minutes/document.ts";
import { factsOf } from "../../../shared/minutes/facts.ts";
import { seriesNameOf } from "../../../shared/series/seriesName.ts";
import { doubtsOf } from "../review/doubts.ts";
import { provenanceOf } from "../review/provenance.ts";
import { storeOf } from "../review/reviewStore.ts";
import type { ReadyState } from "./entries.ts";

/** What the list shows of a record that was read; null where its document cannot be opened. */
export type Examined = Pick<ReadyState, "kind" | "title" | "date" | "doubts" | "proposed">;

/** What a list says of itself behind the name of the meeting that it is of: 列管事項一覽表, 決議辦理情形追蹤表. */
const LIST_WORDS =
  /(?:歷次|上次|前次)?(?:會議)?(?:決議|決定|裁示|指示|列管|管制|追蹤|交辦)+(?:事項|案件)?(?:辦理情形|執行情形|辦理進度|追蹤|管制|列管|一覽|彙整|總)*表?$/u;

/** Looks through a record for what the list shows; `doc` is the record as she left it where she has changed it. */
export function examine(review: ImportReview, doc: Node | null = null): Examined | null {
  const record = doc ?? openedDocument(review);
  if (record === null) return null;
  const { title, date } = factsOf(record);
  const kind = record.attrs.kind === "follow-up-list" ? "follow-up-list" : "minutes";
  const proposed = seriesNameOf(title ?? "");
  return {
    kind,
    title,
    date,
    doubts: doubtsOf(record, review.warnings, provenanceOf(review)).length,
    proposed: kind === "minutes" ? proposed : proposed.replace(LIST_WORDS, "") || (review.remembered?.seriesName ?? ""),
  };
}

function openedDocument(review: ImportReview): Node | null {
  const reading = readDocument(review.document);
  if (!reading.ok) return null;
  // What the series remembers of its columns is put right where the review itself begins.
  return review.remembered === undefined ? reading.doc : storeOf(review, reading.doc).snapshot().history.now.doc;
}
