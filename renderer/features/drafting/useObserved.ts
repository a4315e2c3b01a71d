import { useSyncExternalStore } from "react";

interface Observable<Value> {
  readonly subscribe: (heard: () => void) => () => void;
  readonly get: () => Value;
}

/** The present value; the component is drawn again when it changes. */
export function useObserved<Value>(observed: Observable<Value>): Value {
  return useSyncExternalStore(observed.subscribe, observed.get);
}
