/** A word about what has just been done, with a way back where there is one. */
export interface Toast {
  readonly id: number;
  readonly words: string;
  readonly undo: { readonly name: string; readonly run: () => void } | null;
}

export interface Toasts {
  /** Shows a word for ten seconds of not being looked at; a newer one takes its place. */
  readonly show: (words: string, undo?: Toast["undo"]) => void;
  readonly close: (id: number) => void;
  /** Runs the way back of the one that is shown; false if there is none. */
  readonly undoLast: () => boolean;
  /** Stops or restarts the clock while it is pointed at or focused. */
  readonly hold: (held: boolean) => void;
  readonly subscribe: (heard: () => void) => () => void;
  readonly current: () => Toast | null;
}

const SHOWN_MS = 10_000;

/** One word at a time: a second deletion shows the second 復原, the first is still in 回收筒. */
export function createToasts(): Toasts {
  const listeners = new Set<() => void>();
  let current: Toast | null = null;
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const put = (toast: Toast | null) => {
    current = toast;
    for (const heard of listeners) heard();
  };
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const start = () => {
    stop();
    timer = setTimeout(() => put(null), SHOWN_MS);
  };
  const close = (id: number) => {
    if (current?.id !== id) return;
    stop();
    put(null);
  };
  return {
    show: (words, undo = null) => {
      count += 1;
      put({ id: count, words, undo });
      start();
    },
    close,
    undoLast: () => {
      const toast = current;
      if (toast === null || toast.undo === null) return false;
      close(toast.id);
      toast.undo.run();
      return true;
    },
    hold: (held) => {
      if (current === null) return;
      if (held) stop();
      else start();
    },
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    current: () => current,
  };
}
