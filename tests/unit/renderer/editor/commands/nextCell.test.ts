import { describe, expect, it } from "vitest";
import { nextCell, previousCell } from "../../../../../renderer/editor/commands/registry.ts";
import { assignment, followUpTable, row } from "../../../../builders/followUpTable.ts";
import { field, minutes, minutesOf, section, table, title } from "../../../../builders/minutes.ts";
import { attempt, desk, linesAfter, typing } from "../desk.ts";

describe("Tab in tables and in the header", () => {
  it("goes to the next cell and replaces what stands there", () => {
    expect(linesAfter(minutesOf(table(["甲|", "乙"])), nextCell, typing("丙"))).toEqual(["甲", "丙|"]);
    expect(linesAfter(minutesOf(table(["甲", "乙|"])), previousCell, typing("丙"))).toEqual(["丙|", "乙"]);
  });

  it("adds a row behind the last cell, and stays in the table before the first", () => {
    expect(linesAfter(minutesOf(table(["甲", "乙|"]), "丁"), nextCell, typing("丙"))).toEqual([
      "甲",
      "乙",
      "丙|",
      "丁",
    ]);
    expect(linesAfter(minutesOf("丁", table(["甲|"])), previousCell)).toEqual(["丁", "甲|"]);
  });

  it("goes through the cells of a follow-up table", () => {
    const doc = minutesOf(
      followUpTable(
        ["subject", "units"],
        row({ subject: "甲|" }, assignment({ units: "乙" }), assignment({ units: "丙" })),
      ),
    );
    expect(linesAfter(doc, nextCell, nextCell, typing("丁"))).toEqual(["案由", "主辦單位", "甲", "乙", "丁|"]);
  });

  it("goes through the lines of the header into the first heading", () => {
    const doc = minutes([title("會議|"), field("time", "時間", "甲"), section("報告事項")]);
    expect(linesAfter(doc, nextCell, typing("乙"))).toEqual(["會議", "時間：甲乙|", "壹、報告事項："]);
    expect(linesAfter(doc, nextCell, nextCell)).toEqual(["會議", "時間：甲", "壹、報告事項|："]);
  });

  it("is nothing elsewhere", () => {
    expect(attempt(desk(minutesOf("甲|")), nextCell)).toBeNull();
  });
});
