import { countCalls, type FaultTrial, plannedFaults, tryFault, tryFullDisk } from "../diskFaults/diskFaults.ts";
import { figures } from "../figures.ts";
import { cutPower, record } from "../powerCut/cuts.ts";
import { compileShim, type IoShim, NO_SHIM } from "../powerCut/ioShim.ts";
import { type Goal, notTried, type Outcome, Trials } from "../table.ts";

/** Batches that are typed while the calls are recorded, with their exports and backups. */
const BATCHES = 400;

async function withShim(goal: string, run: (shim: IoShim) => Promise<Outcome>): Promise<Outcome> {
  const shim = compileShim();
  if (shim === null) return notTried(goal, NO_SHIM);
  try {
    return await run(shim);
  } finally {
    shim.remove();
  }
}

async function cuts(shim: IoShim): Promise<Outcome> {
  const held = new Trials("G3 power cuts");
  const full = await record(shim, "FULL", BATCHES);
  if (full.missed.length > 0) held.add("the recording", [`calls were missed: ${full.missed.join(", ")}`]);
  cutPower(full, figures.powerCuts, 1).forEach((losses, index) => {
    held.add(`cut ${index}`, losses);
  });
  const canary = new Trials("G3 the same with synchronous=NORMAL must lose");
  const normal = await record(shim, "NORMAL", BATCHES);
  const losing = cutPower(normal, 60, 1).filter((losses) => losses.includes("an acknowledged revision")).length;
  canary.add("60 cuts", losing > 30 ? [] : [`only ${losing} of 60 lost a revision: the cuts cut nothing`]);
  return {
    rows: [held.row(`0 lost in ${full.operations.length} calls`), canary.row(`${losing} of 60 cuts lost revisions`)],
    failures: [...held.failures, ...canary.failures],
  };
}

async function faults(shim: IoShim): Promise<Outcome> {
  const trials = new Trials("G4 failing calls (EIO, ENOSPC, EACCES, EPERM)");
  const results: FaultTrial[] = [];
  for (const fault of plannedFaults(figures.diskFaults, await countCalls(shim))) {
    const title = `${fault.kind} ${fault.at}, error ${fault.error}${fault.sticky ? ", and on" : ""}`;
    const result = await tryFault(shim, fault);
    // A trial in which nothing failed shows nothing and is not counted.
    if (result.fired === 0) continue;
    results.push(result);
    trials.add(title, result.wrongs);
  }
  const fired =
    results.length >= figures.diskFaults * 0.8 ? [] : [`G4: only ${results.length} trials fired their fault`];
  const slowest = Math.max(...results.map(({ recovery }) => recovery));
  const refusals = results.reduce((sum, each) => sum + each.refusals, 0);
  const worst = `${refusals} refusals in words, saved again after ${Math.round(slowest)} ms`;
  return { rows: [trials.row(worst)], failures: [...trials.failures, ...fired] };
}

/** Sizes of the disks that run full, in megabytes. */
const SIZES = [6, 8, 12, 20];

async function fullDisks(): Promise<Outcome> {
  const trials = new Trials("G5 a disk of its own that runs full, and has room again");
  const results: FaultTrial[] = [];
  for (const size of SIZES) {
    const result = await tryFullDisk(size);
    if (result === null) return notTried(trials.goal, "only root on Linux can make a small disk");
    results.push(result);
    trials.add(`${size} MB`, [...result.wrongs, ...(result.fired === 0 ? ["the disk was never full"] : [])]);
  }
  const refusals = results.reduce((sum, each) => sum + each.refusals, 0);
  const slowest = Math.round(Math.max(...results.map(({ recovery }) => recovery)));
  const worst = `${refusals} refusals in words, saved again after ${slowest} ms`;
  return { rows: [trials.row(worst)], failures: trials.failures };
}

export const fullDisk: Goal = { name: "full", run: fullDisks };
export const powerCuts: Goal = { name: "cuts", run: () => withShim("G3 power cuts", cuts) };
export const failingDisk: Goal = { name: "disk", run: () => withShim("G4 failing calls", faults) };
