import { useMemo } from "react";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { useToasts } from "../../ui/Toast.tsx";
import { isToDo } from "./collected.ts";
import type { Collecting } from "./collecting.ts";

/** Merging and taking a merge back, each with a word about what came of it. */
export interface CollectDeeds {
  readonly merge: () => void;
  readonly undo: (mergeId: string) => void;
}

const NAMED = 5;

export function useCollectDeeds(collecting: Collecting, meetingId: string): CollectDeeds {
  const bridge = useBridge();
  const toasts = useToasts();
  return useMemo(() => {
    const words = strings.replies.collect;
    const undo = async (mergeId: string) => {
      const undone = await ask(bridge, "replyForm.undoMerge", { meetingId, mergeId });
      if (!undone.ok) return toasts.show(undone.refusal.message);
      const { restored, kept } = undone.value;
      const names = kept.slice(0, NAMED).map(({ unit, subject }) => words.keptName(unit, subject));
      toasts.show(words.undone(restored) + (kept.length === 0 ? "" : words.undoneKept(kept.length, names.join(""))));
    };
    const merge = async () => {
      const merged = await collecting.merge();
      if (merged === null || !merged.ok) return;
      const { mergeId, merged: done } = merged.value;
      const left = collecting.snapshot().matches.filter(isToDo);
      if (mergeId === null) return toasts.show(words.mergedNothing);
      toasts.show(words.merged(done.length, left.length), { name: words.undo, run: () => void undo(mergeId) });
    };
    return { merge: () => void merge(), undo: (mergeId) => void undo(mergeId) };
  }, [bridge, toasts, collecting, meetingId]);
}
