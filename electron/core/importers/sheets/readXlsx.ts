import { lossWarnings } from "../package/lossWarnings.ts";
import { openPackage, type Package, PackageError } from "../package/readPackage.ts";
import { mainPartOf, relationshipsOf } from "../package/relationships.ts";
import { SourceSize } from "../package/sourceSize.ts";
import { streamElements } from "../package/streamElements.ts";
import { childOf, childrenOf, readXml, type XmlElement } from "../package/xml.ts";
import { FILE_LIMIT, failedReading, type Reading, TEXT_LIMIT } from "../reading.ts";
import { layOutSheets } from "./layOut.ts";
import type { Sheet } from "./sheet.ts";
import { readControls } from "./xlsxControls.ts";
import { readExtras } from "./xlsxDrawings.ts";
import { readWorksheet, richText, type WorkbookWorld } from "./xlsxSheet.ts";
import { readCellStyles } from "./xlsxStyles.ts";

async function readStrings(parts: Package, part: string | undefined): Promise<string[]> {
  const bytes = part === undefined ? null : await parts.read(part);
  const strings: string[] = [];
  let characters = 0;
  if (bytes === null) return strings;
  streamElements(bytes, {
    wanted: new Set(["si"]),
    take: (element) => {
      const text = richText(element);
      characters += text.length;
      if (characters > TEXT_LIMIT) throw new PackageError("too-large");
      strings.push(text);
    },
  });
  return strings;
}

/** Most sheets of one workbook that are read. */
const SHEETS = 256;

interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

function sheetEntries(workbook: XmlElement, parts: ReadonlyMap<string, string>): SheetEntry[] {
  const sheets = childrenOf(childOf(workbook, "sheets"), "sheet");
  if (sheets.length > SHEETS) throw new PackageError("too-large");
  return sheets.flatMap(({ attributes }) => {
    const part = parts.get(attributes["r:id"] ?? "");
    if (part === undefined) return [];
    return [{ name: attributes.name ?? "", part, isHidden: (attributes.state ?? "visible") !== "visible" }];
  });
}

async function readWorkbook(name: string, parts: Package): Promise<Reading> {
  const main = await mainPartOf(parts, "xl/workbook.xml");
  const workbook = await readXml(parts, main);
  if (workbook?.name !== "workbook") return failedReading(name, "not-a-package");
  const relationships = await relationshipsOf(parts, main);
  const partOf = (type: string) => relationships.find((each) => each.type === type)?.part;
  const stylesPart = partOf("styles");
  const date1904 = childOf(workbook, "workbookPr")?.attributes.date1904;
  const world: WorkbookWorld = {
    strings: await readStrings(parts, partOf("sharedStrings")),
    styles: readCellStyles(stylesPart === undefined ? null : await readXml(parts, stylesPart)),
    date1904: date1904 === "1" || date1904 === "true",
    hidden: [],
    findings: { uncomputed: 0 },
  };
  const worksheets = relationships.filter(({ type }) => type === "worksheet");
  const entries = sheetEntries(workbook, new Map(worksheets.map(({ id, part }) => [id, part])));
  const sheets: Sheet[] = [];
  let figures = 0;
  let comments = 0;
  for (const { name: title, part, isHidden } of entries) {
    if (isHidden) {
      world.hidden.push(`工作表「${title}」`);
      continue;
    }
    const bytes = await parts.read(part);
    if (bytes === null) return failedReading(name, "damaged");
    const extras = await readExtras(parts, part);
    const controls = await readControls(parts, part);
    figures += extras.figures + controls.others;
    comments += extras.comments;
    sheets.push({ name: title, cells: readWorksheet(bytes, world, { ...extras, ...controls }), boxes: extras.boxes });
  }
  if (entries.length === 0) return failedReading(name, "damaged");
  const blocks = layOutSheets(sheets, new SourceSize());
  if (blocks.length === 0) return failedReading(name, figures > 0 ? "pictures-only" : "empty");
  const { hidden, findings } = world;
  const warnings = lossWarnings({ hidden, figures, comments, uncomputed: findings.uncomputed });
  return { ok: true, source: { name, format: "xlsx", blocks, warnings } };
}

/** Reads a workbook (.xlsx, ECMA-376 part 1 §18): a table a sheet, values as shown, dates in ROC years, nothing computed. */
export async function readXlsx(name: string, bytes: Uint8Array): Promise<Reading> {
  if (bytes.length === 0) return failedReading(name, "empty");
  if (bytes.length > FILE_LIMIT) return failedReading(name, "too-large");
  const opened = await openPackage(bytes);
  if (!opened.ok) return failedReading(name, opened.failure);
  try {
    return await readWorkbook(name, opened.package);
  } catch (error) {
    if (error instanceof PackageError) return failedReading(name, error.failure);
    throw error;
  }
}
