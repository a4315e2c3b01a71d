import { expect, test } from "vitest";
import { readOds } from "../../../../../electron/core/importers/sheets/readOds.ts";
import { odfParagraph, odsPackage } from "../../../../builders/odfPackage.ts";
import { sourceOf, written } from "../../../../builders/sourceText.ts";

const read = async (body: string, automatic = "") =>
  sourceOf(await readOds("列管.ods", odsPackage({ body, automatic })));
const cell = (text: string, attributes = "") =>
  `<table:table-cell ${attributes}>${text === "" ? "" : odfParagraph(text)}</table:table-cell>`;
const row = (content: string, attributes = "") => `<table:table-row ${attributes}>${content}</table:table-row>`;
const sheet = (rows: string, name = "工作表1", attributes = "") =>
  `<table:table table:name="${name}" ${attributes}>${rows}</table:table>`;

test("cells are read as shown, dates in ROC years, empty tails cost nothing", async () => {
  const date = cell("2026/9/3", 'office:value-type="date" office:date-value="2026-09-03"');
  const tail = '<table:table-cell table:number-columns-repeated="16380"/>';
  const source = await read(
    sheet(
      row(cell("編號") + cell("案由") + cell("期限") + tail) +
        row(cell("007", 'office:value-type="float" office:value="7"') + cell("甲案") + date + tail) +
        row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048574"'),
    ),
  );
  expect(written(source.blocks)).toEqual(["編號 | 案由 | 期限", "007 | 甲案 | 115年9月3日"]);
});

test("repeated rows and cells stand as often as they say, merged ones span", async () => {
  const source = await read(
    sheet(
      row(`${cell("甲", 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell("乙")}`) +
        row(cell("同", 'table:number-columns-repeated="2"') + cell("丙"), 'table:number-rows-repeated="2"'),
    ),
  );
  expect(written(source.blocks)).toEqual(["2×1 甲 | 乙", "同 | 同 | 丙", "同 | 同 | 丙"]);
});

test("hidden sheets, rows and columns are left out and reported, comments counted", async () => {
  const hidden =
    '<style:style style:name="off" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const columns = '<table:table-column/><table:table-column table:visibility="collapse"/>';
  const noted = `<table:table-cell><office:annotation>${odfParagraph("註")}</office:annotation>${odfParagraph("丙")}</table:table-cell>`;
  const source = await read(
    sheet(
      columns +
        row(cell("甲") + cell("藏") + noted) +
        row(cell("藏列"), 'table:visibility="filter"') +
        row(cell("丁") + cell("") + cell("戊")),
    ) + sheet(row(cell("舊")), "舊資料", 'table:style-name="off"'),
    hidden,
  );
  expect(written(source.blocks)).toEqual(["甲 |  | 丙", "", "丁 |  | 戊"]);
  expect(source.warnings.map(({ code }) => code)).toEqual(["hidden-text", "lost-formatting"]);
});

test.each([
  ["rows", row(cell("甲") + cell("乙"), 'table:number-rows-repeated="20001"')],
  ["columns", row(cell("甲", 'table:number-columns-repeated="257"'))],
])("a sheet of more %s than the limit is refused", async (_, rows) => {
  expect(await readOds("a.ods", odsPackage({ body: sheet(rows) }))).toMatchObject({ ok: false, reason: "too-large" });
});
