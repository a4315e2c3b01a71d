import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passageAround } from "../../../../renderer/features/search/passage.ts";

const shown = (text: string, ...matches: [number, number][]) =>
  passageAround(
    text,
    matches.map(([from, to]) => ({ from, to })),
  )
    .map(({ text: words, isMatch }) => (isMatch ? `【${words}】` : words))
    .join("");

describe("a found passage", () => {
  it("shows its matches", () => {
    expect(shown("請資訊室協助。", [1, 3])).toBe("請【資訊】室協助。");
  });

  it("begins with the sentence of the first match", () => {
    expect(shown("照案通過。請資訊室協助。", [6, 8])).toBe("請【資訊】室協助。");
  });

  it("takes matches that touch as one, in whatever order they come", () => {
    expect(shown("資訊安全小組", [2, 4], [0, 2])).toBe("【資訊安全】小組");
  });

  it("cuts a long sentence on both sides", () => {
    const text = `${"甲".repeat(300)}資訊${"乙".repeat(300)}`;
    expect(shown(text, [300, 302])).toBe(`……${"甲".repeat(35)}【資訊】${"乙".repeat(103)}……`);
  });

  it("is always a piece of the text that holds its first match and divides no character", () => {
    const texts = fc.array(fc.constantFrom("甲", "。", "𠮷", "資", "\n"), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 4 }), (signs, place, length) => {
        const at = place % signs.length;
        const from = signs.slice(0, at).join("").length;
        const to = signs.slice(0, at + length).join("").length;
        const text = signs.join("");
        const stretches = passageAround(text, [{ from, to }]).filter(({ text: words }) => words !== "……");
        const piece = stretches.map(({ text: words }) => words).join("");
        expect(text).toContain(piece);
        expect(piece.isWellFormed()).toBe(true);
        expect(stretches.filter(({ isMatch }) => isMatch).map((each) => each.text)).toEqual([text.slice(from, to)]);
      }),
      { seed: 20260903, numRuns: 300 },
    );
  });
});
