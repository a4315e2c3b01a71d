import { describe, expect, it } from "vitest";
import { assignment, followUpTable, row } from "../../../../builders/followUpTable.ts";
import { list, minutesOf, table } from "../../../../builders/minutes.ts";
import { desk } from "../desk.ts";
import { CALC, EXCEL, GOOGLE_DOCS, PDF_JS, WEB, WORD, WORD_TABLE, WRITER } from "./clippings.ts";
import { bodyShape, htmlInto, pasteInto, shapeOf } from "./pasteDesk.ts";

const empty = () => minutesOf("|");

describe("what Word copies", () => {
  it("keeps its levels and looks, and its marks are counted", () => {
    expect(shapeOf(empty(), WORD)).toEqual([
      "*本次會議報告*_*重點*_",
      "一、[停車場第2期工程已於上週開工。 | （一）[面積三百m^2^。 | 經費由各單位分攤，另案-簽-報。 | 1.[秘書室。]] | 圖書館開放時間不變。]",
      "●[附帶意見。]",
      "以上報告。",
    ]);
  });

  it("goes on with the list of an empty item", () => {
    const doc = minutesOf(list("一、", "前", "|", "後"));
    expect(htmlInto(doc, WORD).filter((line) => /^[一二三四五]、/u.test(line))).toEqual([
      "一、前",
      "二、本次會議報告重點",
      "三、停車場第2期工程已於上週開工。",
      "四、圖書館開放時間不變。",
      "五、後",
    ]);
  });

  it("stays a table, with the lists in its cells", () => {
    expect(shapeOf(empty(), WORD_TABLE)).toEqual([
      "table({1x2:單位 | 2x1:經費} | {文宣 | *網站*} | {秘書室 | 一、[五萬 | 另計] | })",
    ]);
  });
});

describe("what spreadsheets copy", () => {
  it("is a table with its spans, without hidden rows", () => {
    expect(shapeOf(empty(), EXCEL)).toEqual([
      "table({2x1:*單位經費* | *備註*} | {秘書室 | 50,000 | 一次付清 | 分二期} | {以上金額含稅 |  | })",
    ]);
    expect(shapeOf(empty(), CALC)).toEqual(["table({*項次* | 日期} | {1 | 115/9/3})"]);
  });

  it("fills the cells of a table from the cursor", () => {
    const doc = minutesOf(table(["項目", "日期"], ["|", ""]));
    expect(bodyShape(pasteInto(desk(doc), { html: CALC }))).toEqual([
      "table({項目 | 日期} | {*項次* | 日期} | {1 | 115/9/3})",
    ]);
  });

  it("is words where it is one cell", () => {
    const cell = "<table><!--StartFragment--><tr><td class=xl65>五萬元</td></tr><!--EndFragment--></table>";
    expect(htmlInto(minutesOf("共|整"), cell)).toEqual(["共五萬元|整"]);
  });
});

describe("a 列管表 that is pasted", () => {
  const LISTED =
    "<table><tr><th>案由</th><th>主辦單位</th><th>辦理情形</th></tr><tr><td>停車場</td><td>工務組</td><td>一、施工中</td></tr></table>";

  it("stays a table, whatever its head says", () => {
    const filled = "table({!案由 | !主辦單位 | !辦理情形} | {停車場 | 工務組 | 一、[施工中]})";
    expect(shapeOf(empty(), LISTED)).toEqual([filled]);
  });

  it("fills the parts of an item from the cursor, and adds items", () => {
    const columns = ["subject", "units", "progress"] as const;
    const units = [assignment({ units: "|", progress: "" }), assignment({ units: "秘書室", progress: "舊" })];
    const doc = minutesOf(followUpTable(columns, row({ subject: "圖書館" }, ...units)));
    const rows = [...["工務組", "人事室", "主計室"].map((unit) => `<tr><td>${unit}<td>${unit}辦理中`)].join("");
    expect(bodyShape(pasteInto(desk(doc), { html: `<table>${rows}</table>` }))).toEqual([
      "followUpTable(" +
        "followUpRow(followUpCell(圖書館) | followUpAssignment(followUpCell(工務組) | followUpCell(工務組辦理中))" +
        " | followUpAssignment(followUpCell(人事室) | followUpCell(人事室辦理中)))" +
        " | followUpRow(followUpCell() | followUpAssignment(followUpCell(主計室) | followUpCell(主計室辦理中))))",
    ]);
  });

  it("fills whole items from their first cell, and words beyond the last column are not lost", () => {
    const doc = minutesOf(followUpTable(["subject", "units"], row({ subject: "|" }, assignment({ units: "" }))));
    const html = "<table><tr><td>停車場<td>工務組<td>備註<tr><td>圖書館<td>秘書室<td></table>";
    expect(bodyShape(pasteInto(desk(doc), { html }))).toEqual([
      "followUpTable(" +
        "followUpRow(followUpCell(停車場) | followUpAssignment(followUpCell(工務組 | 備註)))" +
        " | followUpRow(followUpCell(圖書館) | followUpAssignment(followUpCell(秘書室))))",
    ]);
  });
});

describe("what other programs copy", () => {
  it("takes the record's own marks where the source has others (LibreOffice)", () => {
    expect(shapeOf(empty(), WRITER)).toEqual([
      "一、[停車場 | 圖書館*二樓* | （一）[閱覽區 | 另有兒童區 | 書庫] | 游泳池]",
      "_以上_。",
    ]);
    const used = minutesOf(list("壹、", "前", "|"));
    expect(htmlInto(used, WRITER).slice(0, 3)).toEqual(["壹、前", "貳、停車場", "參、圖書館二樓"]);
  });

  it("keeps looks that stand in styles, and no link's underline (Google Docs)", () => {
    expect(shapeOf(empty(), GOOGLE_DOCS)).toEqual([
      "*工程*_進度_^註^",
      "一、[停車場 | （一）[地下] | 圖書館]",
      "•[附記]",
      "網址如下",
    ]);
  });

  it("is read without what is not seen, and marks written as words are counted (web pages)", () => {
    expect(shapeOf(empty(), WEB)).toEqual([
      "公告事項",
      "壹、[依據辦理。 | 注意事項： | 一、[停車。 | 請假。]]",
      "以上 公告",
      "聯絡人：_王小姐_",
      "一、[甲 | 乙]",
    ]);
  });

  it("is read from its text where a viewer drew it line by line (PDF)", () => {
    const state = pasteInto(desk(empty()), { html: PDF_JS, text: "一、停車場\n二、圖書館" });
    expect(bodyShape(state)).toEqual(["一、[停車場 | 圖書館]"]);
  });
});
