import { describe, expect, it } from "vitest";
import { moveBlock } from "../../../../../renderer/editor/commands/registry.ts";
import { assignment, followUpTable, row } from "../../../../builders/followUpTable.ts";
import {
  clause,
  field,
  list,
  minutes,
  minutesOf,
  motion,
  outcome,
  remark,
  section,
  table,
} from "../../../../builders/minutes.ts";
import { attempt, desk, linesAfter } from "../desk.ts";

const up = moveBlock("up");
const down = moveBlock("down");

describe("moving", () => {
  it("swaps an item with its neighbour, and the numbers follow", () => {
    expect(linesAfter(minutesOf(list("一、", "甲", "乙|", "丙")), up)).toEqual(["一、乙|", "二、甲", "三、丙"]);
    expect(linesAfter(minutesOf(list("一、", "甲", "乙|", "丙")), down)).toEqual(["一、甲", "二、丙", "三、乙|"]);
  });

  it("drops the mark of the source's own", () => {
    expect(linesAfter(minutesOf(list("一、", "甲", clause("乙|", { mark: "五、" }))), up)).toEqual([
      "一、乙|",
      "二、甲",
    ]);
  });

  it("moves an item from any line of it", () => {
    const doc = minutesOf(list("一、", "甲", clause(outcome("resolution", "決議", "乙|"))));
    expect(linesAfter(doc, up)).toEqual(["一、決議：乙|", "二、甲"]);
  });

  it("moves paragraphs, remarks and motions among their neighbours", () => {
    expect(linesAfter(minutesOf("甲", "乙|"), up)).toEqual(["乙|", "甲"]);
    expect(linesAfter(minutesOf(remark("李委員|", "甲"), remark("王委員", "乙")), down)).toEqual([
      "王委員：",
      "乙",
      "李委員|：",
      "甲",
    ]);
    expect(linesAfter(minutesOf(motion("甲"), motion("乙|", { mark: "五" })), up)).toEqual([
      "案由一：乙|",
      "案由二：甲",
    ]);
  });

  it("moves a remark or motion of one paragraph from its words", () => {
    const remarks = minutesOf(remark("李委員", "甲"), remark("王委員", "乙|"));
    expect(linesAfter(remarks, up)).toEqual(["王委員：", "乙|", "李委員：", "甲"]);
    expect(linesAfter(remarks, up, down)).toEqual(["李委員：", "甲", "王委員：", "乙|"]);
    expect(linesAfter(minutesOf(motion("甲", "乙|"), motion("丙")), down)).toEqual(["案由一：丙", "案由二：甲", "乙|"]);
    const sections = minutes([section("甲", "一"), section("乙", "二|")]);
    expect(linesAfter(sections, up)).toEqual(["壹、乙：", "二|", "貳、甲：", "一"]);
  });

  it("moves a paragraph among several of a remark, and not the remark", () => {
    const doc = minutesOf(remark("李委員", "甲"), remark("王委員", "乙", "丙|"));
    expect(linesAfter(doc, up)).toEqual(["李委員：", "甲", "王委員：", "丙|", "乙"]);
  });

  it("moves a section with all that stands in it", () => {
    const doc = minutes([section("報告事項", "甲"), section("討論事項|", { mark: "伍、" }, "乙")]);
    expect(linesAfter(doc, up)).toEqual(["壹、討論事項|：", "乙", "貳、報告事項：", "甲"]);
  });

  it("moves rows of tables", () => {
    expect(linesAfter(minutesOf(table(["甲"], ["乙|"])), up)).toEqual(["乙|", "甲"]);
    const rows = [row({ subject: "甲|" }, assignment({})), row({ subject: "乙" }, assignment({}))];
    expect(linesAfter(minutesOf(followUpTable(["subject"], ...rows)), down)).toEqual(["案由", "乙", "甲|"]);
  });

  it("does not pass the ends of a list, nor the head of what holds it", () => {
    expect(attempt(desk(minutesOf(list("一、", "甲|"), "乙")), down)).toBeNull();
    expect(attempt(desk(minutesOf("甲|", "乙")), up)).toBeNull();
    expect(attempt(desk(minutesOf(motion("甲", "乙|", "丙"))), up)).toBeNull();
    expect(attempt(desk(minutes([field("time", "時間", "甲"), section("乙|")])), up)).toBeNull();
  });
});
