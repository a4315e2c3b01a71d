import type { Bridge } from "../../../shared/contract/bridge.ts";
import type { ImportReview } from "../../../shared/contract/meetings.ts";
import { ask } from "../../api/ask.ts";
import { strings } from "../../strings/zhTW.ts";
import type { QueuedFile } from "../importQueue/entries.ts";

/** Where an import is; `phase` is null until the core tells. */
export type ImportState =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly name: string; readonly phase: "reading" | "recognising" }
  /** `unrecognised` is the file where it could still be read as a 列管表. */
  | { readonly state: "refused"; readonly words: string; readonly unrecognised: QueuedFile | null };

export interface ImportRun {
  readonly snapshot: () => ImportState;
  readonly subscribe: (heard: () => void) => () => void;
  /** Reads the file, unless one is being read. Resolves when it is over, whatever came of it. */
  readonly start: (file: QueuedFile, asList?: boolean) => Promise<void>;
  readonly refuse: (words: string) => void;
  readonly cancel: () => void;
  /** Gives up the file that is being read to whoever goes on with it; null where there is none. */
  readonly handOver: () => QueuedFile | null;
  /** Takes the sentence away. */
  readonly clear: () => void;
}

/** The limit of the core's readers, tested here before a file that large is brought into the window. */
const FILE_LIMIT = 50 * 1024 * 1024;

/** One import at a time; nothing of it is saved here, a review is handed on. */
export function createImportRun(bridge: Bridge, onReview: (review: ImportReview) => void): ImportRun {
  const listeners = new Set<() => void>();
  let current: QueuedFile | null = null;
  let state: ImportState = { state: "idle" };
  let run = 0;
  const put = (next: ImportState) => {
    state = next;
    for (const heard of listeners) heard();
  };
  const refused = (sentence: string, unrecognised: QueuedFile | null = null) =>
    put({ state: "refused", words: sentence, unrecognised });

  const start = async (file: QueuedFile, asList = false) => {
    if (current !== null) return;
    if (file.size > FILE_LIMIT) return refused(strings.importing.tooLarge(file.name));
    run += 1;
    current = file;
    const mine = run;
    put({ state: "running", name: file.name, phase: "reading" });
    const stopListening = bridge.listen((event) => {
      if (event.name !== "import.progress" || mine !== run) return;
      put({ state: "running", name: file.name, phase: event.phase });
    });
    try {
      const bytes = await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => null,
      );
      if (mine !== run) return;
      if (bytes === null) return refused(strings.importing.gone(file.name));
      const answer = await ask(bridge, "import.read", { name: file.name, bytes, ...(asList && { asList }) });
      if (mine !== run) return;
      put({ state: "idle" });
      if (answer.ok) onReview(answer.value);
      else if (answer.refusal.code === "not-minutes") refused(answer.refusal.message, asList ? null : file);
      else if (answer.refusal.code !== "cancelled") refused(answer.refusal.message);
    } finally {
      stopListening();
      if (mine === run) current = null;
    }
  };
  const cancel = () => {
    if (current === null) return;
    current = null;
    run += 1;
    put({ state: "idle" });
    void ask(bridge, "import.cancel", {});
  };
  return {
    snapshot: () => state,
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    start,
    refuse: (sentence) => {
      if (state.state !== "running") refused(sentence);
    },
    cancel,
    handOver: () => {
      const file = current;
      cancel();
      return file;
    },
    clear: () => {
      if (state.state === "refused") put({ state: "idle" });
    },
  };
}
