import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { type BoardFilter, questionOf } from "./board.ts";
import { remember, useBoardMemory } from "./boardMemory.ts";
import { activeIn, BoardPages, type BoardState } from "./boardPages.ts";
import { useBehindWriting } from "./useBehindWriting.ts";

/** The lines of the board under a filter, from the active one on, asked again whenever records change. */
export function useBoardPages(filter: BoardFilter): readonly [BoardState, BoardPages] {
  const bridge = useBridge();
  const { activeId, activeAt } = useBoardMemory();
  const pages = useMemo(() => new BoardPages((argument) => ask(bridge, "followUp.page", argument)), [bridge]);
  const state = useSyncExternalStore(pages.subscribe, pages.snapshot);
  useEffect(() => pages.show(questionOf(filter), activeId));
  const reload = useCallback(() => pages.reload(activeId), [pages, activeId]);
  useBehindWriting(reload);
  useEffect(
    () =>
      bridge.listen((event) => {
        if (event.name === "meetings.listChanged" || event.name === "core.resumed") reload();
      }),
    [bridge, reload],
  );
  const board = state.state === "ready" ? state.board : null;
  const followed = useRef(0);
  useEffect(() => {
    if (board === null || board.edition === followed.current) return;
    followed.current = board.edition;
    remember({ activeAt: activeIn(board, activeId, activeAt) });
  });
  return [state, pages];
}
