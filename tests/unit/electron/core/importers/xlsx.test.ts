import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readXlsx } from "../../../../../electron/core/importers/sheets/readXlsx.ts";
import { textCell, textRows, valueCell, workbook, workbookFiles } from "../../../../builders/sheetPackage.ts";
import { sourceOf, written } from "../../../../builders/sourceText.ts";

type Parts = Parameters<typeof workbook>[0];
const read = async (parts: Parts) => sourceOf(await readXlsx("列管表.xlsx", workbook(parts)));
const sheet = (content: string, name = "工作表1") => ({ name, content });

/** What one number in one format reads as. */
async function shown(value: number | string, format: string | number, date1904 = false, type = "n"): Promise<string> {
  const cells = `<sheetData><row r="1">${textCell("A1", "左")}${valueCell("B1", value, 1, type)}</row></sheetData>`;
  const source = await read({ sheets: [sheet(cells)], formats: [format], date1904 });
  return written(source.blocks)[0]?.replace("左 | ", "") ?? "";
}

test.each([
  [46268, 14, "115年9月3日"],
  [46268, "yyyy/m/d", "115年9月3日"],
  [46268, '[$-404]e"年"m"月"d"日"', "115年9月3日"],
  [46268, "[$-404]e/m/d;@", "115年9月3日"],
  [46268, 57, "115年9月3日"],
  [46268.604166667, "yyyy/m/d h:mm", "115年9月3日 下午2時30分"],
  [0.604166667, "h:mm", "下午2時30分"],
  [1.5, "[h]:mm", "36:00"],
  [46268, "yyyy/mm", "115年9月"],
  [44806, 14, "111年9月2日"],
])("the serial %s in the format %s is read as %s", async (value, format, text) => {
  expect(await shown(value, format)).toBe(text);
});

test("the 1904 system counts from another day", async () => {
  expect(await shown(44806, 14, true)).toBe("115年9月3日");
});

test("an ISO date cell is read as a ROC date", async () => {
  expect(await shown("2026-09-03T00:00:00", 14, false, "d")).toBe("115年9月3日");
});

test.each([
  [7, "000", "007"],
  [0.85, "0%", "85%"],
  [0.125, "0.0%", "12.5%"],
  [1234567, "#,##0", "1,234,567"],
  [-5, "0", "-5"],
  [-1234.5, "#,##0.00;(#,##0.00)", "(1,234.50)"],
  [3, '"第"0"次"', "第3次"],
  [23, '[DBNum1][$-404]"第"General"案"', "第二十三案"],
  [212345678, '00"-"0000000', "21-2345678"],
  [1, '"■";;"□"', "■"],
  [0, '"■";;"□"', "□"],
  [1, '[=1]"☑";[=0]"☐"', "☑"],
  [0.1 + 0.2, "General", "0.3"],
  [1150903, "General", "1150903"],
  [1e21, "0", "1e+21"],
  [12, "@", "12"],
  [1500, "0.##", "1500"],
])("the number %s in the format %s is read as %s", async (value, format, text) => {
  expect(await shown(value, format)).toBe(text);
});

test("shared strings, rich text, escapes and line breaks are read, phonetic guides are not", async () => {
  const strings = [
    "<si><t>甲</t></si>",
    '<si><r><t>乙</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 丙</t></r><rPh sb="0" eb="1"><t>よみ</t></rPh></si>',
    "<si><t>上_x000D_\n下_x0041_</t></si>",
  ].join("");
  const cells = [0, 1, 2].map((index) => valueCell(`${"ABC"[index]}1`, index, 0, "s")).join("");
  const source = await read({ sheets: [sheet(`<sheetData><row r="1">${cells}</row></sheetData>`)], strings });
  expect(written(source.blocks)).toEqual(["甲 | 乙 丙 | 上/下A"]);
});

test("formulas show what was stored, are never computed, and a missing result is said", async () => {
  const cells =
    '<c r="A1" t="str"><f>HYPERLINK("http://x.test","y")</f><v>連結</v></c><c r="B1"><f>1+1</f><v>5</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c>';
  const source = await read({ sheets: [sheet(`<sheetData><row r="1">${cells}</row></sheetData>`)] });
  expect(written(source.blocks)).toEqual(["連結 | 5 |  | TRUE | #N/A"]);
  expect(source.warnings.map(({ message }) => message)).toEqual([expect.stringContaining("有 1 格公式")]);
});

test("title rows stay lines, merged cells become spans, a remark below stays a line", async () => {
  const rows = textRows([
    ["雲海縣政府列管案件一覽表"],
    ["115年9月3日"],
    ["編號", "案由", "辦理情形"],
    ["1", "改善通學步道", "已完工"],
    ["", "", "已驗收"],
    [],
    ["備註：本表每季更新。"],
  ]);
  const merges =
    '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A4:A5"/><mergeCell ref="B4:B5"/><mergeCell ref="A7:C7"/></mergeCells>';
  const source = await read({ sheets: [sheet(rows + merges)] });
  expect(written(source.blocks)).toEqual([
    "雲海縣政府列管案件一覽表",
    "115年9月3日",
    "編號 | 案由 | 辦理情形",
    "1×2 1 | 1×2 改善通學步道 | 已完工",
    "已驗收",
    "備註：本表每季更新。",
  ]);
});

test("several sheets each stand under their name, a hidden one is reported", async () => {
  const rows = textRows([
    ["編號", "案由"],
    ["1", "甲案"],
  ]);
  const source = await read({
    sheets: [sheet(rows, "第1季"), sheet(rows, "第2季"), { ...sheet(rows, "舊資料"), state: "hidden" }],
  });
  expect(written(source.blocks)).toEqual(["第1季", "編號 | 案由", "1 | 甲案", "第2季", "編號 | 案由", "1 | 甲案"]);
  expect(source.warnings).toMatchObject([{ code: "hidden-text", excerpt: "工作表「舊資料」" }]);
});

test("two lists on one sheet, each under its title, are two tables", async () => {
  const source = await read({
    sheets: [sheet(textRows([["甲表"], ["編號", "案由"], ["1", "甲"], [], ["乙表"], ["編號", "案由"], ["2", "乙"]]))],
  });
  expect(source.blocks.map(({ kind }) => kind)).toEqual(["line", "table", "line", "table"]);
});

test("hidden rows and columns are left out and reported", async () => {
  const rows = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1">${textCell("A1", "甲")}${textCell("B1", "藏欄")}${textCell("C1", "丙")}</row><row r="2" hidden="1">${textCell("A2", "藏列")}</row><row r="3">${textCell("A3", "丁")}${textCell("C3", "戊")}</row></sheetData>`;
  const source = await read({ sheets: [sheet(rows)] });
  expect(written(source.blocks)).toEqual(["甲 |  | 丙", "", "丁 |  | 戊"]);
  expect(source.warnings).toMatchObject([{ code: "hidden-text", message: expect.stringContaining("2 處") }]);
});

test("prefixes other than the usual ones are read alike", async () => {
  const files = workbook({ sheets: [sheet(textRows([["編號", "案由"]]))] });
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import("fflate");
  const prefixed = Object.entries(unzipSync(files)).map(([name, bytes]) => {
    const text = strFromU8(bytes);
    if (!/^xl\/(?:workbook|worksheets)/.test(name)) return [name, bytes] as const;
    const main = text.replace('xmlns="', 'xmlns:x="').replaceAll(/<(\/?)(?=[a-z])(?![a-z]+:)/gu, "<$1x:");
    return [name, strToU8(main)] as const;
  });
  const source = sourceOf(await readXlsx("a.xlsx", zipSync(Object.fromEntries(prefixed))));
  expect(written(source.blocks)).toEqual(["編號 | 案由"]);
});

const CONTROL_SPACES =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface FormControl {
  readonly type: string;
  readonly checked: boolean;
  readonly row: number;
  readonly column: number;
  readonly caption: string;
}

/** A workbook of rows with controls of a form over its cells, as Excel writes them. */
function withControls(rows: readonly (readonly string[])[], controls: readonly FormControl[]): Uint8Array {
  const anchor = (row: number, column: number) =>
    `<anchor><from><xdr:col>${column}</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>9525</xdr:rowOff></from><to><xdr:col>${column + 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></to></anchor>`;
  const choice = (inside: string) =>
    `<mc:AlternateContent ${CONTROL_SPACES}><mc:Choice Requires="x14">${inside}</mc:Choice></mc:AlternateContent>`;
  const listed = controls.map(({ row, column }, index) =>
    choice(
      `<control shapeId="${1025 + index}" r:id="c${index}" name="Box ${index}"><controlPr>${anchor(row, column)}</controlPr></control>`,
    ),
  );
  const shapes = controls.map(
    ({ caption }, index) =>
      `<mc:AlternateContent><mc:Choice Requires="a14"><xdr:twoCellAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="${1025 + index}" name="Box"><a:extLst><a:ext><a14:compatExt spid="_x0000_s${1025 + index}"/></a:ext></a:extLst></xdr:cNvPr></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>${caption}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></mc:Choice></mc:AlternateContent>`,
  );
  const properties = controls.map(
    ({ type, checked }) =>
      `<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="${type}"${checked ? ' checked="Checked"' : ""} lockText="1"/>`,
  );
  const related = controls.map(
    (_, index) =>
      `<Relationship Id="c${index}" Type="${RELATION}/ctrlProp" Target="../ctrlProps/ctrlProp${index}.xml"/>`,
  );
  const parts = workbookFiles({
    sheets: [{ name: "列管", content: textRows(rows) + choice(`<controls>${listed.join("")}</controls>`) }],
  });
  const add: Record<string, string> = {
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join("")}<Relationship Id="d" Type="${RELATION}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    "xl/drawings/drawing1.xml": `<xdr:wsDr ${CONTROL_SPACES}>${shapes.join("")}</xdr:wsDr>`,
    ...Object.fromEntries(properties.map((xml, index) => [`xl/ctrlProps/ctrlProp${index}.xml`, xml])),
  };
  return zipSync({ ...parts, ...Object.fromEntries(Object.entries(add).map(([name, xml]) => [name, strToU8(xml)])) });
}

const box = (row: number, column: number, caption: string, checked: boolean, type = "CheckBox"): FormControl => ({
  type,
  checked,
  row,
  column,
  caption,
});

test("check boxes of a form stand in the cells they lie on, option buttons too, buttons are counted", async () => {
  const rows = [
    ["項次", "案由", "主辦單位", "辦理情形", "列管建議"],
    ["1", "清淤", "水利處", "完成", ""],
    ["2", "鋪面", "工務處", "施工", "解除列管"],
  ];
  const source = sourceOf(
    await readXlsx(
      "a.xlsx",
      withControls(rows, [
        box(1, 4, "解除列管", true),
        box(1, 4, "繼續列管", false),
        box(2, 4, "", false),
        box(2, 3, "甲案", true, "Radio"),
        box(0, 0, "列印", false, "Button"),
      ]),
    ),
  );
  expect(written(source.blocks)).toEqual([
    "列管",
    "項次 | 案由 | 主辦單位 | 辦理情形 | 列管建議",
    "1 | 清淤 | 水利處 | 完成 | ☑解除列管/☐繼續列管",
    "2 | 鋪面 | 工務處 | 施工/●甲案 | ☐解除列管",
  ]);
  expect(source.warnings.map(({ message }) => message)).toEqual(["檔案裡有 1 張圖片或圖表，沒有讀入，請對照原檔。"]);
});
