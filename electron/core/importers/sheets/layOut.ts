import type { SourceBlock, SourceLine } from "../../../../shared/recognition/source.ts";
import { rowsOf } from "../package/placedCells.ts";
import type { SourceSize } from "../package/sourceSize.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

/** A row with the cells that begin in it. */
interface Row {
  readonly row: number;
  readonly cells: readonly SheetCell[];
  /** Whether a cell of an earlier row reaches into it. */
  readonly isReached: boolean;
}

const worded = (cells: readonly SheetCell[]) => cells.filter((cell) => cell.text.trim() !== "");
const isTitle = ({ cells, isReached }: Row) => worded(cells).length === 1 && !isReached;
const isBlank = ({ cells, isReached }: Row) => worded(cells).length === 0 && !isReached;

function rowsOfSheet(cells: readonly SheetCell[]): Row[] {
  const last = worded(cells).reduce((most, { row }) => Math.max(most, row), -1);
  const byRow = Map.groupBy(cells, ({ row }) => row);
  let reach = 0;
  return Array.from({ length: last + 1 }, (_, row) => {
    const own = byRow.get(row) ?? [];
    const isReached = reach > row;
    for (const cell of own) reach = Math.max(reach, row + cell.rowspan);
    return { row, cells: own, isReached };
  });
}

/** Where a new title and table begin: behind an empty row, when the next words stand alone in theirs. */
function beginsAnew(rows: readonly Row[], index: number): boolean {
  const row = rows[index];
  const before = rows[index - 1];
  if (row === undefined || before === undefined || !isBlank(before) || !isTitle(row)) return false;
  const next = rows.slice(index + 1).find((each) => !isTitle(each));
  return next !== undefined && !isBlank(next);
}

function sections(rows: readonly Row[]): Row[][] {
  const found: Row[][] = [[]];
  rows.forEach((row, index) => {
    if (beginsAnew(rows, index)) found.push([]);
    found.at(-1)?.push(row);
  });
  return found;
}

/** Whether a closing row is a remark under the table: one cell, merged over at least half of it. */
const isRemark = (row: Row, width: number) => isTitle(row) && (worded(row.cells)[0]?.colspan ?? 1) * 2 > width;

/** Lays sheets out as lines and tables, numbered row by row. */
export class SheetLayOut {
  private readonly size: SourceSize;
  private number = 0;

  constructor(size: SourceSize) {
    this.size = size;
  }

  blocks(sheet: Sheet, heading: string): SourceBlock[] {
    const rows = rowsOfSheet(sheet.cells);
    return [
      ...(heading === "" ? [] : this.lines(heading)),
      ...sections(rows).flatMap((section) => this.section(section)),
      ...sheet.boxes.flatMap((text) => this.lines(text)),
    ];
  }

  private section(rows: readonly Row[]): SourceBlock[] {
    const first = rows.findIndex((row) => worded(row.cells).length > 1 || row.isReached);
    if (first < 0) return rows.flatMap((row) => this.titleLines(row));
    const width = rows
      .flatMap(({ cells }) => cells)
      .reduce((most, cell) => Math.max(most, cell.column + cell.colspan), 0);
    let end = rows.length;
    for (let row = rows[end - 1]; row !== undefined && (isBlank(row) || isRemark(row, width)); row = rows[end - 1])
      end -= 1;
    return [
      ...rows.slice(0, first).flatMap((row) => this.titleLines(row)),
      this.table(rows.slice(first, end)),
      ...rows.slice(end).flatMap((row) => this.titleLines(row)),
    ];
  }

  private titleLines({ cells }: Row): SourceLine[] {
    return worded(cells).flatMap(({ text }) => this.lines(text));
  }

  private lines(text: string): SourceLine[] {
    this.number += 1;
    return this.linesOf(text);
  }

  private linesOf(text: string): SourceLine[] {
    return text
      .normalize("NFC")
      .split(/\r\n|\r|\n/u)
      .map((line) => {
        this.size.add(line);
        return { kind: "line", number: this.number, text: line, whole: true, pageStart: false, mark: null };
      });
  }

  private table(rows: readonly Row[]): SourceBlock {
    const number = this.number + 1;
    const [first] = rows;
    const top = first?.row ?? 0;
    const left = rows.flatMap(({ cells }) => worded(cells)).reduce((least, { column }) => Math.min(least, column), 256);
    const cells = rows.flatMap((row) => {
      this.number += 1;
      return row.cells.flatMap((cell) => {
        const right = cell.column + cell.colspan;
        if (right <= left) return [];
        const column = Math.max(cell.column, left);
        return [
          {
            row: cell.row - top,
            column: column - left,
            colspan: right - column,
            rowspan: cell.rowspan,
            lines: this.linesOf(cell.text),
          },
        ];
      });
    });
    return { kind: "table", number, rows: rowsOf(cells, rows.length) };
  }
}

const PLAIN_NAME = /^(?:工作表|sheet|活頁簿|表格)\s*\d*$/iu;

/** The blocks of a workbook; a sheet's name stands above it unless its title says it or it says nothing. */
export function layOutSheets(sheets: readonly Sheet[], size: SourceSize): SourceBlock[] {
  const filled = sheets.filter((sheet) => worded(sheet.cells).length > 0 || sheet.boxes.length > 0);
  const layOut = new SheetLayOut(size);
  return filled.flatMap((sheet) => {
    const title = worded(sheet.cells)[0]?.text ?? "";
    const isSaid = title.includes(sheet.name) || (filled.length === 1 && PLAIN_NAME.test(sheet.name));
    return layOut.blocks(sheet, isSaid ? "" : sheet.name);
  });
}
