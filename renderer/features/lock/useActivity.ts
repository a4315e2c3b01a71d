import { useEffect } from "react";
import type { Bridge } from "../../../shared/contract/bridge.ts";
import { ask } from "../../api/ask.ts";
import { wouldLose } from "./wouldLose.ts";

/** The core is told at most so often, in milliseconds. */
const EVERY = 20_000;
const DEEDS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Tells the core while the window is used, and while something in it would be lost, so that it is not locked. */
export function useActivity(bridge: Bridge, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    let last = -EVERY;
    const tell = () => {
      if (performance.now() - last < EVERY) return;
      last = performance.now();
      void ask(bridge, "lock.active", {});
    };
    const timer = window.setInterval(() => {
      if (wouldLose()) tell();
    }, EVERY);
    for (const deed of DEEDS) window.addEventListener(deed, tell, { capture: true, passive: true });
    return () => {
      window.clearInterval(timer);
      for (const deed of DEEDS) window.removeEventListener(deed, tell, { capture: true });
    };
  }, [bridge, isWanted]);
}
