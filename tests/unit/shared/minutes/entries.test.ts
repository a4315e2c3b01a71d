import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../../shared/minutes/entries.ts";
import { assignment, column, followUpTable, itemRow, row, tickColumn } from "../../../builders/followUpTable.ts";
import { clause, find, list, minutes, minutesOf, motion, outcome, section } from "../../../builders/minutes.ts";

const COLUMNS = [
  ...(["serial", "trackingNumber", "subject", "units", "due", "progress"] as const).map((kind) => column(kind)),
  tickColumn("suggestion"),
  tickColumn("ruling"),
];

describe("entries of a record", () => {
  it("are none in one that tracks nothing", () => {
    expect(entriesOf(minutesOf("准予備查", outcome("resolution", "決議", "照案通過")))).toEqual([]);
  });

  it("are one for each group of units in a row of a 列管表", () => {
    const doc = minutesOf(
      followUpTable(
        COLUMNS,
        itemRow(
          "item-7",
          { serial: "1", trackingNumber: "115-07", subject: "改善停車場" },
          assignment(
            { units: "總務處、主計室", due: "115年10月底", progress: ["已發包。", list("1.", "履勘", "開工")] },
            { suggestion: "release", ruling: "continue" },
          ),
          assignment({ units: "秘書處" }, { ruling: "release" }),
        ),
      ),
    );
    const first = find(doc, "followUpAssignment");
    expect(entriesOf(doc)).toEqual([
      {
        source: "table",
        blockId: first.attrs.id,
        itemId: "item-7",
        trackingNumber: "115-07",
        subject: "改善停車場",
        units: ["總務處", "主計室"],
        due: { kind: "text", text: "115年10月底" },
        progress: "已發包。\n1.履勘\n2.開工",
        suggestion: "release",
        ruling: "continue",
      },
      expect.objectContaining({ itemId: "item-7", units: ["秘書處"], due: null, progress: null, ruling: "release" }),
    ]);
  });

  it("have no item before a row is known, and null for cells that are empty or missing", () => {
    const doc = minutesOf(
      followUpTable(COLUMNS, row({ trackingNumber: "", subject: "圖書館" }, assignment({ progress: "" }))),
    );
    expect(entriesOf(doc)).toMatchObject([
      { itemId: null, trackingNumber: null, units: [], due: null, progress: null, suggestion: null, ruling: null },
    ]);
  });

  it("come from tracked outcomes and clauses too, in reading order", () => {
    const due = { kind: "nextMeeting", when: "before" } as const;
    const tracked = (subject: string) => ({ itemId: `item-${subject}`, subject, units: ["衛生局"], due });
    const doc = minutes([
      section(
        "討論事項",
        motion(
          "防疫",
          outcome(
            "resolution",
            "決議",
            { tracked: tracked("疫苗") },
            list("一、", clause("宣導", { tracked: tracked("宣導") })),
          ),
        ),
      ),
      section("前次決議", followUpTable(COLUMNS, row({ subject: "停車場" }, assignment({ units: "總務處" })))),
    ]);
    expect(entriesOf(doc).map(({ source, subject, itemId }) => [source, subject, itemId])).toEqual([
      ["outcome", "疫苗", "item-疫苗"],
      ["clause", "宣導", "item-宣導"],
      ["table", "停車場", null],
    ]);
    expect(entriesOf(doc)[0]).toMatchObject({ units: ["衛生局"], due, blockId: find(doc, "outcome").attrs.id });
  });

  it("are as many as a block opens, and say what something closed opened", () => {
    const tracked = (itemId: string) => ({ itemId, subject: itemId, units: ["衛生局"], due: null });
    const doc = minutes([
      section(
        "討論事項",
        motion(
          "人事",
          { closed: true },
          outcome("resolution", "決議", { tracked: [tracked("a"), tracked("b")] }, "甲"),
        ),
        motion("防疫", outcome("resolution", "決議", { tracked: tracked("c") }, "乙")),
      ),
    ]);
    expect(entriesOf(doc).map(({ itemId, isClosed }) => [itemId, isClosed ?? false])).toEqual([
      ["a", true],
      ["b", true],
      ["c", false],
    ]);
  });
});
