import type { ReplyRow, ReplyTable } from "../../../../shared/followUp/replyFile.ts";
import type { SourceDocument, SourceTable } from "../../../../shared/recognition/source.ts";
import { cellText, type Grid, gridOf } from "../../../../shared/recognition/tableGrid.ts";
import { findReplyHeader, type ReplyColumn, type ReplyHeader } from "./replyColumns.ts";
import { readSuggestion } from "./replySuggestion.ts";

const UNIT = /^(?:填復|填覆|填報|填表|回復|回覆|主辦|權責|承辦)?(?:單位|機關)\s*[：:]\s*(.+)$/u;
const MEETING = /^會議(?:名稱)?\s*[：:]\s*(.+)$/u;

const textAt = (grid: Grid, row: number, column: number | undefined): string => {
  const cell = column === undefined ? null : (grid[row]?.[column] ?? null);
  return cell === null ? "" : cellText(cell.cell);
};

/** The first group that a pattern finds in any of these lines. */
function named(lines: readonly string[], pattern: RegExp): string | null {
  for (const line of lines) {
    const found = pattern.exec(line.trim())?.[1]?.trim();
    if (found !== undefined && found !== "") return found;
  }
  return null;
}

function rowsOf(grid: Grid, from: number, columns: ReplyHeader["columns"], counted: number): ReplyRow[] {
  const rows: ReplyRow[] = [];
  for (let at = from; at < grid.length; at += 1) {
    const text = (column: ReplyColumn) => textAt(grid, at, columns.get(column));
    const { suggestion, isUnclear } = readSuggestion(text("suggestion"));
    const row = {
      row: counted + at - from + 1,
      serial: text("serial"),
      number: text("number"),
      subject: text("subject"),
      progress: text("progress"),
      suggestion,
      isSuggestionUnclear: isUnclear,
      officer: text("officer"),
    };
    const isEmpty = `${row.number}${row.subject}${row.progress}` === "" && suggestion === null;
    if (!isEmpty) rows.push(row);
  }
  return rows;
}

const widthOf = (grid: Grid) => grid.reduce((most, cells) => Math.max(most, cells.length), 0);

/**
 * Reads the answers of a returned 回覆單 from any of its tables, and from its head the meeting and the unit; null where
 * no table has a column for the answer. A table without column names goes on with those of the one before it.
 */
export function readReply({ blocks }: SourceDocument): ReplyTable | null {
  const lines: string[] = [];
  const rows: ReplyRow[] = [];
  let header: (ReplyHeader & { readonly width: number }) | null = null;
  let counted = 0;
  const readTable = (table: SourceTable) => {
    const grid = gridOf(table);
    const width = widthOf(grid);
    const found = findReplyHeader(grid);
    if (found !== null) header = { ...found, width };
    const used = header;
    if (used === null || (found === null && used.width !== width)) {
      for (const cells of grid) lines.push(...cells.flatMap((cell) => (cell === null ? [] : [cellText(cell.cell)])));
      return;
    }
    const from = found === null ? 0 : found.row + 1;
    for (const cells of grid.slice(0, Math.max(0, from - 1))) {
      lines.push(...cells.flatMap((cell) => (cell === null ? [] : cellText(cell.cell).split("\n"))));
    }
    rows.push(...rowsOf(grid, from, used.columns, counted));
    counted += grid.length - from;
  };
  for (const block of blocks) {
    if (block.kind === "table") readTable(block);
    else lines.push(`${block.mark ?? ""}${block.text}`);
  }
  return header === null ? null : { meeting: named(lines, MEETING), unit: named(lines, UNIT), rows };
}
