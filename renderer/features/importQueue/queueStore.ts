import type { Bridge } from "../../../shared/contract/bridge.ts";
import type { ImportReview, MeetingRow } from "../../../shared/contract/meetings.ts";
import { ask } from "../../api/ask.ts";
import { strings } from "../../strings/zhTW.ts";
import type { AcceptedEntry } from "./acceptMany.ts";
import {
  type Again,
  type EntryState,
  groupKey,
  isReady,
  needsReview,
  type QueuedFile,
  type QueueEntry,
  type ReadyEntry,
} from "./entries.ts";
import type { Examined } from "./examine.ts";

/** The queue as it stands; every change makes new values of what changed and of nothing else. */
export interface QueueSnapshot {
  readonly entries: readonly QueueEntry[];
  /** Series names that she wrote over the proposed ones, by group. */
  readonly names: ReadonlyMap<string, string>;
  /** Files of a chosen folder that are no documents and were not listed. */
  readonly leftOut: number;
  /** A common import that is under way. */
  readonly accepting: { readonly done: number; readonly all: number } | null;
  /** What was imported together last, as long as that can be taken back. */
  readonly batch: readonly AcceptedEntry[];
  /** Whether all but the last meeting of a series come in as final. */
  readonly olderAsFinal: boolean;
}

/** Files on their way in (匯入清單), one read after another; it lives as long as the window and saves nothing itself. */
export interface ImportQueue {
  readonly snapshot: () => QueueSnapshot;
  readonly subscribe: (heard: () => void) => () => void;
  readonly add: (files: readonly QueuedFile[], leftOut?: number) => void;
  /** Takes in a record that was read on its own. */
  readonly adopt: (review: ImportReview) => void;
  /** Reads no more; what was read stays. */
  readonly stop: () => void;
  readonly goOn: () => void;
  /** Reads a file that is nothing else once more, as a 列管表 whose columns she assigns. */
  readonly readAsList: (id: string) => void;
  /** Takes files off the list, the one that is being read too; returns a function that puts back those that were read. */
  readonly remove: (ids: readonly string[]) => () => void;
  readonly nameSeries: (group: string, name: string) => void;
  readonly setOlderAsFinal: (olderAsFinal: boolean) => void;
  readonly setAgain: (ids: readonly string[], again: Again) => void;
  readonly refused: (id: string, problem: string) => void;
  readonly imported: (id: string, meeting: MeetingRow) => void;
  readonly setAccepting: (accepting: QueueSnapshot["accepting"]) => void;
  readonly setBatch: (batch: readonly AcceptedEntry[]) => void;
  /** Puts records back among those that wait for her, after their import was taken back. */
  readonly takenBack: (entries: readonly ReadyEntry[]) => void;
  /** What the list shows of a record, counted anew after she has changed it. */
  readonly reexamined: (review: ImportReview, examined: Examined) => void;
  readonly entryOf: (review: ImportReview) => ReadyEntry | null;
  /** The next record to look through behind this one, going round; null where there is no other. */
  readonly nextAfter: (review: ImportReview | null) => ImportReview | null;
}

const wasRead = ({ state }: QueueEntry) => state.is === "ready" || state.is === "refused" || state.is === "imported";

const mayBeReadAgain = (state: EntryState) =>
  state.is === "stopped" || (state.is === "refused" && state.why === "not-minutes");

const PREFIX = "file";
/** Ids count up in order of coming. */
const numberOf = ({ id }: QueueEntry) => Number(id.slice(PREFIX.length));

/** The limit of the core's readers, tested here before a file that large is brought into the window. */
const FILE_LIMIT = 50 * 1024 * 1024;

const NOTHING: QueueSnapshot = {
  entries: [],
  names: new Map(),
  leftOut: 0,
  accepting: null,
  batch: [],
  olderAsFinal: true,
};

/** `examine` is asked once for each record that was read. */
export function createImportQueue(
  bridge: Bridge,
  examine: (review: ImportReview) => Promise<Examined | null>,
): ImportQueue {
  const listeners = new Set<() => void>();
  const files = new Map<string, QueuedFile>();
  const lists = new Set<string>();
  let now = NOTHING;
  let count = 0;
  let reading = false;
  let stops = 0;

  const put = (next: Partial<QueueSnapshot>) => {
    now = { ...now, ...next };
    for (const heard of listeners) heard();
  };
  const change = (fits: (entry: QueueEntry) => boolean, next: (entry: QueueEntry) => EntryState) =>
    put({ entries: now.entries.map((entry) => (fits(entry) ? { ...entry, state: next(entry) } : entry)) });
  const setState = (id: string, state: EntryState) =>
    change(
      (entry) => entry.id === id,
      () => state,
    );
  const changeReady = (fits: (entry: ReadyEntry) => boolean, next: (entry: ReadyEntry) => ReadyEntry["state"]) =>
    put({
      entries: now.entries.map((entry) => (isReady(entry) && fits(entry) ? { ...entry, state: next(entry) } : entry)),
    });
  const append = (name: string, folder: string, state: EntryState): string => {
    count += 1;
    const id = `${PREFIX}${count}`;
    put({ entries: [...now.entries, { id, name, folder, state }] });
    return id;
  };

  const sameBytesAs = (review: ImportReview, id: string): string | null =>
    now.entries.find((entry) => entry.id !== id && isReady(entry) && entry.state.review.hash === review.hash)?.name ??
    null;
  const readyState = async (review: ImportReview, id: string): Promise<EntryState> => {
    const examined = await examine(review);
    if (examined === null) return { is: "refused", why: "unreadable", words: strings.review.broken.words };
    return { is: "ready", review, ...examined, sameAs: sameBytesAs(review, id), again: "skip", problem: null };
  };
  const readFile = async ({ id, name }: QueueEntry): Promise<EntryState> => {
    const words = strings.importing;
    const file = files.get(id);
    if (file === undefined) return { is: "refused", why: "unreadable", words: words.gone(name) };
    if (file.size > FILE_LIMIT) return { is: "refused", why: "unreadable", words: words.tooLarge(name) };
    const asked = stops;
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
    if (asked !== stops) return { is: "stopped" };
    if (bytes === null) return { is: "refused", why: "unreadable", words: words.gone(name) };
    const asList = lists.has(id);
    const answer = await ask(bridge, "import.read", { name, bytes, ...(asList && { asList }) });
    if (answer.ok) return readyState(answer.value, id);
    const { code, message } = answer.refusal;
    if (code === "cancelled") return { is: "stopped" };
    return { is: "refused", why: code === "not-minutes" ? code : "unreadable", words: message };
  };
  const isThere = (id: string) => now.entries.some((entry) => entry.id === id);

  /** One file after the other; a failure is that file's own. */
  const readAll = async () => {
    if (reading) return;
    reading = true;
    let current: QueueEntry | undefined;
    const stopListening = bridge.listen((event) => {
      if (event.name !== "import.progress" || current === undefined || !isThere(current.id)) return;
      setState(current.id, { is: "reading", phase: event.phase });
    });
    for (;;) {
      current = now.entries.find(({ state }) => state.is === "waiting");
      if (current === undefined) break;
      setState(current.id, { is: "reading", phase: "reading" });
      const state = await readFile(current);
      if (!mayBeReadAgain(state)) files.delete(current.id);
      if (isThere(current.id)) setState(current.id, state);
    }
    stopListening();
    reading = false;
  };
  const stopCurrent = () => {
    stops += 1;
    void ask(bridge, "import.cancel", {});
  };
  const remove = (ids: readonly string[]) => {
    const before = now.entries;
    const going = before.filter(({ id }) => ids.includes(id));
    for (const { id } of going) files.delete(id);
    if (going.some(({ state }) => state.is === "reading")) stopCurrent();
    put({
      entries: before.filter((entry) => !going.includes(entry)),
      ...(going.length === before.length ? NOTHING : {}),
    });
    return () => {
      const known = new Map([...going.filter(wasRead), ...now.entries].map((entry) => [entry.id, entry]));
      put({ entries: [...known.values()].toSorted((one, other) => numberOf(one) - numberOf(other)) });
    };
  };
  const entryOf = (review: ImportReview) =>
    now.entries.filter(isReady).find((entry) => entry.state.review === review) ?? null;

  return {
    snapshot: () => now,
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    add: (more, leftOut = 0) => {
      const added = more.map((file): QueueEntry => {
        count += 1;
        const id = `${PREFIX}${count}`;
        files.set(id, file);
        return { id, name: file.name, folder: file.folder, state: { is: "waiting" } };
      });
      put({ entries: [...now.entries, ...added], leftOut: now.leftOut + leftOut });
      void readAll();
    },
    adopt: (review) => {
      if (entryOf(review) !== null) return;
      const id = append(review.name, "", { is: "reading", phase: "recognising" });
      void readyState(review, id).then((state) => {
        if (isThere(id)) setState(id, state);
      });
    },
    stop: () => {
      change(
        ({ state }) => state.is === "waiting",
        () => ({ is: "stopped" }),
      );
      if (now.entries.some(({ state }) => state.is === "reading")) stopCurrent();
    },
    goOn: () => {
      change(
        ({ state }) => state.is === "stopped",
        () => ({ is: "waiting" }),
      );
      void readAll();
    },
    readAsList: (id) => {
      if (!files.has(id)) return;
      lists.add(id);
      setState(id, { is: "waiting" });
      void readAll();
    },
    remove,
    setAccepting: (accepting) => put({ accepting }),
    setBatch: (batch) => put({ batch }),
    setOlderAsFinal: (olderAsFinal) => put({ olderAsFinal }),
    nameSeries: (group, name) => put({ names: new Map(now.names).set(group, name) }),
    setAgain: (ids, again) =>
      changeReady(
        ({ id }) => ids.includes(id),
        ({ state }) => ({ ...state, again }),
      ),
    refused: (id, problem) =>
      changeReady(
        (entry) => entry.id === id,
        ({ state }) => ({ ...state, problem }),
      ),
    imported: (id, meeting) => setState(id, { is: "imported", meeting }),
    takenBack: (entries) => {
      const states = new Map(entries.map(({ id, state }) => [id, state]));
      change(
        ({ id }) => states.has(id),
        ({ id, state }) => states.get(id) ?? state,
      );
    },
    reexamined: (review, examined) =>
      changeReady(
        (entry) => entry.state.review === review,
        ({ state }) => ({ ...state, ...examined }),
      ),
    entryOf,
    nextAfter: (review) => {
      const ready = now.entries
        .filter(isReady)
        .toSorted((one, other) => groupKey(one).localeCompare(groupKey(other), "en"));
      const at = ready.findIndex((entry) => entry.state.review === review);
      const around = [...ready.slice(at + 1), ...ready.slice(0, Math.max(at, 0))];
      return around.find(needsReview)?.state.review ?? null;
    },
  };
}
