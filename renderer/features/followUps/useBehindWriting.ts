import { useEffect, useRef } from "react";
import type { Bridge } from "../../../shared/contract/bridge.ts";
import { useBridge } from "../../api/bridgeContext.ts";

/** The board follows what is written so long after the last of it, in milliseconds. */
export const BEHIND = 300;

/** Runs what is the newest by then when a record has changed, once for all the steps of a while; answers how to stop. */
export function runBehindWriting(bridge: Pick<Bridge, "listen">, newest: { readonly current: () => void }): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = bridge.listen((event) => {
    if (event.name !== "meeting.changed") return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => newest.current(), BEHIND);
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}

/** Does something when a record has changed, also where what it does has changed since. */
export function useBehindWriting(run: () => void): void {
  const bridge = useBridge();
  const newest = useRef(run);
  useEffect(() => {
    newest.current = run;
  }, [run]);
  useEffect(() => runBehindWriting(bridge, newest), [bridge]);
}
