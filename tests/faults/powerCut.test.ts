import { expect, onTestFinished, test } from "vitest";
import { cutPower, record } from "./powerCut/cuts.ts";
import { compileShim, type IoShim, NO_SHIM } from "./powerCut/ioShim.ts";

function shimOrSkip(skip: (reason: string) => never): IoShim {
  const shim = compileShim();
  if (shim === null) return skip(NO_SHIM);
  onTestFinished(shim.remove);
  return shim;
}

const CUTS = 30;

test(`no acknowledged revision, export or backup is lost over ${CUTS} power cuts`, async ({ skip }) => {
  const recording = await record(shimOrSkip(skip), "FULL", 130);
  expect(recording.missed).toEqual([]);
  expect(recording.operations.filter(({ kind }) => kind === "sync").length).toBeGreaterThan(130);
  expect(cutPower(recording, CUTS, 1).flat()).toEqual([]);
});

test("the same cuts lose acknowledged revisions where commits are not synced", async ({ skip }) => {
  const recording = await record(shimOrSkip(skip), "NORMAL", 130);
  expect(recording.missed).toEqual([]);
  const losses = cutPower(recording, CUTS, 1);
  const losing = losses.filter((each) => each.includes("an acknowledged revision"));
  expect(losing.length).toBeGreaterThan(CUTS / 2);
  expect(losses.flat().filter((loss) => loss === "does not open" || loss === "damaged")).toEqual([]);
});
