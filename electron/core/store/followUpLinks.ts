import { foldSubject } from "../../../shared/followUp/lifeCycle.ts";
import { type ReadableDatabase, statement, type WritableDatabase } from "./connection.ts";
import type { FoundDamage } from "./foundDamage.ts";
import { deleteRows, putRow, soundRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";

type Entry = Rows["follow_up_entry"];

/** What an entry of a 列管事項 holds together with others by, and the item that it was folded into. */
export type Link = Rows["follow_up_link"];

/** Longer words are told apart by the fold itself. */
const MOST = 100;

function keyOf(words: string | null): string | null {
  const folded = words === null ? "" : foldSubject(words).slice(0, MOST);
  return folded === "" ? null : folded;
}

/** The link of an entry that is in no item yet. */
export function linkOf(seriesId: string, entry: Entry): Link {
  return {
    meeting_id: entry.meeting_id,
    position: entry.position,
    series_id: seriesId,
    item_id: entry.item_id,
    subject_key: keyOf(entry.subject),
    number_key: keyOf(entry.tracking_number),
    item_key: "",
  };
}

/** A connection with a place for what is found damaged on the way. */
export interface ReadSounding {
  readonly db: ReadableDatabase;
  readonly found: FoundDamage;
}

/** The same, to write. */
export interface Sounding extends ReadSounding {
  readonly db: WritableDatabase;
}

/** The links of a meeting's entries from one position on, in reading order. */
export function linksOfMeeting(store: ReadSounding, meetingId: string, from = 0): Link[] {
  return soundRows(store, "follow_up_link", { meeting_id: meetingId }, "AND position >= ? ORDER BY position", from);
}

/** Moves the links of a meeting's entries from one position on by so many places. */
export function shiftLinks(store: Sounding, meetingId: string, from: number, by: number): void {
  const links = linksOfMeeting(store, meetingId, from);
  deleteRows(store.db, "follow_up_link", { meeting_id: meetingId }, "AND position >= ?", from);
  for (const link of links) putRow(store.db, "follow_up_link", { ...link, position: link.position + by });
}

const placeOf = ({ meeting_id, position }: Link) => `${meeting_id} ${position}`;

/**
 * These links, and every one that may be of one item with one of them, directly or over others, also over those gone. Two entries that bear item ids are
 * never joined by words, so that words lead from such an entry only to those without one.
 */
export function linkedWith(
  store: ReadSounding,
  seriesId: string,
  links: readonly Link[],
  gone: readonly Link[] = [],
): Link[] {
  const found = new Map(links.map((link) => [placeOf(link), link]));
  const asked = new Set<string>();
  const queue = [...gone, ...links];
  const look = (column: "item_id" | "subject_key" | "number_key", key: string | null, unnamedOnly: boolean) => {
    const question = `${column} ${unnamedOnly} ${key}`;
    if (key === null || asked.has(question)) return;
    asked.add(question);
    const rest = unnamedOnly ? "AND item_id IS NULL" : "";
    for (const link of soundRows(store, "follow_up_link", { series_id: seriesId, [column]: key }, rest)) {
      if (found.has(placeOf(link))) continue;
      found.set(placeOf(link), link);
      queue.push(link);
    }
  };
  for (let link = queue.pop(); link !== undefined; link = queue.pop()) {
    const isNamed = link.item_id !== null;
    look("item_id", link.item_id, false);
    look("subject_key", link.subject_key, isNamed);
    look("number_key", link.number_key, isNamed);
  }
  return [...found.values()];
}

/** Whether the store is of a form that keeps the board: a backup of before may not be. */
export function keepsBoard(db: ReadableDatabase): boolean {
  return statement(db, "SELECT 1 FROM sqlite_schema WHERE name = 'follow_up_link'").get() !== undefined;
}
