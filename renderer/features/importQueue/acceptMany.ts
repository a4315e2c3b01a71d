import type { Node } from "prosemirror-model";
import type { Bridge } from "../../../shared/contract/bridge.ts";
import type { ImportReview, MeetingRow, SeriesRow } from "../../../shared/contract/meetings.ts";
import { storeDocument } from "../../../shared/minutes/document.ts";
import { ask } from "../../api/ask.ts";
import { isClear, type ReadyEntry, type SeriesGroup } from "./entries.ts";
import type { ImportQueue } from "./queueStore.ts";

/** One record of a common import, with what it took the place of. */
export interface AcceptedEntry {
  readonly entry: ReadyEntry;
  readonly meeting: MeetingRow;
  readonly replaced: string | null;
}

/** The records that may be kept together, each with its series. */
export function clearEntries(groups: readonly SeriesGroup[]): readonly { entry: ReadyEntry; group: SeriesGroup }[] {
  return groups.flatMap((group) =>
    group.entries.filter((entry) => isClear(entry, group.name)).map((entry) => ({ entry, group })),
  );
}

const seriesArgument = (name: string, known: SeriesRow | null) =>
  known === null ? { name: name.trim() } : { id: known.id };

/** The meeting that a record takes the place of, null to stand beside it. */
const replacedBy = ({ state }: ReadyEntry): string | null =>
  state.again === "replace" ? (state.review.alreadyImported[0]?.id ?? null) : null;

export interface AcceptMany {
  readonly bridge: Bridge;
  readonly queue: ImportQueue;
  readonly groups: readonly SeriesGroup[];
  /** The record as she left it in its review, null where she has not changed it. */
  readonly changedDocument: (review: ImportReview) => Node | null;
  readonly onProgress: (done: number, all: number) => void;
}

/** Keeps every clear record, the rest goes on after a refusal; each refusal is said at its file. */
export async function acceptMany(given: AcceptMany): Promise<readonly AcceptedEntry[]> {
  const { bridge, queue, groups, changedDocument, onProgress } = given;
  const clear = clearEntries(groups);
  const accepted: AcceptedEntry[] = [];
  for (const [index, { entry, group }] of clear.entries()) {
    onProgress(index, clear.length);
    const { review } = entry.state;
    const doc = changedDocument(review);
    const replaces = replacedBy(entry);
    const answer = await ask(bridge, "import.accept", {
      document: doc === null ? review.document : storeDocument(doc),
      series: seriesArgument(group.name, group.known),
      sourceName: review.name,
      sourceHash: review.hash,
      replaces,
    });
    if (answer.ok) {
      accepted.push({ entry, meeting: answer.value, replaced: replaces });
      queue.imported(entry.id, answer.value);
    } else queue.refused(entry.id, answer.refusal.message);
  }
  onProgress(clear.length, clear.length);
  return accepted;
}

/** Moves what was kept together to the bin, puts back what it replaced; the records wait in the queue again. */
export async function takeBack(
  bridge: Bridge,
  queue: ImportQueue,
  accepted: readonly AcceptedEntry[],
): Promise<string | null> {
  const back: ReadyEntry[] = [];
  let refusal: string | null = null;
  for (const { entry, meeting, replaced } of accepted) {
    const moved = await ask(bridge, "meeting.moveToBin", { meetingId: meeting.id });
    const restored = replaced === null ? null : await ask(bridge, "meeting.restore", { meetingId: replaced });
    if (moved.ok) back.push(entry);
    else refusal = moved.refusal.message;
    if (restored?.ok === false) refusal = restored.refusal.message;
  }
  queue.takenBack(back);
  return refusal;
}
