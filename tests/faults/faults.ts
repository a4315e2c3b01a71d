// `npm run faults`: every named hostile file and MUTATED_FILES damaged ones (1,200 unless said otherwise), each read by the
// reader process as a mailed file is. Prints a table; ends with 1 where anything did not hold.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { readerResult } from "../../electron/core/importers/readerResult.ts";
import { failedReading, READING_FAILURES, type ReadingFailure } from "../../electron/core/importers/reading.ts";
import type { ReaderAnswer } from "../../electron/core/ports.ts";
import { FileReader, READING_LIMITS } from "../../electron/hosts/reading/fileReader.ts";
import { forkReader } from "../../electron/hosts/reading/forkReader.ts";
import { HOSTILE_FILES } from "./hostileFiles.ts";
import { mutated } from "./mutate.ts";
import { wholeFiles } from "./wholeFiles.ts";

const ENTRY = new URL("../../electron/reader.ts", import.meta.url);
const FILES = Number(process.env.MUTATED_FILES ?? 1200);
const FIRST_SEED = Number(process.env.MUTATED_FROM ?? 1);
const LONGEST_STALL = 50;
const MEBIBYTE = 1024 * 1024;

/** The most that one run of files cost. */
interface Cost {
  milliseconds: number;
  memory: number;
  slowest: string;
}

/** A reader whose processes are watched for the memory they take. */
function watchedReader(cost: Cost): FileReader {
  return new FileReader(() => {
    const child = forkReader(ENTRY);
    const watch = setInterval(async () => {
      cost.memory = Math.max(cost.memory, (await child.memory()) ?? 0);
    }, 20);
    child.onExit(() => clearInterval(watch));
    return child;
  });
}

/** What came of a file: "read", one of the closed list of reasons, or words for what must never be. */
function outcomeOf(name: string, answer: ReaderAnswer): string {
  if (answer.outcome !== "read") return `reader ${answer.outcome}`;
  const result = readerResult.safeParse(answer.result);
  if (!result.success) return "an answer that is none";
  if (result.data.ok) return "read";
  const { message } = result.data;
  const reason = READING_FAILURES.find((each) => failedReading(name, each).message === message);
  return reason ?? `a sentence of no list: ${message}`;
}

interface Trial {
  readonly title: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly holds: (outcome: string) => boolean;
}

interface Row {
  readonly goal: string;
  readonly tried: number;
  readonly held: number;
  readonly worst: string;
}

const failures: string[] = [];

async function run(goal: string, trials: readonly Trial[]): Promise<Row> {
  const cost: Cost = { milliseconds: 0, memory: 0, slowest: "" };
  const reader = watchedReader(cost);
  const outcomes = new Map<string, number>();
  let held = 0;
  for (const [index, { title, name, bytes, holds }] of trials.entries()) {
    const file = bytes();
    const began = performance.now();
    const outcome = outcomeOf(name, await reader.read(name, file, () => {}));
    const took = performance.now() - began;
    if (took > cost.milliseconds) Object.assign(cost, { milliseconds: took, slowest: title });
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (holds(outcome) && took <= READING_LIMITS.milliseconds) held += 1;
    else failures.push(`${goal}: ${title} (${name}): ${outcome}, ${Math.round(took)} ms`);
    if (process.stderr.isTTY) process.stderr.write(`\r${goal}  ${index + 1}/${trials.length} `);
  }
  reader.close();
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const counts = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, times]) => `${outcome} ${times}`);
  console.log(`${goal}: ${counts.join(", ")}`);
  const megabytes = Math.round(cost.memory / MEBIBYTE);
  if (cost.memory > READING_LIMITS.memory) failures.push(`${goal}: the reader took ${megabytes} MB`);
  const worst = `${Math.round(cost.milliseconds)} ms (${cost.slowest}), ${megabytes} MB`;
  return { goal, tried: trials.length, held, worst };
}

const isOfList = (outcome: string) => outcome === "read" || READING_FAILURES.includes(outcome as ReadingFailure);

const hostile = HOSTILE_FILES.map(({ title, name, bytes, outcome }): Trial => {
  const due = typeof outcome === "string" ? outcome : "read";
  return { title, name, bytes, holds: (found) => found === due };
});

const whole = [...(await wholeFiles())];
const damaged = Array.from({ length: FILES }, (_, index): Trial => {
  const seed = FIRST_SEED + index;
  const [name, bytes] = whole[seed % whole.length] ?? ["", new Uint8Array(0)];
  // Made beforehand: damaging a file stalls this process, reading it in the reader must not.
  const file = mutated(bytes, seed);
  return { title: `seed ${seed}`, name, bytes: () => file, holds: isOfList };
});

const delay = monitorEventLoopDelay({ resolution: 5 });
const rows = [await run("G15 named hostile files", hostile)];
// The hostile files are large and made while they are read, which stalls this process; the damaged ones lie ready.
delay.enable();
rows.push(await run("G14 damaged files", damaged));
delay.disable();
const stall = delay.percentile(99) / 1e6;
if (stall > LONGEST_STALL) failures.push(`G14: the host stood still for ${stall.toFixed(1)} ms`);
rows.push({
  goal: "G14 host loop, p99",
  tried: 1,
  held: stall <= LONGEST_STALL ? 1 : 0,
  worst: `${stall.toFixed(1)} ms`,
});

console.table(rows);
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);
