import type { Node } from "prosemirror-model";
import { type RefObject, useCallback, useMemo, useRef, useState } from "react";
import type { ImportReview, SeriesRow } from "../../../shared/contract/meetings.ts";
import { storeDocument } from "../../../shared/minutes/document.ts";
import { factsOf } from "../../../shared/minutes/facts.ts";
import { seriesNameOf } from "../../../shared/series/seriesName.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { useToasts } from "../../ui/Toast.tsx";
import { useImportQueue, useQueueSnapshot } from "../importQueue/importQueueContext.ts";
import { finaliseOlder, importedWith } from "../importQueue/olderAsFinal.ts";
import type { ReviewStore } from "./reviewStore.ts";
import { seriesNamed } from "./seriesName.ts";

/** How the record is kept: in which series, in whose place, and what came of it. */
export interface AcceptForm {
  readonly series: readonly SeriesRow[];
  readonly loading: boolean;
  readonly seriesName: string;
  /** The series of that name; null for a new one. */
  readonly known: SeriesRow | null;
  readonly setSeriesName: (name: string) => void;
  readonly seriesField: RefObject<HTMLInputElement | null>;
  /** The meeting whose place it takes, null to keep both. */
  readonly replaces: string | null;
  readonly setReplaces: (meetingId: string | null) => void;
  readonly working: boolean;
  /** Why it was not kept, or null. */
  readonly refusal: string | null;
  readonly accept: () => void;
  readonly cancel: () => void;
  /** Where it stands among the files that came with it; null for a file of its own. */
  readonly inQueue: PlaceInQueue | null;
  /** Goes on in the queue without keeping it or giving it up. */
  readonly skip: () => void;
}

/** The place of a record in the list of files that came together, counted from 1. */
export interface PlaceInQueue {
  readonly at: number;
  readonly all: number;
  /** Whether another one waits to be looked through. */
  readonly hasNext: boolean;
}

/** Keeps the record as it stands when she says so, and only then; or leaves without keeping anything. */
export function useAccept(review: ImportReview, store: ReviewStore, doc: Node): AcceptForm {
  const bridge = useBridge();
  const toasts = useToasts();
  const { go } = useNavigation();
  const words = strings.review.accept;
  const queue = useImportQueue();
  const { entries } = useQueueSnapshot(queue);
  const entry = queue.entryOf(review);
  const next = entry === null ? null : queue.nextAfter(review);
  const goOn = useCallback(() => {
    const following = queue.nextAfter(review);
    go(following === null ? { page: "importQueue" } : { page: "review", review: following });
  }, [queue, review, go]);
  const [loaded] = useLoaded("series.list", {}, "meetings.listChanged");
  const seriesField = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [replaces, setReplaces] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const series = loaded.state === "ready" ? loaded.value : [];
  const proposed = useMemo(() => seriesNameOf(factsOf(doc).title ?? ""), [doc]);
  const remembered = review.remembered?.seriesName ?? "";
  const before = series.find(({ id }) => id === review.alreadyImported[0]?.seriesId);
  const name = typed ?? before?.name ?? seriesNamed(proposed, series)?.name ?? (proposed || remembered);
  const known = seriesNamed(name, series);

  const accept = async () => {
    if (working) return;
    if (name.trim() === "") {
      setRefusal(words.seriesMissing);
      seriesField.current?.focus();
      return;
    }
    setWorking(true);
    setRefusal(null);
    const answer = await ask(bridge, "import.accept", {
      document: storeDocument(doc),
      series: known === null ? { name: name.trim() } : { id: known.id },
      sourceName: review.name,
      sourceHash: review.hash,
      replaces,
    });
    setWorking(false);
    if (!answer.ok) setRefusal(words.failed(answer.refusal.message));
    else if (entry === null) go({ page: "drafting", meetingId: answer.value.id, blockId: null });
    else {
      goOn();
      queue.imported(entry.id, answer.value);
      if (queue.snapshot().olderAsFinal) {
        const refused = await finaliseOlder(bridge, importedWith(queue, answer.value));
        if (refused !== null) toasts.show(refused);
      }
    }
  };
  const cancel = useCallback(() => {
    const standing = queue.entryOf(review);
    if (standing !== null) {
      goOn();
      const putBack = queue.remove([standing.id]);
      toasts.show(words.cancelled(review.name), { name: strings.shell.undo, run: putBack });
      return;
    }
    const edited = store.snapshot().history.past.length > 0;
    const back = { name: words.back, run: () => go({ page: "review", review }) };
    go({ page: "meetings", seriesId: null });
    toasts.show(words.cancelled(review.name), edited ? back : null);
  }, [store, toasts, go, review, words, queue, goOn]);
  return {
    series,
    loading: loaded.state === "loading",
    seriesName: name,
    known,
    setSeriesName: (next) => {
      setTyped(next);
      setRefusal(null);
    },
    seriesField,
    replaces,
    setReplaces,
    working,
    refusal,
    accept: () => void accept(),
    cancel,
    inQueue: entry === null ? null : { at: entries.indexOf(entry) + 1, all: entries.length, hasNext: next !== null },
    skip: goOn,
  };
}
