import { formatClockTime, fromIsoTime } from "../../../../shared/calendar/clockTime.ts";
import { wholeNumber } from "../odt/listStyles.ts";
import { isEncryptedOdf } from "../odt/readOdt.ts";
import { timesOf } from "../odt/table.ts";
import { PACKAGE_LIMITS } from "../package/limits.ts";
import { lossWarnings } from "../package/lossWarnings.ts";
import { openPackage, type Package, PackageError } from "../package/readPackage.ts";
import { SourceSize } from "../package/sourceSize.ts";
import { streamElements } from "../package/streamElements.ts";
import { childrenOf, descendantsOf, elementsOf, type XmlElement } from "../package/xml.ts";
import { FILE_LIMIT, failedReading, type Reading } from "../reading.ts";
import { layOutSheets } from "./layOut.ts";
import { dayText } from "./serialDate.ts";
import type { SheetCell } from "./sheet.ts";

interface OdsFindings {
  readonly hidden: string[];
  figures: number;
  comments: number;
  uncomputed: number;
}

interface OpenSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: SheetCell[];
  readonly boxes: string[];
  readonly hiddenColumns: { readonly from: number; readonly to: number }[];
  row: number;
  column: number;
}

const DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/u;
const SPACE = /[ \t\r\n]+/gu;

/** The words of one text:p as they are shown. */
function paragraphText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child.replaceAll(SPACE, " ");
      if (child.name === "text:s") return " ".repeat(Math.min(500, wholeNumber(child.attributes["text:c"], 1)));
      if (child.name === "text:tab") return "\t";
      if (child.name === "text:line-break") return "\n";
      return child.name === "office:annotation" || child.name === "text:ruby-text" ? "" : paragraphText(child);
    })
    .join("");
}

/** The words of a cell as shown; a date is written in ROC years, whatever its format shows of it. */
function shownText(cell: XmlElement): string {
  const shown = childrenOf(cell, "text:p").map(paragraphText).join("\n");
  const [, day, clock] = DATE.exec(cell.attributes["office:date-value"] ?? "") ?? [];
  if (shown === "" || cell.attributes["office:value-type"] !== "date" || day === undefined) return shown;
  const time = clock === undefined || clock === "00:00" ? null : fromIsoTime(clock);
  return dayText(day, true) + (time === null ? "" : ` ${formatClockTime(time)}`);
}

const isCollapsed = ({ attributes }: XmlElement) => {
  const visibility = attributes["table:visibility"] ?? "visible";
  return visibility !== "visible";
};

class OdsReader {
  readonly sheets: OpenSheet[] = [];
  readonly findings: OdsFindings = { hidden: [], figures: 0, comments: 0, uncomputed: 0 };
  private readonly hiddenStyles = new Set<string>();
  private depth = 0;

  read(content: Uint8Array): void {
    streamElements(content, {
      wanted: new Set(["table:table-row", "table:table-column", "table:shapes", "style:style"]),
      take: (element) => this.take(element),
      open: (name, attributes) => {
        if (name === "table:table") this.openSheet(attributes);
      },
      close: (name) => {
        if (name === "table:table") this.depth -= 1;
      },
    });
  }

  private openSheet(attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (this.depth > 1) return;
    const name = attributes["table:name"] ?? "";
    const isHidden = this.hiddenStyles.has(attributes["table:style-name"] ?? "");
    if (isHidden) this.findings.hidden.push(`工作表「${name}」`);
    this.sheets.push({ name, isHidden, cells: [], boxes: [], hiddenColumns: [], row: 0, column: 0 });
    if (this.sheets.length > PACKAGE_LIMITS.columns) throw new PackageError("too-large");
  }

  private take(element: XmlElement): void {
    if (element.name === "style:style") {
      const display = childrenOf(element, "style:table-properties").map(
        ({ attributes }) => attributes["table:display"],
      );
      if (display.includes("false")) this.hiddenStyles.add(element.attributes["style:name"] ?? "");
      return;
    }
    const sheet = this.sheets.at(-1);
    if (sheet === undefined || sheet.isHidden || this.depth !== 1) return;
    if (element.name === "table:shapes") this.shapes(element, sheet);
    else if (element.name === "table:table-column") {
      const times = timesOf(element, "columns");
      if (isCollapsed(element)) sheet.hiddenColumns.push({ from: sheet.column, to: sheet.column + times - 1 });
      sheet.column += times;
    } else this.row(element, sheet);
  }

  private shapes(element: XmlElement, sheet: OpenSheet): void {
    this.findings.figures += descendantsOf(element, "draw:image").length + descendantsOf(element, "draw:object").length;
    const boxes = descendantsOf(element, "text:p")
      .map(paragraphText)
      .filter((text) => text.trim() !== "");
    sheet.boxes.push(...boxes.slice(0, 1000));
  }

  private row(element: XmlElement, sheet: OpenSheet): void {
    const times = timesOf(element, "rows");
    const cells = this.cellsOf(element, sheet);
    const worded = cells.some((cell) => cell.text !== "");
    if (worded && isCollapsed(element)) {
      this.findings.hidden.push(...cells.map((cell) => cell.text).slice(0, 256));
    } else if (worded || times < PACKAGE_LIMITS.rows) {
      if (worded && sheet.row + times > PACKAGE_LIMITS.rows) throw new PackageError("too-large");
      const copies = worded ? times : Math.min(times, cells.length === 0 ? 0 : PACKAGE_LIMITS.rows - sheet.row);
      for (let index = 0; index < copies; index += 1) {
        for (const cell of cells) sheet.cells.push({ ...cell, row: sheet.row + index });
        if (sheet.cells.length > PACKAGE_LIMITS.lines) throw new PackageError("too-large");
      }
    }
    sheet.row += times;
  }

  private cellsOf(element: XmlElement, sheet: OpenSheet): SheetCell[] {
    const cells: SheetCell[] = [];
    let column = 0;
    for (const cell of elementsOf(element)) {
      const times = timesOf(cell, "columns");
      const isCell = cell.name === "table:table-cell";
      if (!isCell && cell.name !== "table:covered-table-cell") continue;
      this.note(cell);
      const text = shownText(cell);
      const colspan = Math.max(1, wholeNumber(cell.attributes["table:number-columns-spanned"], 1));
      const rowspan = Math.max(1, wholeNumber(cell.attributes["table:number-rows-spanned"], 1));
      const isHidden = !isCell || sheet.hiddenColumns.some(({ from, to }) => from <= column && column <= to);
      if (text.trim() !== "" && isHidden) this.findings.hidden.push(text);
      else if (!isHidden && (text.trim() !== "" || colspan * rowspan > 1)) {
        if (text.trim() !== "" && column + times > PACKAGE_LIMITS.columns) throw new PackageError("too-large");
        for (let index = 0; index < Math.min(times, PACKAGE_LIMITS.columns - column); index += 1) {
          cells.push({ row: 0, column: column + index, colspan, rowspan, text });
        }
      }
      column += times;
    }
    return cells;
  }

  private note(cell: XmlElement): void {
    this.findings.comments += childrenOf(cell, "office:annotation").length;
    this.findings.figures += elementsOf(cell).filter(({ name }) => name === "draw:frame").length;
    const isUncomputed =
      cell.attributes["table:formula"] !== undefined && cell.attributes["office:value-type"] === undefined;
    if (isUncomputed && childrenOf(cell, "text:p").length === 0) this.findings.uncomputed += 1;
  }
}

async function readSpreadsheet(name: string, parts: Package): Promise<Reading> {
  if (await isEncryptedOdf(parts)) return failedReading(name, "encrypted");
  const content = await parts.read("content.xml");
  if (content === null) return failedReading(name, "not-a-package");
  const reader = new OdsReader();
  reader.read(content);
  if (reader.sheets.length === 0) return failedReading(name, "not-a-package");
  const blocks = layOutSheets(reader.sheets, new SourceSize());
  if (blocks.length === 0) return failedReading(name, reader.findings.figures > 0 ? "pictures-only" : "empty");
  return { ok: true, source: { name, format: "ods", blocks, warnings: lossWarnings(reader.findings) } };
}

/** Reads an OpenDocument spreadsheet (.ods, ODF 1.3 part 3 §9): a table a sheet, values as shown, nothing computed. */
export async function readOds(name: string, bytes: Uint8Array): Promise<Reading> {
  if (bytes.length === 0) return failedReading(name, "empty");
  if (bytes.length > FILE_LIMIT) return failedReading(name, "too-large");
  const opened = await openPackage(bytes);
  if (!opened.ok) return failedReading(name, opened.failure);
  try {
    return await readSpreadsheet(name, opened.package);
  } catch (error) {
    if (error instanceof PackageError) return failedReading(name, error.failure);
    throw error;
  }
}
