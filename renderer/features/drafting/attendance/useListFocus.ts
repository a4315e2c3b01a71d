import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import type { Attendee } from "../../../../shared/attendance/attendance.ts";
import { isFocusFree } from "../../../ui/freeFocus.ts";

interface ListFocus {
  /** The row that Tab leads to gets the focus. */
  readonly toActive: () => void;
  /** What is recorded next moves rows: the one that had the focus is to have it again. */
  readonly expectMove: () => void;
}

/** Keeps the focus on the list and what has it in sight, while rows move, open and close. */
export function useListFocus(
  list: RefObject<HTMLElement | null>,
  people: readonly Attendee[],
  activeId: string | null,
  proxyFor: string | null,
): ListFocus {
  const isMoving = useRef(false);
  const toActive = useCallback(() => list.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus(), [list]);
  const expectMove = useCallback(() => {
    isMoving.current = true;
  }, []);

  // A row that moves within the list loses the focus.
  useLayoutEffect(() => {
    if (isMoving.current && people.length > 0 && isFocusFree()) toActive();
    isMoving.current = false;
  }, [people, toActive]);

  useLayoutEffect(() => {
    const row = document.activeElement;
    if (row instanceof HTMLElement && row.dataset.row === activeId) {
      row.parentElement?.scrollIntoView({ block: "nearest" });
    }
  }, [activeId]);

  useLayoutEffect(() => {
    if (proxyFor !== null) {
      list.current?.querySelector(".attendance-proxy-form")?.scrollIntoView({ block: "nearest" });
    }
  }, [list, proxyFor]);

  return { toActive, expectMove };
}
