import { inTransaction, type ReadHandle, type WriteHandle } from "./handle.ts";
import { deleteRows, nextSequence, putRow, selectRow, selectRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";

/** A person who comes to the meetings of a series, or of any where `seriesId` is null. */
export interface StoredPerson {
  readonly id: string;
  readonly seriesId: string | null;
  readonly name: string;
  readonly jobTitle: string;
  readonly unit: string;
}

/** The persons of a series in order of entry, then those of none. */
export function listPeople({ db }: ReadHandle, seriesId: string): StoredPerson[] {
  const ofSeries = selectRows(db, "person", { series_id: seriesId }, "ORDER BY sequence");
  const ofNone = selectRows(db, "person", { series_id: null }, "ORDER BY sequence");
  return [...ofSeries, ...ofNone].map(fromRow);
}

/** Writes a person under its id, or under a new one where none is given. */
export function savePerson(
  store: WriteHandle,
  person: Omit<StoredPerson, "id"> & { readonly id?: string },
): StoredPerson {
  return inTransaction(store, () => {
    const known = person.id === undefined ? undefined : selectRow(store.db, "person", { id: person.id });
    const row = {
      id: person.id ?? store.newId(),
      sequence: known?.sequence ?? nextSequence(store.db, "person"),
      series_id: person.seriesId,
      name: person.name,
      job_title: person.jobTitle,
      unit: person.unit,
      changed_at: store.now(),
    };
    putRow(store.db, "person", row);
    return fromRow(row);
  });
}

export function removePerson(store: WriteHandle, id: string): boolean {
  return inTransaction(store, () => deleteRows(store.db, "person", { id }) > 0);
}

const fromRow = (row: Rows["person"]): StoredPerson => ({
  id: row.id,
  seriesId: row.series_id,
  name: row.name,
  jobTitle: row.job_title,
  unit: row.unit,
});
