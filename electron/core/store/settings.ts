import type { ReadHandle, WriteHandle } from "./handle.ts";
import { inTransaction } from "./handle.ts";
import { putRow, selectRows } from "./rows.ts";

/** Everything that was chosen for the app, by name; the values are for the reader to check. */
export function settings({ db }: ReadHandle): Record<string, unknown> {
  return Object.fromEntries(selectRows(db, "setting", {}).map(({ name, value }) => [name, JSON.parse(value)]));
}

/** Keeps choices by name; the others stay as they are. */
export function changeSettings(store: WriteHandle, change: Readonly<Record<string, unknown>>): void {
  inTransaction(store, () => {
    for (const [name, value] of Object.entries(change)) {
      putRow(store.db, "setting", { name, value: JSON.stringify(value) });
    }
  });
}
