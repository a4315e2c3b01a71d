/** A value with every earlier one to go back to, and those that were taken back. */
export interface History<Value> {
  readonly now: Value;
  readonly past: readonly Value[];
  readonly future: readonly Value[];
}

export const beginHistory = <Value>(now: Value): History<Value> => ({ now, past: [], future: [] });

/** Goes on to a value that can be undone. */
export function step<Value>({ now, past }: History<Value>, next: Value): History<Value> {
  return { now: next, past: [...past, now], future: [] };
}

/** Puts another value in the place of the present one (where she looks), which is no step. */
export function amend<Value>(history: History<Value>, now: Value): History<Value> {
  return { ...history, now };
}

export function undo<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { now: before, past: history.past.slice(0, -1), future: [history.now, ...history.future] };
}

export function redo<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { now: next, past: [...history.past, history.now], future };
}
