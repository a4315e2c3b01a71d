import { createContext, useContext, useSyncExternalStore } from "react";
import type { Refusal } from "../../../shared/contract/errors.ts";

/** Keys that she has given commands by command id; "" takes the keys away from one. */
export type ChosenKeys = Readonly<Record<string, string>>;

export interface KeyChoices {
  readonly chosen: () => ChosenKeys;
  readonly subscribe: (heard: () => void) => () => void;
  /** Takes in what the store has kept. */
  readonly load: (chosen: ChosenKeys) => void;
  /** Makes these her choices and keeps them; a refusal to keep them is answered, and the choices are what they were. */
  readonly choose: (chosen: ChosenKeys) => Promise<Refusal | null>;
}

/** @param keep answers why it did not keep them, or null */
export function createKeyChoices(keep: (chosen: ChosenKeys) => Promise<Refusal | null>): KeyChoices {
  const listeners = new Set<() => void>();
  let chosen: ChosenKeys = {};
  let kept = chosen;
  const put = (next: ChosenKeys) => {
    chosen = next;
    for (const heard of listeners) heard();
  };
  return {
    chosen: () => chosen,
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    load: (loaded) => {
      kept = loaded;
      put(loaded);
    },
    choose: async (next) => {
      put(next);
      const refusal = await keep(next);
      if (refusal === null) kept = next;
      else if (chosen === next) put(kept);
      return refusal;
    },
  };
}

/** The keys of a command: hers, else the usual ones; null where it has none. */
export function keysIn(chosen: ChosenKeys, id: string, usual: string | null): string | null {
  const own = chosen[id];
  if (own === undefined) return usual;
  return own === "" ? null : own;
}

export const KeyChoicesContext = createContext<KeyChoices>(createKeyChoices(async () => null));

export const useKeyChoices = (): KeyChoices => useContext(KeyChoicesContext);

export function useChosenKeys(): ChosenKeys {
  const choices = useKeyChoices();
  return useSyncExternalStore(choices.subscribe, choices.chosen);
}
