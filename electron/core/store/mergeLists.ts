import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { MOST_PHRASES } from "../../../shared/contract/settings.ts";
import { inTransaction, type ReadHandle, type WriteHandle } from "./handle.ts";
import { messages } from "./messages.ts";
import { nextSequence, putRow, selectRow, selectRows, soundRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";
import { changeSettings, settings } from "./settings.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** An id that is always the same for the same parts, of the form of the random ones. */
export function derivedId(...parts: readonly string[]): string {
  const bytes = createHash("sha256").update(JSON.stringify(parts)).digest().subarray(0, 16);
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join("");
}

/** What a row says, without its number in this store. */
const fields = <Row extends { sequence: number }>({ sequence: _, ...rest }: Row) => rest;

/** Takes over the profiles, series, persons, refused proposals and set words that another store has beside its meetings. */
export function mergeLists(store: WriteHandle, source: ReadHandle): void {
  inTransaction(store, () => {
    for (const row of soundRows(source, "profile", {}, "ORDER BY sequence")) mergeProfile(store, row);
    for (const row of soundRows(source, "series", {}, "ORDER BY sequence")) seriesHere(store, row);
    for (const row of soundRows(source, "person", {}, "ORDER BY sequence")) mergePerson(store, source, row);
    for (const row of soundRows(source, "dismissed_proposal", {})) {
      const series = selectRow(source.db, "series", { id: row.series_id });
      const key = { series_id: series === undefined ? "" : seriesHere(store, series), proposal: row.proposal };
      if (key.series_id !== "" && selectRow(store.db, "dismissed_proposal", key) === undefined) {
        putRow(store.db, "dismissed_proposal", { ...row, ...key });
      }
    }
    mergePhrases(store, source);
  });
}

/** A profile that was changed on both sides is kept twice: ours under its id, the other under one of its own. */
function mergeProfile(store: WriteHandle, row: Rows["profile"]): void {
  const ours = selectRow(store.db, "profile", { id: row.id });
  const sequence = nextSequence(store.db, "profile");
  if (ours === undefined) {
    putRow(store.db, "profile", { ...row, sequence });
    return;
  }
  if (ours.profile === row.profile && ours.name === row.name) return;
  const id = derivedId("profile", row.id, row.name, row.profile);
  if (selectRow(store.db, "profile", { id }) !== undefined) return;
  putRow(store.db, "profile", { ...row, id, sequence, name: messages.otherProfile(row.name) });
}

/** The series here that another store's series is: of the same id, else of the same name, else made with it. */
export function seriesHere(store: WriteHandle, row: Rows["series"]): string {
  const { db } = store;
  if (selectRow(db, "series", { id: row.id }) !== undefined) return row.id;
  const [named] = selectRows(db, "series", { name: row.name }, "ORDER BY sequence");
  if (named !== undefined) return named.id;
  const profile = row.profile_id === null ? undefined : selectRow(db, "profile", { id: row.profile_id });
  putRow(db, "series", { ...row, sequence: nextSequence(db, "series"), profile_id: profile?.id ?? null });
  return row.id;
}

/** The series in which meetings stand that were changed on both sides, so that no item is counted twice. */
export function seriesOfOthers(store: WriteHandle, seriesId: string): string {
  const { db } = store;
  const id = derivedId("both", seriesId);
  if (selectRow(db, "series", { id }) !== undefined) return id;
  const ours = selectRow(db, "series", { id: seriesId });
  putRow(db, "series", {
    id,
    sequence: nextSequence(db, "series"),
    name: messages.othersOfSeries(ours?.name ?? ""),
    ordinal_rule: ours?.ordinal_rule ?? "none",
    profile_id: ours?.profile_id ?? null,
    created_at: store.now(),
  });
  return id;
}

function mergePerson(store: WriteHandle, source: ReadHandle, row: Rows["person"]): void {
  const { db } = store;
  const series = row.series_id === null ? undefined : selectRow(source.db, "series", { id: row.series_id });
  const here = { ...row, series_id: series === undefined ? null : seriesHere(store, series) };
  const ours = selectRow(db, "person", { id: row.id });
  if (ours !== undefined && (isDeepStrictEqual(fields(ours), fields(here)) || ours.changed_at >= row.changed_at))
    return;
  putRow(db, "person", { ...here, sequence: ours?.sequence ?? nextSequence(db, "person") });
}

function mergePhrases(store: WriteHandle, source: ReadHandle): void {
  const phrasesIn = (given: Record<string, unknown>): unknown[] => (Array.isArray(given.phrases) ? given.phrases : []);
  const ours = phrasesIn(settings(store));
  const phrases = [...new Set([...ours, ...phrasesIn(settings(source))])].slice(0, MOST_PHRASES);
  if (phrases.length > ours.length) changeSettings(store, { phrases });
}
