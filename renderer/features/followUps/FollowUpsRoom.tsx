import { useCallback, useEffect, useMemo, useRef } from "react";
import type { FollowUpFigures, FollowUpLine } from "../../../shared/contract/followUps.ts";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { useCommands } from "../../app/commands.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { isComposing } from "../../ui/composing.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { RepliesMenu } from "../replies/RepliesMenu.tsx";
import { useRepliesCommands } from "../replies/repliesCommands.ts";
import { Board } from "./Board.tsx";
import { BoardFilters } from "./BoardFilters.tsx";
import { FIRST_FILTER, knownFilter } from "./board.ts";
import { type BoardMemory, remember, rememberFilter, useBoardMemory } from "./boardMemory.ts";
import type { BoardLines, BoardState } from "./boardPages.ts";
import { Charts } from "./Charts.tsx";
import { DestinationField } from "./DestinationField.tsx";
import { OpenedLife } from "./OpenedLife.tsx";
import { RulingBar } from "./RulingBar.tsx";
import { useBehindWriting } from "./useBehindWriting.ts";
import { useBoardPages } from "./useBoardPages.ts";
import { useRulings } from "./useRulings.ts";

interface FollowUpsRoomProps {
  /** Of all series. */
  readonly all: FollowUpFigures;
  readonly series: readonly SeriesRow[];
}

/** The filters, the board under them, and beside it the life of the item that is open or the chart. */
export function FollowUpsRoom({ all, series }: FollowUpsRoomProps) {
  const words = strings.followUps;
  const memory = useBoardMemory();
  const room = useRef<HTMLDivElement>(null);
  const filter = useMemo(() => knownFilter(memory.filter, series, all.units), [memory.filter, series, all.units]);
  const [state, pages] = useBoardPages(filter);
  const figures = useFiguresOf(filter.seriesId) ?? all;
  const board = state.state === "ready" ? state.board : null;

  const focusText = useCallback(() => room.current?.querySelector<HTMLElement>(".follow-ups-text input")?.focus(), []);
  const focusBoard = useCallback(() => room.current?.querySelector<HTMLElement>(".board")?.focus(), []);
  const life = useLifeFocus(room);
  useFilterKeys(focusText);
  useRepliesCommands(filter.seriesId, null);
  const chosen = useMemo(() => chosenParts(board, memory), [board, memory]);
  const { rule, sent, send } = useRulings(chosen, series);
  const onSee = useCallback((from: number, to: number) => pages.see(from, to), [pages]);
  const close = useCallback(() => {
    remember({ item: null });
    focusBoard();
  }, [focusBoard]);

  const { item } = memory;
  return (
    <div className="follow-ups-room" ref={room}>
      <section className="follow-ups-main">
        <BoardFilters
          filter={filter}
          units={figures.units}
          series={series}
          onFilter={(change) => rememberFilter({ ...filter, ...change })}
          onLeave={focusBoard}
        />
        <div className="follow-ups-summary">
          <p className="follow-ups-count" role="status">
            {board === null ? null : <Counted board={board} />}
          </p>
          <RepliesMenu seriesId={filter.seriesId} meetingId={null} />
        </div>
        {chosen.length === 0 ? null : <RulingBar count={chosen.length} onRule={rule} />}
        {sent === null ? null : (
          <DestinationField
            key={sent.places.flatMap(({ assignmentIds }) => assignmentIds).join(" ")}
            sent={sent}
            series={series}
            onSend={(destination) => {
              send(destination);
              focusBoard();
            }}
          />
        )}
        <BoardBody state={state} onSee={onSee} onLife={life.onWanted} onRetry={() => pages.reload(memory.activeId)} />
      </section>
      <aside className="follow-ups-side" aria-label={item === null ? words.chart : words.life}>
        {item === null ? (
          <Charts figures={figures} seriesId={filter.seriesId} />
        ) : (
          <OpenedLife
            key={`${item.seriesId} ${item.itemKey}`}
            item={item}
            seriesName={series.find(({ id }) => id === item.seriesId)?.name ?? ""}
            onOther={(other) => remember({ item: other })}
            onBoard={focusBoard}
            onClose={close}
            onDrawn={life.onDrawn}
          />
        )}
      </aside>
    </div>
  );
}

interface BoardBodyProps {
  readonly state: BoardState;
  readonly onSee: (from: number, to: number) => void;
  readonly onLife: () => void;
  readonly onRetry: () => void;
}

function BoardBody({ state, onSee, onLife, onRetry }: BoardBodyProps) {
  const words = strings.followUps;
  if (state.state === "failed") {
    return (
      <ErrorState title={words.failedTitle} words={state.refusal.message}>
        <Button look="primary" onPress={onRetry}>
          {words.retry}
        </Button>
      </ErrorState>
    );
  }
  if (state.state !== "ready") return <Skeleton words={words.loading} rows={12} />;
  if (state.board.lines > 0) return <Board board={state.board} onSee={onSee} onLife={onLife} />;
  return (
    <EmptyState title={words.nothingTitle} words={words.nothingWords}>
      <Button onPress={() => rememberFilter(FIRST_FILTER)}>{words.clearFilters}</Button>
    </EmptyState>
  );
}

function Counted({ board: { items, groups, lateItems } }: { readonly board: BoardLines }) {
  const words = strings.followUps;
  return (
    <>
      {words.count(items, groups.length)}
      {lateItems === 0 ? null : <span className="follow-up-late">{words.late(lateItems)}</span>}
    </>
  );
}

/** The figures of one series, or of all where none is chosen; null until they have come. */
function useFiguresOf(seriesId: string | null): FollowUpFigures | null {
  const [figures, reload] = useLoaded("followUp.figures", { seriesId, unitsOnly: true }, "meetings.listChanged");
  useBehindWriting(reload);
  return figures.state === "ready" ? figures.value : null;
}

/** The keyboard is led into the life at once where it is drawn, else as soon as it is. */
function useLifeFocus(room: { readonly current: HTMLElement | null }) {
  const isWanted = useRef(false);
  const focus = useCallback(() => {
    const round = room.current?.querySelector<HTMLElement>(".life-round[tabindex='0']") ?? null;
    round?.focus();
    return round !== null;
  }, [room]);
  const onDrawn = useCallback(() => {
    if (isWanted.current) focus();
    isWanted.current = false;
  }, [focus]);
  // The board has opened another item by then, if any, and drawn what it has of it.
  const onWanted = useCallback(() => {
    isWanted.current = true;
    requestAnimationFrame(() => {
      if (isWanted.current && focus()) isWanted.current = false;
    });
  }, [focus]);
  return { onDrawn, onWanted };
}

/** The parts that a ruling is for: those selected, else the one that the arrows stand on. */
function chosenParts(board: BoardLines | null, { selected, activeAt }: BoardMemory): readonly FollowUpLine[] {
  if (selected.size > 0) return [...selected.values()];
  const active = board?.lineAt(Math.min(activeAt, board.lines - 1)) ?? null;
  return active === null ? [] : [active];
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
