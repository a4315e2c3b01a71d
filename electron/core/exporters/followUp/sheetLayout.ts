import {
  cellText,
  type PrintedSheet,
  type SheetCell,
  type SheetColumn,
  type SheetTable,
} from "../../../../shared/followUp/printedSheet.ts";
import type {
  LayoutBlock,
  LayoutCell,
  LayoutDocument,
  LayoutParagraph,
  LayoutRow,
  LayoutRun,
  LayoutStyle,
} from "../../../../shared/layout/blocks.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";

const MARGIN = 15;
const TABLE_SIZE = 12;

/** A record's profile for a wide table of its own: A4 across, narrow margins, a smaller face. */
export function sheetProfile(profile: Profile): Profile {
  const small = { size: TABLE_SIZE, line: { rule: "atLeast", height: 16 }, before: 0 } as const;
  return {
    ...profile,
    page: { width: 297, height: 210, margins: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
    styles: {
      ...profile.styles,
      body: { ...profile.styles.body, size: 14, line: { rule: "atLeast", height: 20 } },
      table: { ...small, bold: false },
      tableHeader: { ...small, bold: true },
    },
  };
}

const runsOf = (text: string): LayoutRun[] =>
  text.split("\n").flatMap((line, at): LayoutRun[] => {
    const words: LayoutRun[] = line === "" ? [] : [{ kind: "text", text: line, marks: [], role: "text" }];
    return at === 0 ? words : [{ kind: "break" }, ...words];
  });

/** Numbers the blocks of one sheet, for a layout names each of its own. */
class SheetLayout {
  private last = 0;

  document({ title, lines, tables, notes }: PrintedSheet, classification: string | null): LayoutDocument {
    const several = tables.length > 1;
    return {
      classification,
      stamp: null,
      blocks: [
        this.paragraph("title", title, "center"),
        ...lines.map((line) => this.paragraph("body", line)),
        ...tables.flatMap((table): LayoutBlock[] => [
          ...(several ? [{ ...this.paragraph("body", table.caption), keepWithNext: true }] : []),
          this.table(table),
        ]),
        ...notes.map((note) => this.paragraph("body", note)),
      ],
    };
  }

  private id(): string {
    this.last += 1;
    return `s${this.last}`;
  }

  private paragraph(style: LayoutStyle, text: string, align: LayoutParagraph["align"] = "start"): LayoutParagraph {
    const id = this.id();
    const indent = { left: 0, hanging: 0 };
    const headingLevel = null;
    const keepWithNext = style === "title";
    return {
      kind: "paragraph",
      id,
      sourceId: id,
      style,
      depth: 0,
      headingLevel,
      indent,
      align,
      keepWithNext,
      runs: runsOf(text),
    };
  }

  private table({ columns, rows }: SheetTable): LayoutBlock {
    const id = this.id();
    const total = columns.reduce((sum, { width }) => sum + width, 0);
    const head: LayoutRow = {
      repeated: true,
      cantSplit: true,
      cells: columns.map(({ label }, column) => this.cell("tableHeader", label, { column, align: "center" })),
    };
    return {
      kind: "table",
      id,
      sourceId: id,
      columns: columns.map(({ width }) => width / total),
      rows: [head, ...rows.map((cells) => this.row(cells, columns))],
    };
  }

  private row(cells: readonly SheetCell[], columns: readonly SheetColumn[]): LayoutRow {
    let column = 0;
    const laid = cells.map((cell) => {
      const at = column;
      const colspan = "value" in cell ? 1 : (cell.colspan ?? 1);
      column += colspan;
      const isHeading = "text" in cell && cell.isHead === true;
      const align = isHeading ? "start" : (columns[at]?.align ?? "start");
      return this.cell(isHeading ? "tableHeader" : "tableText", cellText(cell), { column: at, align, colspan });
    });
    return { repeated: false, cantSplit: false, cells: laid };
  }

  /** A cell with one paragraph a line, as a secretary would type it. */
  private cell(
    style: "tableHeader" | "tableText",
    text: string,
    { column, align, colspan = 1 }: { column: number; align: LayoutParagraph["align"]; colspan?: number },
  ): LayoutCell {
    return {
      column,
      colspan,
      rowspan: 1,
      header: style === "tableHeader",
      verticalAlign: style === "tableHeader" ? "center" : "top",
      blocks: text.split("\n").map((line) => this.paragraph(style, line, align)),
    };
  }
}

/** A 回覆單 or report as blocks, for every exporter that paints blocks. */
export function layOutSheet(sheet: PrintedSheet, classification: string | null): LayoutDocument {
  return new SheetLayout().document(sheet, classification);
}
