import type { Bridge } from "../../../shared/contract/bridge.ts";
import { type Answer, answer } from "../../../shared/contract/errors.ts";
import type { ReplyMerge } from "../../../shared/contract/followUps.ts";
import type { ReplyItem } from "../../../shared/followUp/replyItem.ts";
import type { ReplyChoice } from "../../../shared/followUp/replyMatching.ts";
import { ask } from "../../api/ask.ts";
import { forgetWhenLocked } from "../../api/forgetting.ts";
import { strings } from "../../strings/zhTW.ts";
import type { QueuedFile } from "../importQueue/entries.ts";
import {
  asPlaced,
  type Chosen,
  type CollectedFile,
  type CollectedState,
  type Compared,
  isRead,
  type Match,
  matchesOf,
  mergeRequest,
} from "./collected.ts";
import { loadReplyItems } from "./replyItems.ts";

/** The returned files of one meeting as they stand. */
export interface Collected {
  readonly files: readonly CollectedFile[];
  /** A sentence about files that were not taken in. */
  readonly note: string | null;
  readonly compared: Compared | null;
  readonly matches: readonly Match[];
  readonly chosen: Chosen;
  /** The rows of the table that an answer can be put to. */
  readonly items: readonly ReplyItem[];
  readonly isComparing: boolean;
  readonly isMerging: boolean;
  readonly problem: string | null;
}

/** Files that came back for one meeting, read one after another and compared; nothing is written before `merge`. */
export interface Collecting {
  readonly snapshot: () => Collected;
  readonly subscribe: (heard: () => void) => () => void;
  readonly add: (files: readonly QueuedFile[], leftOut: number) => void;
  readonly stop: () => void;
  readonly goOn: () => void;
  readonly remove: (fileId: string) => void;
  readonly clear: () => void;
  readonly choose: (matchId: string, choice: ReplyChoice) => void;
  /** Names the item of an answer; null takes that back. */
  readonly place: (matchId: string, item: ReplyItem | null) => void;
  readonly compare: () => void;
  /** Null where there was nothing to merge or a merge is under way. */
  readonly merge: () => Promise<Answer<ReplyMerge> | null>;
}

/** The limit of the core's readers, tested here before a file that large is brought into the window. */
const FILE_LIMIT = 50 * 1024 * 1024;
const MOST_FILES = 200;
/** Comparing follows what is written in the record so long after the last of it, in milliseconds. */
const BEHIND = 400;

const NONE: Chosen = { choices: new Map(), places: new Map() };
const EMPTY: Collected = {
  files: [],
  note: null,
  compared: null,
  matches: [],
  chosen: NONE,
  items: [],
  isComparing: false,
  isMerging: false,
  problem: null,
};

export function createCollecting(bridge: Bridge, meetingId: string): Collecting {
  const listeners = new Set<() => void>();
  const given = new Map<string, QueuedFile>();
  let now = EMPTY;
  let count = 0;
  let isReading = false;
  let asked = 0;
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const put = (next: Partial<Collected>) => {
    now = { ...now, ...next };
    for (const heard of listeners) heard();
  };
  const setState = (id: string, state: CollectedState) =>
    put({ files: now.files.map((file) => (file.id === id ? { ...file, state } : file)) });

  const compare = async () => {
    asked += 1;
    const mine = asked;
    const read = now.files.filter(isRead);
    if (read.length === 0) return put({ compared: null, matches: [], isComparing: false, problem: null });
    put({ isComparing: true });
    const files = read.map((file) => asPlaced(file, now.chosen));
    const answered = await ask(bridge, "replyForm.match", { meetingId, files });
    const items = answered.ok ? await loadReplyItems(bridge, meetingId) : null;
    if (mine !== asked) return;
    if (!answered.ok) return put({ isComparing: false, problem: answered.refusal.message });
    const compared = { fileIds: read.map(({ id }) => id), matching: answered.value };
    put({
      compared,
      matches: matchesOf(compared, now.files, now.chosen),
      items: items?.ok ? items.value : [],
      isComparing: false,
      problem: null,
    });
  };
  const compareBehind = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void compare(), BEHIND);
  };
  bridge.listen((event) => {
    const isOwn = event.name === "meeting.changed" && event.meetingId === meetingId;
    if ((!isOwn && event.name !== "core.resumed") || now.files.length === 0 || now.isMerging) return;
    if (listeners.size === 0) isStale = true;
    else compareBehind();
  });

  const readOne = async (file: QueuedFile): Promise<CollectedState> => {
    const words = strings.replies.collect;
    if (file.size > FILE_LIMIT) return { is: "refused", words: words.tooLarge };
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return { is: "refused", words: words.notReadable };
    }
    const read = await ask(bridge, "replyForm.read", { name: file.name.slice(-255), bytes });
    if (!read.ok)
      return read.refusal.code === "cancelled" ? { is: "stopped" } : { is: "refused", words: read.refusal.message };
    const rows = JSON.stringify([read.value.unit, read.value.rows]);
    const same = now.files.find(
      ({ state }) => state.is === "read" && JSON.stringify([state.reply.unit, state.reply.rows]) === rows,
    );
    return same === undefined ? { is: "read", reply: read.value } : { is: "repeated", of: same.name };
  };
  const readAll = async () => {
    if (isReading) return;
    isReading = true;
    for (;;) {
      const next = now.files.find(({ state }) => state.is === "waiting");
      const file = next === undefined ? undefined : given.get(next.id);
      if (next === undefined || file === undefined) break;
      setState(next.id, { is: "reading" });
      const state = await readOne(file);
      if (state.is !== "stopped") given.delete(next.id);
      setState(next.id, state);
    }
    isReading = false;
    await compare();
  };
  const changeWaiting = (from: "waiting" | "stopped", to: "waiting" | "stopped") =>
    put({ files: now.files.map((file) => (file.state.is === from ? { ...file, state: { is: to } } : file)) });
  const choose = (id: string, choice: ReplyChoice) => {
    const chosen = { ...now.chosen, choices: new Map(now.chosen.choices).set(id, choice) };
    put({ chosen });
  };

  return {
    snapshot: () => now,
    subscribe: (heard) => {
      listeners.add(heard);
      if (isStale) {
        isStale = false;
        compareBehind();
      }
      return () => listeners.delete(heard);
    },
    add: (files, leftOut) => {
      const words = strings.replies.collect;
      const room = MOST_FILES - now.files.length;
      const taken = files.slice(0, room).map((file): CollectedFile => {
        count += 1;
        const id = `reply${count}`;
        given.set(id, file);
        return { id, name: file.name, state: { is: "waiting" } };
      });
      const said = [
        ...(files.length > room ? [words.tooMany(files.length - room)] : []),
        ...(leftOut > 0 ? [words.leftOut(leftOut)] : []),
      ];
      put({ files: [...now.files, ...taken], note: said.length === 0 ? null : said.join("") });
      if (taken.length > 0) void readAll();
    },
    stop: () => {
      changeWaiting("waiting", "stopped");
      void ask(bridge, "import.cancel", {});
    },
    goOn: () => {
      changeWaiting("stopped", "waiting");
      void readAll();
    },
    remove: (fileId) => {
      given.delete(fileId);
      put({ files: now.files.filter(({ id }) => id !== fileId) });
      if (!isReading) void compare();
    },
    clear: () => {
      asked += 1;
      given.clear();
      put(EMPTY);
    },
    choose,
    place: (id, item) => {
      const places = new Map(now.chosen.places);
      const choices = new Map(now.chosen.choices);
      // What she said of one place does not hold for another.
      choices.delete(id);
      if (item === null) places.delete(id);
      else places.set(id, item);
      put({ chosen: { choices, places } });
      void compare();
    },
    compare: () => void compare(),
    merge: async () => {
      const { compared } = now;
      if (compared === null || now.isMerging || now.isComparing || isReading) return null;
      const request = mergeRequest(compared, now.files, now.matches, now.chosen);
      put({ isMerging: true });
      const merged = await ask(bridge, "replyForm.merge", request);
      // An answer that was set below another would be set there again.
      if (merged.ok) put({ chosen: { ...now.chosen, choices: new Map() } });
      put({ isMerging: false, problem: merged.ok ? null : merged.refusal.message });
      if (merged.ok || merged.refusal.code === "conflict") await compare();
      if (!merged.ok) put({ problem: merged.refusal.message });
      return merged.ok ? answer(merged.value) : merged;
    },
  };
}

let kept = new WeakMap<Bridge, Map<string, Collecting>>();
forgetWhenLocked(() => {
  kept = new WeakMap();
});

/** The returned files of a meeting, kept as long as the window lives. */
export function collectingFor(bridge: Bridge, meetingId: string): Collecting {
  const own = kept.get(bridge) ?? new Map<string, Collecting>();
  kept.set(bridge, own);
  const found = own.get(meetingId) ?? createCollecting(bridge, meetingId);
  own.set(meetingId, found);
  return found;
}
