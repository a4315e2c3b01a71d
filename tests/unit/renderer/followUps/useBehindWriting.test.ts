import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { BEHIND, runBehindWriting } from "../../../../renderer/features/followUps/useBehindWriting.ts";
import type { CoreEvent, CoreListener } from "../../../../shared/contract/events.ts";

const CHANGED: CoreEvent = { name: "meeting.changed", meetingId: "m", revision: 1, clientId: "w" };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Follows a record that changes when told to. */
function followed() {
  const listeners = new Set<CoreListener>();
  const run = vi.fn();
  const newest = { current: run };
  const listen = (listener: CoreListener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const stop = runBehindWriting({ listen }, newest);
  const change = () => {
    for (const heard of listeners) heard(CHANGED);
  };
  return { run, newest, stop, change };
}

it("runs once for all the steps of a while, behind the last of them", () => {
  const { run, change } = followed();
  change();
  vi.advanceTimersByTime(BEHIND - 1);
  change();
  vi.advanceTimersByTime(BEHIND - 1);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
});

it("runs what is the newest by then", () => {
  const { run, newest, change } = followed();
  change();
  newest.current = vi.fn();
  vi.advanceTimersByTime(BEHIND);
  expect(newest.current).toHaveBeenCalledTimes(1);
  expect(run).not.toHaveBeenCalled();
});

it("runs nothing once it is stopped", () => {
  const { run, stop, change } = followed();
  change();
  stop();
  vi.advanceTimersByTime(BEHIND);
  expect(run).not.toHaveBeenCalled();
});
