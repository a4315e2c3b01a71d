import { looksLikeUnit } from "../people/units.ts";
import type { SourceBlock, SourceCell, SourceLine, SourceTable } from "./source.ts";
import { areFollowUpColumns, columnKindOf } from "./tableColumns.ts";

/** The cells of a line that a table pasted into a text file left: tabs stand between its columns. */
function cellsOf(block: SourceBlock | undefined): string[] | null {
  if (block?.kind !== "line" || !block.text.includes("\t")) return null;
  return block.text.split("\t").map((text) => text.trim());
}

/** Whether a line names the columns of a 列管表; the first, of serial numbers, may bear no name. */
function namesColumns(cells: readonly string[]): boolean {
  const [first, ...rest] = cells;
  const labels = first === "" ? rest : cells;
  const kinds = labels.map(columnKindOf);
  if (kinds.includes(null)) return false;
  return areFollowUpColumns(labels.map((label, index) => ({ kind: kinds[index] ?? "note", label })));
}

/** The lines of a cell; units that a table had one below the other stand in a row, divided by spaces. */
function linesOfCell(text: string): string[] {
  const parts = text.split(/\s+/u).filter((part) => part !== "");
  return parts.length > 1 && !parts.every(looksLikeUnit) ? [text] : parts;
}

const cellOf = (text: string, line: SourceLine): SourceCell => ({
  lines: linesOfCell(text).map((words) => ({ ...line, text: words, whole: true })),
  colspan: 1,
  rowspan: 1,
});

function rowOf(cells: readonly string[], line: SourceLine): SourceCell[] {
  return cells.map((text) => cellOf(text, line));
}

/** The table whose head is the line at `from`: it and the lines below with as many columns. */
function tableAt(blocks: readonly SourceBlock[], from: number): { table: SourceTable; length: number } | null {
  const head = cellsOf(blocks[from]);
  if (head === null || !namesColumns(head)) return null;
  const rows: SourceCell[][] = [];
  let index = from;
  for (; index < blocks.length; index += 1) {
    const line = blocks[index];
    const cells = cellsOf(line);
    if (line?.kind !== "line" || cells === null || cells.length !== head.length) break;
    rows.push(rowOf(cells, line));
  }
  const number = blocks[from]?.number ?? 0;
  return rows.length < 2 ? null : { table: { kind: "table", number, rows }, length: index - from };
}

/** Reads 列管表 that were pasted into a text file, from Word or a spreadsheet, back into tables. */
export function withTabbedTables(blocks: readonly SourceBlock[]): SourceBlock[] {
  const read: SourceBlock[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const found = tableAt(blocks, index);
    const block = found?.table ?? blocks[index];
    if (block !== undefined) read.push(block);
    index += (found?.length ?? 1) - 1;
  }
  return read;
}
