import { constants } from "node:os";
import { expect, onTestFinished, test } from "vitest";
import { tryFault } from "./diskFaults/diskFaults.ts";
import { compileShim, NO_SHIM, type PlannedFault } from "./powerCut/ioShim.ts";

const { EIO, ENOSPC, EPERM } = constants.errno;

const FAULTS: readonly (readonly [string, PlannedFault])[] = [
  ["no room is left from the hundredth write on", { kind: "W", at: 100, error: ENOSPC, sticky: true }],
  ["one sync of the disk fails", { kind: "S", at: 7, error: EIO, sticky: false }],
  ["no file can be renamed", { kind: "R", at: 1, error: EPERM, sticky: true }],
];

test.for(FAULTS)("typing goes on and nothing acknowledged is lost where %s", async ([_title, fault], { skip }) => {
  const shim = compileShim();
  if (shim === null) return skip(NO_SHIM);
  onTestFinished(shim.remove);
  const { fired, refusals, wrongs } = await tryFault(shim, fault, 10);
  expect(wrongs).toEqual([]);
  expect(fired).toBeGreaterThan(0);
  expect(refusals).toBeGreaterThan(0);
});
