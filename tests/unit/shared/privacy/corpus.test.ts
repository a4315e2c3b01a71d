import { describe, expect, it } from "vitest";
import { findPersonalData } from "../../../../shared/privacy/findPersonalData.ts";
import { minutesOf } from "../../../builders/minutes.ts";
import { privacyScore } from "../../../builders/privacyScore.ts";
import { readMarked } from "../../../fixtures/privacy/marked.ts";
import { OPEN_MUST, OPEN_MUST_NOT } from "../../../fixtures/privacy/open.ts";
import { SEALED_MUST, SEALED_MUST_NOT } from "../../../fixtures/privacy/sealed.ts";
import { SECOND_MUST, SECOND_MUST_NOT } from "../../../fixtures/privacy/second.ts";
import { THIRD_MUST, THIRD_MUST_NOT } from "../../../fixtures/privacy/third.ts";
import { THIRD_SEALED_MUST, THIRD_SEALED_MUST_NOT } from "../../../fixtures/privacy/thirdSealed.ts";

const found = (text: string) => findPersonalData(minutesOf(text));

/** Sentences whose personal data are not all found whole. */
function missed(sentences: readonly string[]): string[] {
  return sentences.filter((sentence) => {
    const { text, marked } = readMarked(sentence);
    const findings = found(text);
    return !marked.every(({ kind, from, to }) =>
      findings.some((one) => one.kind === kind && one.from <= from && one.to >= to),
    );
  });
}

/** What is found where nothing is. */
function falselyFound(must: readonly string[], mustNot: readonly string[]): string[] {
  const beside = must.map(readMarked).flatMap(({ text, marked }) =>
    found(text)
      .filter(({ from, to }) => !marked.some((words) => from < words.to && words.from < to))
      .map((one) => one.text),
  );
  return [...beside, ...mustNot.flatMap(found).map((one) => one.text)];
}

describe("the sentences by which the rules were made", () => {
  it("give up every piece of personal data", () => expect(missed(OPEN_MUST)).toEqual([]));
  it("give up nothing else", () => expect(falselyFound(OPEN_MUST, OPEN_MUST_NOT)).toEqual([]));
});

describe("the sentences that were sealed until the rules were measured", () => {
  it("give up every piece of personal data", () => expect(missed(SEALED_MUST)).toEqual([]));
  it("give up nothing else", () => expect(falselyFound(SEALED_MUST, SEALED_MUST_NOT)).toEqual([]));
});

describe("the sentences written after those", () => {
  it("give up every piece of personal data", () => expect(missed(SECOND_MUST)).toEqual([]));
  it("give up nothing else", () => expect(falselyFound(SECOND_MUST, SECOND_MUST_NOT)).toEqual([]));
});

describe("the sentences of a writer who had read no rule", () => {
  it("give up every piece in the half that was opened, and one class that is nobody's", () => {
    const { pieces, missed, false: falsely } = privacyScore(THIRD_MUST, THIRD_MUST_NOT);
    expect(pieces).toBeGreaterThan(130);
    expect(missed).toEqual([]);
    expect(falsely).toEqual(["school 和平國小四年甲班 | 和平國小四年甲班獲得閱讀獎勵。"]);
  });

  it("give up at least as much in the sealed half as when it was first counted", () => {
    const { pieces, missed, false: falsely } = privacyScore(THIRD_SEALED_MUST, THIRD_SEALED_MUST_NOT);
    expect(pieces).toBe(147);
    // Only counted: whoever reads what was missed has opened the seal.
    expect(missed.length).toBeLessThanOrEqual(7);
    expect(falsely.length).toBeLessThanOrEqual(1);
  });
});
