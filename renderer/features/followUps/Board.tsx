import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef } from "react";
import { strings } from "../../strings/zhTW.ts";
import { isComposing } from "../../ui/composing.ts";
import { isFocusFree } from "../../ui/freeFocus.ts";
import { rowAfter } from "../../ui/useRovingFocus.ts";
import { BoardRow, UnitRow } from "./BoardRow.tsx";
import { remember } from "./boardMemory.ts";
import { type BoardLines, linesWithin, UNIT_HEIGHT } from "./lines.ts";
import { useScrolled } from "./useScrolled.ts";
import "./Board.css";

interface BoardProps {
  readonly lines: BoardLines;
  readonly activeId: string | null;
  /** The item whose life is open. */
  readonly itemKey: string | null;
  readonly selected: ReadonlySet<string>;
  /** Leads the keyboard into the life. */
  readonly onLife: () => void;
}

/** The height of the names of the columns, which stay at the top. */
const HEAD = 28;

/**
 * The parts by unit. The board itself has the focus and names the part that the arrows stand on; only the lines in sight
 * are in the page, so that thousands cost no more than a screen.
 */
export function Board({
  lines: { lines, offsets, partsAt, stretches },
  activeId,
  itemKey,
  selected,
  onLife,
}: BoardProps) {
  const words = strings.followUps;
  const board = useRef<HTMLDivElement>(null);
  const [from, to] = linesWithin(offsets, ...useScrolled(board));
  const found = partsAt.findIndex((at) => idAt(at) === activeId);
  // Where the active part has gone (released, say), the one in its place is active.
  const lastPlace = useRef(0);
  const place = found >= 0 ? found : Math.min(lastPlace.current, partsAt.length - 1);
  const activeAt = partsAt[place] ?? 0;
  const topOf = (at: number) => offsets[at] ?? 0;

  function idAt(at: number): string | null {
    const line = lines[at];
    return line?.kind === "part" ? line.part.id : null;
  }
  useEffect(() => {
    if (isFocusFree()) board.current?.focus();
  }, []);
  const placeId = idAt(activeAt);
  useEffect(() => {
    lastPlace.current = place;
    if (placeId !== null && placeId !== activeId) remember({ activeId: placeId });
  }, [place, placeId, activeId]);
  useLayoutEffect(() => {
    bringIntoSight(board.current, offsets[activeAt] ?? 0, offsets[activeAt + 1] ?? 0);
  }, [offsets, activeAt]);

  const openAt = (at: number) => {
    const line = lines[at];
    if (line?.kind === "part") remember({ activeId: line.part.id, itemKey: line.part.itemKey });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = rowAfter(event.key, place, partsAt.length);
    const activeNow = idAt(activeAt);
    if (event.key === " ") {
      if (activeNow !== null) remember({ selected: toggled(selected, activeNow), activeId: activeNow });
    } else if (event.shiftKey && next !== null) {
      const nextId = idAt(partsAt[next] ?? 0);
      const both = [activeNow, nextId].filter((id) => id !== null);
      remember({ selected: new Set([...selected, ...both]), activeId: nextId });
    } else if (event.key === "Escape" && selected.size > 0) remember({ selected: new Set() });
    else if (event.key === "Enter") {
      openAt(activeAt);
      // The life is drawn by the time of the next frame.
      requestAnimationFrame(onLife);
    } else if (event.key === "ArrowRight") onLife();
    else if (event.key === "Escape") remember({ itemKey: null });
    else if (next !== null) remember({ activeId: idAt(partsAt[next] ?? 0) });
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-line]") : null;
    const id = row === null ? null : idAt(Number(row.dataset.line));
    if (row === null || id === null) return;
    if (event.ctrlKey || event.metaKey) remember({ selected: toggled(selected, id), activeId: id });
    else openAt(Number(row.dataset.line));
  };

  // The active line is named by the board and must be in the page even when it was scrolled away.
  const isSeen = (at: number) => at === activeAt || (at >= from && at < to);
  return (
    // biome-ignore lint/a11y/useSemanticElements: only the lines in sight are in the page, at places of their own
    <div
      ref={board}
      className="board"
      role="grid"
      aria-label={words.list}
      aria-rowcount={lines.length + 1}
      aria-multiselectable={true}
      aria-activedescendant={lineId(activeAt)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <BoardHead />
      <div className="board-body" role="presentation" style={{ height: topOf(lines.length) }}>
        {stretches
          .filter(([first, end]) => (end > from && first < to) || (activeAt >= first && activeAt < end))
          .map(([first, end]) => (
            // biome-ignore lint/a11y/useSemanticElements: as the grid
            <div
              key={first}
              className="board-group"
              role="rowgroup"
              style={{ top: topOf(first), height: topOf(end) - topOf(first) }}
            >
              {lines.slice(first, end).map((line, index) => {
                const at = first + index;
                const common = { at, id: lineId(at), top: topOf(at) - topOf(first) };
                if (line.kind === "unit") return <UnitRow key="unit" at={at} id={lineId(at)} group={line.group} />;
                const { part } = line;
                if (!isSeen(at)) return null;
                return (
                  <BoardRow
                    key={part.id}
                    {...common}
                    part={part}
                    isActive={at === activeAt}
                    isOpened={part.itemKey === itemKey}
                    isSelected={selected.has(part.id)}
                  />
                );
              })}
            </div>
          ))}
      </div>
    </div>
  );
}

const COLUMNS = ["number", "subject", "due", "times", "progress", "status"] as const;

/** The names of the columns. */
function BoardHead() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the grid
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
    <div className="board-head board-columns" role="row" aria-rowindex={1}>
      {COLUMNS.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: as the grid
        // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
        <span key={column} role="columnheader">
          {strings.followUps.columns[column]}
        </span>
      ))}
    </div>
  );
}

function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}

const lineId = (at: number) => `board-line-${at}`;

/** Scrolls as little as needed; the names of the columns and the heading of the unit cover the top. */
function bringIntoSight(board: HTMLElement | null, top: number, bottom: number): void {
  if (board === null) return;
  const height = board.clientHeight - HEAD;
  if (top - UNIT_HEIGHT < board.scrollTop) board.scrollTop = top - UNIT_HEIGHT;
  else if (bottom > board.scrollTop + height) board.scrollTop = bottom - height;
}
