import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { isComposing } from "./composing.ts";
import { isFocusFree } from "./freeFocus.ts";

/** Rows that Page Up and Page Down pass over. */
const PAGE = 10;

/** Where a key leads in a list of so many rows; null for keys that lead nowhere. */
export function rowAfter(key: string, at: number, count: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE, Home: 0, End: count - 1 }[
    key
  ];
  return to === undefined || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}

export interface RovingFocus {
  /** The one row that Tab leads to. */
  readonly activeId: string | null;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
  };
}

/**
 * One stop of Tab for a list of rows, which bear their ids as `data-row`; the arrows, Home, End and the page keys move
 * among them. When the row that has the focus goes away, the one in its place gets it. A key costs two rows whatever
 * their number: React Aria's collections draw all of them again (350 ms at 300 rows).
 */
export function useRovingFocus(list: RefObject<HTMLElement | null>, ids: readonly string[]): RovingFocus {
  const [chosen, setChosen] = useState<string | null>(null);
  const last = useRef<{ readonly id: string; readonly at: number } | null>(null);
  const activeId = chosen !== null && ids.includes(chosen) ? chosen : (ids[0] ?? null);

  useLayoutEffect(() => {
    const gone = last.current;
    if (gone === null || ids.includes(gone.id)) return;
    last.current = null;
    const next = ids[Math.min(gone.at, ids.length - 1)];
    if (next !== undefined && isFocusFree()) rowOf(list.current, next)?.focus();
  }, [list, ids]);

  return {
    activeId,
    handlers: {
      onFocus: (event) => {
        const id = idAt(event.target);
        if (id === null) return;
        last.current = { id, at: ids.indexOf(id) };
        setChosen(id);
      },
      onKeyDown: (event) => {
        if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
        const to = rowAfter(event.key, ids.indexOf(idAt(event.target) ?? ""), ids.length);
        const next = to === null ? undefined : ids[to];
        if (next === undefined) return;
        event.preventDefault();
        rowOf(list.current, next)?.focus();
      },
    },
  };
}

const idAt = (target: EventTarget) =>
  target instanceof Element ? (target.closest("[data-row]")?.getAttribute("data-row") ?? null) : null;

const rowOf = (list: HTMLElement | null, id: string) =>
  list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
