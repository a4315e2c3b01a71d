import { useEffect, useState } from "react";
import { formatClockTime } from "../../../../shared/calendar/clockTime.ts";
import { clockOf } from "../timeFields.ts";

const TICK_MS = 5000;

/** The time that 入席 and 離席 are to bear: the clock's until she types another. */
export interface ProposedTime {
  readonly text: string;
  readonly isTyped: boolean;
  /** "HH:MM"; null for an empty field, undefined where it cannot be read. */
  readonly at: string | null | undefined;
  readonly type: (text: string) => void;
  /** Follows the clock again. */
  readonly reset: () => void;
}

function clockNow(): string {
  const now = new Date();
  return formatClockTime({ hour: now.getHours(), minute: now.getMinutes() });
}

export function useProposedTime(): ProposedTime {
  const [now, setNow] = useState(clockNow);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    const timer = setInterval(() => setNow(clockNow()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const text = typed ?? now;
  return {
    text,
    isTyped: typed !== null,
    at: text.trim() === "" ? null : (clockOf(text) ?? undefined),
    type: setTyped,
    reset: () => {
      setNow(clockNow());
      setTyped(null);
    },
  };
}
