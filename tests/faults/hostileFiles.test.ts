import { expect, test } from "vitest";
import { readFileBytes } from "../../electron/core/importers/registry.ts";
import { sourceOf, written } from "../builders/sourceText.ts";
import { HOSTILE_FILES } from "./hostileFiles.ts";

const TIME_LIMIT = 20_000;

test.each(HOSTILE_FILES.map((file) => [`${file.title} (${file.name})`, file] as const))(
  "%s",
  async (_, { name, bytes, outcome }) => {
    const file = bytes();
    const began = performance.now();
    const reading = await readFileBytes(name, file);
    expect(performance.now() - began).toBeLessThan(TIME_LIMIT);
    if (typeof outcome === "string") {
      expect(reading).toMatchObject({ ok: false, reason: outcome, message: expect.stringContaining(`「${name}」`) });
    } else {
      expect(written(sourceOf(reading).blocks).join("\n")).toContain(outcome.reads);
    }
  },
  TIME_LIMIT * 2,
);

test("there are as many named files as were promised", () => {
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(45);
  expect(new Set(HOSTILE_FILES.map(({ title, name }) => `${title} ${name}`)).size).toBe(HOSTILE_FILES.length);
});
