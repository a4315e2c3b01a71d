import type { MouseEvent as ReactMouseEvent } from "react";
import type { Focus } from "./reviewState.ts";
import type { LineRow } from "./rows.ts";

/** What was clicked on the paper: a line, in it a text block where it has any, and the character where that can be told. */
export interface ClickedWords {
  readonly focus: Focus;
  readonly textId: string | undefined;
  /** Counted from the start of the text block; null for its end. */
  readonly offset: number | null;
}

function offsetIn(piece: HTMLElement, { clientX, clientY }: ReactMouseEvent): number | null {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  if (caret === null || !piece.contains(caret.offsetNode)) return null;
  return Number(piece.dataset.offset ?? 0) + caret.offset;
}

/** The line that an element on the paper belongs to. */
export function lineAt(target: EventTarget, lines: readonly LineRow[]): LineRow | null {
  const key = target instanceof Element ? target.closest<HTMLElement>("[data-line]")?.dataset.line : undefined;
  return lines.find((each) => each.key === key) ?? null;
}

export function clickedWords(event: ReactMouseEvent, lines: readonly LineRow[]): ClickedWords | null {
  const target = event.target instanceof Element ? event.target : null;
  const line = target === null ? null : lineAt(target, lines);
  if (line === null || target === null) return null;
  const piece = target.closest<HTMLElement>("[data-text]");
  const textId = piece?.dataset.text ?? line.texts.at(-1);
  const several = piece !== null && line.texts.length > 1;
  const id = several ? (textId ?? line.focus.id) : line.focus.id;
  return {
    focus: { id, column: line.focus.column },
    textId,
    offset: piece === null ? null : offsetIn(piece, event),
  };
}
