import { exportDocx } from "../../electron/core/exporters/docx/exportDocx.ts";
import { layOut } from "../../shared/layout/layOut.ts";
import { defaultProfile } from "../../shared/profiles/defaultProfile.ts";
import { minutesBytes } from "../builders/minutesText.ts";
import { odfParagraph, odsPackage, odtPackage } from "../builders/odfPackage.ts";
import { textCell, textRows, valueCell, workbook } from "../builders/sheetPackage.ts";
import { abstractList, listed, listInstance, run, wordPackage, wordParagraph } from "../builders/wordPackage.ts";
import { riverCommittee } from "../golden/riverCommittee.ts";

const ROWS = [
  ["雲海縣政府列管案件一覽表"],
  ["編號", "案由", "主辦單位", "辦理情形", "列管建議"],
  ["001", "改善通學步道", "工務處", "115年9月3日：已完工。", "□繼續列管■解除列管"],
  ["002", "增設社工人力", "社會處", "招考中。", "■繼續列管□解除列管"],
];
const LINES = [
  "雲海縣政府兒少委員會第3次會議紀錄",
  "時間：115年9月3日下午2時",
  "地點：第1會議室",
  "主席：林主任委員大山",
  "紀錄：王小美",
];

function docx(): Uint8Array {
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(run(text))}</w:tc>`;
  const table = `<w:tbl>${ROWS.slice(1)
    .map(
      (row) =>
        `<w:tr>${row.map((text, column) => cell(text, column === 0 ? '<w:vMerge w:val="restart"/>' : "")).join("")}</w:tr>`,
    )
    .join("")}</w:tbl>`;
  const control = `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run("☒")}</w:sdtContent></w:sdt>`;
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const levels = [
    { format: "ideographLegalTraditional", text: "%1、" },
    { format: "taiwaneseCountingThousand", text: "（%2）" },
  ];
  return wordPackage({
    body: [
      ...LINES.map((line) => wordParagraph(run(line))),
      listed("報告事項", 1),
      listed("上次決議辦理情形", 1, 1),
      table,
      listed("討論事項", 1),
      wordParagraph(
        `${run("案由")}${control}${field}<w:del>${run("刪")}</w:del><w:r><w:footnoteReference w:id="2"/></w:r>`,
      ),
    ].join(""),
    numbering: abstractList(0, levels) + listInstance(1, 0),
    styles: '<w:style w:type="paragraph" w:styleId="A" w:default="1"><w:rPr/></w:style>',
    footnotes: `<w:footnote w:id="2">${wordParagraph(run("註文"))}</w:footnote>`,
    header: wordParagraph(run("限閱")),
  });
}

function odt(): Uint8Array {
  const style =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>';
  const item = (text: string, inner = "") => `<text:list-item>${odfParagraph(text)}${inner}</text:list-item>`;
  const cells = (row: readonly string[]) =>
    row
      .map((text) => `<table:table-cell table:number-columns-spanned="1">${odfParagraph(text)}</table:table-cell>`)
      .join("");
  const table = `<table:table>${ROWS.slice(1)
    .map((row) => `<table:table-row>${cells(row)}</table:table-row>`)
    .join("")}</table:table>`;
  const list = `<text:list text:style-name="L" xml:id="a">${item("報告事項", `<text:list>${item("上次決議")}</text:list>`)}${item("討論事項")}</text:list>`;
  return odtPackage({ body: LINES.map((line) => odfParagraph(line)).join("") + list + table, automatic: style });
}

function xlsx(): Uint8Array {
  const merges = '<mergeCells><mergeCell ref="A1:E1"/></mergeCells>';
  const dates = `<sheetData><row r="1">${textCell("A1", "期限")}${valueCell("B1", 46268, 1)}${valueCell("C1", 0, 0, "s")}</row></sheetData>`;
  return workbook({
    sheets: [
      { name: "列管", content: `<dimension ref="A1:E4"/>${textRows(ROWS)}${merges}` },
      { name: "期限", content: dates },
    ],
    strings: "<si><t>同上</t></si>",
    formats: ["[$-404]e/m/d"],
  });
}

function ods(): Uint8Array {
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string">${odfParagraph(text)}</table:table-cell>`;
  const rows = ROWS.map((row) => `<table:table-row>${row.map(cell).join("")}</table:table-row>`).join("");
  return odsPackage({ body: `<table:table table:name="列管">${rows}</table:table>` });
}

/** A record as this app writes it, its structure carried along. */
async function ownDocx(): Promise<Uint8Array> {
  const properties = { title: "青溪縣河川環境改善推動小組會議紀錄", date: null };
  return exportDocx(layOut(riverCommittee, defaultProfile), defaultProfile, properties, new Map(), riverCommittee);
}

/** A whole file of every kind, to be damaged; by its name. */
export async function wholeFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const csv = ROWS.map((row) => row.join(",")).join("\n");
  return new Map([
    ["a.docx", docx()],
    ["a.odt", odt()],
    ["a.xlsx", xlsx()],
    ["a.ods", ods()],
    ["a.csv", new TextEncoder().encode(csv)],
    ["a.txt", minutesBytes()],
    ["own.docx", await ownDocx()],
  ]);
}
