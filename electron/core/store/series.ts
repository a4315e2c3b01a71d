import type { OrdinalRule } from "../../../shared/contract/meetings.ts";
import { statement } from "./connection.ts";
import { inTransaction, type ReadHandle, type WriteHandle } from "./handle.ts";
import { messages } from "./messages.ts";
import { deleteRows, nextSequence, putRow, selectRow, selectRows, soundRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";

/** A series (會議系列); `meetings` counts those outside the bin. */
export interface StoredSeries {
  readonly id: string;
  readonly name: string;
  readonly ordinalRule: OrdinalRule;
  readonly profileId: string | null;
  readonly meetings: number;
}

export interface SeriesFields {
  readonly name: string;
  readonly ordinalRule: OrdinalRule;
  readonly profileId: string | null;
}

export type SeriesRemoval =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "no-series" | "in-use"; readonly message: string };

/** All series in order of making; behind them those whose row is damaged but that hold meetings, which stay within reach. */
export function listSeries(store: ReadHandle): StoredSeries[] {
  const sound = soundRows(store, "series", {}, "ORDER BY sequence");
  const known = new Set(sound.map(({ id }) => id));
  const unnamed = heldSeries(store).filter((id) => !known.has(id));
  // Whether a meeting truly says so costs its checksum, and is asked only where something is wrong.
  const held = unnamed.filter((id) => soundRows(store, "meeting", { series_id: id }).length > 0);
  return [...sound, ...held.map((id) => ({ id, ...UNREADABLE }))].map((row) => fromRow(store, row));
}

function heldSeries({ db }: ReadHandle): string[] {
  const held = statement(db, "SELECT DISTINCT series_id AS id FROM meeting ORDER BY series_id").all();
  return held.map(({ id }) => String(id));
}

/** What stands for a series (會議系列) whose row cannot be read. */
const UNREADABLE = { name: messages.damagedSeriesName, ordinal_rule: "none", profile_id: null } as const;

export function oneSeries({ db }: ReadHandle, id: string): StoredSeries | null {
  const row = selectRow(db, "series", { id });
  return row === undefined ? null : fromRow({ db }, row);
}

export function createSeries(store: WriteHandle, fields: SeriesFields): StoredSeries {
  return inTransaction(store, () => {
    const row = {
      id: store.newId(),
      sequence: nextSequence(store.db, "series"),
      ...columnsOf(fields),
      created_at: store.now(),
    };
    putRow(store.db, "series", row);
    return fromRow(store, row);
  });
}

/** Changes the named fields; null where there is no such series. */
export function changeSeries(store: WriteHandle, id: string, change: Partial<SeriesFields>): StoredSeries | null {
  return inTransaction(store, () => {
    const row = selectRow(store.db, "series", { id });
    if (row === undefined) return null;
    const changed = { ...row, ...columnsOf({ ...fromRow(store, row), ...change }) };
    putRow(store.db, "series", changed);
    return fromRow(store, changed);
  });
}

/** Removes a series that holds no meeting, with its persons and dismissed proposals. */
export function removeSeries(store: WriteHandle, id: string): SeriesRemoval {
  return inTransaction(store, () => {
    const { db } = store;
    if (selectRow(db, "series", { id }) === undefined) {
      return { ok: false, reason: "no-series", message: messages.noSeries };
    }
    if (selectRows(db, "meeting", { series_id: id }).length > 0) {
      return { ok: false, reason: "in-use", message: messages.seriesInUse };
    }
    deleteRows(db, "dismissed_proposal", { series_id: id });
    deleteRows(db, "person", { series_id: id });
    deleteRows(db, "series", { id });
    return { ok: true };
  });
}

/** Remembers that a proposal (two rows taken for one item, a sentence taken for one) was turned down in a series. */
export function dismissProposal(store: WriteHandle, seriesId: string, proposal: string): void {
  inTransaction(store, () => {
    putRow(store.db, "dismissed_proposal", { series_id: seriesId, proposal, dismissed_at: store.now() });
  });
}

/** Forgets that a proposal was turned down. */
export function recallProposal(store: WriteHandle, seriesId: string, proposal: string): void {
  inTransaction(store, () => {
    deleteRows(store.db, "dismissed_proposal", { series_id: seriesId, proposal });
  });
}

export function dismissedProposals({ db }: ReadHandle, seriesId: string): string[] {
  return selectRows(db, "dismissed_proposal", { series_id: seriesId }, "ORDER BY proposal").map((row) => row.proposal);
}

const columnsOf = ({ name, ordinalRule, profileId }: SeriesFields) => ({
  name,
  ordinal_rule: ordinalRule,
  profile_id: profileId,
});

function fromRow(
  { db }: Pick<ReadHandle, "db">,
  row: Pick<Rows["series"], "id" | "name" | "ordinal_rule" | "profile_id">,
): StoredSeries {
  const count = statement(db, "SELECT count(*) AS n FROM meeting WHERE series_id = ? AND deleted_at IS NULL").get(
    row.id,
  );
  return {
    id: row.id,
    name: row.name,
    ordinalRule: row.ordinal_rule,
    profileId: row.profile_id,
    meetings: Number(count?.n),
  };
}
