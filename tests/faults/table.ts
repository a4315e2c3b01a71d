/** One line of the table: a goal of reliability, how often it was tried, how often it held, and the worst that was seen. */
export interface Row {
  readonly goal: string;
  readonly tried: number;
  readonly held: number;
  readonly worst: string;
}

/** What trying a goal gives: its lines, and a sentence for each thing that did not hold. */
export interface Outcome {
  readonly rows: readonly Row[];
  readonly failures: readonly string[];
}

/** A group of goals that are tried together; its name is what `--only` chooses by. */
export interface Goal {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/** Collects trials of one goal. */
export class Trials {
  readonly failures: string[] = [];
  readonly goal: string;
  private tried = 0;
  private held = 0;

  constructor(goal: string) {
    this.goal = goal;
  }

  /** Counts one trial that held where nothing is wrong. */
  add(title: string, wrongs: readonly string[]): void {
    this.tried += 1;
    if (wrongs.length === 0) this.held += 1;
    for (const wrong of wrongs) this.failures.push(`${this.goal}: ${title}: ${wrong}`);
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${this.goal}  ${this.tried}`);
  }

  row(worst: string): Row {
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
    return { goal: this.goal, tried: this.tried, held: this.held, worst };
  }
}

/** A goal that could not be tried on this machine; it counts as tried zero times and is said aloud. */
export const notTried = (goal: string, why: string): Outcome => ({
  rows: [{ goal, tried: 0, held: 0, worst: `not tried here: ${why}` }],
  failures: [],
});

/** The share of sorted numbers below which this one lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
