import { useMemo } from "react";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { useToasts } from "../../ui/Toast.tsx";
import { changedDocument } from "../review/reviewStore.ts";
import { type AcceptedEntry, acceptMany, clearEntries, takeBack } from "./acceptMany.ts";
import { isReady, type QueueEntry, seriesGroups } from "./entries.ts";
import { examine } from "./examine.ts";
import { finaliseOlder } from "./olderAsFinal.ts";
import type { ImportQueue } from "./queueStore.ts";

/** What she can do with the queue as a whole and with its files. */
export interface QueueDeeds {
  readonly acceptClear: () => Promise<void>;
  readonly takeBackBatch: () => void;
  readonly reviewNext: () => void;
  readonly open: (entry: QueueEntry) => void;
  readonly remove: (entry: QueueEntry) => void;
  readonly clear: () => void;
}

/** `onRefusal` is told the sentence where something could not be taken back. */
export function useQueueDeeds(
  queue: ImportQueue,
  series: readonly SeriesRow[],
  onRefusal: (words: string | null) => void,
): QueueDeeds {
  const bridge = useBridge();
  const toasts = useToasts();
  const { go } = useNavigation();
  return useMemo(() => {
    const words = strings.importing;
    const undoBatch = async (accepted: readonly AcceptedEntry[]) => {
      queue.setBatch([]);
      const refusal = await takeBack(bridge, queue, accepted);
      onRefusal(refusal);
      if (refusal === null) toasts.show(words.takenBack(accepted.length));
    };
    const acceptClear = async () => {
      const { entries, names, accepting, olderAsFinal } = queue.snapshot();
      const groups = seriesGroups(entries.filter(isReady), series, names);
      const wanted = clearEntries(groups).length;
      if (accepting !== null || wanted === 0) return;
      onRefusal(null);
      const onProgress = (done: number, all: number) => queue.setAccepting({ done, all });
      const accepted = await acceptMany({ bridge, queue, groups, changedDocument, onProgress });
      if (olderAsFinal)
        onRefusal(
          await finaliseOlder(
            bridge,
            accepted.map(({ meeting }) => meeting),
          ),
        );
      queue.setAccepting(null);
      queue.setBatch(accepted);
      if (accepted.length === 0) return;
      const used = new Set(accepted.map(({ meeting }) => meeting.seriesId));
      const said =
        accepted.length === wanted
          ? words.accepted(wanted, used.size)
          : words.acceptedSome(accepted.length, wanted - accepted.length);
      toasts.show(said, { name: strings.shell.undo, run: () => void undoBatch(accepted) });
    };
    return {
      acceptClear,
      takeBackBatch: () => void undoBatch(queue.snapshot().batch),
      reviewNext: () => {
        const review = queue.nextAfter(null);
        if (review !== null) go({ page: "review", review });
      },
      open: (entry) => {
        if (entry.state.is === "refused" && entry.state.why === "not-minutes") queue.readAsList(entry.id);
        else if (isReady(entry)) go({ page: "review", review: entry.state.review });
        else if (entry.state.is === "imported") {
          go({ page: "drafting", meetingId: entry.state.meeting.id, blockId: null });
        }
      },
      remove: (entry) => {
        const putBack = queue.remove([entry.id]);
        toasts.show(words.removed(entry.name), { name: strings.shell.undo, run: putBack });
      },
      clear: () => {
        const ids = queue.snapshot().entries.map(({ id }) => id);
        const putBack = queue.remove(ids);
        toasts.show(words.cleared(ids.length), { name: strings.shell.undo, run: putBack });
      },
    };
  }, [bridge, queue, series, toasts, go, onRefusal]);
}

/** Counts the doubts of records anew that she has changed in their reviews. */
export function reexamineChanged(queue: ImportQueue): void {
  for (const { state } of queue.snapshot().entries.filter(isReady)) {
    const doc = changedDocument(state.review);
    const examined = doc === null ? null : examine(state.review, doc);
    if (examined !== null) queue.reexamined(state.review, examined);
  }
}
