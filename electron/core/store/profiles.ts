import { inTransaction, type ReadHandle, type WriteHandle } from "./handle.ts";
import { deleteRows, nextSequence, putRow, selectRow, selectRows, soundRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";

/** A committee profile (委員會設定檔) as it is kept; `profile` is plain data that `shared/profiles` reads. */
export interface StoredProfile {
  readonly id: string;
  readonly name: string;
  readonly profile: unknown;
  readonly changedAt: string;
}

/** All profiles in order of making; one whose row is damaged is passed over and reported. */
export function listProfiles(store: ReadHandle): StoredProfile[] {
  return soundRows(store, "profile", {}, "ORDER BY sequence").map(fromRow);
}

export function oneProfile({ db }: ReadHandle, id: string): StoredProfile | null {
  const row = selectRow(db, "profile", { id });
  return row === undefined ? null : fromRow(row);
}

/** Writes a profile under its id, or under a new one where none is given. Meetings keep the copies they have. */
export function saveProfile(
  store: WriteHandle,
  { id, name, profile }: { readonly id?: string; readonly name: string; readonly profile: unknown },
): StoredProfile {
  return inTransaction(store, () => {
    const known = id === undefined ? undefined : selectRow(store.db, "profile", { id });
    const row = {
      id: id ?? store.newId(),
      sequence: known?.sequence ?? nextSequence(store.db, "profile"),
      name,
      profile: JSON.stringify(profile),
      changed_at: store.now(),
    };
    putRow(store.db, "profile", row);
    return fromRow(row);
  });
}

/** Removes a profile; series that pointed to it point to none. */
export function removeProfile(store: WriteHandle, id: string): boolean {
  return inTransaction(store, () => {
    for (const series of selectRows(store.db, "series", { profile_id: id })) {
      putRow(store.db, "series", { ...series, profile_id: null });
    }
    return deleteRows(store.db, "profile", { id }) > 0;
  });
}

function fromRow(row: Rows["profile"]): StoredProfile {
  return { id: row.id, name: row.name, profile: JSON.parse(row.profile), changedAt: row.changed_at };
}
