import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import writeXlsxFile, { type Row, type Sheet } from "write-excel-file/node";
import {
  type PrintedSheet,
  type SheetCell,
  type SheetColumn,
  type SheetTable,
  textCell,
} from "../../../../shared/followUp/printedSheet.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { escapeXml, xmlSafe } from "../xmlSafe.ts";
import { CELL_LIMIT } from "./cellLimit.ts";
import { FORMULA_LIKE } from "./formulaLike.ts";
import { LINE_HEIGHT, rowHeight, SIZE, TITLE_SIZE, wideHeight } from "./sheetMeasures.ts";

/** A column of so many em in the half-width digits that a workbook counts. */
const widthOf = ({ width }: SheetColumn) => Math.round(width * 2.1 + 1);

const frame = { borderStyle: "thin", wrap: true } as const;

/** A text that fits a cell; a longer one says at its end how much is missing, and where the whole is. */
function fitted(text: string): string {
  const safe = xmlSafe(text).replace(/\r\n?/gu, "\n");
  if (safe.length <= CELL_LIMIT) return safe;
  const remark = `\n……（全文${safe.length}字，超過試算表一格的上限，其餘請看會議紀錄或 Word 檔）`;
  return safe.slice(0, CELL_LIMIT - remark.length).toWellFormed() + remark;
}

/** A text cell is a text whatever it begins with; what looks like a formula, or will be typed in, is also formatted as text. */
function wordsCell(text: string, isOpen: boolean) {
  const value = fitted(text);
  const isText = isOpen || FORMULA_LIKE.test(value);
  return { value, type: String, ...(isText && { format: "@" }) };
}

function tableCell(cell: SheetCell, column: SheetColumn | undefined, height: number): Row {
  const isHeading = "text" in cell && cell.isHead === true;
  const align = isHeading ? "left" : column?.align === "end" ? "right" : (column?.align ?? "left");
  if ("value" in cell) return [{ value: cell.value, type: Number, align, alignVertical: "top", height, ...frame }];
  const colspan = cell.colspan ?? 1;
  const bold = isHeading ? ({ fontWeight: "bold", backgroundColor: "#eeeeee" } as const) : {};
  const words = wordsCell(cell.text, cell.isOpen === true);
  const first = {
    ...words,
    align,
    alignVertical: "top",
    height,
    ...frame,
    ...bold,
    ...(colspan > 1 && { columnSpan: colspan }),
  };
  return [first as Row[number], ...Array.from({ length: colspan - 1 }, () => null)];
}

/** A line over the whole width of the table. */
function wideLine(text: string, columns: readonly SheetColumn[], style: object = {}): Row {
  const width = columns.length;
  const cell = {
    height: wideHeight(text, columns),
    ...wordsCell(text, false),
    wrap: true,
    alignVertical: "center",
    columnSpan: width,
    ...style,
  };
  return [cell as Row[number], ...Array.from({ length: width - 1 }, () => null)];
}

function sheetOf(table: SheetTable, sheet: PrintedSheet, classification: string | null): Sheet<never> {
  const { columns, rows, caption } = table;
  const above = [...(classification === null ? [] : [classification]), ...sheet.lines];
  const title = { align: "center", fontWeight: "bold", fontSize: TITLE_SIZE, height: 2 * LINE_HEIGHT } as const;
  const height = rowHeight(
    columns.map(({ label }) => textCell(label)),
    columns,
  );
  const head: Row = columns.map(({ label }) => ({
    value: label,
    type: String,
    height,
    align: "center",
    alignVertical: "center",
    fontWeight: "bold",
    backgroundColor: "#eeeeee",
    ...frame,
  }));
  const data = [
    wideLine(sheet.title, columns, title),
    ...above.map((line) => wideLine(line, columns)),
    head,
    ...rows.map((cells) => {
      const height = rowHeight(cells, columns);
      let at = 0;
      return cells.flatMap((cell) => {
        const painted = tableCell(cell, columns[at], height);
        at += painted.length;
        return painted;
      });
    }),
    ...sheet.notes.map((note) => wideLine(note, columns)),
  ];
  return {
    data,
    sheet: caption,
    orientation: "landscape",
    stickyRowsCount: above.length + 2,
    columns: columns.map((column) => ({ width: widthOf(column) })),
  };
}

/** Prints a sheet on one page's width and repeats the column names on each page (ECMA-376 §18.3.1.65, §18.2.6). */
function printable(parts: Record<string, Uint8Array>, tables: readonly SheetTable[], headRow: number): void {
  const change = (part: string, rewrite: (xml: string) => string) => {
    const content = parts[part];
    if (content === undefined) throw new RangeError(`The workbook has no ${part}`);
    parts[part] = strToU8(rewrite(strFromU8(content)));
  };
  const names = tables.map(({ caption }, at) => {
    const place = `'${escapeXml(caption)}'!$${headRow}:$${headRow}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${place}</definedName>`;
  });
  change("xl/workbook.xml", (xml) =>
    xml.replace(
      /<definedNames\s*\/>|<definedNames><\/definedNames>/u,
      `<definedNames>${names.join("")}</definedNames>`,
    ),
  );
  tables.forEach((_table, at) => {
    change(`xl/worksheets/sheet${at + 1}.xml`, (xml) =>
      xml
        // A height that is not custom gives way when somebody types more into the row (ECMA-376 §18.3.1.73).
        .replace(/ customHeight="1"/gu, "")
        .replace(/<sheetViews>/u, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
        .replace(/<pageSetup /u, '<pageSetup fitToWidth="1" fitToHeight="0" '),
    );
  });
}

/** A 回覆單 or report as a workbook (Office Open XML, transitional), one sheet a table: no formula, no author and no clock. */
export async function exportXlsx(
  sheet: PrintedSheet,
  profile: Profile,
  classification: string | null,
): Promise<Uint8Array> {
  const sheets = sheet.tables.map((table) => sheetOf(table, sheet, classification));
  const options = { fontFamily: profile.fonts.eastAsian, fontSize: SIZE };
  const parts = unzipSync(new Uint8Array(await writeXlsxFile(sheets, options).toBuffer()));
  printable(parts, sheet.tables, (classification === null ? 0 : 1) + sheet.lines.length + 2);
  // ZIP entries carry local time: built from local numbers, it is the same in every time zone.
  const zip = { mtime: new Date(1980, 0, 1), level: 6 } as const;
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)))
    entries[name] = [content, zip];
  return zipSync(entries);
}
