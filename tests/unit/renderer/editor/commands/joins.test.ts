import { describe, expect, it } from "vitest";
import { joinBackward, joinForward, mergeWithPrevious } from "../../../../../renderer/editor/commands/registry.ts";
import {
  clause,
  field,
  list,
  minutes,
  minutesOf,
  motion,
  outcome,
  paragraph,
  remark,
  section,
  table,
  title,
} from "../../../../builders/minutes.ts";
import { attempt, desk, lines, linesAfter } from "../desk.ts";

describe("Backspace at the start of a text", () => {
  it("joins an item to the one before it", () => {
    expect(linesAfter(minutesOf(list("一、", "甲", "|乙", "丙")), joinBackward)).toEqual(["一、甲|乙", "二、丙"]);
  });

  it("joins it to the last line above it, and its sub-items to the ones there", () => {
    const doc = minutesOf(list("一、", clause("甲", list("（一）", "子")), clause("|乙", list("（一）", "丑"))));
    expect(linesAfter(doc, joinBackward)).toEqual(["一、甲", "（一）子|乙", "（二）丑"]);
  });

  it("takes the first item of a list one level out", () => {
    expect(linesAfter(minutesOf(list("一、", clause("甲", list("（一）", "|子")))), joinBackward)).toEqual([
      "一、甲",
      "二、|子",
    ]);
    expect(linesAfter(minutesOf(list("一、", "|甲", "乙")), joinBackward)).toEqual(["|甲", "一、乙"]);
  });

  it("joins a paragraph to the text before it, and the lists on both sides with each other", () => {
    expect(linesAfter(minutesOf("甲", "|乙"), joinBackward)).toEqual(["甲|乙"]);
    const doc = minutesOf(list("一、", "甲"), "|乙", list("一、", { start: 2 }, "丙"));
    expect(linesAfter(doc, joinBackward)).toEqual(["一、甲|乙", "二、丙"]);
  });

  it("takes the label off an outcome", () => {
    expect(linesAfter(minutesOf(outcome("resolution", "決議", "|甲", "乙")), joinBackward)).toEqual(["|甲", "乙"]);
  });

  it("makes a remark or a motion plain paragraphs", () => {
    expect(linesAfter(minutesOf(remark("|李委員", "甲")), joinBackward)).toEqual(["|李委員：", "甲"]);
    expect(linesAfter(minutesOf(remark("|")), joinBackward)).toEqual(["|"]);
    expect(linesAfter(minutesOf(motion("|停車場", "甲")), joinBackward)).toEqual(["|停車場", "甲"]);
  });

  it("takes away an empty paragraph below a speaker or heading, and otherwise goes to the end of that", () => {
    expect(linesAfter(minutesOf(remark("李委員", "|")), joinBackward)).toEqual(["李委員|："]);
    expect(linesAfter(minutesOf(remark("李委員", "|甲")), joinBackward)).toEqual(["李委員|：", "甲"]);
    expect(linesAfter(minutes([section("報告事項", "|", "甲")]), joinBackward)).toEqual(["壹、報告事項|：", "甲"]);
  });

  it("takes away an empty section and leaves the others", () => {
    const doc = minutes([section("報告事項", "甲"), section("|", "乙")]);
    expect(linesAfter(doc, joinBackward)).toEqual(["壹、報告事項：", "甲|", "乙"]);
    const full = minutes([section("報告事項", "甲"), section("|討論事項", "乙")]);
    expect(linesAfter(full, joinBackward)).toEqual(lines(desk(full)));
  });

  it("does nothing at the start of the header or of a cell", () => {
    for (const doc of [
      minutes([title("|會議")]),
      minutes([title("會議"), field("time", "時間", "|甲")]),
      minutesOf(table(["甲", "|乙"])),
    ]) {
      expect(linesAfter(doc, joinBackward)).toEqual(lines(desk(doc)));
    }
  });

  it("is left to the page within a text", () => {
    expect(attempt(desk(minutesOf("甲|乙")), joinBackward)).toBeNull();
  });

  it("deletes what is selected, over any number of blocks", () => {
    expect(linesAfter(minutesOf("甲|乙", list("一、", "丙|丁")), joinBackward)).toEqual(["甲|丁"]);
    expect(
      linesAfter(minutes([section("報告事項", "甲|乙"), section("討論事項", "丙|丁")]), joinBackward).join(""),
    ).toContain("甲|");
  });
});

describe("Delete at the end of a text", () => {
  it("joins the next item or paragraph", () => {
    expect(linesAfter(minutesOf(list("一、", "甲|", "乙", "丙")), joinForward)).toEqual(["一、甲|乙", "二、丙"]);
    expect(linesAfter(minutesOf("甲|", "乙"), joinForward)).toEqual(["甲|乙"]);
  });

  it("takes in the first sub-item", () => {
    const doc = minutesOf(list("一、", clause("甲|", list("（一）", "子", "丑"))));
    expect(linesAfter(doc, joinForward)).toEqual(["一、甲|子", "（一）丑"]);
    expect(linesAfter(minutesOf("甲|", list("一、", "乙"), "丙"), joinForward)).toEqual(["甲|乙", "丙"]);
  });

  it("takes away an empty paragraph", () => {
    expect(linesAfter(minutesOf("甲", "|", list("一、", "乙")), joinForward)).toEqual(["甲", "一、|乙"]);
  });

  it("does not leave the section or the cell", () => {
    const doc = minutes([section("報告事項", "甲|"), section("討論事項")]);
    expect(linesAfter(doc, joinForward)).toEqual(lines(desk(doc)));
    const cells = minutesOf(table(["甲|", "乙"]));
    expect(linesAfter(cells, joinForward)).toEqual(lines(desk(cells)));
  });

  it("is left to the page within a text", () => {
    expect(attempt(desk(minutesOf("甲|乙")), joinForward)).toBeNull();
  });
});

describe("joining with the item before", () => {
  it("works from anywhere in the text", () => {
    expect(linesAfter(minutesOf(list("一、", "甲", "乙丙|丁")), mergeWithPrevious)).toEqual(["一、甲|乙丙丁"]);
  });

  it("is not possible for what has no paragraph before it", () => {
    expect(attempt(desk(minutesOf(list("一、", "甲|"))), mergeWithPrevious)).toBeNull();
    expect(attempt(desk(minutesOf(motion("甲", paragraph("乙|")))), mergeWithPrevious)).toBeNull();
  });
});
