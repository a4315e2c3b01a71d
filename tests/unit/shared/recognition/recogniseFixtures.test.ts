import { describe, expect, test } from "vitest";
import { plainText } from "../../../../shared/minutes/plainText.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { withoutSpace } from "../../../../shared/recognition/spacing.ts";
import { expectConsecutiveNumbersAfterMoves, secondClauses } from "../../../builders/movedClauses.ts";
import { recogniseText, summaryOfText } from "../../../builders/recognised.ts";
import { FIXTURES } from "./fixtures.ts";

const RECORDS = FIXTURES.filter(({ summary }) => summary.kind === "minutes");

describe.each(FIXTURES)("$name", ({ name, text, summary }) => {
  test("is summed up as a reader would", () => {
    expect(summaryOfText(text, `${name}.txt`)).toEqual(summary);
  });

  test("makes a valid document", () => {
    expect(problemsOf(recogniseText(text).doc)).toEqual([]);
  });

  test("keeps every character but page furniture, in order", () => {
    const { doc, furniture } = recogniseText(text);
    expect(withoutSpace(plainText(doc))).toBe(withoutSpace(withoutLines(text, furniture)));
  });
});

/** A text without these of its lines, which stand in it in this order. */
function withoutLines(text: string, left: readonly string[]): string {
  let next = 0;
  const kept = text.split(/[\n\f]/u).filter((line) => {
    const isLeft = next < left.length && withoutSpace(line) === withoutSpace(left[next] ?? "");
    if (isLeft) next += 1;
    return !isLeft;
  });
  expect(next).toBe(left.length);
  return kept.join("\n");
}

const FURNITURE: Readonly<Record<string, readonly string[]>> = {
  "central-platform": ["9"],
  "pdftotext-single-spaced": [
    "第1頁，共4頁",
    "雲橋縣政府公共工程品質督導小組",
    "第2頁，共4頁",
    "雲橋縣政府公共工程品質督導小組",
    "第3頁，共4頁",
    "雲橋縣政府公共工程品質督導小組",
    "第4頁，共4頁",
  ],
};

test.each(FIXTURES)("$name: leaves out its page furniture and nothing else", ({ name, text }) => {
  expect(recogniseText(text).furniture).toEqual(FURNITURE[name] ?? []);
});

test.each(RECORDS)("$name: a second item moved up leaves its list numbered without a gap", ({ text }) => {
  const { doc } = recogniseText(text);
  expect(secondClauses(doc).length).toBeGreaterThan(0);
  expectConsecutiveNumbersAfterMoves(doc);
});
