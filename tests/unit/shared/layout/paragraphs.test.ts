import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import type { LayoutBlock, LayoutParagraph } from "../../../../shared/layout/blocks.ts";
import { layOut } from "../../../../shared/layout/layOut.ts";
import { defaultProfile } from "../../../../shared/profiles/defaultProfile.ts";
import {
  attachmentRef,
  clause,
  field,
  hardBreak,
  list,
  minutes,
  minutesOf,
  motion,
  outcome,
  paragraph,
  part,
  proposer,
  remark,
  section,
  text,
  title,
} from "../../../builders/minutes.ts";

/** A paragraph as one line: `→` a tab to the hanging indent, `⇥` one to the right margin, `⏎` a break. */
function shown(paragraph: LayoutParagraph): string {
  const tabs = { hang: "→", end: "⇥", next: "\t" };
  return paragraph.runs
    .map((run) => (run.kind === "text" ? run.text : run.kind === "break" ? "⏎" : tabs[run.to]))
    .join("");
}

function isParagraph(block: LayoutBlock): block is LayoutParagraph {
  return block.kind === "paragraph";
}

const paragraphs = (doc: Node) => layOut(doc, defaultProfile).blocks.filter(isParagraph);

/** `first line's indent | wrapped lines' indent | words` of each printed paragraph that has words. */
function lines(doc: Node): string[] {
  return paragraphs(doc)
    .filter((each) => each.runs.length > 0)
    .map((each) => `${each.indent.left - each.indent.hanging}|${each.indent.left}|${shown(each)}`);
}

function find(doc: Node, words: string): LayoutParagraph {
  const found = paragraphs(doc).find((each) => shown(each).includes(words));
  if (found === undefined) throw new RangeError(`No paragraph with ${words}`);
  return found;
}

describe("header fields", () => {
  it("hang by their label, and 紀錄 stands at the right of the line before", () => {
    const doc = minutes([
      field("place", "地點", "本府第二會議室"),
      field("chair", "主席", "高副縣長遠志"),
      field("minuteTaker", "紀錄", "梁書瑤", { sameLine: true }),
    ]);
    expect(lines(doc)).toEqual(["0|3|地點：本府第二會議室", "0|3|主席：高副縣長遠志⇥紀錄：梁書瑤"]);
  });

  it("give 紀錄 a line of its own where the one before has no room for it", () => {
    const chair = (name: string) =>
      minutes([field("chair", "主席", name), field("minuteTaker", "紀錄", "梁書瑤", { sameLine: true })]);
    expect(lines(chair("主".repeat(18)))).toEqual([`0|3|主席：${"主".repeat(18)}⇥紀錄：梁書瑤`]);
    expect(lines(chair("主".repeat(19)))).toEqual([`0|3|主席：${"主".repeat(19)}`, "0|0|紀錄：梁書瑤"]);
    expect(find(chair("主".repeat(19)), "梁書瑤").align).toBe("end");
    expect(lines(chair("主".repeat(30)))).toEqual([`0|3|主席：${"主".repeat(30)}⇥紀錄：梁書瑤`]);
  });

  it("never run into the title", () => {
    const doc = minutes([title("會議紀錄"), field("minuteTaker", "紀錄", "梁書瑤", { sameLine: true })]);
    expect(lines(doc)).toEqual(["0|0|會議紀錄", "0|3|紀錄：梁書瑤"]);
  });

  it("share the marks of the sections and the room for them", () => {
    const doc = minutes([field("time", "時間", "下午2時", { numbered: true }), section("報告事項", "如下。")]);
    expect(lines(doc)).toEqual(["0|5|壹、時間：下午2時", "0|2|貳、報告事項：", "2|2|如下。"]);
  });

  it("lead from a padded label to its text by a tab, behind the tab of a narrow mark", () => {
    const fields = Array.from({ length: 11 }, () => field("time", "時  間", "下午2時", { numbered: true }));
    const [first] = paragraphs(minutes(fields)).filter((each) => each.style === "headerField");
    expect(first && shown(first)).toBe("壹、→時  間：→下午2時");
    expect(first?.runs.flatMap((run) => (run.kind === "tab" && run.to === "hang" ? [run.at] : []))).toEqual([3, 7]);
  });

  it("keep two em of hanging indent where the label is too wide to hang by", () => {
    const doc = minutes([field("attendance", "出席單位及列席人員名單", "如後附簽到表")]);
    expect(lines(doc)).toEqual(["0|2|出席單位及列席人員名單：如後附簽到表"]);
  });
});

describe("sections", () => {
  it("hang by the widest mark among them, with a tab behind the narrower ones", () => {
    const headings = Array.from({ length: 11 }, (_each, index) => section(`第${index + 1}章`));
    const all = lines(minutes(headings));
    expect(all[0]).toBe("0|3|壹、→第1章：");
    expect(all[10]).toBe("0|3|拾壹、第11章：");
  });

  it("take a run-in text on their own line", () => {
    const doc = minutes([section("提案討論", { runIn: true }, "無。", "（以下空白）")]);
    expect(lines(doc)).toEqual(["0|2|壹、提案討論：無。", "2|2|（以下空白）"]);
  });

  it("are bold as far as their heading goes", () => {
    const doc = minutes([section("主席致詞", { runIn: true }, "（略）")]);
    const bold = find(doc, "主席致詞").runs.map((run) => run.kind === "text" && run.marks.includes("strong"));
    expect(bold).toEqual([true, true, true, false]);
  });

  it("are headings of the first level, kept with what follows unless they run in", () => {
    const doc = minutes([section("報告事項", "如下。"), section("散會", { runIn: true }, "下午4時。")]);
    expect(find(doc, "報告事項")).toMatchObject({ headingLevel: 1, keepWithNext: true, style: "sectionHeading" });
    expect(find(doc, "散會")).toMatchObject({ headingLevel: 1, keepWithNext: false });
  });

  it("leave no line where they bear no name", () => {
    expect(lines(minutesOf("甲"))).toEqual(["0|0|甲"]);
  });
});

describe("lists", () => {
  it("hang right in items ten to twelve: all by the widest mark", () => {
    const items = Array.from({ length: 12 }, (_each, index) => `事項${index + 1}`);
    const all = lines(minutesOf(list("一、", ...items)));
    expect(all[0]).toBe("0|3|一、→事項1");
    expect(all[9]).toBe("0|3|十、→事項10");
    expect(all[10]).toBe("0|3|十一、事項11");
  });

  it.each([
    ["一、", "0|2|一、甲"],
    ["(一)", "0|2|(一)→甲"],
    ["（一）", "0|3|（一）甲"],
    ["1.", "0|1|1.→甲"],
    ["1、", "0|1.5|1、甲"],
    ["１、", "0|2|１、甲"],
    ["（1）", "0|2.5|（1）甲"],
    ["●", "0|1.5|●→甲"],
    ["①", "0|1.5|①→甲"],
  ])("of style %s begin %s", (style, expected) => {
    expect(lines(minutesOf(list(style, "甲")))).toEqual([expected]);
  });

  it("begin where the text of the item above them begins, four deep", () => {
    const deep = list("（1）", "丁");
    const doc = minutesOf(list("一、", clause("甲", list("（一）", clause("乙", list("1、", clause("丙", deep)))))));
    expect(lines(doc)).toEqual(["0|2|一、甲", "2|5|（一）乙", "5|6.5|1、丙", "6.5|9|（1）丁"]);
    expect(
      paragraphs(doc)
        .filter((each) => each.runs.length > 0)
        .map((each) => each.depth),
    ).toEqual([1, 2, 3, 4]);
  });

  it("print the source's own mark and make room for it", () => {
    const doc = minutesOf(list("壹、", clause("甲", { mark: "壹拾壹、" }), "乙"));
    expect(lines(doc)[0]).toBe("0|4|壹拾壹、甲");
  });

  it("keep a short item with what stands below it on one page", () => {
    const doc = minutesOf(
      list("一、", clause("業務報告", list("（一）", "甲")), clause("長文".repeat(15), list("（一）", "乙"))),
    );
    expect(find(doc, "業務報告").keepWithNext).toBe(true);
    expect(find(doc, "長文").keepWithNext).toBe(false);
    expect(find(doc, "甲").keepWithNext).toBe(false);
  });

  it("keep further blocks of an item below its text", () => {
    expect(lines(minutesOf(list("一、", clause("甲", "乙"))))).toEqual(["0|2|一、甲", "2|2|乙"]);
  });
});

describe("motions", () => {
  const inSection = (...blocks: Node[]) => minutes([section("討論事項", ...blocks)]);

  it("put label, number, subject and proposer on one line as written", () => {
    const doc = inSection(motion("修訂要點案。", proposer("（提案單位：水利處）")));
    expect(lines(doc)[1]).toBe("2|6|案由一：修訂要點案。（提案單位：水利處）");
  });

  it("put a proposer written before the subject at the right of the label's line", () => {
    const doc = inSection(motion("修訂要點案。", { before: "方委員時雨提案" }));
    expect(lines(doc).slice(1)).toEqual(["2|6|案由一：⇥方委員時雨提案", "2|2|修訂要點案。"]);
  });

  it("are headings of the second level", () => {
    const doc = inSection(motion("修訂要點案。", outcome("resolution", "決議", "照案通過。")));
    expect(find(doc, "案由一")).toMatchObject({ headingLevel: 2, style: "motion", keepWithNext: true });
  });

  it("stand their parts and outcomes below the label, text hanging by the label's width", () => {
    const doc = inSection(
      motion(
        "修訂要點案。",
        part("explanation", "說明", "為鼓勵參與。"),
        outcome("chairDirective", "主席裁示", "照辦。"),
      ),
    );
    expect(lines(doc).slice(2)).toEqual(["2|5|說明：為鼓勵參與。", "2|7|主席裁示：照辦。"]);
  });

  it("indent a list below a label by one em more than the label", () => {
    const doc = inSection(
      motion("修訂要點案。", outcome("resolution", "決議", { runIn: false }, list("一、", "洽悉。", "照辦。"))),
    );
    expect(lines(doc).slice(2)).toEqual(["2|4|決議：", "3|5|一、洽悉。", "3|5|二、照辦。"]);
  });

  it("align a list that begins on the label's line", () => {
    const doc = inSection(motion("修訂要點案。", outcome("resolution", "決議", list("一、", "洽悉。", "照辦。"))));
    expect(lines(doc).slice(2)).toEqual(["2|7|決議：一、洽悉。", "5|7|二、照辦。"]);
  });

  it("may stand inside a numbered item", () => {
    const doc = minutesOf(
      list("一、", clause(motion("資料分析案。", { label: "提問%" }, part("explanation", "說明", "略。")))),
    );
    expect(lines(doc)).toEqual(["0|6|一、提問一：資料分析案。", "2|5|說明：略。"]);
  });
});

describe("remarks and outcomes", () => {
  it("keep a speaker's line with the words below it", () => {
    const doc = minutesOf(remark("方委員時雨", list("1.", "甲", "乙")));
    expect(lines(doc)).toEqual(["0|2|方委員時雨：", "1|2|1.→甲", "1|2|2.→乙"]);
    expect(find(doc, "方委員時雨").keepWithNext).toBe(true);
  });

  it("set words behind a speaker who runs in", () => {
    const doc = minutesOf(remark("水利處", { role: "response", verb: "回應", runIn: true }, "已辦理。", "另補充。"));
    expect(lines(doc)).toEqual(["0|6|水利處回應：已辦理。", "6|6|另補充。"]);
  });

  it("continue the paragraph before an outcome without a label that runs in", () => {
    const doc = minutesOf(
      list("一、", clause("衛生局業務報告：", outcome("decision", "", { runIn: true }, "准予備查。"))),
    );
    expect(lines(doc)).toEqual(["0|2|一、衛生局業務報告：准予備查。"]);
  });

  it("begin a line of their own where a section without a name lies between", () => {
    const nameless = { numbered: false, separator: "" };
    const doc = minutes([
      section("", nameless, "甲"),
      section("", nameless, outcome("decision", "", { runIn: true }, "乙")),
    ]);
    expect(lines(doc)).toEqual(["0|0|甲", "0|0|乙"]);
  });

  it("print no label where an outcome has none", () => {
    expect(lines(minutesOf(outcome("chairDirective", "", { runIn: false }, "甲")))).toEqual(["0|0|甲"]);
  });
});

describe("other words", () => {
  it("centre the title and break it where it was broken", () => {
    const doc = minutes([title(["青溪縣", hardBreak(), "會議紀錄"])]);
    const first = paragraphs(doc)[0];
    expect(first).toMatchObject({ style: "title", align: "center" });
    expect(first && shown(first)).toBe("青溪縣⏎會議紀錄");
  });

  it("keep an empty paragraph as a blank line", () => {
    expect(paragraphs(minutesOf("甲", "", "乙")).map(shown)).toEqual(["甲", "", "乙"]);
  });

  it("keep the marks of words and the alignment of paragraphs", () => {
    const doc = minutesOf(
      paragraph(["水", text("2", "subscript"), text("甲", "underline", "strong")], { align: "end" }),
    );
    const found = find(doc, "水");
    expect(found.align).toBe("end");
    expect(found.runs.map((run) => (run.kind === "text" ? run.marks : []))).toEqual([
      [],
      ["subscript"],
      ["strong", "underline"],
    ]);
  });

  it("set running text flush on both sides, but no line with a break in it", () => {
    const doc = minutesOf("甲", paragraph(["乙", hardBreak(), "丙"]));
    expect(find(doc, "甲").align).toBe("justify");
    expect(find(doc, "乙").align).toBe("start");
  });

  it("name the kind of each paragraph", () => {
    expect(find(minutesOf(attachmentRef("附件一")), "附件一").style).toBe("attachment");
  });

  it("print the classification and the condition of its end at the head of the page", () => {
    const doc = minutes([], { classification: "密", declassification: "本件於115年12月31日解密" });
    expect(layOut(doc, defaultProfile).classification).toBe("密（本件於115年12月31日解密）");
    expect(layOut(minutesOf("甲"), defaultProfile).classification).toBeNull();
  });
});
