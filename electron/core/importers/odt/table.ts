import type { SourceLine } from "../../../../shared/recognition/source.ts";
import { PACKAGE_LIMITS } from "../package/limits.ts";
import type { PlacedCell } from "../package/placedCells.ts";
import { PackageError } from "../package/readPackage.ts";
import { elementsOf, type XmlElement } from "../package/xml.ts";
import { wholeNumber } from "./listStyles.ts";

const GROUPS = new Set(["table:table-header-rows", "table:table-rows", "table:table-row-group"]);

/** The rows of a table:table, those in groups included. */
export function rowsOfTable(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === "table:table-row") return [child];
    return GROUPS.has(child.name) ? rowsOfTable(child) : [];
  });
}

/** How often a row or cell stands there (table:number-*-repeated). */
export const timesOf = ({ attributes }: XmlElement, what: "rows" | "columns") =>
  Math.max(1, wholeNumber(attributes[`table:number-${what}-repeated`], 1));

/** The cells of one row that hold words or span; repeated ones each at its place. */
export function cellsOfRow(
  row: XmlElement,
  number: number,
  read: (cell: XmlElement, isCovered: boolean) => SourceLine[],
): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let column = 0;
  for (const cell of elementsOf(row)) {
    const isCovered = cell.name === "table:covered-table-cell";
    if (cell.name !== "table:table-cell" && !isCovered) continue;
    const times = timesOf(cell, "columns");
    const lines = read(cell, isCovered);
    const colspan = Math.max(1, wholeNumber(cell.attributes["table:number-columns-spanned"], 1));
    const rowspan = Math.max(1, wholeNumber(cell.attributes["table:number-rows-spanned"], 1));
    const holdsWords = lines.some((line) => line.text.trim() !== "" || line.mark !== null);
    if (holdsWords && column + times > PACKAGE_LIMITS.columns) throw new PackageError("too-large");
    if (!isCovered && (holdsWords || colspan * rowspan > 1)) {
      for (let index = 0; index < Math.min(times, PACKAGE_LIMITS.columns); index += 1) {
        cells.push({ row: number, column: column + index, colspan, rowspan, lines: [...lines] });
      }
    }
    column += times;
  }
  return cells;
}
