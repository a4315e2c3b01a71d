import { statement } from "./connection.ts";
import { StoreDamagedError } from "./errors.ts";
import { FollowUpCounts } from "./followUpCounts.ts";
import { foldLinks } from "./followUpFold.ts";
import { indexDifferences } from "./followUpIndex.ts";
import type { Line } from "./followUpLines.ts";
import { type Link, linkOf } from "./followUpLinks.ts";
import { numberedAnew } from "./followUpNumbers.ts";
import { FoundDamage } from "./foundDamage.ts";
import type { ReadHandle } from "./handle.ts";
import { soundRows } from "./rows.ts";

const printOf = (row: object) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Rows that are only on one side. */
function differing(stored: readonly object[], expected: readonly object[]): number {
  const prints = new Set(stored.map(printOf));
  const missing = expected.filter((row) => !prints.delete(printOf(row)));
  return missing.length + prints.size;
}

const differs = (key: string, detail: string) => new StoreDamagedError("projection", key, detail);

/** What of the board does not follow from a full fold of the stored entries. */
export function boardDamages(store: ReadHandle): StoreDamagedError[] {
  const damages: StoreDamagedError[] = [];
  const stored = soundRows(store, "follow_up_line", {});
  const links = soundRows(store, "follow_up_link", {});
  const counts = new FollowUpCounts();
  for (const line of stored) counts.add(line, 1);
  if (differing(soundRows(store, "follow_up_count", {}), counts.rows()) > 0) damages.push(differs("board", "sums"));
  if (indexDifferences(store.db, stored).length > 0) damages.push(differs("board", "words"));
  const known = statement(store.db, "SELECT DISTINCT series_id AS id FROM follow_up_line").all();
  // What cannot be read is named by its own checksum; there is no telling then what the board should be.
  const found = new FoundDamage();
  const entries = entriesBySeries({ ...store, found });
  if (found.take().length > 0) return damages;
  const series = new Set([...entries.keys(), ...known.map(({ id }) => String(id))]);
  for (const seriesId of series) {
    damages.push(...seriesDamages(store, seriesId, entries.get(seriesId) ?? [], { lines: stored, links }));
  }
  return damages;
}

function entriesBySeries(store: ReadHandle): Map<string, Link[]> {
  const links = new Map<string, Link[]>();
  for (const { id, series_id } of soundRows(store, "meeting", {}, "AND deleted_at IS NULL ORDER BY sequence")) {
    const own = soundRows(store, "follow_up_entry", { meeting_id: id }, "ORDER BY position");
    links.set(series_id, [...(links.get(series_id) ?? []), ...own.map((entry) => linkOf(series_id, entry))]);
  }
  return links;
}

interface Stored {
  readonly lines: readonly Line[];
  readonly links: readonly Link[];
}

function seriesDamages(store: ReadHandle, seriesId: string, entries: readonly Link[], { lines, links }: Stored) {
  const folded = foldLinks(store, entries);
  const expected = numberedAnew(store.db, folded.lines);
  const stored = lines.filter(({ series_id }) => series_id === seriesId).map(({ row: _row, ...line }) => line);
  const keyed = folded.links.map(({ link, itemKey }) => ({ ...link, item_key: itemKey }));
  const isOwn = ({ series_id }: Link) => series_id === seriesId;
  return [
    ...(differing(stored, expected) > 0 ? [differs(seriesId, "board")] : []),
    ...(differing(links.filter(isOwn), keyed) > 0 ? [differs(seriesId, "links of the board")] : []),
  ];
}
