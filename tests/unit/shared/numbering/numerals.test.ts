import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatNumeral,
  largestNumeral,
  NUMERAL_KINDS,
  parseAnyNumeral,
  parseNumeral,
} from "../../../../shared/numbering/numerals.ts";

const SEED = { seed: 1911, numRuns: 2000 };
const anyKind = fc.constantFrom(...NUMERAL_KINDS);
const numberInKind = anyKind.chain((kind) =>
  fc.record({ kind: fc.constant(kind), n: fc.integer({ min: 1, max: largestNumeral(kind) }) }),
);

describe("writing numerals", () => {
  test("follows government usage", () => {
    const formal = [10, 11, 20, 21, 100, 101, 110, 111].map((n) => formatNumeral(n, "formal"));
    expect(formal).toEqual(["拾", "拾壹", "貳拾", "貳拾壹", "壹佰", "壹佰零壹", "壹佰壹拾", "壹佰壹拾壹"]);
    const chinese = [1, 10, 11, 20, 101, 110, 999].map((n) => formatNumeral(n, "chinese"));
    expect(chinese).toEqual(["一", "十", "十一", "二十", "一百零一", "一百一十", "九百九十九"]);
    expect(formatNumeral(10, "stem") + formatNumeral(12, "branch") + formatNumeral(3, "latin")).toBe("癸亥c");
    expect([1, 20, 21, 35, 36, 50].map((n) => formatNumeral(n, "circled")).join("")).toBe("①⑳㉑㉟㊱㊿");
    expect(formatNumeral(120, "fullwidth")).toBe("１２０");
  });

  test("refuses numbers outside the range of a kind", () => {
    for (const kind of NUMERAL_KINDS) {
      for (const n of [0, -1, 1.5, Number.NaN, largestNumeral(kind) + 1]) {
        expect(() => formatNumeral(n, kind), `${kind} ${n}`).toThrow(RangeError);
      }
    }
    expect(NUMERAL_KINDS.map(largestNumeral)).toEqual([999, 999, 999, 999, 10, 12, 50, 26]);
  });
});

describe("reading numerals", () => {
  test("undoes writing, in every kind and in no other", () => {
    fc.assert(
      fc.property(numberInKind, ({ kind, n }) => {
        const text = formatNumeral(n, kind);
        expect(parseNumeral(text, kind)).toBe(n);
        expect(NUMERAL_KINDS.filter((other) => parseNumeral(text, other) !== null)).toEqual([kind]);
        expect(parseAnyNumeral(text)).toEqual({ value: n, kind });
      }),
      SEED,
    );
  });

  test.each([
    ["壹拾", "formal", 10],
    ["壹拾壹", "formal", 11],
    ["参", "formal", 3],
    ["叁拾", "formal", 30],
    ["壹百零伍", "formal", 105],
    ["一十", "chinese", 10],
    ["廿", "chinese", 20],
    ["廿一", "chinese", 21],
    ["卅", "chinese", 30],
    ["兩百零三", "chinese", 203],
    ["一佰二十", "chinese", 120],
    ["一百十一", "chinese", 111],
    ["一〇一", "chinese", 101],
    ["一一零", "chinese", 110],
  ] as const)("takes %s as %s %d", (text, kind, value) => {
    expect(parseNumeral(text, kind)).toBe(value);
  });

  test("is silent for anything else", () => {
    for (const text of ["", "零", "〇", "百", "一百一", "零一", "十零一", "兩", "十十", "一百零", "拾一", "一拾"]) {
      expect(parseAnyNumeral(text), text).toBeNull();
    }
    for (const text of ["0", "01", "1000", "1.5", "１a", "1１", "A", "aa", "甲乙", "①②", " 1", "一 "]) {
      expect(parseAnyNumeral(text), text).toBeNull();
    }
  });
});
