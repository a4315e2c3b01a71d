import { cellText, type PrintedSheet } from "../../../../shared/followUp/printedSheet.ts";

/** Most characters of one cell of a workbook (Excel specifications and limits). */
export const CELL_LIMIT = 32_767;

/** Whether a workbook cannot hold every text of a sheet whole. */
export function hasLongCell({ tables }: PrintedSheet): boolean {
  return tables.some(({ rows }) => rows.flat().some((cell) => cellText(cell).length > CELL_LIMIT));
}
