import { describe, expect, it } from "vitest";
import {
  type EntryState,
  isClear,
  needsReview,
  type ReadyEntry,
  type ReadyState,
  readingProgress,
  seriesGroups,
} from "../../../../renderer/features/importQueue/entries.ts";
import type { ImportReview, MeetingRow, SeriesRow } from "../../../../shared/contract/meetings.ts";

const SERIES: SeriesRow[] = [{ id: "s1", name: "資訊安全推動小組會議", ordinalRule: "rocYear", meetings: 3 }];

let count = 0;
function ready(given: Partial<ReadyState> = {}, before: readonly Partial<MeetingRow>[] = []): ReadyEntry {
  count += 1;
  const review = { hash: `${count}`, alreadyImported: before } as unknown as ImportReview;
  const state: ReadyState = {
    is: "ready",
    review,
    kind: "minutes",
    title: "紀錄",
    date: "2026-03-05",
    doubts: 0,
    proposed: "資訊安全推動小組",
    sameAs: null,
    again: "skip",
    problem: null,
    ...given,
  };
  return { id: `file${count}`, name: `${count}.docx`, folder: "", state };
}

describe("the groups of a queue", () => {
  it("join titles that differ in 會議 alone, under the series of that name", () => {
    const entries = [ready(), ready({ proposed: "資訊安全推動小組會議" }), ready({ proposed: "主管會報" })];
    const groups = seriesGroups(entries, SERIES, new Map());
    expect(groups.map(({ name, known, entries: all }) => [name, known?.id ?? null, all.length])).toEqual([
      ["資訊安全推動小組會議", "s1", 2],
      ["主管會報", null, 1],
    ]);
  });

  it("take the name that she writes, and stand by date", () => {
    const entries = [ready({ date: null }), ready({ date: "2026-09-01" }), ready({ date: "2025-01-02" })];
    const [group] = seriesGroups(entries, [], new Map([["資訊安全推動小組", "資安小組"]]));
    expect(group?.name).toBe("資安小組");
    expect(group?.entries.map(({ state }) => state.date)).toEqual(["2025-01-02", "2026-09-01", null]);
  });

  it("propose the series in which the same file was kept before, whatever its title says", () => {
    const [group] = seriesGroups([ready({ proposed: "別的會議" }, [{ seriesId: "s1" }])], SERIES, new Map());
    expect(group?.known?.id).toBe("s1");
  });
});

describe("a record of the queue", () => {
  it("is clear with a day, a series and no doubt", () => {
    expect(isClear(ready(), "資安小組")).toBe(true);
    expect(isClear(ready({ doubts: 1 }), "資安小組")).toBe(false);
    expect(isClear(ready({ date: null }), "資安小組")).toBe(false);
    expect(isClear(ready({ date: null, kind: "follow-up-list" }), "資安小組")).toBe(true);
    expect(isClear(ready(), " ")).toBe(false);
  });

  it("that was imported before is left out unless she says otherwise", () => {
    const before = [{ id: "m1", seriesId: "s1" }];
    expect(isClear(ready({}, before), "資安小組")).toBe(false);
    expect(isClear(ready({ again: "replace" }, before), "資安小組")).toBe(true);
    expect(isClear(ready({ again: "keep" }, before), "資安小組")).toBe(true);
    expect(needsReview(ready({ doubts: 3 }, before))).toBe(false);
  });
});

it("counts what was read of what is still to be read", () => {
  const entry = (is: EntryState["is"]) => ({ ...ready(), state: { is } as EntryState });
  const all = [ready(), entry("refused"), entry("reading"), entry("waiting"), entry("stopped")];
  expect(readingProgress(all)).toEqual({ done: 2, all: 4 });
});
