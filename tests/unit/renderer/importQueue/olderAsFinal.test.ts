import { expect, it } from "vitest";
import { olderThanLatest } from "../../../../renderer/features/importQueue/olderAsFinal.ts";
import type { MeetingRow } from "../../../../shared/contract/meetings.ts";

const meeting = (id: string, seriesId: string, date: string | null): MeetingRow => ({
  id,
  seriesId,
  date,
  title: `會議${id}`,
  startsAt: null,
  state: "draft",
  openItems: 0,
  changedAt: "2026-09-03T02:00:00.000Z",
  inBin: false,
  isSample: false,
});
const ids = (meetings: readonly MeetingRow[]) => meetings.map(({ id }) => id);

it("leaves the last meeting of each series in draft", () => {
  const imported = [
    meeting("a1", "a", "2024-05-01"),
    meeting("a2", "a", "2025-05-01"),
    meeting("b1", "b", "2023-01-01"),
  ];
  expect(ids(olderThanLatest(imported, imported))).toEqual(["a1"]);
});

it("knows a later meeting that was there before", () => {
  const imported = [meeting("a1", "a", "2024-05-01")];
  expect(ids(olderThanLatest(imported, [...imported, meeting("a9", "a", "2026-05-01")]))).toEqual(["a1"]);
});

it("leaves two meetings of the same last day, and one without a day, in draft", () => {
  const imported = [meeting("a1", "a", "2025-05-01"), meeting("a2", "a", "2025-05-01"), meeting("a3", "a", null)];
  expect(olderThanLatest(imported, imported)).toEqual([]);
});
