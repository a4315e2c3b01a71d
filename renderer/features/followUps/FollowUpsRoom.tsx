import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from "react";
import type { FollowUpItemRow, SeriesRow } from "../../../shared/contract/meetings.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useCommands } from "../../app/commands.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { isComposing } from "../../ui/composing.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { RepliesMenu } from "../replies/RepliesMenu.tsx";
import { useRepliesCommands } from "../replies/repliesCommands.ts";
import { Board } from "./Board.tsx";
import { BoardFilters } from "./BoardFilters.tsx";
import {
  type BoardFilter,
  type BoardPart,
  countItems,
  countsByUnit,
  FIRST_FILTER,
  filterParts,
  groupParts,
  itemKeyOf,
} from "./board.ts";
import { type BoardMemory, remember, useBoardMemory } from "./boardMemory.ts";
import { LifePane } from "./LifePane.tsx";
import { linesOf } from "./lines.ts";
import { RulingBar } from "./RulingBar.tsx";
import { UnitChart } from "./UnitChart.tsx";
import { useRulings } from "./useRulings.ts";

interface FollowUpsRoomProps {
  readonly rows: readonly FollowUpItemRow[];
  readonly parts: readonly BoardPart[];
  readonly series: readonly SeriesRow[];
}

/** The filters, the board under them, and beside it the life of the item that is open or the chart. */
export function FollowUpsRoom({ rows, parts, series }: FollowUpsRoomProps) {
  const words = strings.followUps;
  const memory = useBoardMemory();
  const room = useRef<HTMLDivElement>(null);
  const filter = useKnownFilter(memory.filter, parts, series);
  const text = useDeferredValue(filter.text);
  const shown = useMemo(() => filterParts(parts, { ...filter, text }), [parts, filter, text]);
  const groups = useMemo(() => groupParts(shown), [shown]);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const counts = useMemo(
    () => countsByUnit(filterParts(parts, { ...FIRST_FILTER, status: "all", seriesId: filter.seriesId })),
    [parts, filter.seriesId],
  );
  const opened = rows.find((row) => itemKeyOf(row) === memory.itemKey) ?? null;

  const focusText = useCallback(() => room.current?.querySelector<HTMLElement>(".follow-ups-text input")?.focus(), []);
  const focusBoard = useCallback(() => room.current?.querySelector<HTMLElement>(".board")?.focus(), []);
  const focusLife = useCallback(
    () => room.current?.querySelector<HTMLElement>(".life-round[tabindex='0']")?.focus(),
    [],
  );
  useFilterKeys(focusText);
  useRepliesCommands(filter.seriesId, null);
  const chosen = useMemo(() => chosenParts(shown, memory), [shown, memory]);
  const onRule = useRulings(chosen, series);

  const late = countItems(shown.filter(({ isLate }) => isLate));
  return (
    <div className="follow-ups-room" ref={room}>
      <section className="follow-ups-main">
        <BoardFilters
          filter={filter}
          parts={parts}
          series={series}
          onFilter={(change) => remember({ filter: { ...filter, ...change } })}
          onLeave={focusBoard}
        />
        <div className="follow-ups-summary">
          <p className="follow-ups-count" role="status">
            {words.count(countItems(shown), groups.length)}
            {late === 0 ? null : <span className="follow-up-late">{words.late(late)}</span>}
          </p>
          <RepliesMenu seriesId={filter.seriesId} meetingId={null} />
        </div>
        {chosen.length === 0 ? null : <RulingBar count={chosen.length} onRule={onRule} />}
        {shown.length === 0 ? (
          <EmptyState title={words.nothingTitle} words={words.nothingWords}>
            <Button onPress={() => remember({ filter: FIRST_FILTER })}>{words.clearFilters}</Button>
          </EmptyState>
        ) : (
          <Board
            lines={lines}
            selected={memory.selected}
            activeId={memory.activeId}
            itemKey={opened === null ? null : memory.itemKey}
            onLife={focusLife}
          />
        )}
      </section>
      <aside className="follow-ups-side" aria-label={opened === null ? words.chart : words.life}>
        {opened === null ? (
          <UnitChart counts={counts} />
        ) : (
          <LifePane
            key={memory.itemKey}
            row={opened}
            rows={rows}
            seriesName={series.find(({ id }) => id === opened.seriesId)?.name ?? ""}
            onOther={(row) => remember({ itemKey: itemKeyOf(row) })}
            onBoard={focusBoard}
            onClose={() => {
              remember({ itemKey: null });
              focusBoard();
            }}
          />
        )}
      </aside>
    </div>
  );
}

/** The parts that a ruling is for: those selected that are shown, else the one that the arrows stand on. */
function chosenParts(shown: readonly BoardPart[], { selected, activeId }: BoardMemory): readonly BoardPart[] {
  const chosen = shown.filter(({ id }) => selected.has(id));
  return chosen.length > 0 ? chosen : shown.filter(({ id }) => id === activeId);
}

/** The filter without a series or a unit that is not there (any more). */
function useKnownFilter(filter: BoardFilter, parts: readonly BoardPart[], series: readonly SeriesRow[]): BoardFilter {
  return useMemo(() => {
    const seriesId = series.some(({ id }) => id === filter.seriesId) ? filter.seriesId : null;
    const unitKey = parts.some((part) => part.unitKey === filter.unitKey) ? filter.unitKey : null;
    return seriesId === filter.seriesId && unitKey === filter.unitKey ? filter : { ...filter, seriesId, unitKey };
  }, [filter, parts, series]);
}

/** "/" leads to the filter, in the program's own window also Ctrl+F, which in a browser searches the page. */
function useFilterKeys(focusText: () => void): void {
  const { host } = useBridge();
  useCommands(
    useMemo(
      () => [
        {
          id: "follow-ups-filter",
          name: strings.followUps.focusText,
          group: strings.followUps.group,
          keys: "/",
          anywhere: false,
          run: focusText,
        },
      ],
      [focusText],
    ),
  );
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || event.altKey) return;
      const ctrl = event.ctrlKey || event.metaKey;
      const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const slash = event.key === "/" && !ctrl && !inField;
      const find = host === "desktop" && ctrl && !event.shiftKey && event.key.toLowerCase() === "f";
      const covered = document.querySelector("[role='dialog'], [role='alertdialog']") !== null;
      if (covered || !(slash || find)) return;
      event.preventDefault();
      focusText();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [focusText, host]);
}
