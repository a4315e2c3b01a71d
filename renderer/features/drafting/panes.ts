import type { KeyboardEvent } from "react";
import type { Draft } from "../../editor/draft.ts";
import { isComposing } from "../../ui/composing.ts";

const PAPER = ".paper";

/** The panes in the order that Escape goes through, each with what gets the focus in it, the first that is there. */
const PANES: readonly (readonly [pane: string, ...focused: string[]])[] = [
  [".drafting-desk", PAPER],
  [".drafting-outline", "[aria-current]", "button"],
  [".drafting-checks", "[role='tabpanel'] button:not(:disabled)"],
];

function firstOf(pane: Element | null, selectors: readonly string[]): HTMLElement | undefined {
  return selectors.flatMap((selector) => pane?.querySelector<HTMLElement>(selector) ?? [])[0];
}

/** Gives the next pane the focus: paper, outline, what is to be confirmed, and the paper again. */
export function goToNextPane(room: HTMLElement, draft: Draft): void {
  const at = PANES.findIndex(([pane]) => room.querySelector(pane)?.contains(document.activeElement) === true);
  for (let step = 1; step <= PANES.length; step += 1) {
    const [pane = "", ...focused] = PANES[(at + step + PANES.length) % PANES.length] ?? [];
    const target = firstOf(room.querySelector(pane), focused);
    if (target === undefined) continue;
    if (focused.includes(PAPER)) draft.focus();
    else target.focus();
    return;
  }
}

/** Escape leaves the pane, where nothing else has taken it (the paper keeps its default off) and no word is being composed. */
export function onEscape(event: KeyboardEvent, room: HTMLElement | null, draft: Draft | null): void {
  if (event.key !== "Escape" || isComposing(event) || room === null || draft === null) return;
  if (!(event.target instanceof Element) || !room.contains(event.target)) return;
  if (event.defaultPrevented && event.target.closest(PAPER) === null) return;
  event.preventDefault();
  goToNextPane(room, draft);
}
