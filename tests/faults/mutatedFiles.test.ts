import { expect, test } from "vitest";
import { readAndRecognise } from "../../electron/core/importers/readAndRecognise.ts";
import { readerResult } from "../../electron/core/importers/readerResult.ts";
import { READING_FAILURES } from "../../electron/core/importers/reading.ts";
import { readFileBytes } from "../../electron/core/importers/registry.ts";
import { mutated } from "./mutate.ts";
import { wholeFiles } from "./wholeFiles.ts";

const FILES = Number(process.env.MUTATED_FILES ?? 100);
const FIRST_SEED = Number(process.env.MUTATED_FROM ?? 1);
const TIME_LIMIT = 20_000;
const MEMORY_LIMIT = 512 * 1024 * 1024;

const whole = [...(await wholeFiles())];

test.each(whole)("%s is read while it is whole", async (name, bytes) => {
  expect(await readFileBytes(name, bytes)).toMatchObject({ ok: true });
});

test(`${FILES} damaged files are each read, or refused with a reason of the closed list`, async () => {
  const outcomes = new Map<string, number>();
  for (let seed = FIRST_SEED; seed < FIRST_SEED + FILES; seed += 1) {
    const [name, bytes] = whole[seed % whole.length] ?? ["", new Uint8Array(0)];
    const damaged = mutated(bytes, seed);
    const began = performance.now();
    const reading = await readFileBytes(name, damaged);
    const outcome = reading.ok ? "read" : reading.reason;
    expect(["read", ...READING_FAILURES], `seed ${seed}`).toContain(outcome);
    const result = readerResult.safeParse(await readAndRecognise(name, damaged, () => {}));
    expect(result.success, `seed ${seed}`).toBe(true);
    expect(performance.now() - began, `seed ${seed}`).toBeLessThan(TIME_LIMIT);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(process.memoryUsage().rss).toBeLessThan(MEMORY_LIMIT);
  // A fuzzer that only ever breaks the zip, or never breaks anything, shows nothing.
  expect(outcomes.get("read") ?? 0).toBeGreaterThan(FILES / 10);
  expect(outcomes.get("damaged") ?? 0).toBeGreaterThan(FILES / 10);
}, 600_000);

test("the same seed damages a file in the same way", () => {
  const [[, bytes] = ["", new Uint8Array(0)]] = whole;
  expect(mutated(bytes, 42)).toEqual(mutated(bytes, 42));
  expect(mutated(bytes, 42)).not.toEqual(mutated(bytes, 43));
});
