import { describe, expect, it } from "vitest";
import { changeLevel } from "../../../../../renderer/editor/commands/registry.ts";
import { clause, list, minutesOf, outcome, remark, table } from "../../../../builders/minutes.ts";
import { attempt, desk, lines, linesAfter, run } from "../desk.ts";

const levelIn = changeLevel("in");
const levelOut = changeLevel("out");

describe("one level in", () => {
  it("makes an item a sub-item of the one before it", () => {
    expect(linesAfter(minutesOf(list("一、", "甲", "乙|", "丙")), levelIn)).toEqual(["一、甲", "（一）乙|", "二、丙"]);
  });

  it("puts it behind the sub-items that are there", () => {
    const doc = minutesOf(list("一、", clause("甲", list("1.", "子")), "乙|"));
    expect(linesAfter(doc, levelIn)).toEqual(["一、甲", "1.子", "2.乙|"]);
  });

  it("takes along its own sub-items, which get the marks of their new level", () => {
    const doc = minutesOf(list("一、", "甲", clause("乙|", list("（一）", clause("子", list("1、", "丑"))))));
    expect(linesAfter(doc, levelIn)).toEqual(["一、甲", "（一）乙|", "1、子", "（1）丑"]);
  });

  it("uses the style that the record has for such lists, in parentheses of its own width", () => {
    const doc = minutesOf(list("一、", clause("甲", list("(1)", "子")), "乙"), list("一、", "丙", "丁|"));
    expect(linesAfter(doc, levelIn).at(-1)).toBe("(1)丁|");
    expect(linesAfter(minutesOf(list("(一)", "甲", "乙|")), levelIn).at(-1)).toBe("1、乙|");
    expect(linesAfter(minutesOf(list("1、", "甲", "乙|")), levelIn).at(-1)).toBe("（1）乙|");
  });

  it("moves all selected items", () => {
    expect(linesAfter(minutesOf(list("一、", "甲", "|乙", "丙|")), levelIn)).toEqual([
      "一、甲",
      "（一）乙",
      "（二）丙|",
    ]);
  });

  it("drops a mark of the source's own", () => {
    const doc = minutesOf(list("一、", "甲", clause("乙|", { mark: "五、" })));
    expect(linesAfter(doc, levelIn)).toEqual(["一、甲", "（一）乙|"]);
  });

  it("is not possible for the first item", () => {
    expect(attempt(desk(minutesOf(list("一、", "甲|"))), levelIn)).toBeNull();
  });

  it("makes a paragraph an item", () => {
    expect(linesAfter(minutesOf("甲|"), levelIn)).toEqual(["一、甲|"]);
  });

  it("makes it an item of the list before it, and of the one behind it", () => {
    const doc = minutesOf(list("一、", "甲"), "乙|", list("一、", { start: 2 }, "丙"));
    expect(linesAfter(doc, levelIn)).toEqual(["一、甲", "二、乙|", "三、丙"]);
  });

  it("makes all selected paragraphs items", () => {
    expect(linesAfter(minutesOf("|甲", "乙", "丙|"), levelIn)).toEqual(["一、甲", "二、乙", "三、丙|"]);
  });

  it("makes a further paragraph of an item a sub-item, and one of an outcome an item of it", () => {
    expect(linesAfter(minutesOf(list("一、", clause("甲", "乙|"))), levelIn)).toEqual(["一、甲", "（一）乙|"]);
    expect(linesAfter(minutesOf(outcome("resolution", "決議", "甲|")), levelIn)).toEqual(["決議：一、甲|"]);
  });

  it("leaves tables alone", () => {
    expect(attempt(desk(minutesOf(table(["甲|"]))), levelIn)).toBeNull();
  });
});

describe("one level out", () => {
  it("makes a sub-item an item behind the one that held it", () => {
    const doc = minutesOf(list("一、", clause("甲", list("（一）", "子", "丑|")), "乙"));
    expect(linesAfter(doc, levelOut)).toEqual(["一、甲", "（一）子", "二、丑|", "三、乙"]);
  });

  it("takes the sub-items behind it along as its own", () => {
    const doc = minutesOf(list("一、", clause("甲", list("（一）", "子|", "丑"))));
    expect(linesAfter(doc, levelOut)).toEqual(["一、甲", "二、子|", "（一）丑"]);
  });

  it("joins them to the sub-items that it has", () => {
    const sub = list("（一）", clause("子|", list("1、", "寅")), "丑");
    expect(linesAfter(minutesOf(list("一、", clause("甲", sub))), levelOut)).toEqual([
      "一、甲",
      "二、子|",
      "（一）寅",
      "（二）丑",
    ]);
  });

  it("keeps the reading order where something follows the sub-items", () => {
    const doc = minutesOf(list("一、", clause("甲", list("（一）", "子|", "丑"), "附記"), "乙"));
    expect(linesAfter(doc, levelOut)).toEqual(["一、甲", "二、子|", "（一）丑", "附記", "三、乙"]);
  });

  it("takes an item of the first level out of its list, and the numbers go on behind it", () => {
    const doc = minutesOf(list("一、", "甲", "乙|", "丙"));
    expect(linesAfter(doc, levelOut)).toEqual(["一、甲", "乙|", "二、丙"]);
    expect(linesAfter(minutesOf(list("一、", "甲|")), levelOut)).toEqual(["甲|"]);
  });

  it("takes several items out at once", () => {
    expect(linesAfter(minutesOf(list("一、", "|甲", "乙|", "丙")), levelOut)).toEqual(["甲", "乙|", "一、丙"]);
  });

  it("undoes a level in", () => {
    const start = desk(minutesOf(remark("李委員", list("1.", "甲", "乙|", "丙"))));
    expect(lines(run(run(start, levelIn), levelOut))).toEqual(lines(start));
  });
});
