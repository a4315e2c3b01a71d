/** A cell as it is printed; a workbook writes `value` as a number and every `text` as text, whatever it begins with. */
export type SheetCell =
  | { readonly text: string; readonly colspan?: number; readonly isHead?: boolean; readonly isOpen?: boolean }
  | { readonly value: number };

/** A column; `width` in em of the table's font. */
export interface SheetColumn {
  readonly label: string;
  readonly width: number;
  readonly align?: "center" | "end";
}

/** One table: on paper under its caption, in a workbook on a sheet named by it. */
export interface SheetTable {
  readonly caption: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A 回覆單 or report as it is printed, painted alike as DOCX and XLSX. */
export interface PrintedSheet {
  readonly title: string;
  /** Lines between the title and the first table. */
  readonly lines: readonly string[];
  readonly tables: readonly SheetTable[];
  /** Lines behind the last table. */
  readonly notes: readonly string[];
}

/** A cell that holds words. */
export const textCell = (text: string): SheetCell => ({ text });

/** A cell that is left for somebody to fill in. */
export const openCell = (text = ""): SheetCell => ({ text, isOpen: true });

/** The words of a cell as they are printed. */
export const cellText = (cell: SheetCell): string => ("value" in cell ? String(cell.value) : cell.text);
