import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { plainText } from "../../../../shared/minutes/plainText.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { withoutSpace } from "../../../../shared/recognition/spacing.ts";
import { expectConsecutiveNumbersAfterMoves } from "../../../builders/movedClauses.ts";
import { recogniseText, summaryOfText } from "../../../builders/recognised.ts";
import { SEEDS, type SeedFacts } from "./seedFacts.ts";

/** Real records lie beside the checkout where there are any; LUSHI_SEEDS names another place. */
const FOLDER = process.env.LUSHI_SEEDS ?? fileURLToPath(new URL("../../../../../shared/seeds", import.meta.url));

/** A digest of words, white space and widths of characters aside. */
const digestOf = (words: string) =>
  createHash("sha256").update(words.normalize("NFKC").replace(/\s+/gu, "")).digest("hex").slice(0, 16);
const digestOrNull = (words: string | null) => (words === null ? null : digestOf(words));
const orDash = (words: string | null) => (words === null ? "-" : digestOf(words));

function factsOfSeed(file: string, text: string): SeedFacts {
  const { doc, furniture } = recogniseText(text, file);
  const summary = summaryOfText(text, file);
  const { kind, date, startsAt, endsAt } = summary;
  return {
    ...{ file, kind, date, startsAt, endsAt },
    title: digestOrNull(summary.title),
    place: digestOrNull(summary.place),
    chair: digestOrNull(summary.chair),
    actingChair: digestOrNull(summary.actingChair),
    minuteTaker: digestOrNull(summary.minuteTaker),
    sectionKinds: doc.children.filter((child) => child.type.name === "section").map((section) => section.attrs.kind),
    sections: summary.sections.map(digestOf),
    outcomes: summary.outcomes.map(
      (outcome) => `${outcome.kind} ${outcome.label ?? "-"} ${digestOf(outcome.section)} ${digestOf(outcome.text)}`,
    ),
    followUps: summary.followUps.map((item) => {
      const units = item.units.map(digestOf).join("+") || "-";
      const said = `${item.suggestion ?? "-"} ${item.ruling ?? "-"} ${item.status}`;
      return `${digestOf(item.subject)} ${units} ${orDash(item.progress)} ${said}`;
    }),
    warnings: summary.warnings.map((warning) => warning.code),
    furniture,
  };
}

/** The characters of a text in order of their code, so that two texts with the same ones compare equal. */
const sortedCharacters = (text: string) => [...withoutSpace(text)].sort().join("");

describe.each(SEEDS)("$file", (expected) => {
  const path = join(FOLDER, expected.file);
  const read = (skip: (why: string) => void): string => {
    if (!existsSync(path)) skip(`沒有 ${path}，這份真實紀錄沒有檢查。`);
    return readFileSync(path, "utf8");
  };

  test("says what its reader found in it", (context) => {
    const text = read(context.skip);
    expect(factsOfSeed(expected.file, text)).toEqual(expected);
  });

  test("makes a valid document that holds every character", (context) => {
    const text = read(context.skip);
    const { doc, furniture, unplaced } = recogniseText(text);
    expect(problemsOf(doc)).toEqual([]);
    expect(unplaced).toBe("");
    expect(sortedCharacters(plainText(doc) + furniture.join(""))).toBe(sortedCharacters(text));
  });

  test("numbers its lists without a gap when a second item moves up", (context) => {
    expectConsecutiveNumbersAfterMoves(recogniseText(read(context.skip)).doc);
  });
});
