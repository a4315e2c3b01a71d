import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Draft } from "../../../../renderer/editor/draft.ts";
import { Observed } from "../../../../renderer/editor/observed.ts";
import { MotionTimes, minutesOf } from "../../../../renderer/features/drafting/stage/motionTimes.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const place = new Observed<{ readonly entryId: string | null }>({ entryId: "a" });
const draft = { meetingId: "m", place } as unknown as Draft;
const kept = new Map<string, string>();
const memory = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
};

it("adds up the time in each motion while somebody counts, and remembers it over a reload", () => {
  const times = new MotionTimes(draft, memory);
  vi.advanceTimersByTime(60_000);
  const stop = times.count(10_000);
  vi.advanceTimersByTime(65_000);
  place.set({ entryId: "b" });
  vi.advanceTimersByTime(30_000);
  place.set({ entryId: null });
  vi.advanceTimersByTime(30_000);
  place.set({ entryId: "a" });
  vi.advanceTimersByTime(5_000);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(times.times.get()).toEqual({ a: 70_000, b: 30_000 });
  expect(minutesOf(70_000)).toBe(2);
  expect(new MotionTimes(draft, memory).times.get()).toEqual({ a: 70_000, b: 30_000 });
});

it("begins anew where what was remembered is nothing", () => {
  for (const nothing of ["{", "null", '{"a":"x","b":-1}']) {
    const broken = { getItem: () => nothing, setItem: () => undefined };
    expect(new MotionTimes(draft, broken).times.get()).toEqual({});
  }
});
