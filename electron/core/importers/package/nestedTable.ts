import type { SourceLine, SourceTable } from "../../../../shared/recognition/source.ts";

/** The lines of a table inside a cell: a line a row, its cells set apart by tabs. */
export function nestedLines(table: SourceTable): SourceLine[] {
  return table.rows.map((row) => ({
    kind: "line",
    number: table.number,
    text: row.map((cell) => cell.lines.map((line) => (line.mark ?? "") + line.text).join(" ")).join("\t"),
    whole: true,
    pageStart: false,
    mark: null,
  }));
}
