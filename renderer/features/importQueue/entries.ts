import type { ImportReview, MeetingRow, SeriesRow } from "../../../shared/contract/meetings.ts";
import { foldedSeriesName, seriesNamed } from "../review/seriesName.ts";

/** A file that waits for its turn; its bytes are fetched only then. */
export interface QueuedFile {
  readonly name: string;
  /** The folders it lay in below the one that was chosen, for telling files of one name apart; "" for none. */
  readonly folder: string;
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** What becomes of a file that was imported before or stands in the queue twice. */
export const AGAIN_CHOICES = ["skip", "replace", "keep"] as const;
export type Again = (typeof AGAIN_CHOICES)[number];

/** A file that was read as a record or a bare 列管表, not saved yet. */
export interface ReadyState {
  readonly is: "ready";
  readonly review: ImportReview;
  readonly kind: "minutes" | "follow-up-list";
  readonly title: string | null;
  /** ISO. */
  readonly date: string | null;
  /** Places to look at before it is accepted. */
  readonly doubts: number;
  /** The series that its title names; "" where it names none. */
  readonly proposed: string;
  /** The file of the same bytes before it in the queue. */
  readonly sameAs: string | null;
  readonly again: Again;
  /** Why it could not be kept when that was tried. */
  readonly problem: string | null;
}

export type EntryState =
  | { readonly is: "waiting" }
  | { readonly is: "reading"; readonly phase: "reading" | "recognising" }
  | { readonly is: "stopped" }
  | ReadyState
  | { readonly is: "refused"; readonly why: "not-minutes" | "unreadable"; readonly words: string }
  | { readonly is: "imported"; readonly meeting: MeetingRow };

/** One file of the queue (匯入清單). */
export interface QueueEntry<State extends EntryState = EntryState> {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly state: State;
}

export type ReadyEntry = QueueEntry<ReadyState>;

export const isReady = (entry: QueueEntry): entry is ReadyEntry => entry.state.is === "ready";

/** Whether the same bytes are in the store or in the queue already. */
export const isDouble = ({ state }: ReadyEntry): boolean =>
  state.sameAs !== null || state.review.alreadyImported.length > 0;

/** What is left out unless she says otherwise. */
export const isLeftOut = (entry: ReadyEntry): boolean => isDouble(entry) && entry.state.again === "skip";

/** Records of one series, with the name they will be kept under. */
export interface SeriesGroup {
  /** The name that their titles propose, without what spellings differ in. */
  readonly key: string;
  readonly name: string;
  /** The series of that name; null for a new one. */
  readonly known: SeriesRow | null;
  readonly entries: readonly ReadyEntry[];
}

/** Ready entries by the series that they belong to, in order of their first; in each by date, undated ones last. */
export function seriesGroups(
  entries: readonly ReadyEntry[],
  series: readonly SeriesRow[],
  names: ReadonlyMap<string, string>,
): SeriesGroup[] {
  const groups = new Map<string, ReadyEntry[]>();
  for (const entry of entries) {
    const key = groupKey(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].map(([key, members]) => {
    const [first] = members;
    const before = series.find(({ id }) => id === first?.state.review.alreadyImported[0]?.seriesId);
    const proposed = first?.state.proposed ?? "";
    const name = names.get(key) ?? before?.name ?? seriesNamed(proposed, series)?.name ?? proposed;
    const sorted = members.toSorted((one, other) =>
      (one.state.date ?? "9").localeCompare(other.state.date ?? "9", "en"),
    );
    return { key, name, known: seriesNamed(name, series), entries: sorted };
  });
}

export const groupKey = ({ state }: ReadyEntry): string => foldedSeriesName(state.proposed);

/** Whether a record may be kept without being looked through: nothing doubtful, a day, a series, and not there already. */
export function isClear(entry: ReadyEntry, seriesName: string): boolean {
  const { doubts, kind, date } = entry.state;
  return doubts === 0 && (kind === "follow-up-list" || date !== null) && seriesName.trim() !== "" && !isLeftOut(entry);
}

/** Whether she has to look at a record herself before it is kept. */
export const needsReview = (entry: ReadyEntry): boolean =>
  !isLeftOut(entry) && (entry.state.doubts > 0 || (entry.state.kind === "minutes" && entry.state.date === null));

/** How many files have been dealt with by the reader, of how many. */
export function readingProgress(entries: readonly QueueEntry[]): { readonly done: number; readonly all: number } {
  const left = entries.filter(({ state }) => state.is === "waiting" || state.is === "reading").length;
  const stopped = entries.filter(({ state }) => state.is === "stopped").length;
  return { done: entries.length - left - stopped, all: entries.length - stopped };
}
