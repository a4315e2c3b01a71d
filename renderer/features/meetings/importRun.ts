import type { Bridge } from "../../../shared/contract/bridge.ts";
import type { ImportReview } from "../../../shared/contract/meetings.ts";
import { ask } from "../../api/ask.ts";
import { strings } from "../../strings/zhTW.ts";

/** A file as the picker and a drop give it. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** Where an import is; `phase` is null until the core tells. */
export type ImportState =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly name: string; readonly phase: "reading" | "recognising" }
  | { readonly state: "refused"; readonly words: string };

export interface ImportRun {
  readonly snapshot: () => ImportState;
  readonly subscribe: (heard: () => void) => () => void;
  /** Reads the one file; more or none are refused in one sentence. Resolves when it is over, whatever came of it. */
  readonly start: (files: readonly PickedFile[]) => Promise<void>;
  readonly refuse: (words: string) => void;
  readonly cancel: () => void;
  /** Takes the sentence away. */
  readonly clear: () => void;
}

/** The limit of the core's readers, tested here before a file that large is brought into the window. */
const FILE_LIMIT = 50 * 1024 * 1024;

/** One import at a time; nothing of it is saved here, a review is handed on. */
export function createImportRun(bridge: Bridge, onReview: (review: ImportReview) => void): ImportRun {
  const listeners = new Set<() => void>();
  const words = strings.meetings.importing;
  let state: ImportState = { state: "idle" };
  let run = 0;
  const put = (next: ImportState) => {
    state = next;
    for (const heard of listeners) heard();
  };
  const refused = (sentence: string) => put({ state: "refused", words: sentence });

  const start = async (files: readonly PickedFile[]) => {
    const [file] = files;
    if (file === undefined || state.state === "running") return;
    if (files.length > 1) return refused(words.several);
    if (file.size > FILE_LIMIT) return refused(words.tooLarge(file.name));
    run += 1;
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
      if (bytes === null) return refused(words.unreadable(file.name));
      const answer = await ask(bridge, "import.read", { name: file.name, bytes });
      if (mine !== run) return;
      put({ state: "idle" });
      if (answer.ok) onReview(answer.value);
      else if (answer.refusal.code !== "cancelled") refused(answer.refusal.message);
    } finally {
      stopListening();
    }
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
    cancel: () => {
      if (state.state !== "running") return;
      run += 1;
      put({ state: "idle" });
      void ask(bridge, "import.cancel", {});
    },
    clear: () => {
      if (state.state === "refused") put({ state: "idle" });
    },
  };
}
