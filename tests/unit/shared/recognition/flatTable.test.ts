import { describe, expect, test } from "vitest";
import type { FollowUpSummary } from "../../../../electron/core/exporters/summary.ts";
import { plainText } from "../../../../shared/minutes/plainText.ts";
import { HEADER, recogniseText, summaryOfText } from "../../../builders/recognised.ts";

const SECTION = `${HEADER}壹、前次會議列管事項辦理情形\n`;
const rowsOf = (text: string): readonly FollowUpSummary[] => summaryOfText(SECTION + text).followUps;

const COLUMNS = "序號 列管事項 主辦單位 辦理情形 列管建議\n";
const row = (serial: string, subject: string, unit: string, progress: string, boxes = "□繼續列管\n■解除列管") =>
  `${serial}\n${subject}\n${unit}\n${progress}\n${boxes}\n`;

describe("a 列管表 flattened into lines", () => {
  test("is read row by row: subject, units, progress, boxes", () => {
    const text =
      COLUMNS +
      row("1", "請改善橋梁\n照明", "工務處", "已改善3處，其餘施工\n中") +
      row("2", "請清查鷹架", "建設處\n都市發展處", "已清查", "■繼續列管\n□解除列管");
    expect(rowsOf(text)).toEqual([
      {
        subject: "請改善橋梁照明",
        units: ["工務處"],
        progress: "已改善3處，其餘施工中",
        suggestion: "release",
        ruling: "release",
        status: "released",
      },
      {
        subject: "請清查鷹架",
        units: ["建設處", "都市發展處"],
        progress: "已清查",
        suggestion: "continue",
        ruling: "continue",
        status: "open",
      },
    ]);
  });

  test("keeps the paragraphs of a cell apart where spaces end them", () => {
    const text = `${COLUMNS}1 \n請改善照明 \n工務處 \n已改善3處，其餘施\n工中。 \n預計月底完成。 \n□繼續列管 \n■解除列管 \n`;
    expect(rowsOf(text)[0]?.progress).toBe("已改善3處，其餘施工中。\n預計月底完成。");
  });

  test("takes the end of a broken subject for no unit where spaces end cells", () => {
    const text = `${COLUMNS}1 \n請研議資料移撥\n資訊中心 \n社會局 \n已移撥 \n□繼續列管 \n■解除列管 \n`;
    expect(rowsOf(text)).toMatchObject([{ subject: "請研議資料移撥資訊中心", units: ["社會局"] }]);
  });

  test("may have its column names on lines of their own, broken ones too", () => {
    const names = "編\n號\n會議\n日期\n決議\n事項\n主辦\n單位\n辦理\n情形\n列管\n建議\n";
    const text = `${names}1\n114.3.1\n請盤點據點\n衛生局\n已盤點\n繼續列管\n2\n114.5.20\n請研議接送\n社會處\n已上線\n解除列管\n`;
    expect(rowsOf(text)).toMatchObject([
      { subject: "請盤點據點", units: ["衛生局"], progress: "已盤點", suggestion: "continue" },
      { subject: "請研議接送", units: ["社會處"], progress: "已上線", suggestion: "release" },
    ]);
  });

  test("may be numbered 一, 二 or have its serials at the start of the first line", () => {
    expect(
      rowsOf(COLUMNS + row("一", "請改善", "工務處", "已改善") + row("二", "請補充", "建設處", "已補充")),
    ).toHaveLength(2);
    expect(
      rowsOf(
        `${COLUMNS}1  請改善\n工務處\n已改善\n□繼續列管 ■解除列管\n2  請補充\n建設處\n已補充\n□繼續列管 ■解除列管\n`,
      ),
    ).toMatchObject([{ subject: "請改善" }, { subject: "請補充" }]);
  });

  test("goes on where the next page repeats the column names", () => {
    const text = COLUMNS + row("1", "請改善", "工務處", "已改善") + COLUMNS + row("2", "請補充", "建設處", "已補充");
    expect(rowsOf(text)).toMatchObject([
      { subject: "請改善", progress: "已改善" },
      { subject: "請補充", progress: "已補充" },
    ]);
  });

  test("sets the ruling, not the suggestion, under a column of rulings", () => {
    const text = `序號 列管事項 主辦單位 辦理情形 列管情形\n1\n請改善\n工務處\n已改善\n解除列管\n`;
    const summary = summaryOfText(SECTION + text);
    expect(summary.followUps).toMatchObject([{ suggestion: null, ruling: "release", status: "released" }]);
    expect(summary.warnings).toEqual([]);
  });

  test("leaves a row without any tick open", () => {
    const text =
      COLUMNS + row("1", "請改善", "工務處", "已改善") + row("2", "請補充", "建設處", "辦理中", "□繼續列管\n□解除列管");
    expect(rowsOf(text)[1]).toMatchObject({ suggestion: null, ruling: null, status: "open" });
  });

  test("takes two ticks for no suggestion, and keeps them", () => {
    const text =
      SECTION +
      COLUMNS +
      row("1", "請改善", "工務處", "已改善") +
      row("2", "請補充", "建設處", "辦理中", "■繼續列管\n■解除列管");
    expect(summaryOfText(text).followUps[1]).toMatchObject({ suggestion: null });
    expect(plainText(recogniseText(text).doc)).toContain("■繼續列管\n■解除列管");
  });

  test("paints no boxes that the source has not", () => {
    const text =
      SECTION +
      COLUMNS +
      row("1", "請改善", "工務處", "已改善") +
      "2\n請補充\n建設處\n辦理中\n" +
      row("3", "請清查", "都發處", "已清查");
    const words = plainText(recogniseText(text).doc);
    expect(words.match(/[□■]/gu)).toHaveLength(4);
    expect(recogniseText(text).unplaced).toBe("");
  });

  test("ends at its last boxes; what follows is text", () => {
    const text = `${COLUMNS + row("1", "請改善", "工務處", "已改善")}決定：洽悉。\n`;
    expect(summaryOfText(SECTION + text).outcomes).toMatchObject([{ label: "決定", text: "洽悉。" }]);
  });
});

describe("lines that are no 列管表", () => {
  test.each([
    ["two column names", "列管事項 辦理情形\n1\n請改善\n工務處\n已改善\n"],
    ["names of something else", "姓名 職稱 單位\n1\n王大明\n工務處\n科長\n"],
    ["no serial numbers", `${COLUMNS}請改善\n工務處\n已改善\n□繼續列管\n`],
    ["rows without a unit", `${COLUMNS}1\n請改善照明\n已改善\n□繼續列管 ■解除列管\n`],
    ["a sentence between the names", "序號 列管事項，主辦單位 辦理情形 列管建議\n1\n請改善\n工務處\n"],
  ])("%s stay text", (_what, text) => {
    const recognition = recogniseText(SECTION + text);
    expect(rowsOf(text)).toEqual([]);
    expect(recognition.unplaced).toBe("");
    expect(recognition.doc.textContent.replace(/\s/gu, "")).toContain(text.replace(/\s/gu, ""));
  });
});

describe("what the record's words rule about rows", () => {
  const table =
    COLUMNS +
    [1, 2, 3].map((n) => row(String(n), `請改善第${"甲乙丙".charAt(n - 1)}區照明`, "工務處", "已改善")).join("");

  test("goes before the ticks, and is no bare case besides", () => {
    const { followUps, warnings } = summaryOfText(`${SECTION}${table}決定：序號2繼續列管。\n`);
    expect(followUps.map(({ suggestion, ruling }) => [suggestion, ruling])).toEqual([
      ["release", "release"],
      ["release", "continue"],
      ["release", "release"],
    ]);
    expect(warnings.map(({ message }) => message.slice(0, 4))).toEqual(["第1項沒", "第3項沒"]);
  });

  test("may confirm the suggestions", () => {
    const { followUps, warnings } = summaryOfText(`${SECTION}${table}決定：第1案改列自行列管，其餘依建議辦理。\n`);
    expect(followUps.map(({ ruling, status }) => [ruling, status])).toEqual([
      ["selfTrack", "left"],
      ["release", "released"],
      ["release", "released"],
    ]);
    expect(warnings).toEqual([]);
  });

  test("may stand in the chair's closing words", () => {
    const text = `${SECTION}${table}貳、報告事項\n略\n參、主席裁示\n一、序號3移請道安會報列管。\n`;
    expect(summaryOfText(text).followUps[2]).toMatchObject({
      suggestion: "release",
      ruling: "transfer",
      status: "left",
    });
  });

  test("leaves suggestions alone in a list that was made before the meeting", () => {
    const { kind, followUps, warnings } = summaryOfText(`道路照明列管事項一覽表\n${table}`);
    expect(kind).toBe("follow-up-list");
    expect(followUps).toMatchObject(Array(3).fill({ suggestion: "release", ruling: null, status: "open" }));
    expect(warnings).toEqual([]);
  });
});
