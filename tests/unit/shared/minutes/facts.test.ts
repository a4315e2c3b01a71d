import { describe, expect, it } from "vitest";
import { factsOf } from "../../../../shared/minutes/facts.ts";
import {
  clause,
  field,
  list,
  minutes,
  minutesOf,
  motion,
  outcome,
  paragraph,
  section,
  title,
} from "../../../builders/minutes.ts";

const record = () =>
  minutes([
    title("○○市衛生局\n115年度第3次局務會議紀錄"),
    field("time", "時間", "115年9月3日（星期四）上午9時30分"),
    field("place", "地點", "本局第一會議室"),
    field("chair", "主席", "楊局長文科"),
    field("minuteTaker", "紀錄", "王小明"),
    section(
      "報 告 事 項",
      { kind: "report" },
      list("一、", clause("業務報告：", outcome("decision", "", "准予備查。"))),
    ),
    section(
      "討論事項",
      { kind: "discussion" },
      motion("停車場", outcome("resolution", "決議", "照案通過，", "即日實施。")),
    ),
    section(
      "主席裁示",
      { kind: "chairDirective" },
      outcome("chairDirective", "", { runIn: false }, list("一、", "甲", "乙")),
    ),
    section("散會", { kind: "adjournment" }, "上午11時40分"),
  ]);

describe("facts of a record", () => {
  it("are read from its header", () => {
    expect(factsOf(record())).toMatchObject({
      kind: "minutes",
      title: "○○市衛生局115年度第3次局務會議紀錄",
      date: "2026-09-03",
      startsAt: "09:30",
      place: "本局第一會議室",
      chair: "楊局長文科",
      actingChair: null,
      minuteTaker: "王小明",
    });
  });

  it("take the closing time from the adjournment section", () => {
    expect(factsOf(record()).endsAt).toBe("11:40");
  });

  it("take the closing time from the time field where the adjournment section names none", () => {
    const doc = minutes([
      field("time", "時間", "115年9月3日上午9時30分至12時"),
      section("散會", { kind: "adjournment", separator: "" }),
    ]);
    expect(factsOf(doc)).toMatchObject({ startsAt: "09:30", endsAt: "12:00" });
  });

  it("list the sections by title, inner padding removed", () => {
    expect(factsOf(record()).sections.map(({ kind, title: name }) => [kind, name])).toEqual([
      ["report", "報告事項"],
      ["discussion", "討論事項"],
      ["chairDirective", "主席裁示"],
      ["adjournment", "散會"],
    ]);
  });

  it("list the outcomes in order; one without label takes the heading that names it", () => {
    expect(factsOf(record()).outcomes.map(({ id: _id, ...fact }) => fact)).toEqual([
      { kind: "decision", label: null, section: "報告事項", text: "准予備查。" },
      { kind: "resolution", label: "決議", section: "討論事項", text: "照案通過，即日實施。" },
      { kind: "chairDirective", label: "主席裁示", section: "主席裁示", text: "一、甲二、乙" },
    ]);
  });

  it("are null and empty where the record does not give them", () => {
    expect(factsOf(minutesOf("無"))).toEqual({
      kind: "minutes",
      title: null,
      intervals: [],
      date: null,
      startsAt: null,
      endsAt: null,
      place: null,
      chair: null,
      actingChair: null,
      minuteTaker: null,
      sections: [],
      outcomes: [],
    });
  });

  it("join several fields of one kind", () => {
    const doc = minutes([
      field("minuteTaker", "紀錄", "王小明"),
      field("minuteTaker", "", "李大華", { sameLine: true }),
      section("其他", paragraph("")),
    ]);
    expect(factsOf(doc).minuteTaker).toBe("王小明、李大華");
  });
});

it("a record without a title line is called by its 會議名稱", () => {
  const doc = minutes([title(""), field("meetingName", "會議名稱", "採購評選委員會第1次會議"), section("報告事項")]);
  expect(factsOf(doc).title).toBe("採購評選委員會第1次會議");
});
