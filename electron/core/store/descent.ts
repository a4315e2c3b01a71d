import { documentOf } from "./documents.ts";
import type { ReadHandle } from "./handle.ts";
import { selectRow, selectRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";

/** One meeting in one store. */
export interface MeetingIn {
  readonly store: ReadHandle;
  readonly row: Rows["meeting"];
}

/** The present document of a meeting as text that is equal where documents are. */
export const wordsOf = ({ store, row }: MeetingIn): string => JSON.stringify(documentOf(store, row).toJSON());

const normal = (doc: string) => JSON.stringify(JSON.parse(doc));

/**
 * Whether the present document of a meeting in one store is one that the same meeting in another store has had and gone
 * on from. Says no where the steps that would show it are gone.
 */
export function descendsFrom(later: MeetingIn, earlier: MeetingIn): boolean {
  const { id, revision } = earlier.row;
  if (later.row.revision < revision) return false;
  const { db } = later.store;
  if (later.row.revision > revision) {
    const first = selectRows(db, "step", { meeting_id: id }, "AND base_revision = 0");
    if (revision === 0 && first.length > 0) return true;
    const theirs = selectRow(earlier.store.db, "step", { meeting_id: id, revision });
    const ours = selectRow(db, "step", { meeting_id: id, revision });
    if (theirs !== undefined && ours !== undefined) return JSON.stringify(theirs) === JSON.stringify(ours);
  }
  const words = wordsOf(earlier);
  const kept = [
    ...selectRows(db, "snapshot", { meeting_id: id }, "AND revision = ?", revision),
    ...selectRows(db, "version", { meeting_id: id }, "AND revision = ?", revision),
  ];
  return kept.some(({ doc }) => normal(doc) === words);
}
