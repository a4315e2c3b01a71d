import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BackupResult } from "../../../../../electron/core/backup/backupRun.ts";
import { BackupSchedule } from "../../../../../electron/core/backup/schedule.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const made = { ok: true, backup: {} } as BackupResult;
const full: BackupResult = { ok: false, reason: "full", detail: "" };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A store that is changed by hand; a backup of it takes some seconds. */
function start(answer: () => BackupResult = () => made) {
  let changes = 0;
  const times: number[] = [];
  /** When the oldest change was made that stands in no finished backup. */
  let oldest: number | null = null;
  const work = {
    changes: () => changes,
    make: async () => {
      const [at, before] = [performance.now(), changes];
      times.push(at);
      await new Promise((resolve) => setTimeout(resolve, 5 * SECOND));
      const result = answer();
      if (result.ok) oldest = changes === before ? null : at;
      return result;
    },
    made: () => undefined,
  };
  const schedule = new BackupSchedule(work);
  const change = () => {
    changes += 1;
    oldest ??= performance.now();
  };
  return { schedule, change, times, age: () => (oldest === null ? 0 : performance.now() - oldest) };
}

describe("the backups of a session", () => {
  it("are never older than ten minutes of work, however it goes on", async () => {
    const { change, times, age } = start();
    let worst = 0;
    // Two hours of typing with pauses of many lengths.
    for (let second = 0, pause = 0; second < 2 * 3600; second += 1) {
      await vi.advanceTimersByTimeAsync(SECOND);
      pause -= 1;
      if (pause < -40) pause = (second * 37) % 900;
      if (pause < 0) change();
      worst = Math.max(worst, age());
    }
    expect(worst).toBeLessThan(10 * MINUTE);
    expect(times.length).toBeGreaterThan(8);
    expect(times.length).toBeLessThan(2 * 60);
  });

  it("stop while nothing is changed", async () => {
    const { change, times } = start();
    change();
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    const before = times.length;
    expect(before).toBe(1);
    await vi.advanceTimersByTimeAsync(12 * 60 * MINUTE);
    expect(times.length).toBe(before);
  });

  it("that fail are tried again each minute until one holds", async () => {
    let room = false;
    const { change, times } = start(() => (room ? made : full));
    change();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(times.length).toBeGreaterThan(5);
    room = true;
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    const held = times.length;
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(times.length).toBe(held);
  });

  it("are made one at a time, and a wanted one follows the one under way", async () => {
    const { schedule } = start();
    let running = 0;
    const make = async () => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, SECOND));
      running -= 1;
      return made;
    };
    const all = Promise.all([schedule.now(make), schedule.now(make), schedule.now(make)]);
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(await all).toHaveLength(3);
    await schedule.stop();
  });
});
