import { describe, expect, it } from "vitest";
import { nextItem } from "../../../../../renderer/editor/commands/registry.ts";
import {
  clause,
  field,
  list,
  minutes,
  minutesOf,
  motion,
  outcome,
  paragraph,
  part,
  remark,
  section,
  table,
  title,
  vote,
} from "../../../../builders/minutes.ts";
import { desk, lines, linesAfter, run, typing } from "../desk.ts";

describe("Enter in an item", () => {
  it("begins the next item, and those behind it count on", () => {
    expect(linesAfter(minutesOf(list("一、", "甲|", "乙")), nextItem)).toEqual(["一、甲", "二、|", "三、乙"]);
  });

  it("takes along the words behind the cursor", () => {
    expect(linesAfter(minutesOf(list("一、", "甲|乙")), nextItem)).toEqual(["一、甲", "二、|乙"]);
  });

  it("takes along the items below it", () => {
    const doc = minutesOf(list("一、", clause("甲|", list("（一）", "子"))));
    expect(linesAfter(doc, nextItem)).toEqual(["一、甲", "二、|", "（一）子"]);
  });

  it("keeps the id of the item and names the new one", () => {
    const state = run(desk(minutesOf(list("一、", clause("甲|", { id: "甲" })))), nextItem);
    const items = state.doc
      .child(1)
      .child(1)
      .children.map((each) => String(each.attrs.id));
    expect(items[0]).toBe("甲");
    expect(items[1]).toMatch(/^[0-9a-z]{16}$/u);
  });

  it("goes on counting from a mark of the source's own, which the new item does not take over", () => {
    const doc = minutesOf(list("一、", clause("甲|乙", { mark: "四、" })));
    expect(linesAfter(doc, nextItem)).toEqual(["四、甲", "五、|乙"]);
  });

  it("goes one level out where the item is empty", () => {
    const doc = minutesOf(list("一、", clause("甲", list("（一）", "子", "|")), "乙"));
    expect(linesAfter(doc, nextItem)).toEqual(["一、甲", "（一）子", "二、|", "三、乙"]);
  });

  it("leaves the list where an item of the first level is empty, and the numbers go on behind it", () => {
    const doc = minutesOf(list("一、", "甲", "|", "乙"));
    expect(linesAfter(doc, nextItem, typing("以上"))).toEqual(["一、甲", "以上|", "二、乙"]);
  });

  it("makes a further empty paragraph the next item", () => {
    expect(linesAfter(minutesOf(list("一、", clause("甲", "乙", "|"))), nextItem)).toEqual(["一、甲", "乙", "二、|"]);
  });

  it("replaces what is selected", () => {
    expect(linesAfter(minutesOf(list("一、", "甲|乙|丙")), nextItem)).toEqual(["一、甲", "二、|丙"]);
  });
});

describe("Enter elsewhere", () => {
  it("goes on to the next line of the header", () => {
    const doc = minutes([title("第1次會議|"), field("time", "時間", "115年"), field("place", "地點", "")]);
    expect(linesAfter(doc, nextItem)).toEqual(["第1次會議", "時間：115年|", "地點："]);
    expect(linesAfter(doc, nextItem, nextItem)).toEqual(["第1次會議", "時間：115年", "地點：|"]);
  });

  it("goes from the header into the first heading", () => {
    const doc = minutes([field("place", "地點", "會議室|"), section("報告事項")]);
    expect(linesAfter(doc, nextItem)).toEqual(["地點：會議室", "壹、報告事項|："]);
  });

  it("begins a paragraph below a heading", () => {
    expect(linesAfter(minutes([section("報告事項|", "甲")]), nextItem, typing("乙"))).toEqual([
      "壹、報告事項：",
      "乙|",
      "甲",
    ]);
  });

  it("splits a paragraph", () => {
    expect(linesAfter(minutesOf("甲|乙"), nextItem)).toEqual(["甲", "|乙"]);
  });

  it("goes from a speaker into what he says", () => {
    expect(linesAfter(minutesOf(remark("李委員|")), nextItem, typing("甲"))).toEqual(["李委員：", "甲|"]);
    expect(linesAfter(minutesOf(remark("李委員|", "甲")), nextItem)).toEqual(["李委員：", "|甲"]);
  });

  it("begins a paragraph below a 案由", () => {
    const doc = minutesOf(motion("停車場|", outcome("resolution", "決議", "照案通過")));
    expect(linesAfter(doc, nextItem, typing("甲"))).toEqual(["案由一：停車場", "甲|", "決議：照案通過"]);
  });

  it("begins a paragraph of the same outcome, and leaves it from an empty one", () => {
    const doc = minutesOf(motion("停車場", outcome("resolution", "決議", "照案通過|")));
    const second = run(run(desk(doc), nextItem), typing("並請辦理"));
    expect(lines(second)).toEqual(["案由一：停車場", "決議：照案通過", "並請辦理|"]);
    const left = run(run(run(second, nextItem), nextItem), typing("散會"));
    expect(lines(left)).toEqual(["案由一：停車場", "決議：照案通過", "並請辦理", "散會|"]);
    const motions = left.doc.child(1).child(1);
    expect(motions.lastChild?.type.name).toBe("paragraph");
    expect(lines(run(run(run(left, nextItem), nextItem), typing("完")))).toContain("完|");
  });

  it("takes the label off an outcome that is empty", () => {
    expect(linesAfter(minutesOf(outcome("resolution", "決議", "|")), nextItem)).toEqual(["|"]);
    expect(linesAfter(minutesOf(part("explanation", "說明", "|")), nextItem)).toEqual(["|"]);
  });

  it("begins a paragraph within a cell", () => {
    expect(linesAfter(minutesOf(table(["甲|乙", "丙"])), nextItem)).toEqual(["甲", "|乙", "丙"]);
  });

  it("begins a paragraph behind a vote", () => {
    expect(linesAfter(minutesOf(vote("贊成三票|，反對一票")), nextItem)).toEqual(["贊成三票", "|，反對一票"]);
  });

  it("keeps the alignment of a paragraph", () => {
    const state = run(desk(minutesOf(paragraph("甲|", { align: "end" }))), nextItem);
    expect(state.selection.$from.parent.attrs.align).toBe("end");
  });
});
