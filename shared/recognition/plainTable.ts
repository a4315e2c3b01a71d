import { type Draft, draft, paragraphDraft } from "./draft.ts";
import type { SourceTable } from "./source.ts";
import { foldSpacing } from "./spacing.ts";
import { cellLines } from "./tableGrid.ts";

/** A table without a meaning of its own, cell by cell. */
export function plainTableDraft(table: SourceTable): Draft {
  const rows = table.rows.map((cells) =>
    draft(
      "tableRow",
      {},
      {
        children: cells.map((cell) =>
          draft(
            "tableCell",
            { colspan: cell.colspan, rowspan: cell.rowspan },
            { children: cellLines(cell).map(({ text, number }) => paragraphDraft(foldSpacing(text), [number])) },
          ),
        ),
      },
    ),
  );
  return draft("table", {}, { children: rows, lines: [table.number] });
}
