import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agendaOf, agendaProfile } from "../../../../shared/layout/agenda.ts";
import { layOut } from "../../../../shared/layout/layOut.ts";
import { layoutText } from "../../../../shared/layout/layoutText.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { editionName } from "../../../../shared/privacy/editionName.ts";
import { defaultProfile } from "../../../../shared/profiles/defaultProfile.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";
import { assignment, followUpTable, row, tickColumn } from "../../../builders/followUpTable.ts";
import {
  attachmentRef,
  clause,
  field,
  list,
  minutes,
  motion,
  outcome,
  part,
  proposer,
  remark,
  section,
  title,
  vote,
} from "../../../builders/minutes.ts";

const printed = (doc: ReturnType<typeof minutes>) =>
  layoutText(layOut(agendaOf(doc, defaultProfile), agendaProfile(defaultProfile)))
    .split("\n")
    .map((line) => line.trim());
const written = (doc: ReturnType<typeof minutes>) => printed(doc).filter((line) => line !== "");

const prepared = () =>
  minutes([
    title("河川委員會115年第5次會議紀錄"),
    field("time", "時間", "115年9月3日（星期四）下午2時"),
    field("chair", "主席", "王主任委員大同"),
    field("excused", "請假人員", "李委員"),
    section("主席致詞", { kind: "chairAddress" }, "（略）"),
    section(
      "討論事項",
      { kind: "discussion" },
      motion(
        "堤防加高",
        proposer("（提案單位：水利處）"),
        part("explanation", "說明", "現況如附件一。"),
        part("measures", "辦法", ""),
        attachmentRef("附件一：圖說.pdf"),
        remark("陳委員", "我反對。"),
        vote("同意8票"),
        outcome("resolution", "決議", { tracked: { itemId: "i", subject: "甲", units: [], due: null } }, "照案通過。"),
      ),
      motion("清淤", proposer("（提案單位：）"), part("explanation", "說明", "如書面。")),
      motion("", proposer("（提案單位：）"), part("explanation", "說明", "")),
    ),
    section("臨時動議", { kind: "extemporeMotion", runIn: true }, "無。"),
    section("散會（下午4時）", { kind: "adjournment" }),
  ]);

describe("the agenda of a record", () => {
  it("has what is prepared, with room for each 決議, and nothing of what was said or decided", () => {
    expect(written(prepared())).toEqual([
      "河川委員會115年第5次會議議程",
      "時間：115年9月3日（星期四）下午2時",
      "主席：王主任委員大同",
      "壹、主席致詞",
      "貳、討論事項：",
      "案由一：堤防加高（提案單位：水利處）",
      "說明：現況如附件一。",
      "附件一：圖說.pdf",
      "決議：",
      "案由二：清淤",
      "說明：如書面。",
      "決議：",
      "參、臨時動議",
      "肆、散會",
    ]);
    expect(printed(prepared()).join("\n")).toMatch(/決議：\n\n\n/u);
  });

  it("keeps what units report in the 列管表 and leaves the ruling open", () => {
    const columns = ["subject" as const, "progress" as const, tickColumn("ruling")];
    const ruled = assignment({ progress: "已完成" }, { ruling: "release" });
    const doc = minutes([
      section("執行情形", { kind: "followUpReport" }, followUpTable(columns, row({ subject: "步道" }, ruled))),
    ]);
    const text = printed(doc).join("\n");
    expect(text).toContain("已完成");
    expect(text).toContain("□解除列管");
    expect(text).not.toContain("■");
  });

  it("keeps the items of a report and drops the decision behind them", () => {
    const item = clause("社會處業務報告：", outcome("decision", "", { runIn: true }, "洽悉。"));
    const doc = minutes([
      section("報告事項", { kind: "report" }, list("一、", item, clause(remark("王委員", "好。")))),
    ]);
    expect(written(doc)).toEqual(["壹、報告事項：", "一、社會處業務報告："]);
  });

  it("names its file by day and meeting", () => {
    const whole = { audience: "internal", unit: null } as const;
    expect(editionName(prepared(), whole, "agenda")).toBe("1150903_河川委員會115年第5次會議_議程");
    expect(editionName(prepared(), { ...whole, audience: "public" }, "agenda")).toBe(
      "1150903_河川委員會115年第5次會議_議程_公開版",
    );
  });

  it("of any record is a valid document, and the agenda of an agenda is itself", () => {
    fc.assert(
      fc.property(arbitraryMinutes({ sections: 3, blocks: 3, depth: 3 }), (doc) => {
        const agenda = agendaOf(doc, defaultProfile);
        expect(problemsOf(agenda)).toEqual([]);
        expect(agendaOf(agenda, defaultProfile).toJSON()).toEqual(agenda.toJSON());
      }),
      { seed: 61, numRuns: 50 },
    );
  });
});
