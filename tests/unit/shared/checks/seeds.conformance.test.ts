import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runChecks } from "../../../../shared/checks/runChecks.ts";
import { recogniseText } from "../../../builders/recognised.ts";

const FOLDER = process.env.LUSHI_SEEDS ?? fileURLToPath(new URL("../../../../../shared/seeds", import.meta.url));

/** What a careful reader found in each real record by hand, as the codes of the rules. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "000_4b404a4b59dab6b1.txt": [
    "end-before-start",
    "odd-clock",
    "similar-organisations",
    "missing-attachment",
    "missing-full-stop",
    "half-width-marks",
    "mixed-separators",
    "mixed-separators",
    "unified-words",
    "unified-words",
  ],
  "001_77092ef5c917e69f.txt": [
    "name-order",
    "name-order",
    "missing-attachment",
    "broken-address",
    "record-label",
    "half-width-marks",
    "two-spellings",
    "unified-words",
    "unified-words",
    "unified-words",
    "unified-words",
  ],
  "002_558bda034fd8d0c1.txt": [
    "missing-attachment",
    "zero-minutes",
    "half-width-marks",
    "two-spellings",
    "unified-words",
    "unified-words",
    "unified-words",
  ],
  "004_663eb93f7475aed5.txt": [
    "ruling-contradiction",
    "missing-attachment",
    "missing-weekday",
    "half-width-marks",
    "two-spellings",
  ],
};

for (const [file, codes] of Object.entries(EXPECTED))
  test(`the checks find in ${file} what its reader found, and no more`, ({ skip }) => {
    const path = join(FOLDER, file);
    if (!existsSync(path)) skip(`沒有 ${path}，這份真實紀錄沒有檢查。`);
    expect(runChecks(recogniseText(readFileSync(path, "utf8")).doc).map(({ code }) => code)).toEqual(codes);
  });
