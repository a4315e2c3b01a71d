import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { proposalsOf, trackedFrom } from "../../../../../shared/followUp/proposals/proposals.ts";
import { clause, field, find, list, minutes, motion, outcome, remark, section } from "../../../../builders/minutes.ts";

const proposed = (doc: Node) =>
  proposalsOf(doc, "m1").map(({ kind, units, sentence }) => `${kind} ${units.join("、") || "-"} ${sentence}`);

const discussion = (...blocks: Parameters<typeof motion>[1][]) =>
  minutes([
    field("time", "時間", "115年9月3日（星期四）下午2時"),
    section("討論事項", { kind: "discussion" }, motion("延長圖書館開放時間", ...blocks)),
  ]);

const item = { itemId: "i1", subject: "圖書館", units: ["秘書處"], due: null };

describe("the proposals of a record", () => {
  it("come from each item of an outcome by itself, with the item as target", () => {
    const doc = discussion(
      outcome("decision", "決定", list("一、", "洽悉。", "請圖書館於10月底前提出人力評估。", "請主計室配合編列經費。")),
    );
    const all = proposalsOf(doc, "m1");
    expect(all.map(({ sentence }) => sentence)).toEqual(["請圖書館於10月底前提出人力評估。", "請主計室配合編列經費。"]);
    expect(all[0]?.due).toEqual({ kind: "date", date: "2026-10-31" });
    const targets = all.map(({ targetId }) => find(doc, targetId ?? "").type.name);
    expect(targets).toEqual(["clause", "clause"]);
  });

  it("join the sentences of one outcome for one unit, and say where the first stands", () => {
    const doc = discussion(outcome("resolution", "決議", "照案通過。請圖書館試辦。請於下次會議提報成果。"));
    const [only, ...more] = proposalsOf(doc, "m1");
    expect(more).toEqual([]);
    expect(only).toMatchObject({ from: 5, to: 12, units: ["圖書館"], targetId: find(doc, "outcome").attrs.id });
    expect(only?.sentence).toBe("請圖書館試辦。請於下次會議提報成果。");
  });

  it("are one for each unit that an outcome gives work, and the others stay when one has become an item", () => {
    const words = "照案通過。請圖書館試辦。另請警衛室配合夜間巡邏。請主計室於下次會議前編列經費。";
    const open = discussion(outcome("resolution", "決議", words));
    const all = proposalsOf(open, "m1");
    expect(all.map(({ units, due }) => [units, due?.kind ?? null])).toEqual([
      [["圖書館"], null],
      [["警衛室"], null],
      [["主計室"], "nextMeeting"],
    ]);
    expect(new Set(all.map(({ wholeKey }) => wholeKey)).size).toBe(1);
    const own = { itemId: "i2", subject: "夜間巡邏", units: ["警衛室"], due: null };
    const rest = discussion(outcome("resolution", "決議", { tracked: own }, words));
    expect(proposalsOf(rest, "m1").map(({ key }) => key)).toEqual([all[0]?.key, all[2]?.key]);
    const three = ["i1", "i2", "i3"].map((itemId) => ({ ...item, itemId }));
    expect(proposed(discussion(outcome("resolution", "決議", { tracked: three }, words)))).toEqual([]);
  });

  it("come from what somebody answers for a unit, never from what a member says", () => {
    const doc = discussion(
      remark("李委員宏德", "本局將於年底前完成評估，會後提供資料。"),
      remark("教育處", { role: "response", verb: "回應" }, "會後提供各校名單。"),
      remark("總務處高處長敏", "感謝委員。將於10月底前完成照明改善。"),
    );
    expect(proposed(doc)).toEqual(["promise 教育處 會後提供各校名單。", "promise 總務處 將於10月底前完成照明改善。"]);
  });

  it("leave out rulings on earlier cases and everything in their table", () => {
    const doc = minutes([
      section(
        "前次會議決議辦理情形",
        { kind: "followUpReport" },
        outcome(
          "decision",
          "決定",
          list(
            "一、",
            "第2案、第3案解除列管，第9案請社會處另開專案會議，其餘繼續列管。",
            "案由3 據點設置：請社會處於下次會議報告。",
          ),
        ),
      ),
    ]);
    expect(proposed(doc)).toEqual([]);
  });

  it("leave out what is an item already, and come back when it is none again", () => {
    const tracked = discussion(outcome("resolution", "決議", { tracked: item }, "請圖書館試辦三個月。"));
    expect(proposed(tracked)).toEqual([]);
  });

  it("are found below the heading 主席裁示 without a label of their own", () => {
    const doc = minutes([
      section("主席裁示", { kind: "chairDirective" }, "請各單位加強宣導。", list("一、", "請教育處於下次會議報告。")),
    ]);
    expect(proposalsOf(doc, "m1").map(({ targetId }) => targetId !== null)).toEqual([false, true]);
  });

  it("put the 案由 before words that say nothing without it", () => {
    const doc = discussion(outcome("resolution", "決議", "依委員建議事項辦理。"));
    expect(proposalsOf(doc, "m1")[0]?.subject).toBe("延長圖書館開放時間：依委員建議事項辦理");
  });

  it("name a unit as the record does where it is written another way", () => {
    const doc = minutes([
      field("attendees", "出席人員", "衛生福利部林科長、李委員"),
      section("討論事項", motion("轉介流程", outcome("resolution", "決議", "請衛福部研議。"))),
    ]);
    expect(proposalsOf(doc, "m1")[0]?.units).toEqual(["衛生福利部"]);
    expect(proposalsOf(doc, "m1", { units: ["衛生福利部"] })[0]?.units).toEqual(["衛生福利部"]);
  });
});

describe("the key of a proposal", () => {
  const key = (words: string, meetingId = "m1", subject = "甲案") =>
    proposalsOf(minutes([section("討論事項", motion(subject, outcome("resolution", "決議", words)))]), meetingId)[0]
      ?.key;

  it("is the same whatever the spaces and punctuation, and other for other words, items and meetings", () => {
    expect(key("請圖書館 試辦，並提報告。")).toBe(key("請圖書館試辦並提報告。"));
    expect(
      new Set([
        key("請圖書館試辦。"),
        key("請圖書館停辦。"),
        key("請圖書館試辦。", "m2"),
        key("請圖書館試辦。", "m1", "乙案"),
      ]).size,
    ).toBe(4);
  });

  it("holds none of the words and fits a request", () => {
    expect(key("請圖書館試辦。")).toMatch(/^m1:[0-9a-f]{16}$/u);
  });
});

describe("a block made an item by hand", () => {
  it("takes subject, units and due from its words", () => {
    const doc = discussion(outcome("resolution", "決議", "請圖書館於下次會議報告。"));
    expect(trackedFrom(doc, find(doc, "outcome"), () => "i9")).toEqual([
      {
        itemId: "i9",
        subject: "請圖書館於下次會議報告",
        units: ["圖書館"],
        due: { kind: "nextMeeting", when: "at" },
      },
    ]);
  });

  it("takes its first words where nothing is given to anybody, and the speaker of an answer", () => {
    const doc = discussion(
      outcome("resolution", "決議", "照案通過。"),
      remark("教育處", { role: "response" }, "已辦理。"),
    );
    expect(trackedFrom(doc, find(doc, "outcome"), () => "i9")).toMatchObject([
      { subject: "照案通過", units: [], due: null },
    ]);
    expect(trackedFrom(doc, find(doc, "remark"), () => "i9")).toMatchObject([{ subject: "已辦理", units: ["教育處"] }]);
  });

  it("is read alone: what its items say is theirs", () => {
    const doc = discussion(outcome("resolution", "決議", "依下列事項辦理：", list("一、", clause("請圖書館試辦。"))));
    expect(trackedFrom(doc, find(doc, "clause"), () => "i9")[0]?.units).toEqual(["圖書館"]);
  });
});
