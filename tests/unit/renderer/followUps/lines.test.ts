import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupParts, partsOf } from "../../../../renderer/features/followUps/board.ts";
import { linesOf, linesWithin, PART_HEIGHT, UNIT_HEIGHT } from "../../../../renderer/features/followUps/lines.ts";
import { itemRow, unit } from "./rows.ts";

const boardOf = (names: readonly string[]) =>
  linesOf(
    groupParts(
      partsOf(
        names.map((name, at) => itemRow(`i${at}`, { units: [unit(name)] })),
        "2026-09-03",
      ),
    ),
  );

describe("the lines of the board", () => {
  it("are a heading for each unit and its parts, with their offsets", () => {
    const { lines, offsets, partsAt, stretches } = boardOf(["甲處", "乙處", "甲處"]);
    expect(lines.map(({ kind }) => kind).join(" ")).toMatch(/^unit part( part)? unit part( part)?$/u);
    expect(partsAt.map((at) => lines[at]?.kind)).toEqual(["part", "part", "part"]);
    expect(stretches.flat()).toEqual([0, expect.any(Number), stretches[1]?.[0], lines.length]);
    expect(stretches.map(([from]) => lines[from]?.kind)).toEqual(["unit", "unit"]);
    expect(offsets.at(-1)).toBe(2 * UNIT_HEIGHT + 3 * PART_HEIGHT);
  });

  it("that are in sight are all drawn, and few others, wherever it is scrolled", () => {
    const { offsets } = boardOf(Array.from({ length: 400 }, (_, at) => `第${at % 23}處`));
    const end = offsets.at(-1) ?? 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: end }), fc.integer({ min: 100, max: 1500 }), (top, height) => {
        const [from, to] = linesWithin(offsets, top, height);
        for (let at = 0; at < offsets.length - 1; at += 1) {
          const inSight = (offsets[at] ?? 0) < top + height && (offsets[at + 1] ?? 0) > top;
          if (inSight) expect(at >= from && at < to).toBe(true);
        }
        expect(to - from).toBeLessThanOrEqual(Math.ceil(height / UNIT_HEIGHT) + 15);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it("of an empty board are none", () => {
    expect(linesWithin(linesOf([]).offsets, 0, 700)).toEqual([0, 0]);
  });
});
