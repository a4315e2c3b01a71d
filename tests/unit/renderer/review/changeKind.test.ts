import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import type { BlockKind } from "../../../../renderer/features/review/reshape/buildUnit.ts";
import { changeKind } from "../../../../renderer/features/review/reshape/changeKind.ts";
import { headerFieldFromBlock } from "../../../../renderer/features/review/reshape/headerFieldFromBlock.ts";
import { sectionFromBlock } from "../../../../renderer/features/review/reshape/sectionFromBlock.ts";
import { titleFromBlock } from "../../../../renderer/features/review/reshape/titleFromBlock.ts";
import { countedIds } from "../../../../shared/minutes/ids.ts";
import {
  clause,
  field,
  find,
  list,
  minutes,
  minutesOf,
  motion,
  outcome,
  part,
  remark,
  section,
  table,
  title,
} from "../../../builders/minutes.ts";
import { blockWith } from "./blockWith.ts";
import { outline } from "./outline.ts";

const newIds = countedIds("n");
const PARAGRAPH: BlockKind = { name: "paragraph" };
const STATEMENT: BlockKind = { name: "remark", role: "statement" };
const OUTCOME: BlockKind = { name: "outcome", kind: null };
const MOTION: BlockKind = { name: "motion", kind: "discussion" };

/** The outline after the line that holds these words was read as another kind. */
function read(doc: Node, words: string, kind: BlockKind): string[] {
  return outline(changeKind(doc, blockWith(doc, words), kind, newIds)?.doc ?? doc);
}

describe("reading a line as another kind", () => {
  it("finds the speaker of a remark in its words", () => {
    expect(read(minutesOf("王委員大明：建議先盤點。"), "王委員", STATEMENT)).toEqual(["發言 王委員大明：建議先盤點。"]);
  });

  it("leaves the speaker open where the words name none", () => {
    const doc = changeKind(minutesOf("建議先盤點。"), "b4", STATEMENT, newIds)?.doc ?? minutesOf();
    expect(outline(doc)).toEqual(["發言 建議先盤點。"]);
    expect(find(doc, "speaker").content.size).toBe(0);
  });

  it("takes the label that is written, and its kind", () => {
    expect(read(minutesOf("決定：洽悉。"), "洽悉", OUTCOME)).toEqual(["決定 決定：洽悉。"]);
    expect(read(minutesOf("准予備查。"), "備查", OUTCOME)).toEqual(["決議 准予備查。"]);
  });

  it("gathers the lines below a label that stands alone, up to the next voice", () => {
    const doc = minutesOf(
      "決議：",
      "照案通過。",
      list("一、", "請資訊室辦理。"),
      remark("王委員", "謝謝。"),
      "散會前說明。",
    );
    expect(read(doc, "決議：", OUTCOME)).toEqual([
      "決議 決議：",
      "·段落 照案通過。",
      "·項次 一、請資訊室辦理。",
      "發言 王委員：",
      "·段落 謝謝。",
      "段落 散會前說明。",
    ]);
  });

  it("reads a motion with its number and proposer, and gathers its parts", () => {
    const doc = minutesOf(
      "案由二：汰換設備案。（提案單位：資訊室）",
      part("explanation", "說明", "逾使用年限。"),
      motion("另一案", "略"),
    );
    expect(read(doc, "汰換設備", MOTION)).toEqual([
      "案由 案由二：汰換設備案。（提案單位：資訊室）",
      "·說明 說明：逾使用年限。",
      "案由 案由一：另一案",
      "·段落 略",
    ]);
  });

  it("turns labels back into words", () => {
    const doc = minutesOf(outcome("resolution", "決議", "照案通過。", list("一、", "請辦理。")));
    expect(read(doc, "照案通過", PARAGRAPH)).toEqual(["段落 決議：照案通過。", "項次 一、請辦理。"]);
    expect(read(minutesOf(motion("汰換設備案", "內容")), "汰換", PARAGRAPH)).toEqual([
      "段落 案由一：汰換設備案",
      "段落 內容",
    ]);
  });

  it("goes from one labelled kind to another with the same words", () => {
    const doc = minutesOf(remark("主席裁示", { runIn: true }, "請儘速辦理。", "並回報。"));
    expect(read(doc, "儘速", OUTCOME)).toEqual(["裁示 主席裁示：請儘速辦理。", "·段落 並回報。"]);
  });

  it("keeps the mark of a clause outside of the kind", () => {
    expect(read(minutesOf(list("一、", "王委員大明：建議先盤點。", "洽悉。")), "王委員", STATEMENT)).toEqual([
      "發言 一、王委員大明：建議先盤點。",
      "項次 二、洽悉。",
    ]);
  });

  it("leaves words without a label on the line of their mark", () => {
    for (const kind of [STATEMENT, OUTCOME, { name: "motionPart", kind: "measures" } as const]) {
      expect(read(minutesOf("前", list("一、", "洽悉。")), "洽悉", kind)).toHaveLength(2);
    }
    expect(read(minutesOf("前", "洽悉。"), "洽悉", OUTCOME)).toEqual(["段落 前", "決議 洽悉。"]);
  });

  it("takes a paragraph out of its list and back in, every number as it was printed", () => {
    const doc = minutesOf(list("一、", "甲", "乙", "丙"));
    const out = changeKind(doc, blockWith(doc, "乙"), PARAGRAPH, newIds)?.doc ?? doc;
    expect(outline(out)).toEqual(["項次 一、甲", "段落 二、乙", "項次 三、丙"]);
    expect(read(out, "乙", PARAGRAPH)).toEqual(outline(doc));
    const back = changeKind(out, blockWith(out, "乙"), PARAGRAPH, newIds)?.doc ?? out;
    expect(back.child(1).childCount).toBe(2);
    back.descendants((node) => {
      if (node.type.name === "clause") expect(node.attrs.mark).toBeNull();
      return true;
    });
  });

  it("refuses to make an item of words without a mark, and to change the title", () => {
    expect(changeKind(minutesOf("沒有編號"), "b4", PARAGRAPH, newIds)).toBeNull();
    const doc = minutes([title("會議紀錄")]);
    expect(changeKind(doc, find(doc, "title").attrs.id, STATEMENT, newIds)).toBeNull();
  });
});

describe("章節標題 and 表頭", () => {
  const record = () =>
    minutes([
      title("會議紀錄"),
      field("time", "時間", "115年9月3日"),
      section(
        "報告事項",
        { kind: "report" },
        "參、討論事項：",
        list("一、", "甲", "乙"),
        outcome("resolution", "決議", "通過。"),
      ),
      section("臨時動議", { kind: "extemporeMotion", runIn: true }, "無。"),
    ]);

  it("a line becomes the title of a section and takes what follows along", () => {
    const doc = record();
    const made = sectionFromBlock(doc, blockWith(doc, "討論事項"), newIds);
    expect(outline(made?.doc ?? doc)).toEqual([
      "會議名稱 會議紀錄",
      "時間 時間：115年9月3日",
      "章・報告事項 壹、報告事項：",
      "章・討論事項 參、討論事項：",
      "項次 一、甲",
      "項次 二、乙",
      "決議 決議：通過。",
      "章・臨時動議 貳、臨時動議：無。",
    ]);
    const back = changeKind(made?.doc ?? doc, made?.id ?? "", PARAGRAPH, newIds);
    expect(outline(back?.doc ?? doc)).toEqual(outline(doc));
  });

  it("an item becomes a section: those behind it begin the new section's list", () => {
    const doc = record();
    expect(outline(sectionFromBlock(doc, blockWith(doc, "甲"), newIds)?.doc ?? doc).slice(2, 6)).toEqual([
      "章・報告事項 壹、報告事項：",
      "段落 參、討論事項：",
      "章・其他章節 一、甲",
      "項次 二、乙",
    ]);
  });

  it("a section without one before it leaves an untitled one", () => {
    const doc = record();
    const made = changeKind(doc, blockWith(doc, "報告事項"), PARAGRAPH, newIds)?.doc ?? doc;
    expect(outline(made).slice(2, 5)).toEqual(["段落 壹、報告事項：", "段落 參、討論事項：", "項次 一、甲"]);
  });

  it("a line becomes the last field of the header by its label, and goes back", () => {
    const doc = minutes([
      title("會議紀錄"),
      field("time", "時間", "9月3日"),
      section("", { numbered: false, separator: "" }, "地點：三樓會議室", "內文"),
    ]);
    const made = headerFieldFromBlock(doc, blockWith(doc, "三樓"), null, newIds);
    expect(outline(made?.doc ?? doc)).toEqual([
      "會議名稱 會議紀錄",
      "時間 時間：9月3日",
      "地點 地點：三樓會議室",
      "段落 內文",
    ]);
    expect(outline(changeKind(made?.doc ?? doc, made?.id ?? "", PARAGRAPH, newIds)?.doc ?? doc)).toEqual(outline(doc));
  });

  it("in a record that numbers nothing a new numbered section prints only its own number", () => {
    const doc = minutes([section("報告事項", { kind: "report" }, "貳、討論事項", "內文")], { sectionStyle: "" });
    expect(outline(sectionFromBlock(doc, blockWith(doc, "討論"), newIds)?.doc ?? doc)).toEqual([
      "章・報告事項 報告事項：",
      "章・討論事項 貳、討論事項",
      "段落 內文",
    ]);
  });

  it("a nested line comes out of everything it stood in, in reading order", () => {
    const doc = minutesOf(list("一、", clause("甲", remark("王委員", "第一句", "貳、討論事項", "第二句"), "尾"), "乙"));
    expect(outline(sectionFromBlock(doc, blockWith(doc, "討論"), newIds)?.doc ?? doc)).toEqual([
      "項次 一、甲",
      "·發言 王委員：",
      "··段落 第一句",
      "章・討論事項 貳、討論事項",
      "段落 第二句",
      "段落 尾",
      "項次 二、乙",
    ]);
  });

  it("nothing in a table becomes a section", () => {
    const doc = minutesOf(table(["壹、報告事項", "乙"]));
    expect(sectionFromBlock(doc, blockWith(doc, "報告"), newIds)).toBeNull();
  });

  it("a line becomes the title, or its next line", () => {
    const doc = minutesOf("花田市公所", "資安小組會議紀錄", "內文");
    const first = titleFromBlock(doc, blockWith(doc, "花田"), newIds)?.doc ?? doc;
    expect(outline(titleFromBlock(first, blockWith(first, "資安"), newIds)?.doc ?? doc)).toEqual([
      "會議名稱 花田市公所/資安小組會議紀錄",
      "段落 內文",
    ]);
  });
});
