import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { inlineText, passagesOf, plainLines, plainText } from "../../../../shared/minutes/plainText.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";
import { assignment, column, followUpTable, row, tickColumn } from "../../../builders/followUpTable.ts";
import {
  clause,
  field,
  find,
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
  table,
  text,
  title,
} from "../../../builders/minutes.ts";

/** The printed lines below the empty title and heading of `minutesOf`. */
const linesOf = (...blocks: (Node | string)[]) =>
  plainText(minutesOf(...blocks))
    .split("\n")
    .slice(2);

describe("plain text", () => {
  it("runs from the title through header fields and sections in reading order", () => {
    const doc = minutes([
      title("臺北市○○區公所\n115年度第3次區務會議紀錄"),
      field("time", "時間", "115年9月3日（星期四）下午2時", { numbered: true }),
      field("minuteTaker", "紀錄", "王小明", { separator: ":" }),
      section("報告事項", { kind: "report" }, "洽悉。"),
      section("散會", { separator: "", kind: "adjournment" }, "下午4時"),
    ]);
    expect(plainText(doc).split("\n")).toEqual([
      "臺北市○○區公所",
      "115年度第3次區務會議紀錄",
      "壹、時間：115年9月3日（星期四）下午2時",
      "紀錄:王小明",
      "貳、報告事項：",
      "洽悉。",
      "參、散會",
      "下午4時",
    ]);
  });

  it("sets a section's first block on its line where it runs in", () => {
    const doc = minutes([section("臨時動議", { runIn: true }, "無"), section("散會", { runIn: true })]);
    expect(plainText(doc)).toBe("\n壹、臨時動議：無\n貳、散會：");
  });

  it("sets a clause's first block behind its mark, whatever it is", () => {
    expect(
      linesOf(
        list(
          "一、",
          clause("甲", list("(一)", "乙", "丙"), "附記"),
          clause(motion("停車場")),
          clause(remark("李委員", "請說明")),
        ),
      ),
    ).toEqual(["一、甲", "(一)乙", "(二)丙", "附記", "二、案由一：停車場", "三、李委員：", "請說明"]);
  });

  it("prints a motion's head on one line and its parts below", () => {
    expect(
      linesOf(
        motion("停車場改善", { before: "總務處：" }, part("explanation", "說明", "車位不足。", "另詳附件。")),
        motion("圖書館", { label: "第%案", ordinal: "arabic", separator: "　" }, proposer("（提案單位：教務處）")),
      ),
    ).toEqual(["案由一：總務處：停車場改善", "說明：車位不足。", "另詳附件。", "第1案　圖書館（提案單位：教務處）"]);
  });

  it("prints an outcome under its label, on the line before, or alone", () => {
    expect(
      linesOf(
        outcome("resolution", "決議", "照案通過。"),
        outcome("decision", "決定", { runIn: false }, list("一、", "洽悉", "備查")),
        list("一、", { start: 3 }, clause("衛生局業務報告：", outcome("decision", "", "准予備查。"))),
        outcome("chairDirective", "", { runIn: false }, "請加強宣導。"),
      ),
    ).toEqual(["決議：照案通過。", "決定：", "一、洽悉", "二、備查", "三、衛生局業務報告：准予備查。", "請加強宣導。"]);
  });

  it("prints who speaks or answers", () => {
    expect(
      linesOf(
        remark("衛生局", { role: "response", verb: "回應", runIn: true }, "已辦理。"),
        remark("張委員", "請補充。"),
      ),
    ).toEqual(["衛生局回應：已辦理。", "張委員：", "請補充。"]);
  });

  it("prints a 列管表 by item and unit, ticks from the attributes", () => {
    const columns = [column("serial"), column("subject"), column("units"), column("progress"), tickColumn("ruling")];
    expect(
      linesOf(
        followUpTable(
          columns,
          row(
            { serial: "1", subject: "停車場" },
            assignment({ units: "總務處", progress: "已發包" }, { ruling: "release" }),
            assignment({ units: "主計室", progress: ["經費已編列", list("1.", "設備費")] }, { ruling: "continue" }),
          ),
        ),
      ),
    ).toEqual([
      ...["項次", "案由", "主辦單位", "辦理情形", "會議決定"],
      ...["1", "停車場"],
      ...["總務處", "已發包", "■解除列管", "□繼續列管"],
      ...["主計室", "經費已編列", "1.設備費", "□解除列管", "■繼續列管"],
    ]);
  });

  it("prints other tables cell by cell", () => {
    expect(linesOf(table(["甲", "乙"], ["丙", paragraph(["丁", text("戊", "strong")])]))).toEqual([
      ...["甲", "乙"],
      ...["丙", "丁戊"],
    ]);
  });

  it("names the block of each line", () => {
    const doc = minutesOf(list("一、", clause("甲", { id: "甲" }), clause("乙", { id: "乙" })));
    expect(plainLines(doc).slice(2)).toEqual([
      { id: "甲", text: "一、甲" },
      { id: "乙", text: "二、乙" },
    ]);
  });
});

describe("plain text of any document", () => {
  it("holds the words of every block, in reading order but for the cells of a 列管表", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        const printed = plainText(doc);
        let from = 0;
        doc.descendants((node) => {
          if (node.type.name === "followUpTable") {
            node.descendants((inner) => {
              if (inner.isTextblock) expect(printed).toContain(inlineText(inner));
            });
            return false;
          }
          if (!node.isTextblock) return true;
          const found = printed.indexOf(inlineText(node), from);
          expect(found, inlineText(node)).toBeGreaterThanOrEqual(0);
          from = found + inlineText(node).length;
          return false;
        });
      }),
      { seed: 41, numRuns: 200 },
    );
  });
});

describe("a passage", () => {
  it("holds the words below a block with the marks that the whole record gives, without the block's own label", () => {
    const doc = minutes([
      section("討論事項", motion("甲"), outcome("resolution", "決議", "如下：", list("一、", "照案通過", "備查"))),
    ]);
    expect(passagesOf(doc)(find(doc, "outcome"))).toBe("如下：\n一、照案通過\n二、備查");
  });
});
