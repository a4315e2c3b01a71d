import { useSyncExternalStore } from "react";
import type { FollowUpLine } from "../../../shared/contract/followUps.ts";
import { forgetWhenLocked } from "../../api/forgetting.ts";
import { type BoardFilter, FIRST_FILTER } from "./board.ts";

/** An item by its series and its key in it. */
export type ItemName = Pick<FollowUpLine, "seriesId" | "itemKey">;

/** What the board keeps as long as the window lives. */
export interface BoardMemory {
  readonly filter: BoardFilter;
  /** The part that the arrows stand on, null before it is fetched; and where they stood last. */
  readonly activeId: string | null;
  readonly activeAt: number;
  /** The item whose life is open. */
  readonly item: ItemName | null;
  /** The parts that are selected, by id; none stands for the one that the arrows stand on. */
  readonly selected: ReadonlyMap<string, FollowUpLine>;
}

const NONE: ReadonlyMap<string, FollowUpLine> = new Map();

const AT_FIRST: BoardMemory = { filter: FIRST_FILTER, activeId: null, activeAt: 0, item: null, selected: NONE };
let memory = AT_FIRST;
const listeners = new Set<() => void>();
forgetWhenLocked(() => {
  memory = AT_FIRST;
});

/** Puts some of it anew. */
export function remember(change: Partial<BoardMemory>): void {
  memory = { ...memory, ...change };
  for (const heard of listeners) heard();
}

/** Takes another filter: what was selected under the one before may no longer be shown. */
export function rememberFilter(filter: BoardFilter): void {
  remember({ filter, selected: NONE });
}

/** Takes parts out of those that are selected. */
export function deselect(ids: ReadonlySet<string>): void {
  remember({ selected: new Map([...memory.selected].filter(([id]) => !ids.has(id))) });
}

/** What is kept at present. */
export const boardMemory = (): BoardMemory => memory;

export function isSameItem(a: ItemName | null, b: ItemName | null): boolean {
  return a?.seriesId === b?.seriesId && a?.itemKey === b?.itemKey;
}

function subscribe(heard: () => void): () => void {
  listeners.add(heard);
  return () => listeners.delete(heard);
}

export function useBoardMemory(): BoardMemory {
  return useSyncExternalStore(subscribe, boardMemory);
}
