import { describe, expect, it } from "vitest";
import { barsOf, FIRST_FILTER, knownFilter, questionOf } from "../../../../renderer/features/followUps/board.ts";

const counts = (unit: string, open: number, released: number) => ({
  ...{ unitKey: unit, unit, open, released, left: 1, late: 0 },
});

describe("the filter of the board", () => {
  it("asks the core for a state, or for what is late or due this month among the open", () => {
    const asked = (status: typeof FIRST_FILTER.status) => {
      const { status: of, lateOnly, thisMonthOnly } = questionOf({ ...FIRST_FILTER, status });
      return [of, lateOnly, thisMonthOnly];
    };
    expect(asked("open")).toEqual(["open", false, false]);
    expect(asked("all")).toEqual([null, false, false]);
    expect(asked("late")).toEqual([null, true, false]);
    expect(asked("thisMonth")).toEqual([null, false, true]);
  });

  it("forgets a series and a unit that are not there", () => {
    const filter = { ...FIRST_FILTER, seriesId: "s", unitKey: "社會處" };
    expect(knownFilter(filter, [{ id: "s" }], [{ unitKey: "社會處" }])).toBe(filter);
    expect(knownFilter(filter, [], [])).toEqual(FIRST_FILTER);
  });
});

it("the bars have the most open first and leave out units that have only left", () => {
  const units = [counts("甲處", 0, 1), counts("乙處", 2, 0), counts("丙處", 0, 0)];
  expect(barsOf({ units, meetings: [] }).map(({ unit }) => unit)).toEqual(["乙處", "甲處"]);
});
