import { zipSync } from "fflate";
import { odfParagraph, odsPackage, odtPackage } from "../builders/odfPackage.ts";
import { textCell, textRows, valueCell, workbook, workbookFiles } from "../builders/sheetPackage.ts";
import { type HostileFile, hostile, MEBIBYTE } from "./hostilePackages.ts";

const READS = { reads: "內文" } as const;
const sheet = (content: string, strings?: string) => () =>
  workbook({ sheets: [{ name: "a", content }], ...(strings === undefined ? {} : { strings }) });
const words = textRows([["編號", "內文"]]);
const rowAt = (row: number, cells: string) => `<sheetData><row r="${row}">${cells}</row></sheetData>`;
const merges = (references: readonly string[]) =>
  `<mergeCells>${references.map((each) => `<mergeCell ref="${each}"/>`).join("")}</mergeCells>`;
const corners = `<sheetData><row r="1">${textCell("A1", "內文")}${textCell("B1", "內文")}</row><row r="20000">${textCell("IV20000", "角")}</row></sheetData>`;
const spread = (letters: number) =>
  Array.from({ length: letters }, (_, k) => ((k * 7919) % 46_656).toString(36)).join("");
const rows = (count: number) => {
  const written = Array.from({ length: count }, (_, row) => `<row><c><v>${row * 7919}</v></c><c><v>1</v></c></row>`);
  return `<sheetData>${written.join("")}</sheetData>`;
};
const column = (index: number): string =>
  (index < 26 ? "" : column(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** Workbooks made to do harm. */
export const HOSTILE_SHEETS: readonly HostileFile[] = [
  hostile("a dimension of the whole sheet", "a.xlsx", sheet(`<dimension ref="A1:XFD1048576"/>${words}`), READS),
  hostile("a cell in the last corner", "a.xlsx", sheet(rowAt(1_048_576, textCell("XFD1048576", "角"))), "too-large"),
  hostile(
    "an empty cell in the last corner",
    "a.xlsx",
    sheet(
      `<sheetData><row r="1">${textCell("A1", "內文")}</row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>`,
    ),
    READS,
  ),
  hostile("20,000 rows", "a.xlsx", sheet(rows(20_000)), { reads: "1" }),
  hostile("20,001 rows", "a.xlsx", sheet(rows(20_001)), "too-large"),
  hostile("256 columns", "a.xlsx", sheet(rowAt(1, textCell("A1", "內文") + textCell("IV1", "末"))), READS),
  hostile("257 columns", "a.xlsx", sheet(rowAt(1, textCell("A1", "內文") + textCell("IW1", "末"))), "too-large"),
  hostile(
    "a shared string of 10 MB",
    "a.xlsx",
    sheet(rowAt(1, valueCell("A1", 0, 0, "s")), `<si><t>${spread((10 * MEBIBYTE) / 3)}</t></si>`),
    "too-large",
  ),
  hostile(
    "a string of a megabyte in 20 cells",
    "a.xlsx",
    sheet(
      rowAt(1, Array.from({ length: 20 }, (_, k) => valueCell(`${column(k)}1`, 0, 0, "s")).join("")),
      `<si><t>${spread(MEBIBYTE / 3)}</t></si>`,
    ),
    "too-large",
  ),
  hostile(
    "a string that is not there",
    "a.xlsx",
    sheet(rowAt(1, textCell("A1", "內文") + valueCell("B1", 99_999, 0, "s") + valueCell("C1", "x", 0, "s"))),
    READS,
  ),
  hostile("one merge over everything", "a.xlsx", sheet(words + merges(["A1:XFD1048576"])), { reads: "編號" }),
  hostile(
    "50,000 merges over each other",
    "a.xlsx",
    sheet(
      corners +
        merges(
          Array.from(
            { length: 50_000 },
            (_, k) => `${column(255 - (k % 256))}${20_000 - Math.floor(k / 3)}:XFD1048576`,
          ),
        ),
    ),
    READS,
  ),
  hostile(
    "references that are none",
    "a.xlsx",
    sheet(
      `<sheetData><row r="-1"><c r="A0" t="inlineStr"><is><t>內文</t></is></c><c r="ZZZZ99999999999" t="inlineStr"><is><t>乙</t></is></c></row></sheetData>${merges(["", "A1", "B2:A1", "x:y"])}`,
    ),
    READS,
  ),
  hostile(
    "a number format of a hundred thousand signs",
    "a.xlsx",
    () =>
      workbook({
        sheets: [{ name: "a", content: rowAt(1, valueCell("A1", 1.5, 1) + textCell("B1", "內文")) }],
        formats: ["#,".repeat(50_000)],
      }),
    READS,
  ),
  hostile(
    "numbers that are none",
    "a.xlsx",
    sheet(
      rowAt(1, textCell("A1", "內文") + valueCell("B1", "1e999") + valueCell("C1", "NaN") + valueCell("D1", "-1e308")),
    ),
    READS,
  ),
  hostile(
    "serials that are no days",
    "a.xlsx",
    () =>
      workbook({
        sheets: [
          {
            name: "a",
            content: rowAt(
              1,
              textCell("A1", "內文") +
                valueCell("B1", -1, 1) +
                valueCell("C1", 1e15, 1) +
                valueCell("D1", 0, 1) +
                valueCell("E1", 60, 1),
            ),
          },
        ],
        formats: [14],
      }),
    READS,
  ),
  hostile(
    "macros in an .xlsm",
    "a.xlsm",
    () =>
      zipSync({
        ...workbookFiles({ sheets: [{ name: "a", content: words }] }),
        "xl/vbaProject.bin": new Uint8Array(100),
      }),
    READS,
  ),
  hostile(
    "formulas that call out",
    "a.xlsx",
    sheet(
      `<sheetData><row r="1"><c r="A1" t="str"><f>WEBSERVICE("http://127.0.0.1/")</f><v>內文</v></c><c r="B1"><f>cmd|'/C calc'!A0</f></c></row></sheetData>`,
    ),
    READS,
  ),
  hostile(
    "a sheet that is missing",
    "a.xlsx",
    () => {
      const { "xl/worksheets/sheet1.xml": _, ...rest } = workbookFiles({ sheets: [{ name: "a", content: words }] });
      return zipSync(rest);
    },
    "damaged",
  ),
  hostile("no sheets", "a.xlsx", () => workbook({ sheets: [] }), "damaged"),
];

const odsRow = (cell: string, attributes = "") => `<table:table-row ${attributes}>${cell}</table:table-row>`;
const odsCell = (attributes: string, text = "內文") =>
  `<table:table-cell ${attributes}>${odfParagraph(text)}</table:table-cell>`;
const ods = (content: string) => () => odsPackage({ body: `<table:table table:name="a">${content}</table:table>` });
const odt = (body: string) => () => odtPackage({ body });
const spans = 'table:number-columns-spanned="1000000000" table:number-rows-spanned="1000000000"';

const spanning = Array.from({ length: 100 }, (_, row) =>
  odsRow(Array.from({ length: 200 }, (_, cell) => odsCell(spans, `內文${row * 7919 * cell}`)).join("")),
).join("");

/** OpenDocument files made to do harm. */
export const HOSTILE_OPEN_DOCUMENTS: readonly HostileFile[] = [
  hostile(
    "a row that repeats a billion times",
    "a.ods",
    ods(odsRow(odsCell(""), 'table:number-rows-repeated="999999999"')),
    "too-large",
  ),
  hostile(
    "a cell that repeats a billion times",
    "a.ods",
    ods(odsRow(odsCell('table:number-columns-repeated="999999999"'))),
    "too-large",
  ),
  hostile(
    "an empty row that repeats a billion times",
    "a.ods",
    ods(odsRow(odsCell("")) + odsRow("<table:table-cell/>", 'table:number-rows-repeated="999999999"')),
    READS,
  ),
  hostile("cells that span everything", "a.ods", ods(spanning), READS),
  hostile(
    "a sheet inside a cell",
    "a.ods",
    ods(
      odsRow(
        `<table:table-cell>${odfParagraph("內文")}<table:table><table:table-row/></table:table></table:table-cell>`,
      ),
    ),
    READS,
  ),
  hostile(
    "a text's table that repeats a row a billion times",
    "a.odt",
    odt(`<table:table>${odsRow(odsCell(""), 'table:number-rows-repeated="999999999"')}</table:table>`),
    "too-large",
  ),
  hostile("a text's cells that span everything", "a.odt", odt(`<table:table>${spanning}</table:table>`), READS),
  hostile("a billion spaces", "a.odt", odt(odfParagraph('內文<text:s text:c="999999999"/>')), READS),
  hostile(
    "lists 100 deep",
    "a.odt",
    odt(
      `${"<text:list><text:list-item>".repeat(100)}${odfParagraph("內文")}${"</text:list-item></text:list>".repeat(100)}`,
    ),
    READS,
  ),
  hostile(
    "a script in a text",
    "a.odt",
    odt(`<text:script>Shell("calc")</text:script>${odfParagraph("內文<office:event-listeners/>")}`),
    READS,
  ),
  hostile(
    "a manifest that speaks of a password",
    "a.odt",
    () => {
      const manifest =
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
      return zipSync({
        "META-INF/manifest.xml": new TextEncoder().encode(manifest),
        "content.xml": new Uint8Array([1, 2, 3]),
      });
    },
    "encrypted",
  ),
];

const text = (written: string) => () => new TextEncoder().encode(written);

/** Delimited texts made to do harm. */
export const HOSTILE_CSV: readonly HostileFile[] = [
  hostile("a formula that starts a program", "a.csv", text("編號,內文\n=cmd|' /C calc'!A0,@SUM(1)\n"), READS),
  hostile("UTF-16 without its mark", "a.csv", () => new Uint8Array(Buffer.from("編號,內文\n", "utf16le")), "not-text"),
  hostile("UTF-16 with its mark", "a.csv", () => new Uint8Array(Buffer.from("\ufeff編號,內文\n", "utf16le")), READS),
  hostile(
    "UTF-16 from a large machine",
    "a.csv",
    () => new Uint8Array(Buffer.from("\ufeff編號,內文\n", "utf16le").swap16()),
    READS,
  ),
  hostile("NUL bytes", "a.csv", text("編號,內文\u0000\u0000\n".repeat(10)), "not-text"),
  hostile("one line of 6,000,000 letters", "a.csv", text("a".repeat(6_000_000)), "too-large"),
  hostile("100 MB", "a.csv", () => new Uint8Array(100 * MEBIBYTE), "too-large"),
  hostile("quotes that never close", "a.csv", text(`編號,內文\n${'"'.repeat(99_999)}`), READS),
  hostile("a line of quotes after quotes", "a.csv", text(`編號,內文\n${'"""\n'.repeat(9_000)}`), READS),
  hostile(
    "bytes that no encoding knows",
    "a.csv",
    () => Uint8Array.from({ length: 3000 }, (_, index) => 128 + ((index * 37) % 127)),
    "unknown-encoding",
  ),
];
