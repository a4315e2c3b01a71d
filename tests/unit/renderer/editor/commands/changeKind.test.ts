import { describe, expect, it } from "vitest";
import { changeKind, kindAt } from "../../../../../renderer/editor/commands/registry.ts";
import {
  clause,
  field,
  list,
  minutes,
  minutesOf,
  motion,
  outcome,
  part,
  remark,
  section,
  table,
} from "../../../../builders/minutes.ts";
import { attempt, desk, lines, linesAfter, run, typing } from "../desk.ts";

const to = changeKind;

describe("making a paragraph a remark", () => {
  it("reads the speaker from its words", () => {
    const state = run(desk(minutesOf("李委員宏文：請說明|經費")), to("statement"));
    expect(lines(state)).toEqual(["李委員宏文：", "請說明|經費"]);
    expect(kindAt(run(desk(minutesOf("李委員宏文：|")), to("statement")))).toBe("statement");
  });

  it("asks for the speaker where none is named", () => {
    expect(linesAfter(minutesOf("請說明經費|"), to("statement"), typing("李委員"))).toEqual([
      "李委員|：",
      "請說明經費",
    ]);
  });

  it("makes an answer of it, with the word for it", () => {
    expect(linesAfter(minutesOf("社會處回應：另案辦理|"), to("response"))).toEqual(["社會處回應：", "另案辦理|"]);
    expect(linesAfter(minutesOf("|"), to("response"), typing("社會處"))).toEqual(["社會處|回應："]);
  });

  it("takes the words on the speaker's line where the record's other remarks have them there", () => {
    const doc = minutesOf(remark("王委員", { runIn: true }, "同意"), "李委員：請說明|");
    expect(linesAfter(doc, to("statement"))).toEqual(["王委員：同意", "李委員：請說明|"]);
  });

  it("begins a new remark with a further paragraph of one, which takes along what follows", () => {
    const doc = minutesOf(remark("李委員", "甲", "社會處：乙|", list("1.", "丙")), "丁");
    const state = run(desk(doc), to("response"));
    expect(lines(state)).toEqual(["李委員：", "甲", "社會處：", "乙|", "1.丙", "丁"]);
    expect(state.doc.child(1).children.map((each) => each.type.name)).toEqual([
      "heading",
      "remark",
      "remark",
      "paragraph",
    ]);
  });

  it("leaves an empty item first", () => {
    expect(linesAfter(minutesOf(list("一、", "甲", "|")), to("statement"), typing("李委員"))).toEqual([
      "一、甲",
      "李委員|：",
    ]);
  });

  it("keeps the mark of an item that has words", () => {
    expect(linesAfter(minutesOf(list("一、", "李委員：請說明|")), to("statement"))).toEqual([
      "一、李委員：",
      "請說明|",
    ]);
  });
});

describe("making a paragraph an outcome", () => {
  it("is 決議 where the body debates and 決定 where it hears reports", () => {
    expect(linesAfter(minutes([section("討論事項", { kind: "discussion" }, "照案通過|")]), to("outcome")).at(-1)).toBe(
      "決議：照案通過|",
    );
    expect(linesAfter(minutes([section("報告事項", { kind: "report" }, "准予備查|")]), to("outcome")).at(-1)).toBe(
      "決定：准予備查|",
    );
    const report = motion("業務報告", { kind: "report" }, "洽悉|");
    expect(linesAfter(minutes([section("會議", report)]), to("outcome")).at(-1)).toBe("決定：洽悉|");
  });

  it("takes the label that stands in the words", () => {
    expect(linesAfter(minutesOf("附帶決議：另案辦理|"), to("resolution"))).toEqual(["附帶決議：另案辦理|"]);
    expect(linesAfter(minutesOf("決議：另案辦理|"), to("chairDirective"))).toEqual(["主席裁示：另案辦理|"]);
  });

  it("writes the label as the record does", () => {
    const doc = minutesOf(outcome("chairDirective", "裁示", "甲"), "乙|");
    expect(linesAfter(doc, to("chairDirective"))).toEqual(["裁示：甲", "裁示：乙|"]);
  });

  it("takes in all selected blocks", () => {
    const state = run(desk(minutesOf("|甲", list("一、", "乙"), "丙|", "丁")), to("resolution"));
    expect(lines(state)).toEqual(["決議：|甲", "一、乙", "丙", "丁"]);
    expect(state.doc.child(1).child(1).childCount).toBe(3);
  });
});

describe("making an outcome something else", () => {
  it("changes the label with the kind, unless it is not the usual one", () => {
    expect(linesAfter(minutesOf(outcome("resolution", "決議", "甲|")), to("chairDirective"))).toEqual([
      "主席裁示：甲|",
    ]);
    expect(linesAfter(minutesOf(outcome("resolution", "附帶決議", "甲|")), to("decision"))).toEqual(["附帶決議：甲|"]);
  });

  it("stays where it is in a remark, with all that follows", () => {
    const doc = minutesOf(remark("李委員", "甲", outcome("resolution", "決議", "乙|"), "丙"));
    expect(linesAfter(doc, to("chairDirective"))).toEqual(["李委員：", "甲", "主席裁示：乙|", "丙"]);
  });

  it("keeps what is tracked", () => {
    const tracked = { itemId: "x", subject: "甲", units: ["秘書處"], due: null };
    const state = run(desk(minutesOf(outcome("resolution", "決議", { tracked }, "甲|"))), to("decision"));
    expect(state.doc.child(1).child(1).attrs.tracked).toEqual(tracked);
  });

  it("keeps its printed words as a paragraph, and becomes an outcome again", () => {
    const doc = minutesOf(outcome("resolution", "決議", "甲|", list("一、", "乙")));
    const plain = run(desk(doc), to("paragraph"));
    expect(lines(plain)).toEqual(["決議：甲|", "一、乙"]);
    expect(kindAt(plain)).toBe("paragraph");
    expect(lines(run(plain, to("resolution")))).toEqual(["決議：甲|", "一、乙"]);
  });

  it("is an empty paragraph again where nothing has been written", () => {
    expect(linesAfter(minutesOf("|"), to("resolution"), to("paragraph"))).toEqual(["|"]);
  });
});

describe("making a paragraph a motion", () => {
  it("takes the 案由 from its words and the label from the section's other motions", () => {
    const first = motion("停車場", { label: "第%案", ordinal: "chinese" });
    const doc = minutes([section("討論事項", { kind: "discussion" }, first, "案由：圖書館|")]);
    expect(linesAfter(doc, to("motion"))).toEqual(["壹、討論事項：", "第一案：停車場", "第二案：圖書館|"]);
  });

  it("takes in the parts and outcomes that follow", () => {
    const doc = minutesOf("停車場|", part("explanation", "說明", "甲"), outcome("resolution", "決議", "乙"), "丙");
    const state = run(desk(doc), to("motion"));
    expect(state.doc.child(1).childCount).toBe(3);
    expect(lines(state)).toEqual(["案由一：停車場|", "說明：甲", "決議：乙", "丙"]);
  });

  it("is the next one at the empty end of a motion, and of what stands there", () => {
    const blocks = (state: ReturnType<typeof desk>) => state.doc.child(1).children.map((each) => each.type.name);
    for (const last of [
      outcome("resolution", "決議", "乙", "|"),
      part("explanation", "說明", list("一、", "乙", "|")),
    ]) {
      const state = run(run(desk(minutesOf(motion("甲", last), "丙")), to("motion")), typing("丁"));
      expect(blocks(state)).toEqual(["heading", "motion", "motion", "paragraph"]);
      expect(lines(state).at(-2)).toBe("案由二：丁|");
    }
    const within = run(desk(minutesOf(motion("甲", "|", "乙"))), to("motion"));
    expect(blocks(within)).toEqual(["heading", "motion"]);
  });

  it("gives its printed words back", () => {
    const doc = minutesOf(motion("甲"), motion("乙|", part("explanation", "說明", "丙")));
    expect(linesAfter(doc, to("paragraph"))).toEqual(["案由一：甲", "案由二：乙|", "說明：丙"]);
  });
});

describe("a kind key that was pressed in error", () => {
  const keys = ["outcome", "resolution", "chairDirective", "motion", "explanation", "measures"] as const;

  it.each(keys)("%s is taken back by the key of what it was, and its label with it", (kind) => {
    expect(linesAfter(minutesOf("甲|乙", "丙"), to(kind), to("paragraph"))).toEqual(["甲|乙", "丙"]);
    expect(linesAfter(minutesOf("甲乙|"), to(kind), to("statement"), to("paragraph"))).toEqual(["|甲乙"]);
  });

  it("leaves no label of a motion in the words of another kind", () => {
    expect(linesAfter(minutesOf("甲|"), to("motion"), to("resolution"))).toEqual(["決議：甲|"]);
    expect(linesAfter(minutesOf(motion("甲|")), to("resolution"))).toEqual(["決議：甲|"]);
    expect(linesAfter(minutesOf(motion("甲|", { label: "第%案", ordinal: "chinese" })), to("resolution"))).toEqual([
      "決議：第一案：甲|",
    ]);
  });

  it("gives back a label that stood in the words", () => {
    expect(linesAfter(minutesOf("決議：甲|"), to("resolution"), to("paragraph"))).toEqual(["決議：甲|"]);
    expect(linesAfter(minutesOf("案由一：甲|"), to("motion"), to("paragraph"))).toEqual(["案由一：甲|"]);
  });

  it("takes the label along also after other keys between them", () => {
    const typed = [to("motion"), typing("乙"), to("resolution"), to("chairDirective"), to("paragraph")];
    expect(linesAfter(minutesOf("甲|"), ...typed)).toEqual(["甲乙|"]);
  });
});

describe("making a remark something else", () => {
  it("turns a statement into an answer and back", () => {
    const doc = minutesOf(remark("社會處|", "甲"));
    expect(linesAfter(doc, to("response"))).toEqual(["社會處|回應：", "甲"]);
    expect(linesAfter(doc, to("response"), to("statement"))).toEqual(["社會處|：", "甲"]);
  });

  it("keeps its printed words as paragraphs", () => {
    expect(linesAfter(minutesOf(remark("李委員|", { runIn: true }, "甲", "乙")), to("paragraph"))).toEqual([
      "李委員|：甲",
      "乙",
    ]);
    expect(linesAfter(minutesOf(remark("李委員|", "甲")), to("paragraph"))).toEqual(["李委員|：", "甲"]);
  });
});

describe("what a passage is", () => {
  it("is told at every place of it that counts as its line", () => {
    const kind = (doc: Parameters<typeof desk>[0]) => kindAt(desk(doc));
    expect(kind(minutesOf("甲|"))).toBe("paragraph");
    expect(kind(minutesOf(list("一、", clause(outcome("chairDirective", "裁示", "甲|")))))).toBe("chairDirective");
    expect(kind(minutesOf(motion("甲|")))).toBe("motion");
    expect(kind(minutesOf(part("measures", "辦法", "甲|")))).toBe("measures");
    expect(kind(minutes([field("time", "時間", "甲|")]))).toBeNull();
    expect(kind(minutes([section("甲|")]))).toBeNull();
  });

  it("cannot be changed in the header, in a heading, or from a paragraph to a paragraph", () => {
    expect(attempt(desk(minutes([field("time", "時間", "甲|")])), to("outcome"))).toBeNull();
    expect(attempt(desk(minutes([section("甲|")])), to("outcome"))).toBeNull();
    expect(attempt(desk(minutesOf("甲|")), to("paragraph"))).toBeNull();
  });

  it("can be changed within a cell", () => {
    expect(linesAfter(minutesOf(table(["甲|"])), to("resolution"))).toEqual(["決議：甲|"]);
  });
});
