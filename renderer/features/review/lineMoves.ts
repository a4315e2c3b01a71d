import { contextOf } from "./lineKind.ts";
import type { PageAction } from "./reviewAction.ts";
import type { Focus } from "./reviewState.ts";
import type { LineRow } from "./rows.ts";
import type { ReviewView } from "./useReview.ts";

/** Lines that Page Up and Page Down go by. */
const PAGE = 12;

type Standing = Pick<ReviewView, "lines" | "current" | "state">;

/** The line that a move up or down leads to; undefined for what is no such move. */
export function lineAfterMove(action: PageAction, { lines, current }: Standing): LineRow | undefined {
  const at = current === undefined ? 0 : lines.indexOf(current);
  const last = lines.length - 1;
  const targets: Partial<Record<PageAction, number>> = {
    up: at - 1,
    down: at + 1,
    first: 0,
    last,
    pageUp: at - PAGE,
    pageDown: at + PAGE,
  };
  const index = targets[action];
  return index === undefined ? undefined : lines[Math.max(0, Math.min(last, index))];
}

/** The text block beside the one in focus on the same line, or the neighbouring line of a table. */
export function textBeside(action: "left" | "right", { current, state, lines }: Standing): Focus | null {
  if (current === undefined) return null;
  const by = action === "left" ? -1 : 1;
  const at = current.texts.indexOf(state.focus.id);
  const id = at < 0 ? undefined : current.texts[at + by];
  if (id !== undefined) return { id, column: null };
  const context = contextOf(state.doc, state.focus);
  return context === "cell" || context === "column" ? (lines[lines.indexOf(current) + by]?.focus ?? null) : null;
}
