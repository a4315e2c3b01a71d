import { describe, expect, it } from "vitest";
import {
  deleteItem,
  insertRow,
  insertSection,
  makeSection,
  newParagraph,
  newRemark,
} from "../../../../../renderer/editor/commands/registry.ts";
import { assignment, followUpTable, row, tickColumn } from "../../../../builders/followUpTable.ts";
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
  tableCell,
  title,
} from "../../../../builders/minutes.ts";
import { attempt, desk, lines, linesAfter, run, typing } from "../desk.ts";

describe("a new remark", () => {
  it("stands behind the one at the cursor and is written alike", () => {
    const doc = minutesOf(remark("李委員", { runIn: true }, "甲|"), "乙");
    const state = run(run(desk(doc), newRemark), typing("王委員"));
    expect(lines(state)).toEqual(["李委員：甲", "王委員|：", "乙"]);
    expect(state.doc.child(1).child(2).attrs.runIn).toBe(true);
  });

  it("stands in the motion or item that the cursor is in", () => {
    const doc = minutesOf(motion("甲", outcome("resolution", "決議", "乙|")));
    expect(run(desk(doc), newRemark).doc.child(1).child(1).lastChild?.type.name).toBe("remark");
    const item = run(desk(minutesOf(list("一、", clause("甲|", "乙")))), newRemark)
      .doc.child(1)
      .child(1)
      .child(0);
    expect(item.children.map((each) => each.type.name)).toEqual(["paragraph", "remark", "paragraph"]);
  });

  it("takes the place of an empty paragraph", () => {
    expect(linesAfter(minutesOf("甲", "|", "乙"), newRemark, typing("李"))).toEqual(["甲", "李|：", "乙"]);
  });

  it("follows a heading, and is not for the header or a cell", () => {
    expect(linesAfter(minutes([section("報告事項|", "甲")]), newRemark, typing("李"))).toEqual([
      "壹、報告事項：",
      "李|：",
      "甲",
    ]);
    expect(attempt(desk(minutes([title("甲|")])), newRemark)).toBeNull();
    expect(attempt(desk(minutesOf(table(["甲|"]))), newRemark)).toBeNull();
  });
});

describe("a new paragraph", () => {
  it("belongs to the same item", () => {
    expect(linesAfter(minutesOf(list("一、", "甲|乙", "丙")), newParagraph)).toEqual(["一、甲", "|乙", "二、丙"]);
  });

  it("is a new line in a title", () => {
    expect(linesAfter(minutes([title("桃園市|第1次會議")]), newParagraph)).toEqual(["桃園市\n|第1次會議"]);
  });
});

describe("a new row", () => {
  it("has the cells of the row above, empty", () => {
    const state = run(desk(minutesOf(table(["甲|", tableCell({ align: "center" }, "乙")], ["丙", "丁"]))), insertRow);
    expect(lines(state)).toEqual(["甲", "乙", "|", "丙", "丁"]);
    expect(state.doc.child(1).child(1).child(1).child(1).attrs.align).toBe("center");
  });

  it("in a follow-up table is an item of one unit without ruling", () => {
    const columns = ["serial" as const, "subject" as const, "units" as const, tickColumn("ruling")];
    const units = [assignment({ units: "秘書處" }, { ruling: "release" }), assignment({ units: "衛生局|" })];
    const doc = minutesOf(followUpTable(columns, row({ serial: "1", subject: "甲" }, ...units)));
    const added = run(desk(doc), insertRow).doc.child(1).child(1).child(1);
    expect(added.children.map((part) => part.type.name)).toEqual([
      "followUpCell",
      "followUpCell",
      "followUpAssignment",
    ]);
    expect(added.lastChild?.attrs.ruling).toBeNull();
    // Its 項次 follows that of the row above, and nothing else stands in it.
    expect(added.textContent).toBe("2");
  });

  it("is not possible where a cell reaches over both rows, nor outside of tables", () => {
    const doc = minutesOf(table([tableCell({ rowspan: 2 }, "甲"), "乙|"], ["丙"]));
    expect(attempt(desk(doc), insertRow)).toBeNull();
    expect(attempt(desk(minutesOf("甲|")), insertRow)).toBeNull();
  });
});

describe("a new section", () => {
  it("follows the one at the cursor in the record's numbering", () => {
    const doc = minutes([section("報告事項", "甲|"), section("散會")]);
    expect(linesAfter(doc, insertSection, typing("討論事項"))).toEqual([
      "壹、報告事項：",
      "甲",
      "貳、討論事項|：",
      "參、散會：",
    ]);
  });

  it("stands before all others where the cursor is in the header", () => {
    const doc = minutes([field("time", "時間", "甲|"), section("散會")]);
    expect(linesAfter(doc, insertSection, typing("報告事項"))).toEqual(["時間：甲", "壹、報告事項|：", "貳、散會："]);
  });

  it("is made of a paragraph, with the blocks behind it", () => {
    const state = run(desk(minutes([section("報告事項", "甲", "討論|事項", "乙")])), makeSection);
    expect(lines(state)).toEqual(["壹、報告事項：", "甲", "貳、討論|事項：", "乙"]);
    expect(state.doc.child(2).attrs.kind).toBe("discussion");
    expect(attempt(desk(minutesOf(list("一、", "甲|"))), makeSection)).toBeNull();
  });
});

describe("deleting an item", () => {
  it("takes away all that stands in it, and the numbers follow", () => {
    const doc = minutesOf(list("一、", "甲", clause("乙|", list("（一）", "子")), "丙"));
    expect(linesAfter(doc, deleteItem)).toEqual(["一、甲", "二、|丙"]);
  });

  it("takes away the list with its last item, and a remark, an outcome or a motion from its first line", () => {
    expect(linesAfter(minutesOf("甲", list("一、", "乙|")), deleteItem)).toEqual(["甲|"]);
    expect(linesAfter(minutesOf(remark("李委員|", "甲"), "乙"), deleteItem)).toEqual(["|乙"]);
    expect(linesAfter(minutesOf("甲", outcome("resolution", "決議", "乙|")), deleteItem)).toEqual(["甲|"]);
    expect(linesAfter(minutesOf(motion("甲|", "乙"), motion("丙")), deleteItem)).toEqual(["案由一：|丙"]);
  });

  it("takes away rows, and a table with its last row", () => {
    expect(linesAfter(minutesOf(table(["甲|"], ["乙"])), deleteItem)).toEqual(["|乙"]);
    expect(linesAfter(minutesOf(table(["甲|"]), "乙"), deleteItem)).toEqual(["|乙"]);
  });

  it("takes away a section, but not the last one, nor the title", () => {
    const doc = minutes([section("報告事項|", "甲"), section("散會")]);
    expect(linesAfter(doc, deleteItem)).toEqual(["壹、|散會："]);
    expect(attempt(desk(minutes([section("散會|")])), deleteItem)).toBeNull();
    expect(attempt(desk(minutes([title("甲|")])), deleteItem)).toBeNull();
  });

  it("leaves an empty paragraph where a block must stand", () => {
    expect(linesAfter(minutesOf(outcome("resolution", "決議", list("一、", "甲|"))), deleteItem)).toEqual(["決議：|"]);
  });
});
