import { expect, it } from "vitest";
import { doneParts, type Sent, saidOf, sentAfter } from "../../../../renderer/features/followUps/afterRuling.ts";
import type { SeriesRuling } from "../../../../renderer/features/followUps/ruleInDraft.ts";
import type { Refusal } from "../../../../shared/contract/errors.ts";
import type { MeetingRow } from "../../../../shared/contract/meetings.ts";
import { lineOf } from "./rows.ts";

const REFUSAL: Refusal = { code: "internal", message: "讀不出來。" };
const SERIES = [
  { id: "a", name: "兒少會報" },
  { id: "b", name: "道安會報" },
];
const MEETING: MeetingRow = {
  ...{ id: "m", seriesId: "a", title: null, date: null, startsAt: null, state: "draft", openItems: 0 },
  ...{ changedAt: "2026-09-20T00:00:00Z", inBin: false, isSample: false },
};
const noDraft = (seriesId: string): SeriesRuling => ({ kind: "no-draft", seriesId });
const ruledOn = (...assignmentIds: string[]): SeriesRuling => ({
  ...{ kind: "ruled", seriesId: "a", count: assignmentIds.length, missing: 0, assignmentIds, meeting: MEETING },
  undo: async () => null,
});
const sent = (...assignmentIds: string[]): Sent => ({
  ruling: "merge",
  seriesId: "a",
  places: [{ meetingId: MEETING.id, assignmentIds }],
});

it("tells what is done and how many are not, which stay selected", () => {
  const parts = [lineOf(1, "a"), lineOf(2, "b"), lineOf(3, "b")];
  const rulings = { done: [noDraft("a")], refusal: REFUSAL };
  expect(doneParts(parts, rulings)).toEqual([lineOf(1, "a")]);
  expect(saidOf(rulings, parts, "release", SERIES)).toBe(
    "「兒少會報」還沒有下一次會議的草稿，沒有裁示。先建立下一次會議。其餘 2 列沒有裁示，還選著。讀不出來。",
  );
  expect(saidOf({ done: [], refusal: REFUSAL }, parts, "release", SERIES)).toBe("讀不出來。");
});

it("asks where the parts went that were ruled last", () => {
  expect(sentAfter(null, [ruledOn("x")], "merge")).toEqual(sent("x"));
  expect(sentAfter(sent("x"), [ruledOn("y")], "merge")).toEqual(sent("y"));
  expect(sentAfter(null, [ruledOn("x")], "release")).toBeNull();
  expect(sentAfter(null, [noDraft("a")], "merge")).toBeNull();
});

it("goes on asking until the same parts are ruled otherwise or taken back", () => {
  expect(sentAfter(sent("x", "y"), [ruledOn("z")], "release")).toEqual(sent("x", "y"));
  expect(sentAfter(sent("x", "y"), [ruledOn("x")], "release")).toEqual(sent("y"));
  expect(sentAfter(sent("x"), [ruledOn("x")], null)).toBeNull();
  expect(sentAfter(sent("x"), [noDraft("a")], "merge")).toEqual(sent("x"));
});
