import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatMark,
  isListStyle,
  LIST_BULLETS,
  largestMark,
  markWidth,
  NUMBERED_STYLES,
  outlineRank,
  readMark,
} from "../../../../shared/numbering/listStyle.ts";

const SEED = { seed: 1911, numRuns: 3000 };
const styleAndNumber = fc
  .constantFrom(...NUMBERED_STYLES)
  .chain((style) => fc.record({ style: fc.constant(style), n: fc.integer({ min: 1, max: largestMark(style) }) }));

describe("list styles", () => {
  test("are known by the mark of their first item", () => {
    const numbered =
      "壹、 一、 (一) （一） 1. 1、 １、 １. (1) （1） (１) （１） 甲、 (甲) （甲） 子、 (子) （子） ① a. 一. 壹. 1) 第一 1． １．";
    for (const style of numbered.split(" ")) expect(isListStyle(style), style).toBe(true);
    for (const style of "• ◎ ‧ → ※ ■ ● ○ - ◆ ★ ▪".split(" ")) expect(isListStyle(style), style).toBe(true);
    for (const text of ["", "二、", "2.", "(略)", "1,", "、", "一", "乙、", "□"])
      expect(isListStyle(text), text).toBe(false);
  });

  test("rank by their usual depth in a government document", () => {
    const chain = ["壹、", "一、", "（一）", "1、", "（1）", "甲、", "（甲）", "子、", "（子）"];
    expect(chain.map(outlineRank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(["(一)", "1.", "１、", "(1)", "(１)", "(甲)", "(子)"].map(outlineRank)).toEqual([2, 3, 3, 4, 4, 6, 8]);
    expect(["①", "a.", "1)", "第一、", "•", "什麼"].map(outlineRank)).toEqual([9, 9, 9, 9, 9, 9]);
  });
});

describe("writing marks", () => {
  test("counts in the style's own numerals", () => {
    expect(formatMark("壹、", 10)).toBe("拾、");
    expect(formatMark("（一）", 11)).toBe("（十一）");
    expect(formatMark("※", 7)).toBe("※");
  });

  test("goes on in digits where the numerals end, so that a long list keeps its marks", () => {
    expect(formatMark("甲、", 11)).toBe("11、");
    expect(formatMark("1.", 1000)).toBe("1000.");
  });

  test("refuses what is no style or no position", () => {
    expect(() => formatMark("二、", 1)).toThrow(RangeError);
    expect(() => formatMark("一、", 0)).toThrow(RangeError);
  });

  test("measures them in em", () => {
    expect(["一、", "十一、", "（一）", "(一)", "1.", "１、", "(10)", "①"].map(markWidth)).toEqual([
      2, 3, 3, 2, 1, 2, 2, 1,
    ]);
  });
});

describe("reading marks", () => {
  test("undoes writing, for every style and number", () => {
    fc.assert(
      fc.property(styleAndNumber, fc.constantFrom("", " ", "\u3000"), ({ style, n }, gap) => {
        const mark = formatMark(style, n);
        const space = style === "第一" ? " " : gap;
        expect(readMark(`${mark}${space}文字`)).toEqual({ style, value: n, mark, length: mark.length + space.length });
      }),
      SEED,
    );
  });

  test("knows every bullet", () => {
    for (const style of LIST_BULLETS) {
      expect(readMark(`${style} 文字`)).toEqual({ style, value: 1, mark: style, length: 2 });
    }
    expect(readMark("•文字")?.length).toBe(1);
    expect(readMark("\uf06c文字")).toEqual({ style: "●", value: 1, mark: "\uf06c", length: 1 });
  });

  test("keeps a mark written otherwise, so that the caller sees it is literal", () => {
    expect(readMark("壹拾、散會")).toEqual({ style: "壹、", value: 10, mark: "壹拾、", length: 3 });
    expect(readMark("廿一、其他")).toMatchObject({ style: "一、", value: 21, mark: "廿一、" });
  });

  test("overlooks the spaces that PDF text puts into a mark", () => {
    expect(readMark("( 一 ) 工作報告")).toEqual({ style: "(一)", value: 1, mark: "(一)", length: 6 });
    expect(readMark("陸 、 報告事項")).toEqual({ style: "壹、", value: 6, mark: "陸、", length: 4 });
  });

  test("reads a mark that stands alone, and one before a number", () => {
    expect(readMark("一、")).toMatchObject({ value: 1, length: 2 });
    expect(readMark("2. 3年計畫")).toMatchObject({ style: "1.", value: 2 });
    expect(readMark("1、113年度預算")).toMatchObject({ style: "1、", value: 1 });
    expect(readMark("二、 三月底前完成")).toMatchObject({ style: "一、", value: 2 });
    expect(readMark("一、三讀通過")).toMatchObject({ style: "一、", value: 1 });
  });

  test.each(
    [
      "1.5公里 109年度計畫 10:30 3.14 一二級預防 一二、三級 一般 二、三月 三、四天 1、2月 甲、乙方 甲、乙、丙三案 一、二、三級預防",
      "十一、十二月 （略） (略) (星期五) 1。 2人 十分之一 （詳附件） P1 3-5歲 一案 甲方 甲級 1,200元 1,甲 １．５倍 1．5倍",
      "(02)3356-6500 (110)年 （一）至（三）項 a.m. e.g. 第一線上 第一次會議 第一、二期計畫 第一、第二級 (一)、(二)項 壹、貳、參均照案通過 ○○縣政府 ○君 -5度 --- - • ●●●● 0. 01. 文字",
    ].flatMap((line) => line.split(" ")),
  )("is silent for %s", (text) => {
    expect(readMark(text)).toBeNull();
  });

  test("is silent for an empty line and one that is not trimmed", () => {
    expect(readMark("")).toBeNull();
    expect(readMark(" 一、文字")).toBeNull();
  });
});
