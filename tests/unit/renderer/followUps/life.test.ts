import { describe, expect, it } from "vitest";
import { lifeOf } from "../../../../renderer/features/followUps/life.ts";
import { itemRow, meeting, round, unit } from "./rows.ts";

describe("the life of an item", () => {
  it("is its rounds by meeting and unit, the latest first, a meeting without a day above", () => {
    const units = [unit("甲處", [round("m1"), round("m2"), round("m3")]), unit("乙處", [round("m2"), round("gone")])];
    const meetings = [meeting("m1", 1), meeting("m3", null), meeting("m2", 5)];
    const life = lifeOf(itemRow("a", { units }, { meetings }));
    expect(life.map(({ meetingId, rounds }) => [meetingId, ...rounds.map((each) => each.unit)])).toEqual([
      ["m3", "甲處"],
      ["gone", "乙處"],
      ["m2", "甲處", "乙處"],
      ["m1", "甲處"],
    ]);
    expect(life.map((each) => each.meeting?.title ?? null)).toEqual(["會議m3", null, "會議m2", "會議m1"]);
  });
});
