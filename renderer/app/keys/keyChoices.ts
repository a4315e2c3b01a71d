import { createContext, useContext, useSyncExternalStore } from "react";

/** Keys that she has given commands by command id; "" takes the keys away from one. */
export type ChosenKeys = Readonly<Record<string, string>>;

export interface KeyChoices {
  readonly chosen: () => ChosenKeys;
  readonly subscribe: (heard: () => void) => () => void;
  /** Takes in what the store has kept. */
  readonly load: (chosen: ChosenKeys) => void;
  /** Makes these her choices and keeps them. */
  readonly choose: (chosen: ChosenKeys) => void;
}

export function createKeyChoices(keep: (chosen: ChosenKeys) => void): KeyChoices {
  const listeners = new Set<() => void>();
  let chosen: ChosenKeys = {};
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
    load: put,
    choose: (next) => {
      put(next);
      keep(next);
    },
  };
}

/** The keys of a command: hers, else the usual ones; null where it has none. */
export function keysIn(chosen: ChosenKeys, id: string, usual: string | null): string | null {
  const own = chosen[id];
  if (own === undefined) return usual;
  return own === "" ? null : own;
}

export const KeyChoicesContext = createContext<KeyChoices>(createKeyChoices(() => undefined));

export const useKeyChoices = (): KeyChoices => useContext(KeyChoicesContext);

export function useChosenKeys(): ChosenKeys {
  const choices = useKeyChoices();
  return useSyncExternalStore(choices.subscribe, choices.chosen);
}
