import { readdirSync, readFileSync } from "node:fs";
import type { Summary } from "../../../../electron/core/exporters/summary.ts";

const FOLDER = new URL("../../../fixtures/minutes/", import.meta.url);

/** A record of our own writing and the summary that a reader made of it by hand. */
export interface Fixture {
  readonly name: string;
  readonly text: string;
  readonly summary: Summary;
}

export const FIXTURES: readonly Fixture[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".txt"))
  .sort()
  .map((file) => ({
    name: file.slice(0, -".txt".length),
    text: readFileSync(new URL(file, FOLDER), "utf8"),
    summary: JSON.parse(readFileSync(new URL(file.replace(/\.txt$/u, ".summary.json"), FOLDER), "utf8")),
  }));
