import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  heightOf,
  inSight,
  PART_HEIGHT,
  placeGroups,
  topOfPart,
  UNIT_HEIGHT,
} from "../../../../renderer/features/followUps/lines.ts";

/** Groups of so many parts. */
function placed(counts: readonly number[]) {
  let offset = 0;
  return placeGroups(
    counts.map((count, nth) => {
      offset += count;
      return { unitKey: `${nth}`, unit: `第${nth}處`, offset: offset - count, count };
    }),
  );
}

describe("the places on the board", () => {
  it("are those of a heading for each unit and its parts", () => {
    const groups = placed([2, 1]);
    expect(groups.map(({ top, at }) => [top, at])).toEqual([
      [0, 0],
      [UNIT_HEIGHT + 2 * PART_HEIGHT, 3],
    ]);
    expect([0, 1, 2].map((nth) => topOfPart(groups, nth))).toEqual([
      UNIT_HEIGHT,
      UNIT_HEIGHT + PART_HEIGHT,
      2 * UNIT_HEIGHT + 2 * PART_HEIGHT,
    ]);
    expect(heightOf(groups)).toBe(2 * UNIT_HEIGHT + 3 * PART_HEIGHT);
    expect(heightOf([])).toBe(0);
  });

  it("that are in sight are all drawn, and few others, wherever it is scrolled", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(counts, fc.nat(1000), fc.integer({ min: 100, max: 1500 }), (given, share, height) => {
        const groups = placed(given);
        const top = Math.floor((heightOf(groups) * share) / 1000);
        const drawn = new Set(
          inSight(groups, top, height).flatMap(({ from, to }) =>
            Array.from({ length: to - from }, (_, at) => from + at),
          ),
        );
        const count = given.reduce((sum, each) => sum + each, 0);
        for (let nth = 0; nth < count; nth += 1) {
          const y = topOfPart(groups, nth);
          if (y < top + height && y + PART_HEIGHT > top) expect(drawn.has(nth)).toBe(true);
        }
        expect(drawn.size).toBeLessThanOrEqual(Math.ceil(height / PART_HEIGHT) + 13 * 2);
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});
