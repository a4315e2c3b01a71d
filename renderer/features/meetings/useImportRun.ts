import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useBridge } from "../../api/bridgeContext.ts";
import { useNavigation } from "../../app/navigation.ts";
import { usePendingReview } from "../../app/pendingReview.ts";
import { strings } from "../../strings/zhTW.ts";
import { useImportQueue } from "../importQueue/importQueueContext.ts";
import type { GivenFiles } from "./droppedFiles.ts";
import { createImportRun, type ImportRun, type ImportState } from "./importRun.ts";

interface PageImport {
  readonly importing: ImportState;
  readonly run: ImportRun;
  /** Brings files in, however they came. */
  readonly take: (given: GivenFiles) => void;
}

/**
 * The page's import: one file alone is read and shown at once, and given up when the page is left; several, or one that
 * comes while others wait, go to the queue.
 */
export function useImportRun(): PageImport {
  const bridge = useBridge();
  const queue = useImportQueue();
  const { go } = useNavigation();
  const { review } = usePendingReview();
  const [run] = useState(() => createImportRun(bridge, (read) => go({ page: "review", review: read })));
  useEffect(() => run.cancel, [run]);
  const take = useCallback(
    ({ files, leftOut }: GivenFiles) => {
      const [first, second] = files;
      if (first === undefined) {
        if (leftOut > 0) run.refuse(strings.meetings.importing.noDocuments);
        return;
      }
      const under = run.handOver();
      const waits = under !== null || review !== null || queue.snapshot().entries.length > 0;
      if (second === undefined && leftOut === 0 && !waits) {
        void run.start(first);
        return;
      }
      if (review !== null) queue.adopt(review);
      queue.add(under === null ? files : [under, ...files], leftOut);
      go({ page: "importQueue" });
    },
    [run, queue, review, go],
  );
  return { importing: useSyncExternalStore(run.subscribe, run.snapshot), run, take };
}
