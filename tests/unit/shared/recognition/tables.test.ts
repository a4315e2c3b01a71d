import { describe, expect, test } from "vitest";
import { summaryOf } from "../../../../electron/core/exporters/summary.ts";
import { plainText } from "../../../../shared/minutes/plainText.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { cellOf, HEADER, recogniseWhole, summaryOfText, wholeLine } from "../../../builders/recognised.ts";

const cells = (...texts: string[]) => texts.map((text) => cellOf(text));

const START = ["測試會議紀錄", "時間：115年3月5日上午9時", "地點：本府", "主席：葉縣長海棠"] as const;

describe("a header laid out as a table", () => {
  test("is read as fields", () => {
    const summary = summaryOf(
      recogniseWhole(
        "資訊安全委員會會議紀錄",
        [
          cells("時間", "115年3月5日（星期四）上午9時", "地點", "三樓會議室"),
          cells("主席", "葉主任海棠", "紀錄", "丁晴嵐"),
          cells("出席人員", "詳簽到表"),
        ],
        "一、報告事項",
        "決定：洽悉。",
      ),
    );
    expect(summary).toMatchObject({
      kind: "minutes",
      title: "資訊安全委員會會議紀錄",
      date: "2026-03-05",
      startsAt: "09:00",
      place: "三樓會議室",
      chair: "葉主任海棠",
      minuteTaker: "丁晴嵐",
      unplaced: "",
    });
  });
});

describe("a 列管表 of a Word file", () => {
  const table = [
    cells("項次", "決議事項", "主辦單位", "辦理情形", "列管建議"),
    [cellOf("1"), cellOf("請改善照明"), cellOf("工務處\n建設處"), cellOf("已改善"), cellOf("□繼續列管\n■解除列管")],
    [cellOf("2"), cellOf("請清查鷹架"), cellOf("都發處"), cellOf("辦理中"), cellOf("■繼續列管\n□解除列管")],
  ];

  test("becomes follow-up items between the paragraphs around it", () => {
    const recognition = recogniseWhole(
      ...START,
      "壹、前次會議決議事項辦理情形",
      table,
      "決定：第1案繼續列管，餘依建議辦理。",
      "貳、散會：上午11時",
    );
    expect(problemsOf(recognition.doc)).toEqual([]);
    expect(summaryOf(recognition).followUps).toEqual([
      {
        subject: "請改善照明",
        units: ["工務處", "建設處"],
        progress: "已改善",
        suggestion: "release",
        ruling: "continue",
        status: "open",
      },
      {
        subject: "請清查鷹架",
        units: ["都發處"],
        progress: "辦理中",
        suggestion: "continue",
        ruling: "continue",
        status: "open",
      },
    ]);
    expect(recognition.warnings).toEqual([]);
    expect(recognition.unplaced).toBe("");
  });
});

test("any other table stays one, with all its words", () => {
  const recognition = recogniseWhole(
    ...START,
    "壹、報告事項",
    [cells("月份", "件數"), cells("一月", "12"), cells("二月", "8")],
    "貳、散會",
  );
  const table = recognition.doc.child(4).child(1);
  expect(table.type.name).toBe("table");
  expect(table.children.map((row) => row.children.map((cell) => cell.textContent))).toEqual([
    ["月份", "件數"],
    ["一月", "12"],
    ["二月", "8"],
  ]);
  expect(recognition.unplaced).toBe("");
});

test("a table in a file that is no record stays one", () => {
  const { kind, doc, unplaced } = recogniseWhole("通訊錄", [cells("姓名", "電話"), cells("王大明", "02-1234")]);
  expect(kind).toBe("unknown");
  expect(doc.lastChild?.lastChild?.type.name).toBe("table");
  expect(unplaced).toBe("");
});

test("marks that the format computes are the marks of items", () => {
  const { doc, unplaced } = recogniseWhole(
    "測試會議紀錄",
    wholeLine("時間：115年3月5日", "壹、"),
    wholeLine("地點：本府", "貳、"),
    wholeLine("報告事項", "參、"),
    wholeLine("社會處：已辦理。", "一、"),
    wholeLine("細項", "（一）"),
  );
  expect(plainText(doc).split("\n")).toEqual([
    "測試會議紀錄",
    "壹、時間：115年3月5日",
    "貳、地點：本府",
    "參、報告事項",
    "一、社會處：已辦理。",
    "（一）細項",
  ]);
  expect(unplaced).toBe("");
});

test("paragraphs of such a file are never joined", () => {
  const long = "各單位應於期限內完成場地安全之自主檢查並將檢查結果上傳至共用資料夾以供彙整";
  const { doc } = recogniseWhole(...START, "壹、報告事項", long, long, long, long, long);
  expect(doc.lastChild?.children.filter((child) => child.type.name === "paragraph")).toHaveLength(5);
});

describe("a 列管表 pasted into a text file", () => {
  const HEAD = "\t決議事項\t主辦單位\t辦理情形\t列管建議\n";

  test("is read where tabs stand between its columns", () => {
    const text = `${HEADER}壹、前次會議決議事項辦理情形\n${HEAD}1\t請改善照明\t工務處 建設處\t已改善\t□繼續列管 ■解除列管\n2\t請清查鷹架\t都發處\t\t■繼續列管 □解除列管\n決定：洽悉。\n`;
    expect(summaryOfText(text)).toMatchObject({
      followUps: [
        { subject: "請改善照明", units: ["工務處", "建設處"], progress: "已改善", suggestion: "release" },
        { subject: "請清查鷹架", units: ["都發處"], progress: null, suggestion: "continue" },
      ],
      outcomes: [{ text: "洽悉。" }],
      unplaced: "",
    });
  });

  test("is none without rows, and other lines with tabs stay lines", () => {
    expect(summaryOfText(`${HEADER}壹、報告事項\n${HEAD}略\n`)).toMatchObject({ followUps: [], unplaced: "" });
    expect(summaryOfText(`${HEADER}主席：葉縣長海棠\t\t紀錄：丁晴嵐\n`)).toMatchObject({ minuteTaker: "丁晴嵐" });
  });
});
