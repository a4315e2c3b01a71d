import {
  type PrintedSheet,
  type SheetCell,
  type SheetColumn,
  type SheetTable,
  textCell,
} from "../../../../shared/followUp/printedSheet.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { AutomaticStyles } from "../odt/automaticStyles.ts";
import { textWidth } from "../odt/measures.ts";
import { attributes, odfPart, packOdf, pt } from "../odt/odfPackage.ts";
import { characters } from "../odt/paragraphs.ts";
import { fontFaces, stylesXml, textAttributes } from "../odt/stylesXml.ts";
import { xmlSafe } from "../xmlSafe.ts";
import { FORMULA_LIKE } from "./formulaLike.ts";
import { sheetProfile } from "./sheetLayout.ts";
import { LINE_HEIGHT, rowHeight, SIZE, TITLE_SIZE, wideHeight } from "./sheetMeasures.ts";

/** The format of cells that hold text whatever is typed into them (ODF 1.2 part 1 §16.27.25). */
const TEXT_FORMAT = "TextFormat";
const TEXT_FORMAT_XML =
  `<number:text-style xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" style:name="${TEXT_FORMAT}">` +
  "<number:text-content/></number:text-style>";

const BORDER = "0.5pt solid #000000";

/** How a cell looks. */
interface CellLook {
  readonly align: "start" | "center" | "end";
  readonly middle?: boolean;
  readonly bold?: boolean;
  readonly size?: number;
  readonly framed?: boolean;
  readonly shaded?: boolean;
  /** Whether what is typed into it stays text. */
  readonly isText?: boolean;
}

/** Paints the tables of one sheet; the styles they need are gathered on the way. */
class OdsPainter {
  readonly styles = new AutomaticStyles();
  private readonly width: number;

  constructor(profile: Profile) {
    this.width = textWidth(profile);
  }

  table(table: SheetTable, sheet: PrintedSheet, classification: string | null): string {
    const { columns, caption } = table;
    const above = [...(classification === null ? [] : [classification]), ...sheet.lines];
    const labelHeight = rowHeight(
      columns.map(({ label }) => textCell(label)),
      columns,
    );
    const head =
      this.wideLine(sheet.title, columns, { align: "center", bold: true, size: TITLE_SIZE }, 2 * LINE_HEIGHT) +
      above.map((line) => this.wideLine(line, columns)).join("");
    const names = columns.map(({ label }) =>
      this.words(label, { align: "center", middle: true, bold: true, framed: true, shaded: true }, 1),
    );
    const style = this.styles.name(
      "table",
      "",
      '<style:table-properties table:display="true" style:writing-mode="lr-tb"/>',
      ' style:master-page-name="Standard"',
    );
    return (
      `<table:table${attributes({ "table:name": sheetName(caption), "table:style-name": style })}>` +
      `${this.columns(columns)}<table:table-header-rows>${head}${this.row(names.join(""), labelHeight)}` +
      `</table:table-header-rows>${table.rows.map((cells) => this.cells(cells, columns)).join("")}` +
      `${sheet.notes.map((note) => this.wideLine(note, columns)).join("")}</table:table>`
    );
  }

  private columns(columns: readonly SheetColumn[]): string {
    const total = columns.reduce((sum, { width }) => sum + width, 0);
    return columns
      .map(({ width }) => {
        const room = pt((width / total) * this.width);
        const style = this.styles.name(
          "table-column",
          "",
          `<style:table-column-properties style:column-width="${room}"/>`,
        );
        return `<table:table-column table:style-name="${style}"/>`;
      })
      .join("");
  }

  private cells(cells: readonly SheetCell[], columns: readonly SheetColumn[]): string {
    let at = 0;
    const painted = cells.map((cell) => {
      const column = columns[at];
      const span = "value" in cell ? 1 : (cell.colspan ?? 1);
      at += span;
      const align = column?.align ?? "start";
      if ("value" in cell) return this.number(cell.value, align);
      const isHead = cell.isHead === true;
      const look = { align: isHead ? "start" : align, framed: true, bold: isHead, shaded: isHead } as const;
      return this.words(cell.text, { ...look, isText: cell.isOpen === true }, span);
    });
    return this.row(painted.join(""), rowHeight(cells, columns));
  }

  private wideLine(
    text: string,
    columns: readonly SheetColumn[],
    look: CellLook = { align: "start" },
    height = wideHeight(text, columns),
  ): string {
    return this.row(this.words(text, { middle: true, ...look }, columns.length), height);
  }

  private row(cells: string, height: number): string {
    const values = attributes({ "style:row-height": pt(height), "style:use-optimal-row-height": "true" });
    const style = this.styles.name("table-row", "", `<style:table-row-properties${values}/>`);
    return `<table:table-row table:style-name="${style}">${cells}</table:table-row>`;
  }

  private number(value: number, align: CellLook["align"]): string {
    const values = attributes({
      "table:style-name": this.look({ align, framed: true }),
      "office:value-type": "float",
      "office:value": value,
    });
    return `<table:table-cell${values}><text:p>${value}</text:p></table:table-cell>`;
  }

  /** A cell of words is a text whatever it begins with; what looks like a formula is also formatted as text. */
  private words(given: string, look: CellLook, span: number): string {
    const text = xmlSafe(given).replace(/\r\n?/gu, "\n");
    const isText = look.isText === true || FORMULA_LIKE.test(text);
    const values = attributes({
      "table:style-name": this.look({ ...look, isText }),
      "office:value-type": text === "" ? null : "string",
      "table:number-columns-spanned": span > 1 ? span : null,
      "table:number-rows-spanned": span > 1 ? 1 : null,
    });
    const lines = text === "" ? [] : text.split("\n");
    const covered = span > 1 ? `<table:covered-table-cell table:number-columns-repeated="${span - 1}"/>` : "";
    return `<table:table-cell${values}>${lines.map((line) => `<text:p>${signs(line)}</text:p>`).join("")}</table:table-cell>${covered}`;
  }

  private look({ align, middle, bold, size, framed, shaded, isText }: CellLook): string {
    const cell = attributes({
      "style:vertical-align": middle === true ? "middle" : "top",
      "fo:wrap-option": "wrap",
      "fo:padding": "2pt",
      "fo:border": framed === true ? BORDER : null,
      "fo:background-color": shaded === true ? "#eeeeee" : null,
      "style:text-align-source": "fix",
    });
    const text = textAttributes({ size: size ?? SIZE, bold: bold ?? false });
    const properties =
      `<style:table-cell-properties${cell}/><style:paragraph-properties fo:text-align="${align}"/>` +
      `<style:text-properties${text}/>`;
    return isText === true
      ? this.styles.name("table-cell", "", properties, ` style:data-style-name="${TEXT_FORMAT}"`)
      : this.styles.name("table-cell", "", properties);
  }
}

const signs = (line: string) => line.split("\t").map(characters).join("<text:tab/>");

/** Names of sheets hold none of these signs in Excel (Rename a worksheet) and LibreOffice. */
const sheetName = (caption: string) => xmlSafe(caption).replace(/[[\]*?:/\\']/gu, "") || "列管表";

/** A 回覆單 or report as an OpenDocument spreadsheet (ODF 1.2, CNS 15251), one sheet a table: no formula, no author and no clock. */
export function exportOds(sheet: PrintedSheet, profile: Profile, classification: string | null): Uint8Array {
  const wide = sheetProfile(profile);
  const painter = new OdsPainter(wide);
  const tables = sheet.tables.map((table) => painter.table(table, sheet, classification)).join("");
  const automatic = painter.styles
    .toXml()
    .replace("<office:automatic-styles>", `<office:automatic-styles>${TEXT_FORMAT_XML}`);
  const contentXml = odfPart(
    "document-content",
    `${fontFaces(wide)}${automatic}<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`,
  );
  return packOdf(
    {
      kind: "spreadsheet",
      contentXml,
      stylesXml: stylesXml(wide, { classification: null, stamp: null }),
      pictures: new Map(),
    },
    { title: sheet.title, date: null },
  );
}
