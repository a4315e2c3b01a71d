import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { hasLongCell } from "../../../../../../electron/core/exporters/followUp/cellLimit.ts";
import { exportSheet } from "../../../../../../electron/core/exporters/followUp/exportSheet.ts";
import { readFileBytes } from "../../../../../../electron/core/importers/registry.ts";
import type { TableFormat } from "../../../../../../shared/contract/followUps.ts";
import { openCell, type PrintedSheet, textCell } from "../../../../../../shared/followUp/printedSheet.ts";
import { defaultProfile } from "../../../../../../shared/profiles/defaultProfile.ts";
import { cellText } from "../../../../../../shared/recognition/tableGrid.ts";

const FORMULAS = ["=1+1", "+886-3-3322101", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "=cmd|' /C calc'!A0"];

const sheetWith = (...texts: readonly string[]): PrintedSheet => ({
  title: "列管事項表",
  lines: ["會議：第5次會議"],
  tables: [
    {
      caption: "列管表",
      columns: [
        { label: "項次", width: 3 },
        { label: "辦理情形", width: 20 },
        { label: "本次辦理情形", width: 20 },
      ],
      rows: texts.map((text, at) => [{ value: at + 1 }, textCell(text), openCell()]),
    },
  ],
  notes: ["備註：一"],
});

const exported = (sheet: PrintedSheet, format: TableFormat, classification: string | null = null) =>
  exportSheet(sheet, format, { profile: defaultProfile, classification });

async function tableIn(bytes: Uint8Array, format: TableFormat): Promise<string[][]> {
  const reading = await readFileBytes(`表.${format}`, bytes);
  if (!reading.ok) throw new Error(reading.message);
  return reading.source.blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => row.map(cellText)) : [],
  );
}

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

describe.each(["docx", "xlsx", "ods"] as const)("a report as .%s", (format) => {
  it("reads back as it was written", async () => {
    const rows = await tableIn(await exported(sheetWith("第一行\n第二行", "＆＜＞&<>"), format), format);
    expect(rows.map((row) => row.filter((text) => text !== ""))).toEqual([
      ["項次", "辦理情形", "本次辦理情形"],
      ["1", "第一行\n第二行"],
      ["2", "＆＜＞&<>"],
    ]);
  });

  it("drops what XML cannot hold and keeps the rest", async () => {
    const rows = await tableIn(await exported(sheetWith("甲\u0001乙𠮷\ue000峯"), format), format);
    expect(rows[1]?.[1]).toBe("甲乙𠮷\ue000峯");
  });

  it("names no author and no program, bears no clock, and comes out the same each time", async () => {
    const [one, other] = [await exported(sheetWith("甲"), format), await exported(sheetWith("甲"), format)];
    expect(Buffer.compare(one, other)).toBe(0);
    const parts = partsOf(one);
    expect(Object.keys(parts).filter((name) => /app\.xml|custom|thumbnail|theme/u.test(name))).toEqual([]);
    expect(Object.values(parts).join("")).not.toMatch(/Un-named|creator|lastModifiedBy|<Application>/u);
  });

  it("bears the 密等 of its meeting", async () => {
    expect(Object.values(partsOf(await exported(sheetWith("甲"), format, "機密"))).join("")).toContain("機密");
  });
});

describe("a workbook", () => {
  it("holds no formula: what looks like one is a text, and stays one when somebody edits the cell", async () => {
    const parts = partsOf(await exported(sheetWith(...FORMULAS), "xlsx"));
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).not.toMatch(/<f[ >]/u);
    const styles = [...(parts["xl/styles.xml"] ?? "").matchAll(/<xf [^>]*?>/gu)].map(([xf]) => xf);
    const cells = [...sheet.matchAll(/<c r="B\d+" s="(\d+)" t="s">/gu)].map(([, style]) => styles[Number(style)] ?? "");
    expect(cells.slice(-FORMULAS.length).every((xf) => xf.includes("numFmtId="))).toBe(true);
    expect(parts["xl/styles.xml"]).toContain('formatCode="@"');
    const rows = await tableIn(await exported(sheetWith(...FORMULAS), "xlsx"), "xlsx");
    expect(rows.slice(1).map((row) => row[1])).toEqual(FORMULAS.map((text) => text.trim()));
  });

  it("says where a text is longer than a cell may be, and how long it is", async () => {
    const long = "長".repeat(40_000);
    expect([hasLongCell(sheetWith(long)), hasLongCell(sheetWith("短"))]).toEqual([true, false]);
    const [, row] = await tableIn(await exported(sheetWith(long), "xlsx"), "xlsx");
    expect(row?.[1]?.length).toBeLessThanOrEqual(32_767);
    expect(row?.[1]).toContain("全文40000字");
    expect((await tableIn(await exported(sheetWith(long), "docx"), "docx"))[1]?.[1]).toBe(long);
  });

  it("prints on one page's width with the column names on each page", async () => {
    const parts = partsOf(await exported(sheetWith("甲"), "xlsx"));
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(/<pageSetup [^>]*fitToHeight="0"/u);
    expect(parts["xl/workbook.xml"]).toContain("'列管表'!$3:$3</definedName>");
  });
});

describe("an OpenDocument spreadsheet", () => {
  it("holds no formula: what looks like one is a text in a cell of texts", async () => {
    const content = partsOf(await exported(sheetWith(...FORMULAS), "ods"))["content.xml"] ?? "";
    expect(content).not.toMatch(/table:formula|office:value-type="string"[^>]*office:value=/u);
    const textStyles = new Set(
      [...content.matchAll(/style:name="(Cell\d+)"[^>]*style:data-style-name="TextFormat"/gu)].map(([, name]) => name),
    );
    const cells = [...content.matchAll(/<table:table-cell table:style-name="(Cell\d+)" office:value-type="string">/gu)];
    expect(cells.filter(([, style]) => textStyles.has(style))).toHaveLength(FORMULAS.length);
    const rows = await tableIn(await exported(sheetWith(...FORMULAS), "ods"), "ods");
    expect(rows.slice(1).map((row) => row[1])).toEqual(FORMULAS.map((text) => text.trim()));
  });

  it("holds numbers as numbers and a long text whole", async () => {
    const long = "長".repeat(40_000);
    const bytes = await exported(sheetWith(long), "ods");
    expect(partsOf(bytes)["content.xml"]).toContain('office:value-type="float" office:value="1"');
    expect((await tableIn(bytes, "ods"))[1]?.[1]).toBe(long);
  });

  it("begins with its type, and repeats the column names on each page", async () => {
    const parts = partsOf(await exported(sheetWith("甲"), "ods"));
    expect(Object.entries(parts)[0]).toEqual(["mimetype", "application/vnd.oasis.opendocument.spreadsheet"]);
    expect(parts["content.xml"]).toMatch(/<table:table-header-rows>.*項次.*<\/table:table-header-rows>/u);
  });
});
