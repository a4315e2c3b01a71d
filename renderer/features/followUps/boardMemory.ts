import { useSyncExternalStore } from "react";
import { type BoardFilter, FIRST_FILTER } from "./board.ts";

/** What the board keeps as long as the window lives. */
export interface BoardMemory {
  readonly filter: BoardFilter;
  /** The part that the arrows stand on. */
  readonly activeId: string | null;
  /** The item whose life is open. */
  readonly itemKey: string | null;
  /** The parts that are selected; none stands for the one that the arrows stand on. */
  readonly selected: ReadonlySet<string>;
}

let memory: BoardMemory = { filter: FIRST_FILTER, activeId: null, itemKey: null, selected: new Set() };
const listeners = new Set<() => void>();

/** Puts some of it anew. */
export function remember(change: Partial<BoardMemory>): void {
  memory = { ...memory, ...change };
  for (const heard of listeners) heard();
}

function subscribe(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}

export function useBoardMemory(): BoardMemory {
  return useSyncExternalStore(subscribe, () => memory);
}
