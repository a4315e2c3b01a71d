import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { marksOf } from "../../../../shared/minutes/marks.ts";
import { formatMark } from "../../../../shared/numbering/listStyle.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";
import { clause, field, list, minutes, minutesOf, motion, outcome, section } from "../../../builders/minutes.ts";

/** The printed marks of all nodes of a type in reading order; a literal one stands in brackets. */
function printed(doc: Node, type: string): string[] {
  const marks = marksOf(doc);
  const found: string[] = [];
  doc.descendants((node) => {
    const mark = marks.get(node.attrs.id);
    if (node.type.name === type && mark !== undefined) found.push(mark.literal ? `[${mark.text}]` : mark.text);
  });
  return found;
}

const clauseMarks = (style: string, ...marks: (string | null)[]) =>
  printed(minutesOf(list(style, ...marks.map((mark) => clause("甲", { mark })))), "clause");

describe("marks of a list", () => {
  it("follow from the place of each clause", () => {
    expect(clauseMarks("一、", null, null, null)).toEqual(["一、", "二、", "三、"]);
    expect(clauseMarks("(一)", null, null)).toEqual(["(一)", "(二)"]);
    expect(clauseMarks("甲、", null, null)).toEqual(["甲、", "乙、"]);
  });

  it("begin at the start of the list", () => {
    expect(printed(minutesOf(list("1.", { start: 9 }, "甲", "乙")), "clause")).toEqual(["9.", "10."]);
  });

  it("count each nested list for itself", () => {
    const doc = minutesOf(list("一、", clause("甲", list("(一)", "乙", "丙")), clause("丁", list("(一)", "戊"))));
    expect(printed(doc, "clause")).toEqual(["一、", "(一)", "(二)", "二、", "(一)"]);
  });

  it("go on from a literal mark that carries a number", () => {
    expect(clauseMarks("一、", null, "四、", null)).toEqual(["一、", "[四、]", "五、"]);
    expect(clauseMarks("一、", null, "一、", null)).toEqual(["一、", "[一、]", "二、"]);
  });

  it("go on from a literal mark of another style", () => {
    expect(clauseMarks("一、", null, "(5)", null)).toEqual(["一、", "[(5)]", "六、"]);
  });

  it("count a literal mark without a number as one more", () => {
    expect(clauseMarks("一、", null, "附、", null)).toEqual(["一、", "[附、]", "三、"]);
  });

  it("keep 壹拾 as written at the tenth place", () => {
    const marks = clauseMarks("壹、", ...Array(9).fill(null), "壹拾、", null);
    expect(marks.slice(8)).toEqual(["玖、", "[壹拾、]", "拾壹、"]);
  });

  it("are not literal where the literal mark is what the place gives", () => {
    expect(clauseMarks("一、", null, "二、", null)).toEqual(["一、", "二、", "三、"]);
  });

  it("are the bullet itself in a bulleted list", () => {
    expect(clauseMarks("•", null, null)).toEqual(["•", "•"]);
  });
});

describe("marks of the record's top level", () => {
  it("are shared by numbered header fields and sections", () => {
    const doc = minutes([
      field("time", "時間", "", { numbered: true }),
      field("minuteTaker", "紀錄", "王小明"),
      field("place", "地點", "", { numbered: true }),
      section("報告事項"),
      section("附件", { numbered: false }),
      section("散會"),
    ]);
    expect(printed(doc, "headerField")).toEqual(["壹、", "貳、"]);
    expect(printed(doc, "section")).toEqual(["參、", "肆、"]);
  });

  it("go on from a literal mark", () => {
    const doc = minutes([section("報告事項"), section("討論事項", { mark: "壹拾、" }), section("臨時動議")]);
    expect(printed(doc, "section")).toEqual(["壹、", "[壹拾、]", "拾壹、"]);
  });

  it("are missing in a record without a style for them", () => {
    expect(marksOf(minutes([section("報告事項"), section("散會")], { sectionStyle: "" })).size).toBe(0);
  });
});

describe("ordinals of motions", () => {
  const counted = (label: string, ordinal = "chinese") => motion("停車場", { label, ordinal });

  it("count those of one label within a section", () => {
    const doc = minutes([
      section("討論事項", counted("案由%"), counted("提問%"), counted("案由%")),
      section("臨時動議", counted("案由%")),
    ]);
    expect(printed(doc, "motion")).toEqual(["一", "一", "二", "一"]);
  });

  it("are written in the numerals of each motion", () => {
    const doc = minutesOf(counted("第%案", "arabic"), counted("第%案", "fullwidth"), counted("第%案", "formal"));
    expect(printed(doc, "motion")).toEqual(["1", "２", "參"]);
  });

  it("go on from a literal one, and past the last numeral in digits", () => {
    const doc = minutesOf(motion("甲", { mark: "999" }), motion("乙"));
    expect(printed(doc, "motion")).toEqual(["[999]", "1000"]);
  });

  it("are missing where the label has none, and count motions inside clauses too", () => {
    const doc = minutesOf(
      motion("甲", { label: "案由", ordinal: "none" }),
      list("一、", clause(motion("乙")), clause(motion("丙"), outcome("resolution", "決議", "照案通過"))),
    );
    expect(printed(doc, "motion")).toEqual(["一", "二"]);
  });
});

describe("marks of any document without literal marks", () => {
  it("count every list from its start without gap or repeat", () => {
    fc.assert(
      fc.property(arbitraryMinutes({ literalMarks: false }), (doc) => {
        const marks = marksOf(doc);
        doc.descendants((node) => {
          if (node.type.name !== "clauseList") return;
          const { style, start } = node.attrs;
          const texts = node.children.map((each) => marks.get(each.attrs.id)?.text);
          expect(texts).toEqual(node.children.map((_, index) => formatMark(style, start + index)));
        });
      }),
      { seed: 21, numRuns: 200 },
    );
  });
});
