import { describe, expect, it } from "vitest";
import { exportTxt } from "../../../../../electron/core/exporters/txt.ts";
import { layOut } from "../../../../../shared/layout/layOut.ts";
import { defaultProfile } from "../../../../../shared/profiles/defaultProfile.ts";
import { assignment, followUpTable, row } from "../../../../builders/followUpTable.ts";
import { field, list, minutes, motion, section, title } from "../../../../builders/minutes.ts";

const doc = minutes([
  title("青溪縣\n會議紀錄"),
  field("chair", "主席", "高遠志"),
  field("minuteTaker", "紀錄", "梁書瑤", { sameLine: true }),
  section("報告事項", list("一、", "甲", "乙")),
  section("討論事項", motion("修訂案。", { before: "水利處提案" })),
  followUpSection(),
]);

function followUpSection() {
  const table = followUpTable(
    ["serial", "units", "progress"],
    row(
      { serial: "1" },
      assignment({ units: "水利處", progress: ["已現勘", "已設計"] }),
      assignment({ units: "農業處", progress: "已提供" }),
    ),
  );
  return section("辦理情形", table);
}

const lines = () =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(exportTxt(layOut(doc, defaultProfile))).split("\r\n");

describe("the record as a text file", () => {
  it("begins with a byte order mark, ends its lines with CRLF and its last line too", () => {
    expect(lines()[0]).toBe("\ufeff青溪縣");
    expect(lines().at(-1)).toBe("");
    expect(lines().join("")).not.toMatch(/[\r\n]/u);
  });

  it("shows indents as full-width spaces and a line for each paragraph", () => {
    expect(lines().slice(1, -1)).toEqual([
      "會議紀錄",
      "主席：高遠志　　　　紀錄：梁書瑤",
      "壹、報告事項：",
      "　　一、甲",
      "　　二、乙",
      "貳、討論事項：",
      "　　案由一：　　　　水利處提案",
      "　　修訂案。",
      "參、辦理情形：",
      "項次\t主辦單位\t辦理情形",
      "1\t水利處\t已現勘 已設計",
      "\t農業處\t已提供",
    ]);
  });
});
