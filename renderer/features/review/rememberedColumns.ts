import type { Node } from "prosemirror-model";
import type { RememberedColumns } from "../../../shared/contract/meetings.ts";
import { columnsOf } from "../../../shared/minutes/followUpCells.ts";
import { randomId } from "../../../shared/minutes/ids.ts";
import { followUpTablesOf } from "../../../shared/recognition/columnMemory.ts";
import { withoutSpace } from "../../../shared/recognition/spacing.ts";
import { assignColumn } from "./reshape/assignColumn.ts";
import { type ReviewState, reshape } from "./reviewState.ts";

/** The first column of the record that is remembered as another kind. */
function nextToAssign(doc: Node, columns: RememberedColumns["columns"]) {
  const kinds = new Map(columns.map(({ label, kind }) => [withoutSpace(label), kind]));
  for (const table of followUpTablesOf(doc)) {
    for (const [index, { label, kind }] of columnsOf(table).entries()) {
      const wanted = kinds.get(withoutSpace(label));
      if (wanted !== undefined && wanted !== kind) return { tableId: String(table.attrs.id), index, kind: wanted };
    }
  }
  return null;
}

/** Columns that one record may have assigned; each assignment leaves one fewer. */
const MOST = 40;

/** The record with its columns as the series remembers them; the same state where there is nothing to assign. */
export function withRememberedColumns(state: ReviewState, columns: RememberedColumns["columns"]): ReviewState {
  let now = state;
  for (let count = 0; count < MOST; count += 1) {
    const next = nextToAssign(now.doc, columns);
    if (next === null) return now;
    const { tableId, index, kind } = next;
    const assigned = reshape(now, (doc) => assignColumn(doc, tableId, index, kind, randomId), tableId);
    if (assigned === null) return now;
    now = { ...assigned, focus: state.focus };
  }
  return now;
}
