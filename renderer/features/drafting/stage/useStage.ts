import { useCallback, useEffect, useMemo, useState } from "react";
import type { MeetingState } from "../../../../shared/contract/meetings.ts";
import { ask } from "../../../api/ask.ts";
import { useBridge } from "../../../api/bridgeContext.ts";
import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";
import { useToasts } from "../../../ui/Toast.tsx";

/** The state of the meeting in the room where it is written: what is open of its controls, and how it is changed. */
export interface StageControls {
  readonly isMenuOpen: boolean;
  readonly openMenu: (open: boolean) => void;
  readonly isReopening: boolean;
  readonly openReason: (open: boolean) => void;
  /** Changes the state, with a reason where a final record is opened again; says what was done or why not. */
  readonly change: (to: MeetingState, reason?: string) => Promise<void>;
}

/** Hears that another window changed the state. */
function useFollowedStage(draft: Draft | null, seriesId: string): void {
  const bridge = useBridge();
  useEffect(() => {
    if (draft === null) return;
    const look = async () => {
      const list = await ask(bridge, "meeting.list", { seriesId, bin: false });
      const row = list.ok ? list.value.find(({ id }) => id === draft.meetingId) : undefined;
      if (row !== undefined) draft.setStage(row.state);
    };
    return bridge.listen((event) => {
      if (event.name === "meetings.listChanged") void look();
    });
  }, [bridge, draft, seriesId]);
}

export function useStage(draft: Draft | null, seriesId: string): StageControls {
  const bridge = useBridge();
  const toasts = useToasts();
  const [isMenuOpen, openMenu] = useState(false);
  const [isReopening, openReason] = useState(false);
  useFollowedStage(draft, seriesId);
  const change = useCallback(
    async (to: MeetingState, reason?: string) => {
      if (draft === null) return;
      const words = strings.stage;
      const wasFinal = draft.isFinal;
      await draft.session.flush();
      if (!wasFinal && draft.session.saveState().kind !== "saved") {
        toasts.show(words.unsavedFirst);
        return;
      }
      const argument = { meetingId: draft.meetingId, state: to, ...(reason === undefined ? {} : { reason }) };
      const changed = await ask(bridge, "meeting.setState", argument);
      if (!changed.ok) {
        toasts.show(changed.refusal.message);
        return;
      }
      draft.setStage(changed.value.state);
      openReason(false);
      const doubts = draft.doubts.get().length + draft.unfinished();
      const left = to === "final" && doubts > 0 ? words.doubtsLeft(doubts) : "";
      toasts.show((wasFinal ? words.reopened : words.done[to]) + left);
    },
    [bridge, draft, toasts],
  );
  return useMemo(() => ({ isMenuOpen, openMenu, isReopening, openReason, change }), [isMenuOpen, isReopening, change]);
}
