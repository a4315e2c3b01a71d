import { useCallback, useEffect, useMemo, useState } from "react";
import type { MeetingState } from "../../../../shared/contract/meetings.ts";
import { ask } from "../../../api/ask.ts";
import { useBridge } from "../../../api/bridgeContext.ts";
import type { Draft } from "../../../editor/draft.ts";
import { Observed } from "../../../editor/observed.ts";
import { useObserved } from "../useObserved.ts";
import { motionTimesOf } from "./motionTimes.ts";

const TICK_MS = 10_000;
const NO_STAGE = new Observed<MeetingState>("final");

/** Whether she wants the time of each motion counted, and how she says so; it is kept for the next meeting. */
export interface TimeCounting {
  readonly isOn: boolean;
  readonly turn: (on: boolean) => void;
}

/** Counts the time of each motion while the meeting is in session and she wants it. */
export function useMotionTimes(draft: Draft | null): TimeCounting {
  const bridge = useBridge();
  const [isOn, setOn] = useState(false);
  const inSession = useObserved(draft?.stage ?? NO_STAGE) === "inSession";
  useEffect(() => {
    let left = false;
    void ask(bridge, "settings.get", {}).then((kept) => {
      if (kept.ok && !left) setOn(kept.value.motionTimes);
    });
    return () => {
      left = true;
    };
  }, [bridge]);
  useEffect(
    () => (draft !== null && isOn && inSession ? motionTimesOf(draft).count(TICK_MS) : undefined),
    [draft, isOn, inSession],
  );
  const turn = useCallback(
    (on: boolean) => {
      setOn(on);
      void ask(bridge, "settings.set", { motionTimes: on });
    },
    [bridge],
  );
  return useMemo(() => ({ isOn, turn }), [isOn, turn]);
}
