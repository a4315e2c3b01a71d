import type { SourceCell, SourceLine, SourceTable } from "../../../../shared/recognition/source.ts";
import { type PlacedCell, rowsOf } from "../package/placedCells.ts";
import { childOf, elementsOf, type XmlElement } from "../package/xml.ts";

interface RawCell {
  readonly column: number;
  colspan: number;
  /** Whether it goes on with the cell above (w:vMerge). */
  readonly continues: boolean;
  readonly lines: SourceLine[];
}

const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"]);

/** The rows of a table or the cells of a row, content controls around them opened. */
function partsOf(element: XmlElement, name: "w:tr" | "w:tc"): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? partsOf(child, name) : [];
  });
}

const value = (parent: XmlElement | null, name: string) => childOf(parent, name)?.attributes["w:val"];

function gridSpan(text: string | undefined, least: number): number {
  const span = Number(text);
  return Number.isInteger(span) ? Math.max(least, Math.min(span, 256)) : least;
}

/** Whether a row was deleted with tracking on. */
export const isDeletedRow = (row: XmlElement) => childOf(childOf(row, "w:trPr"), "w:del") !== null;

function rowCells(row: XmlElement, cellLines: (cell: XmlElement) => SourceLine[]): RawCell[] {
  const cells: RawCell[] = [];
  let column = gridSpan(value(childOf(row, "w:trPr"), "w:gridBefore"), 0);
  for (const element of partsOf(row, "w:tc")) {
    const properties = childOf(element, "w:tcPr");
    const colspan = gridSpan(value(properties, "w:gridSpan"), 1);
    const merge = childOf(properties, "w:vMerge");
    const before = cells.at(-1);
    const lines = cellLines(element);
    if (before !== undefined && value(properties, "w:hMerge") === "continue") {
      before.colspan += colspan;
      for (const line of lines) if (line.text.trim() !== "") before.lines.push(line);
    } else {
      cells.push({
        column,
        colspan,
        continues: merge !== null && merge.attributes["w:val"] !== "restart",
        lines,
      });
    }
    column += colspan;
  }
  return cells;
}

/** Turns w:vMerge into row spans: a cell that continues the one above is dropped, its words join that one's. */
function mergeDown(rows: readonly (readonly RawCell[])[]): SourceCell[][] {
  type Growing = PlacedCell & { rowspan: number };
  const placed: Growing[] = [];
  let above = new Map<number, Growing>();
  rows.forEach((cells, row) => {
    const own = new Map<number, Growing>();
    for (const { column, colspan, continues, lines } of cells) {
      const upper = continues ? above.get(column) : undefined;
      if (upper !== undefined) {
        upper.rowspan += 1;
        for (const line of lines) if (line.text.trim() !== "") upper.lines.push(line);
        own.set(column, upper);
      } else {
        const fresh = { row, column, colspan, rowspan: 1, lines };
        placed.push(fresh);
        own.set(column, fresh);
      }
    }
    above = own;
  });
  return rowsOf(placed, rows.length);
}

/** Reads a table (w:tbl, ECMA-376 §17.4) with the lines of each cell as `cellLines` reads them. */
export function readTable(
  element: XmlElement,
  number: number,
  cellLines: (cell: XmlElement) => SourceLine[],
): SourceTable {
  const rows = partsOf(element, "w:tr").filter((row) => !isDeletedRow(row));
  return { kind: "table", number, rows: mergeDown(rows.map((row) => rowCells(row, cellLines))) };
}
