import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareRecord, FACT_KINDS } from "./compare.ts";
import { HALVES, isThere, recordsOf } from "./corpus.ts";
import { type Figures, figuresOf } from "./figures.ts";

/** What each half of the corpus reached when it was last measured (`measure.ts open`); figures only ever rise. */
const REACHED: Partial<Record<(typeof HALVES)[number], Figures>> = JSON.parse(
  readFileSync(new URL("reached.json", import.meta.url), "utf8"),
);

/** Rounding of the figures in the file. */
const ROUNDED = 0.0001;

describe.each(HALVES.filter(isThere))("the %s half of the unseen records", (half) => {
  const reached = REACHED[half];
  const measured = Promise.all(recordsOf(half).map(compareRecord));

  test("can all be read, and nothing of them is lost", async () => {
    const comparisons = await measured;
    expect(comparisons.flatMap(({ name, failure }) => (failure === null ? [] : [name]))).toEqual([]);
    expect(comparisons.flatMap(({ name, unplaced }) => (unplaced === "" ? [] : [name]))).toEqual([]);
  });

  test.each(FACT_KINDS)("is recognised as well as it was: %s", async (kind) => {
    const { scores } = figuresOf(await measured);
    expect(scores[kind]).toBeGreaterThanOrEqual((reached?.scores[kind] ?? 0) - ROUNDED);
  });
});
