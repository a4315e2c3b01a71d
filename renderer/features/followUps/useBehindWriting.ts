import { useEffect } from "react";
import { useBridge } from "../../api/bridgeContext.ts";

/** The board follows what is written so long after the last of it, in milliseconds. */
const BEHIND = 300;

/** Does something when a record has changed, once for all the steps of a while. */
export function useBehindWriting(run: () => void): void {
  const bridge = useBridge();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = bridge.listen((event) => {
      if (event.name !== "meeting.changed") return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(run, BEHIND);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [bridge, run]);
}
