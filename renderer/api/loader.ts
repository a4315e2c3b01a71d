import type { Answer, Refusal } from "../../shared/contract/errors.ts";

/** What a page has of something it asked for. */
export type Loaded<Value> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: Value }
  | { readonly state: "failed"; readonly refusal: Refusal };

export interface Loader<Value> {
  readonly subscribe: (heard: () => void) => () => void;
  readonly snapshot: () => Loaded<Value>;
  /** Asks again; what was shown stays until the answer comes, unless it was a failure. */
  readonly reload: () => void;
}

/** Asks once somebody listens; of several questions on the way only the last one's answer counts. */
export function createLoader<Value>(load: () => Promise<Answer<Value>>): Loader<Value> {
  const listeners = new Set<() => void>();
  let loaded: Loaded<Value> = { state: "loading" };
  let asked = 0;

  const put = (next: Loaded<Value>) => {
    loaded = next;
    for (const heard of listeners) heard();
  };
  const reload = () => {
    asked += 1;
    const mine = asked;
    if (loaded.state === "failed") put({ state: "loading" });
    void load().then((answer) => {
      if (mine !== asked) return;
      put(answer.ok ? { state: "ready", value: answer.value } : { state: "failed", refusal: answer.refusal });
    });
  };
  return {
    subscribe: (heard) => {
      listeners.add(heard);
      if (asked === 0) reload();
      return () => listeners.delete(heard);
    },
    snapshot: () => loaded,
    reload,
  };
}
