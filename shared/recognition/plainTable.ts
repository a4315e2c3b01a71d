import type { OutcomeKind } from "../minutes/vocabulary.ts";
import { type Draft, draft, paragraphDraft } from "./draft.ts";
import { outcomeNamed } from "./labels/outcomeLabels.ts";
import type { SourceCell, SourceTable } from "./source.ts";
import { foldSpacing, withoutSpace } from "./spacing.ts";
import { cellLines, cellText } from "./tableGrid.ts";

/** The kinds of outcome that the names of a table's columns are, null for any other column. */
function outcomeColumns([head = []]: SourceTable["rows"]): (OutcomeKind | null)[] {
  const isEven = head.length >= 2 && head.every(({ colspan, rowspan }) => colspan === 1 && rowspan === 1);
  return isEven ? head.map((cell) => outcomeNamed(withoutSpace(cellText(cell)))) : [];
}

/** The paragraphs of a cell, as an outcome where its column is one of outcomes. */
function cellContent(cell: SourceCell, kind: OutcomeKind | null): Draft[] {
  const children = cellLines(cell).map(({ text, number }) => paragraphDraft(foldSpacing(text), [number]));
  if (kind === null || children.length === 0) return children;
  return [draft("outcome", { kind, label: "", separator: "", runIn: false }, { children })];
}

/** A table without a meaning of its own, cell by cell; in a record what a column of 決議 says are outcomes. */
export function plainTableDraft(table: SourceTable, isOfRecord = false): Draft {
  const kinds = isOfRecord ? outcomeColumns(table.rows) : [];
  const rows = table.rows.map((cells, row) =>
    draft(
      "tableRow",
      {},
      {
        children: cells.map((cell, column) =>
          draft(
            "tableCell",
            { colspan: cell.colspan, rowspan: cell.rowspan },
            {
              children: cellContent(cell, row === 0 || cells.length !== kinds.length ? null : (kinds[column] ?? null)),
            },
          ),
        ),
      },
    ),
  );
  return draft("table", {}, { children: rows, lines: [table.number] });
}
