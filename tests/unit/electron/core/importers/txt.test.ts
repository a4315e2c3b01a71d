import { describe, expect, test } from "vitest";
import { foldCharacters } from "../../../../../electron/core/importers/foldCharacters.ts";
import { TEXT_LIMIT } from "../../../../../electron/core/importers/reading.ts";
import { readTxt } from "../../../../../electron/core/importers/txt.ts";

const read = (text: string) => readTxt("紀錄.txt", new TextEncoder().encode(text));

/** The lines of a text as [number, text, whether a page begins]. */
function linesOf(text: string): [number, string, boolean][] {
  const reading = read(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading.source.blocks.flatMap((block) =>
    block.kind === "line" ? [[block.number, block.text, block.pageStart] as [number, string, boolean]] : [],
  );
}

describe("lines", () => {
  test("end as on any system", () => {
    expect(linesOf("甲\r\n乙\r丙\n丁\u2028戊\v己").map(([number, text]) => [number, text])).toEqual([
      [1, "甲"],
      [2, "乙"],
      [3, "丙"],
      [4, "丁"],
      [5, "戊"],
      [6, "己"],
    ]);
  });

  test("keep the spaces around them, and know where a page begins", () => {
    expect(linesOf("甲 \n\f 乙\n丙\f丁")).toEqual([
      [1, "甲 ", false],
      [2, "", false],
      [2, " 乙", true],
      [3, "丙", false],
      [3, "丁", true],
    ]);
  });
});

describe("characters", () => {
  test.each([
    ["⼀、⽇期：⽴法院⾏政", "一、日期：立法院行政"],
    ["⺠政局⻑、⻘年", "民政局長、青年"],
    ["\uf9b5外", "\u4f8b外"],
    ["e\u0301", "é"],
    ["時\u200b間\ufeff：\u200e下午\u00ad", "時間：下午"],
    ["甲\u0000乙\u0007丙", "甲乙丙"],
  ])("%j are read as their reader sees them", (written, seen) => {
    expect(foldCharacters(written)).toBe(seen);
  });

  test.each(["𠮷田", "堃峯", "○○國小", "１２３ＡＢ", "（一）", "\uf06c"])("%s stay as they are", (text) => {
    expect(foldCharacters(text)).toBe(text);
  });
});

describe("files that hold no text", () => {
  test.each(["", " \n\u3000\t\r\n", "\ufeff", "\u200b\n\u200b"])("%j are empty", (text) => {
    expect(read(text)).toMatchObject({ ok: false, reason: "empty" });
  });

  test("of more characters than are read are too large", () => {
    expect(read("會".repeat(TEXT_LIMIT + 1))).toMatchObject({ ok: false, reason: "too-large" });
  });

  test("are named in the one sentence that says why", () => {
    const reading = read("");
    expect(reading.ok ? "" : reading.message).toMatch(/^「紀錄\.txt」[^。]+。$/u);
  });
});
