import type { CoreListener } from "../../shared/contract/events.ts";
import { type Log, placeOf } from "./log.ts";
import type { Store } from "./store/store.ts";

/** How long nobody must have written in a meeting before its document is written whole, in milliseconds. */
const IDLE = 10_000;

/** Writes a snapshot of a meeting when its window has been still for a while, so that it opens without replaying. */
export function snapshotsWhenIdle(
  store: Pick<Store, "writeSnapshot">,
  log: Log,
  idle = IDLE,
): { readonly hear: CoreListener; readonly stop: () => void } {
  const timers = new Map<string, NodeJS.Timeout>();
  const write = (meetingId: string) => {
    timers.delete(meetingId);
    try {
      store.writeSnapshot(meetingId);
    } catch (error) {
      log({ code: "snapshot", detail: placeOf(error) });
    }
  };
  return {
    hear: (event) => {
      if (event.name !== "meeting.changed") return;
      clearTimeout(timers.get(event.meetingId));
      timers.set(
        event.meetingId,
        setTimeout(() => write(event.meetingId), idle),
      );
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
