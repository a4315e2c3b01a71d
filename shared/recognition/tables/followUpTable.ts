import type { FollowUpColumnKind } from "../minutes/vocabulary.ts";
import { type Draft, draft, paragraphDraft } from "./draft.ts";
import type { FlatRow, FlatTable } from "./flatTable.ts";

function cell(column: FollowUpColumnKind, texts: readonly string[], lines: readonly number[]): Draft {
  return draft("followUpCell", { column }, { children: texts.map((text) => paragraphDraft(text, lines)) });
}

function rowDraft(row: FlatRow): Draft {
  const assignment = draft("followUpAssignment", { suggestion: row.suggestion, ruling: row.suggestion });
  assignment.children.push(cell("units", row.units, row.lines), cell("progress", row.progress, row.lines));
  const item = draft("followUpRow", { itemId: null }, { lines: row.lines });
  item.children.push(cell("serial", [row.serial], row.lines), cell("subject", row.subject, row.lines), assignment);
  return item;
}

/** The document's table for a flattened one. A ticked suggestion in a record counts as the ruling too (`ruling-from-tick`). */
export function followUpTableDraft(table: FlatTable): Draft {
  return draft("followUpTable", { columns: table.columns }, { children: table.rows.map(rowDraft), lines: table.lines });
}
