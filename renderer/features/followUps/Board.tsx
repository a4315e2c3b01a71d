import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { FollowUpLine } from "../../../shared/contract/followUps.ts";
import { strings } from "../../strings/zhTW.ts";
import { isComposing } from "../../ui/composing.ts";
import { isFocusFree } from "../../ui/freeFocus.ts";
import { rowAfter } from "../../ui/useRovingFocus.ts";
import { BoardRow, UnitRow } from "./BoardRow.tsx";
import { isSameItem, remember, useBoardMemory } from "./boardMemory.ts";
import type { BoardLines } from "./boardPages.ts";
import { type GroupInSight, heightOf, inSight, PART_HEIGHT, placeGroups, topOfPart, UNIT_HEIGHT } from "./lines.ts";
import { useScrolled } from "./useScrolled.ts";
import "./Board.css";

interface BoardProps {
  readonly board: BoardLines;
  /** Tells which parts are drawn: the first, and the one behind the last. */
  readonly onSee: (from: number, to: number) => void;
  /** Leads the keyboard into the life. */
  readonly onLife: () => void;
}

/** The height of the names of the columns, which stay at the top. */
const HEAD = 28;

/**
 * The parts by unit. The board itself has the focus and names the part that the arrows stand on; only the lines in sight
 * are in the page and fetched, so that a hundred thousand cost no more than a screen.
 */
export function Board({ board, onSee, onLife }: BoardProps) {
  const words = strings.followUps;
  const element = useRef<HTMLDivElement>(null);
  const { activeAt: remembered, selected, item } = useBoardMemory();
  const groups = useMemo(() => placeGroups(board.groups), [board.groups]);
  const stretches = inSight(groups, ...useScrolled(element));
  const activeAt = Math.min(remembered, board.lines - 1);
  const active = board.lineAt(activeAt);

  useEffect(() => {
    if (isFocusFree()) element.current?.focus();
  }, []);
  const [first, last] = [stretches[0]?.from ?? 0, stretches.at(-1)?.to ?? 0];
  useEffect(() => {
    if (activeAt < first || activeAt >= last) onSee(activeAt, activeAt + 1);
    onSee(first, last);
  });
  const top = topOfPart(groups, activeAt);
  useLayoutEffect(() => bringIntoSight(element.current, top, top + PART_HEIGHT), [top]);
  const activeId = active?.id ?? null;
  useEffect(() => remember({ activeId }), [activeId]);

  const select = (...lines: readonly (FollowUpLine | null)[]) => {
    const next = new Map(selected);
    for (const line of lines) if (line !== null) next.set(line.id, line);
    return next;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = rowAfter(event.key, activeAt, board.lines);
    if (event.key === " ") {
      if (active !== null) remember({ selected: toggled(selected, active) });
    } else if (event.shiftKey && next !== null) {
      remember({ selected: select(active, board.lineAt(next)), activeAt: next });
    } else if (event.key === "Escape" && selected.size > 0) remember({ selected: new Map() });
    else if (event.key === "Enter") {
      if (active !== null) remember({ item: nameOf(active) });
      // The life is drawn once it has come.
      onLife();
    } else if (event.key === "ArrowRight") onLife();
    else if (event.key === "Escape") remember({ item: null });
    else if (next !== null) remember({ activeAt: next });
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-line]") : null;
    const nth = Number(row?.dataset.line);
    const line = row === null ? null : board.lineAt(nth);
    if (line === null) return;
    if (event.ctrlKey || event.metaKey) remember({ selected: toggled(selected, line), activeAt: nth });
    else remember({ activeAt: nth, item: nameOf(line) });
  };
  const rowOf = (nth: number, { group }: GroupInSight) => {
    const part = board.lineAt(nth);
    return (
      <BoardRow
        key={nth}
        nth={nth}
        id={partId(nth)}
        rowIndex={group.at + nth - group.offset + 3}
        top={UNIT_HEIGHT + (nth - group.offset) * PART_HEIGHT}
        part={part}
        isActive={nth === activeAt}
        isOpened={part !== null && isSameItem(part, item)}
        isSelected={part !== null && selected.has(part.id)}
      />
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: only the lines in sight are in the page, at places of their own
    <div
      ref={element}
      className="board"
      role="grid"
      aria-label={words.list}
      aria-rowcount={board.lines + groups.length + 1}
      aria-multiselectable={true}
      aria-activedescendant={partId(activeAt)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <BoardHead />
      <div className="board-body" role="presentation" style={{ height: heightOf(groups) }}>
        {withActive(stretches, groups, activeAt).map((stretch) => (
          // biome-ignore lint/a11y/useSemanticElements: as the grid
          <div
            key={stretch.group.unitKey}
            className="board-group"
            role="rowgroup"
            style={{ top: stretch.group.top, height: stretch.group.height }}
          >
            <UnitRow rowIndex={stretch.group.at + 2} group={stretch.group} />
            {numbersOf(stretch, activeAt).map((nth) => rowOf(nth, stretch))}
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

const partId = (nth: number) => `board-part-${nth}`;
const nameOf = ({ seriesId, itemKey }: FollowUpLine) => ({ seriesId, itemKey });
const holds = ({ group: { offset, count } }: GroupInSight, nth: number) => nth >= offset && nth < offset + count;

/** The active part is named by the board and must be in the page even when it was scrolled away. */
function withActive(
  stretches: readonly GroupInSight[],
  groups: ReturnType<typeof placeGroups>,
  activeAt: number,
): readonly GroupInSight[] {
  const group = groups.find(({ offset, count }) => activeAt >= offset && activeAt < offset + count);
  if (group === undefined || stretches.some((each) => holds(each, activeAt))) return stretches;
  return [...stretches, { group, from: activeAt, to: activeAt }];
}

/** The parts of a stretch that are in the page. */
function numbersOf(stretch: GroupInSight, activeAt: number): number[] {
  const { from, to } = stretch;
  const drawn = Array.from({ length: to - from }, (_, at) => from + at);
  return holds(stretch, activeAt) && (activeAt < from || activeAt >= to) ? [...drawn, activeAt] : drawn;
}

function toggled(selected: ReadonlyMap<string, FollowUpLine>, line: FollowUpLine): ReadonlyMap<string, FollowUpLine> {
  const next = new Map(selected);
  if (!next.delete(line.id)) next.set(line.id, line);
  return next;
}

/** Scrolls as little as needed; the names of the columns and the heading of the unit cover the top. */
function bringIntoSight(board: HTMLElement | null, top: number, bottom: number): void {
  if (board === null) return;
  const height = board.clientHeight - HEAD;
  if (top - UNIT_HEIGHT < board.scrollTop) board.scrollTop = top - UNIT_HEIGHT;
  else if (bottom > board.scrollTop + height) board.scrollTop = bottom - height;
}
