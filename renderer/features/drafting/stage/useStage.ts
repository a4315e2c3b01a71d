import { useCallback, useEffect, useMemo, useState } from "react";
import type { MeetingState } from "../../../../shared/contract/meetings.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { ask } from "../../../api/ask.ts";
import { useBridge } from "../../../api/bridgeContext.ts";
import { beginSitting } from "../../../editor/commands/registry.ts";
import type { Draft } from "../../../editor/draft.ts";
import { whenSaved } from "../../../editor/whenSaved.ts";
import { strings } from "../../../strings/zhTW.ts";
import { useToasts } from "../../../ui/Toast.tsx";
import { type TimeCounting, useMotionTimes } from "./useMotionTimes.ts";

/** The state of the meeting in the room where it is written: what is open of its controls, and how it is changed. */
export interface StageControls {
  readonly isMenuOpen: boolean;
  readonly openMenu: (open: boolean) => void;
  readonly isReopening: boolean;
  readonly openReason: (open: boolean) => void;
  /** Whether the line is open that looks over the record before 散會. */
  readonly isClosing: boolean;
  readonly openClose: (open: boolean) => void;
  /** When the meeting was started here, as long as that time waits for her nod. */
  readonly startedAt: Date | null;
  readonly settleStart: () => void;
  readonly counting: TimeCounting;
  /** Changes the state, with a reason where a final record is opened again; says what was done or why not. */
  readonly change: (to: MeetingState, reason?: string) => Promise<boolean>;
}

/** Hears that another window changed the state. */
function useFollowedStage(draft: Draft | null, seriesId: string): void {
  const bridge = useBridge();
  useEffect(() => {
    if (draft === null) return;
    let looks = 0;
    const look = async () => {
      looks += 1;
      const mine = looks;
      const list = await ask(bridge, "meeting.list", { seriesId, bin: false });
      const row = list.ok ? list.value.find(({ id }) => id === draft.meetingId) : undefined;
      // Answers may overtake each other: what was asked before says what was.
      if (row !== undefined && mine === looks) draft.setStage(row.state);
    };
    return bridge.listen((event) => {
      if (event.name === "meetings.listChanged") void look();
    });
  }, [bridge, draft, seriesId]);
}

function outcomesIn(draft: Draft): number {
  let outcomes = 0;
  draft.state.doc.descendants((node) => {
    if (node.type.name === "outcome") outcomes += 1;
    return !node.isTextblock;
  });
  return outcomes;
}

/** Gives each motion its empty 決議; says how many got one, "" for none. */
function prepareOutcomes(draft: Draft, profile: Profile): string {
  const before = outcomesIn(draft);
  draft.act(beginSitting(profile));
  const given = outcomesIn(draft) - before;
  return given === 0 ? "" : strings.stage.slotsGiven(given);
}

/** What is said of a change that was made, with what is left to do in the record. */
function doneWords(draft: Draft, from: MeetingState, to: MeetingState): string {
  const words = strings.stage;
  if (from === "final") return words.reopened;
  if (from === "inSession" && to === "draft") return words.closed;
  const doubts = draft.doubts.get().length + draft.unfinished();
  return words.done[to] + (to === "final" && doubts > 0 ? words.doubtsLeft(doubts) : "");
}

export function useStage(draft: Draft | null, seriesId: string, profile: Profile): StageControls {
  const bridge = useBridge();
  const toasts = useToasts();
  const [isMenuOpen, openMenu] = useState(false);
  const [isReopening, openReason] = useState(false);
  const [isClosing, openClose] = useState(false);
  const [startedAt, setStartedAt] = useState<Date | null>(null);
  const settleStart = useCallback(() => setStartedAt(null), []);
  const counting = useMotionTimes(draft);
  useFollowedStage(draft, seriesId);
  const change = useCallback(
    async (to: MeetingState, reason?: string) => {
      if (draft === null) return false;
      const from = draft.stage.get();
      const startedNow = new Date();
      const isSaved = await whenSaved(draft.session);
      if (from !== "final" && !isSaved) {
        toasts.show(strings.stage.unsavedFirst);
        return false;
      }
      const argument = { meetingId: draft.meetingId, state: to, ...(reason === undefined ? {} : { reason }) };
      const changed = await ask(bridge, "meeting.setState", argument);
      if (!changed.ok) {
        toasts.show(changed.refusal.message);
        return false;
      }
      draft.setStage(changed.value.state);
      openReason(false);
      openClose(false);
      setStartedAt(to === "inSession" ? startedNow : null);
      const prepared = to === "inSession" ? prepareOutcomes(draft, profile) : "";
      toasts.show(doneWords(draft, from, to) + prepared);
      return true;
    },
    [bridge, draft, profile, toasts],
  );
  return useMemo(
    () => ({
      isMenuOpen,
      openMenu,
      isReopening,
      openReason,
      isClosing,
      openClose,
      startedAt,
      settleStart,
      counting,
      change,
    }),
    [isMenuOpen, isReopening, isClosing, startedAt, settleStart, counting, change],
  );
}
