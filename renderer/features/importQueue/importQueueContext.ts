import { createContext, useContext, useSyncExternalStore } from "react";
import type { ImportQueue, QueueSnapshot } from "./queueStore.ts";

/** The window's one queue of files, for every page. */
export const ImportQueueContext = createContext<ImportQueue | null>(null);

export function useImportQueue(): ImportQueue {
  const queue = useContext(ImportQueueContext);
  if (queue === null) throw new Error("No import queue around this part of the window");
  return queue;
}

export function useQueueSnapshot(queue: ImportQueue): QueueSnapshot {
  return useSyncExternalStore(queue.subscribe, queue.snapshot);
}
