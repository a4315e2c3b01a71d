import { textCell, textRows, valueCell, workbook } from "../sheetPackage.ts";
import { type ListFile, one } from "./expected.ts";

const column = (index: number) => String.fromCharCode(65 + index);
/** A row of a sheet: texts, numbers with the style that shows them, "" for no cell. */
type SheetValue = string | readonly [number, number];
function sheetRows(rows: readonly (readonly SheetValue[])[], from = 1): string {
  const written = rows.map((cells, row) => {
    const inside = cells.map((value, at) => {
      const place = `${column(at)}${row + from}`;
      if (typeof value !== "string") return valueCell(place, value[0], value[1]);
      return value === "" ? "" : textCell(place, value);
    });
    return `<row r="${row + from}">${inside.join("")}</row>`;
  });
  return `<sheetData>${written.join("")}</sheetData>`;
}
const merged = (...places: readonly string[]) =>
  `<mergeCells>${places.map((place) => `<mergeCell ref="${place}"/>`).join("")}</mergeCells>`;
const book = (name: string, content: string, formats: readonly (string | number)[] = []) =>
  workbook({ sheets: [{ name, content }], formats });

/** Lists kept in Excel. */
export const WORKBOOKS: readonly ListFile[] = [
  {
    office: "a county's 研考處: two title rows, serial dates in ROC years, boxes in a cell",
    name: "列管案件.xlsx",
    bytes: () =>
      book(
        "列管",
        sheetRows([
          ["雲海縣政府"],
          ["115年度主管會報列管案件一覽表"],
          ["項次", "列管事項", "主辦單位", "預定完成日期", "辦理情形", "列管建議"],
          ["1", "改善通學步道", "工務處", [46268, 1], "已完工。", "□繼續列管\n■解除列管"],
          ["2", "增設社工人力", "社會處", [46295, 1], "招考中。", "■繼續列管\n□解除列管"],
        ]) + merged("A1:F1", "A2:F2"),
        ["[$-404]e/m/d"],
      ),
    rows: [
      {
        serial: "1",
        subject: "改善通學步道",
        parts: one(["工務處"], ["已完工。"], { due: "2026-09-03", suggestion: "release" }),
      },
      {
        serial: "2",
        subject: "增設社工人力",
        parts: one(["社會處"], ["招考中。"], { due: "2026-09-30", suggestion: "continue" }),
      },
    ],
  },
  {
    office: "a township: a column to tick for each ruling",
    name: "鎮務會議.xlsx",
    bytes: () =>
      book(
        "工作表1",
        sheetRows([
          ["編號", "案由", "承辦單位", "辦理情形", "解除列管", "繼續列管"],
          ["1", "清淤東興溝", "建設課", "已完成", "V", ""],
          ["2", "修繕圖書館", "行政室", "發包中", "", "V"],
          ["3", "採購垃圾車", "清潔隊", "規格審查中", "", ""],
        ]),
      ),
    rows: [
      { serial: "1", subject: "清淤東興溝", parts: one(["建設課"], ["已完成"], { ruling: "release" }) },
      { serial: "2", subject: "修繕圖書館", parts: one(["行政室"], ["發包中"], { ruling: "continue" }) },
      { serial: "3", subject: "採購垃圾車", parts: one(["清潔隊"], ["規格審查中"]) },
    ],
  },
  {
    office: "a school district: one case over the rows of several units",
    name: "校安會報.xlsx",
    bytes: () =>
      book(
        "115年",
        sheetRows([
          ["序號", "決議事項", "權責單位", "執行情形", "會議決定"],
          ["1", "校園夜間照明", "總務處", "已增設12盞", "解除列管"],
          ["", "", "學務處", "巡查持續辦理", "繼續列管"],
          ["2", "性平教育宣導", "輔導室", "已辦3場", "自行列管"],
        ]) + merged("A2:A3", "B2:B3"),
      ),
    rows: [
      {
        serial: "1",
        subject: "校園夜間照明",
        parts: [
          { units: ["總務處"], rounds: ["已增設12盞"], ruling: "release" },
          { units: ["學務處"], rounds: ["巡查持續辦理"], ruling: "continue" },
        ],
      },
      { serial: "2", subject: "性平教育宣導", parts: one(["輔導室"], ["已辦3場"], { ruling: "selfTrack" }) },
    ],
  },
  {
    office: "a finance bureau: 同上, and numbers with leading zeros that a format paints",
    name: "科務會議.xlsx",
    bytes: () =>
      book(
        "列管表",
        sheetRows([
          ["列管編號", "裁示事項", "主辦單位", "辦理期限", "辦理進度"],
          [[7, 1], "清查欠稅案件", "稽徵科", "115.9.30", "清查中"],
          [[8, 1], "更新申報軟體", "同上", "同上", "測試中"],
          [[19, 1], "汰換伺服器", "資訊科", "1151031", "已決標"],
        ]),
        ["0000"],
      ),
    rows: [
      { number: "0007", subject: "清查欠稅案件", parts: one(["稽徵科"], ["清查中"], { due: "2026-09-30" }) },
      { number: "0008", subject: "更新申報軟體", parts: one(["稽徵科"], ["測試中"], { due: "2026-09-30" }) },
      { number: "0019", subject: "汰換伺服器", parts: one(["資訊科"], ["已決標"], { due: "2026-10-31" }) },
    ],
  },
  {
    office: "a health bureau: a sheet a year, another list on each",
    name: "歷年列管.xlsx",
    bytes: () =>
      workbook({
        sheets: [
          {
            name: "114年",
            content: textRows([
              ["項次", "案由", "主辦單位", "辦理情形"],
              ["1", "登革熱防治", "疾管科", "已結束"],
            ]),
          },
          {
            name: "115年",
            content: textRows([
              ["項次", "案由", "主辦單位", "辦理情形"],
              ["1", "長照據點", "長照科", "設置中"],
              ["2", "流感疫苗", "疾管科", "採購中"],
            ]),
          },
          { name: "說明", content: textRows([["填表說明"], ["每月5日前填報"]]) },
        ],
      }),
    rows: [
      { serial: "1", subject: "登革熱防治", parts: one(["疾管科"], ["已結束"]) },
      { serial: "1", subject: "長照據點", parts: one(["長照科"], ["設置中"]) },
      { serial: "2", subject: "流感疫苗", parts: one(["疾管科"], ["採購中"]) },
    ],
  },
  {
    office: "a water authority: every round of 辦理情形 in one cell, a day before each",
    name: "河川會報.xlsx",
    bytes: () =>
      book(
        "工作表1",
        sheetRows([
          ["河川環境改善會報列管表"],
          ["案號", "指示事項", "辦理單位", "辦理情形", "備註"],
          [
            "115-01",
            "河道清淤",
            "水利處",
            "115.3.5：已完成測量。\n115.6.10：設計審查中。\n115.9.3：預定10月開工。",
            "跨年度",
          ],
          ["115-02", "水質監測站", "環保局", "115.9.3：已設置2站。", ""],
        ]),
      ),
    rows: [
      {
        serial: "115-01",
        subject: "河道清淤",
        parts: one(["水利處"], ["115.3.5：已完成測量。", "115.6.10：設計審查中。", "115.9.3：預定10月開工。"]),
      },
      { serial: "115-02", subject: "水質監測站", parts: one(["環保局"], ["115.9.3：已設置2站。"]) },
    ],
  },
  {
    office: "a fire department: a header of two rows, the ticks under one name",
    name: "消防會議.xlsx",
    bytes: () =>
      book(
        "列管",
        sheetRows([
          ["項次", "決議事項", "主辦單位", "辦理情形", "列管建議", ""],
          ["", "", "", "", "解除列管", "繼續列管"],
          ["1", "更新救護車", "救護科", "已交車", "✓", ""],
          ["2", "義消訓練", "訓練科", "辦理中", "", "✓"],
        ]) + merged("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"),
      ),
    rows: [
      { serial: "1", subject: "更新救護車", parts: one(["救護科"], ["已交車"], { suggestion: "release" }) },
      { serial: "2", subject: "義消訓練", parts: one(["訓練科"], ["辦理中"], { suggestion: "continue" }) },
    ],
  },
  {
    office: "a land office: blank rows above, remarks below, days in every spelling",
    name: "地政處.xlsx",
    bytes: () =>
      book(
        "工作表1",
        sheetRows(
          [
            ["地政處列管事項"],
            ["編號", "交辦事項", "承辦單位", "完成期限", "處理情形"],
            ["1", "圖資整合", "地籍科", "民國115年9月30日", "整合中"],
            ["2", "測量儀器", "測量科", "115/10/5", "採購中"],
            ["3", "訴訟案件", "地權科", "115年11月1日前", "審理中"],
            ["4", "地價調查", "地價科", "2026/12/31", "調查中"],
            ["5", "檔案清理", "秘書室", "下次會議前", "未開始"],
            ["填表人：溫技士立德"],
          ],
          3,
        ) + merged("A3:E3", "A10:E10"),
      ),
    rows: [
      { serial: "1", subject: "圖資整合", parts: one(["地籍科"], ["整合中"], { due: "2026-09-30" }) },
      { serial: "2", subject: "測量儀器", parts: one(["測量科"], ["採購中"], { due: "2026-10-05" }) },
      { serial: "3", subject: "訴訟案件", parts: one(["地權科"], ["審理中"], { due: "2026-11-01" }) },
      { serial: "4", subject: "地價調查", parts: one(["地價科"], ["調查中"], { due: "2026-12-31" }) },
      { serial: "5", subject: "檔案清理", parts: one(["秘書室"], ["未開始"], { due: "下次會議前" }) },
    ],
  },
];
