import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { superfluous } from "../../../../../electron/core/backup/rotation.ts";
import { BACKUP_REASONS, type BackupReason } from "../../../../../shared/contract/backups.ts";

interface Some {
  readonly sequence: number;
  readonly at: string;
  readonly reason: BackupReason;
  readonly isDamaged: boolean;
  readonly size: number;
}

const MB = 1024 * 1024;
const backup = (sequence: number, at: string, given: Partial<Some> = {}): Some => ({
  sequence,
  at,
  reason: "timed",
  isDamaged: false,
  size: MB,
  ...given,
});
const left = (all: readonly Some[], budget?: number) => {
  const gone = new Set(superfluous(all, budget));
  return all.filter((each) => !gone.has(each)).map(({ sequence }) => sequence);
};

describe("which backups may go", () => {
  it("keeps twelve by the clock, one of each of seven days and four weeks", () => {
    const start = Date.parse("2026-06-01T02:00:00Z");
    // Six a day, an hour apart, over eight weeks.
    const all = Array.from({ length: 6 * 56 }, (_, index) => {
      const at = new Date(start + Math.floor(index / 6) * 86_400_000 + (index % 6) * 3_600_000);
      return backup(index + 1, at.toISOString());
    });
    const kept = left(all);
    expect(kept.slice(-12)).toEqual(all.slice(-12).map(({ sequence }) => sequence));
    const days = new Set(all.filter(({ sequence }) => kept.includes(sequence)).map(({ at }) => at.slice(0, 10)));
    expect(days.size).toBeGreaterThanOrEqual(7);
    // 12 of two days, 5 days more, and the Sundays of weeks that reach further back.
    expect(kept).toHaveLength(12 + 5 + 3);
    expect(Math.min(...kept)).toBeLessThan(6 * 36);
  });

  it("keeps the one before a migration, and three that another took the place of", () => {
    const old = Array.from({ length: 4 }, (_, index) =>
      backup(index + 2, "2026-01-01T00:00:00Z", { reason: "replaced" }),
    );
    const all = [
      backup(1, "2026-01-01T00:00:00Z", { reason: "migration" }),
      ...old,
      ...Array.from({ length: 30 }, (_, index) => backup(index + 10, "2026-09-03T06:00:00Z")),
    ];
    expect(left(all).filter((sequence) => sequence < 10)).toEqual([1, 3, 4, 5]);
  });

  it("never takes the three newest sound ones, whatever clock and room say", () => {
    const some = fc
      .array(
        fc.record({
          at: fc
            .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
            .map((at) => at.toISOString()),
          reason: fc.constantFrom(...BACKUP_REASONS),
          isDamaged: fc.boolean(),
          size: fc.integer({ min: 0, max: 900 * MB }),
        }),
        { maxLength: 60 },
      )
      .map((all) => all.map((each, index): Some => ({ ...each, sequence: index + 1 })));
    fc.assert(
      fc.property(some, (all) => {
        const kept = left(all);
        const newest = all.filter(({ isDamaged }) => !isDamaged).slice(-3);
        for (const { sequence } of newest) expect(kept).toContain(sequence);
        expect(kept.length).toBeLessThanOrEqual(3 + 12 + 7 + 4 + 3 + 1);
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  it("stays within its room, from the oldest on", () => {
    const all = Array.from({ length: 12 }, (_, index) => backup(index + 1, "2026-09-03T06:00:00Z", { size: 10 * MB }));
    expect(left(all, 55 * MB)).toEqual([8, 9, 10, 11, 12]);
    expect(left(all, 5 * MB)).toEqual([10, 11, 12]);
  });
});
