import { useEffect, useState } from "react";
import { useBridge } from "../../api/bridgeContext.ts";

/** How far a long piece of work is. */
export interface WorkProgress {
  readonly done: number;
  readonly total: number | null;
}

/** How far the work is that the core does for this window. */
export function useWorkProgress(): WorkProgress {
  const bridge = useBridge();
  const [progress, setProgress] = useState<WorkProgress>({ done: 0, total: null });
  useEffect(
    () =>
      bridge.listen((event) => {
        if (event.name === "work.progress") setProgress({ done: event.done, total: event.total });
      }),
    [bridge],
  );
  return progress;
}

/** The part that is done, 0 to 1; null where it is not known. */
export const partOf = ({ done, total }: WorkProgress): number | null =>
  total === null || total === 0 ? null : Math.min(1, done / total);
