import { odfParagraph, odtPackage } from "../odfPackage.ts";
import { abstractList, listInstance, run, wordPackage, wordParagraph } from "../wordPackage.ts";
import { type ListFile, one } from "./expected.ts";
import { COVERED, cell, plain, row } from "./openCells.ts";

const wordCell = (content: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content === "" ? "<w:p/>" : content}</w:tc>`;
const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => wordParagraph(run(line)))
    .join("");
const wordRow = (...texts: string[]) => `<w:tr>${texts.map((text) => wordCell(lines(text))).join("")}</w:tr>`;
const box = (label: string, checked: boolean) =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(checked ? "☒" : "☐")}</w:sdtContent></w:sdt>${run(label)}`;
const boxes = (released: boolean) =>
  wordCell(wordParagraph(box("解除列管", released)) + wordParagraph(box("繼續列管", !released)));
const symbol = (checked: boolean) => `<w:r><w:sym w:font="Wingdings" w:char="${checked ? "F0FE" : "F0A8"}"/></w:r>`;
const signs = (released: boolean) =>
  wordCell(wordParagraph(symbol(released) + run("解除列管")) + wordParagraph(symbol(!released) + run("繼續列管")));
const wordTable = (...rows: string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const texts = (...values: string[]) => values.map((value) => wordCell(lines(value))).join("");

/** Lists kept as tables of Word and Writer. */
export const TEXTS: readonly ListFile[] = [
  {
    office: "a ministry: check boxes of Word, prose before and behind the table",
    name: "部務會議列管表.docx",
    bytes: () =>
      wordPackage({
        body: [
          lines("海洋部115年第5次部務會議列管事項"),
          lines("下列事項請各單位於9月10日前填報。"),
          wordTable(
            wordRow("項次", "裁示事項", "主辦單位", "辦理情形", "列管建議"),
            `<w:tr>${texts("1", "離島碼頭", "航港司", "已驗收")}${boxes(true)}</w:tr>`,
            `<w:tr>${texts("2", "救生員考照", "人事處\n綜合規劃司", "修法中")}${boxes(false)}</w:tr>`,
          ),
          lines("填報單位：綜合規劃司"),
        ].join(""),
      }),
    rows: [
      { serial: "1", subject: "離島碼頭", parts: one(["航港司"], ["已驗收"], { suggestion: "release" }) },
      {
        serial: "2",
        subject: "救生員考照",
        parts: one(["人事處", "綜合規劃司"], ["修法中"], { suggestion: "continue" }),
      },
    ],
  },
  {
    office: "a hospital: signs of Wingdings, cells merged down, serial numbers that Word counts",
    name: "院務會議.docx",
    bytes: () => {
      const serial = (merge: string) =>
        wordCell(
          merge === "continue"
            ? "<w:p/>"
            : wordParagraph("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
          `<w:vMerge w:val="${merge}"/>`,
        );
      const down = (text: string, merge: string) => wordCell(lines(text), `<w:vMerge w:val="${merge}"/>`);
      return wordPackage({
        numbering: abstractList(0, [{ format: "decimal", text: "%1" }]) + listInstance(1, 0),
        body:
          lines("院務會議決議追蹤表") +
          wordTable(
            wordRow("項次", "決議事項", "負責單位", "執行情形", "建議"),
            `<w:tr>${serial("restart")}${down("病床調度", "restart")}${texts("護理部", "已調整")}${signs(true)}</w:tr>`,
            `<w:tr>${serial("continue")}${down("", "continue")}${texts("醫務室", "試行中")}${signs(false)}</w:tr>`,
            `<w:tr>${serial("restart")}${down("藥局叫號", "restart")}${texts("藥劑科", "採購中")}${signs(false)}</w:tr>`,
          ),
      });
    },
    rows: [
      {
        serial: "1",
        subject: "病床調度",
        parts: [
          { units: ["護理部"], rounds: ["已調整"], suggestion: "release" },
          { units: ["醫務室"], rounds: ["試行中"], suggestion: "continue" },
        ],
      },
      { serial: "2", subject: "藥局叫號", parts: one(["藥劑科"], ["採購中"], { suggestion: "continue" }) },
    ],
  },
  {
    office: "a police bureau: rounds as paragraphs of a cell, rulings of other kinds in words",
    name: "治安會報.docx",
    bytes: () =>
      wordPackage({
        body:
          lines("治安會報指示事項列管表") +
          wordTable(
            wordRow("案次", "指示事項", "執行單位", "辦理期限", "辦理情形", "會議決定"),
            wordRow("一", "路口監視器", "資訊科", "年底前", "(115.3)招標\n(115.6)決標\n(115.9)裝設", "併第二案"),
            wordRow("二", "酒駕取締", "交通隊", "經常性", "持續執行", "自行列管"),
          ),
      }),
    rows: [
      {
        serial: "一",
        subject: "路口監視器",
        parts: one(["資訊科"], ["(115.3)招標", "(115.6)決標", "(115.9)裝設"], { due: "年底前" }),
      },
      {
        serial: "二",
        subject: "酒駕取締",
        parts: one(["交通隊"], ["持續執行"], { due: "經常性", ruling: "selfTrack" }),
      },
    ],
  },
  {
    office: "a university: a table of Writer with covered cells",
    name: "行政會議.odt",
    bytes: () =>
      odtPackage({
        body: [
          odfParagraph("115學年度第2次行政會議決議事項執行情形"),
          `<table:table>${[
            plain("編號", "決議事項", "執行單位", "執行情形", "追蹤建議"),
            row(
              cell("1", 'table:number-rows-spanned="2"'),
              cell("宿舍整修", 'table:number-rows-spanned="2"'),
              cell("總務處"),
              cell("已發包"),
              cell("繼續追蹤"),
            ),
            row(COVERED, COVERED, cell("學務處"), cell("已協調"), cell("解除追蹤")),
            plain("2", "選課系統", "教務處", "已上線", "解除追蹤"),
          ].join("")}</table:table>`,
        ].join(""),
      }),
    rows: [
      {
        serial: "1",
        subject: "宿舍整修",
        parts: [
          { units: ["總務處"], rounds: ["已發包"], suggestion: "continue" },
          { units: ["學務處"], rounds: ["已協調"], suggestion: "release" },
        ],
      },
      { serial: "2", subject: "選課系統", parts: one(["教務處"], ["已上線"], { suggestion: "release" }) },
    ],
  },
  {
    office: "an indigenous affairs office: names that NFKC would change, ideographs beyond the first plane",
    name: "原民局.odt",
    bytes: () =>
      odtPackage({
        body: `${odfParagraph("原民局列管事項一覽表")}<table:table>${[
          plain("列管編號", "案由", "主辦單位", "預定期程", "辦理情形"),
          plain("A-01", "部落道路（Ａ段）", "經建科", "115-12-31", "𡈼先生陳情已回復"),
          plain("A-02", "㈱企業合作", "文教科", "115.12", "洽談中"),
        ].join("")}</table:table>`,
      }),
    rows: [
      {
        number: "A-01",
        subject: "部落道路（Ａ段）",
        parts: one(["經建科"], ["𡈼先生陳情已回復"], { due: "2026-12-31" }),
      },
      { number: "A-02", subject: "㈱企業合作", parts: one(["文教科"], ["洽談中"], { due: "115.12" }) },
    ],
  },
];
