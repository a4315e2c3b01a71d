import { monitorEventLoopDelay } from "node:perf_hooks";
import { decodeReaderResult } from "../../../electron/core/importers/readerResult.ts";
import { failedReading, READING_FAILURES, type ReadingFailure } from "../../../electron/core/importers/reading.ts";
import type { ReaderAnswer } from "../../../electron/core/ports.ts";
import { FileReader, READING_LIMITS } from "../../../electron/hosts/reading/fileReader.ts";
import { forkReader } from "../../../electron/hosts/reading/forkReader.ts";
import { figures } from "../figures.ts";
import { HOSTILE_FILES } from "../hostileFiles.ts";
import { mutated } from "../mutate.ts";
import { type Goal, type Outcome, type Row, Trials } from "../table.ts";
import { wholeFiles } from "../wholeFiles.ts";

const ENTRY = new URL("../../../electron/reader.ts", import.meta.url);
const FILES = Number(process.env.MUTATED_FILES ?? figures.mutatedFiles);
const FIRST_SEED = Number(process.env.MUTATED_FROM ?? 1);
/** In milliseconds, at the 99th percentile. */
const LONGEST_STALL = 50;
const MEBIBYTE = 1024 * 1024;

interface Trial {
  readonly title: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly due: (outcome: string) => boolean;
}

/** What came of a file: "read", one of the closed list of reasons, or words for what must never be. */
function outcomeOf(name: string, answer: ReaderAnswer): string {
  if (answer.outcome !== "read") return `reader ${answer.outcome}`;
  const result = decodeReaderResult(answer.result);
  if (result === null) return "an answer that is none";
  if (result.ok) return "read";
  const reason = READING_FAILURES.find((each) => failedReading(name, each).message === result.message);
  return reason ?? `a sentence of no list: ${result.message}`;
}

/** The most that one run of files cost. */
class Cost {
  milliseconds = 0;
  memory = 0;
  slowest = "";

  /** A reader whose processes are watched for the memory they take. */
  readonly watchedReader = (): FileReader =>
    new FileReader(() => {
      const child = forkReader(ENTRY);
      const watch = setInterval(async () => {
        this.memory = Math.max(this.memory, (await child.memory()) ?? 0);
      }, 20);
      child.onExit(() => clearInterval(watch));
      return child;
    });
}

/** Reads files as mailed ones are read; and measures how long this process stood still. */
async function readAll(goal: string, trials: readonly Trial[]): Promise<Outcome & { readonly stall: number }> {
  const cost = new Cost();
  const reader = cost.watchedReader();
  const counted = new Trials(goal);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  for (const { title, name, bytes, due } of trials) {
    const file = bytes();
    const began = performance.now();
    const answer = await reader.read(name, file, () => {});
    const took = performance.now() - began;
    if (took > cost.milliseconds) Object.assign(cost, { milliseconds: took, slowest: title });
    // In the app the core's thread takes the answer apart, not the host's.
    const outcome = outcomeOf(name, answer);
    const isSlow = took > READING_LIMITS.milliseconds;
    counted.add(`${title} (${name})`, due(outcome) && !isSlow ? [] : [`${outcome}, ${Math.round(took)} ms`]);
  }
  reader.close();
  const isLarge = cost.memory > READING_LIMITS.memory;
  const worst = `${Math.round(cost.milliseconds)} ms (${cost.slowest}), ${Math.round(cost.memory / MEBIBYTE)} MB`;
  const failures = isLarge ? [`${goal}: the reader took ${Math.round(cost.memory / MEBIBYTE)} MB`] : [];
  delay.disable();
  const stall = delay.percentile(99) / 1e6;
  return { rows: [counted.row(worst)], failures: [...counted.failures, ...failures], stall };
}

const isOfList = (outcome: string) => outcome === "read" || READING_FAILURES.includes(outcome as ReadingFailure);

async function run(): Promise<Outcome> {
  const hostile = HOSTILE_FILES.map(({ title, name, bytes, outcome }): Trial => {
    const due = typeof outcome === "string" ? outcome : "read";
    return { title, name, bytes, due: (found) => found === due };
  });
  const whole = [...(await wholeFiles())];
  const damaged = Array.from({ length: FILES }, (_, index): Trial => {
    const seed = FIRST_SEED + index;
    const [name, bytes] = whole[seed % whole.length] ?? ["", new Uint8Array(0)];
    // Made beforehand: damaging a file stalls this process, reading it in the reader must not.
    const file = mutated(bytes, seed);
    return { title: `seed ${seed}`, name, bytes: () => file, due: isOfList };
  });
  const named = await readAll("G15 named hostile files", hostile);
  const random = await readAll("G14 damaged files", damaged);
  // The hostile files are large and made while they are read, which stalls this process; the damaged ones lie ready.
  const held = random.stall <= LONGEST_STALL ? 1 : 0;
  const worst = `${random.stall.toFixed(1)} ms`;
  const still = held === 1 ? [] : [`G14: the host stood still for ${worst}`];
  const stall: Row = { goal: "G14 the host's loop meanwhile, p99", tried: 1, held, worst };
  return { rows: [...named.rows, ...random.rows, stall], failures: [...named.failures, ...random.failures, ...still] };
}

export const mailedFiles: Goal = { name: "files", run };
