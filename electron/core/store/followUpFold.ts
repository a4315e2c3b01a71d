import { partsOf } from "../../../shared/followUp/followUpLine.ts";
import { type FollowUpItem, foldEntries, type MeetingOfEntries } from "../../../shared/followUp/lifeCycle.ts";
import type { FollowUpEntry } from "../../../shared/minutes/entries.ts";
import { statement } from "./connection.ts";
import { entryFromRow } from "./entriesProjection.ts";
import { type NewLine, newLine, type Opening } from "./followUpLines.ts";
import type { Link, ReadSounding } from "./followUpLinks.ts";
import { soundRows } from "./rows.ts";

/** A meeting on the board, as far as it places what it says. */
export interface PlacedMeeting extends Omit<Opening, "position"> {
  readonly meetingId: string;
}

/** The meeting where it is on the board: outside the bin. Damage elsewhere keeps it from nothing. */
export function placedMeeting({ db }: ReadSounding, meetingId: string): PlacedMeeting | null {
  const row = statement(
    db,
    `SELECT m.series_id, m.sequence, s.sequence AS series_sequence, f.date
     FROM meeting m LEFT JOIN series s ON s.id = m.series_id LEFT JOIN meeting_facts f ON f.meeting_id = m.id
     WHERE m.id = ? AND m.deleted_at IS NULL`,
  ).get(meetingId);
  if (row === undefined) return null;
  return {
    meetingId,
    seriesId: String(row.series_id),
    seriesSequence: Number(row.series_sequence ?? 0),
    date: row.date === null ? null : String(row.date),
    sequence: Number(row.sequence),
  };
}

/** The lines that entries make, without numbers, and the item of each entry. */
export interface FoldedLinks {
  readonly items: readonly FollowUpItem[];
  readonly lines: readonly NewLine[];
  readonly links: readonly { readonly link: Link; readonly itemKey: string }[];
}

/** Folds the entries of some links that hold together with no others. */
export function foldLinks(store: ReadSounding, links: readonly Link[]): FoldedLinks {
  const placed = new Map<string, PlacedMeeting>();
  const linkOfEntry = new Map<FollowUpEntry, Link>();
  const meetings = [...Map.groupBy(links, ({ meeting_id }) => meeting_id)].flatMap(
    ([meetingId, own]): MeetingOfEntries[] => {
      const meeting = placedMeeting(store, meetingId);
      if (meeting === null) return [];
      placed.set(meetingId, meeting);
      const entries = own.sort((a, b) => a.position - b.position).flatMap((link) => entryOf(store, link, linkOfEntry));
      return [{ meetingId, date: meeting.date, sequence: meeting.sequence, entries }];
    },
  );
  const { items, placeOf } = foldEntries(meetings);
  const positions = new Map<number, number>();
  const keyed = [...linkOfEntry].map(([entry, link]) => {
    const at = placeOf.get(entry) ?? -1;
    if (items[at]?.openedIn === link.meeting_id) {
      positions.set(at, Math.min(positions.get(at) ?? link.position, link.position));
    }
    return { link, itemKey: items[at]?.key ?? "" };
  });
  const places = new Map(items.map(({ key }, at) => [key, at]));
  const firsts = new Set<string>();
  const lines = partsOf(items, meetings).flatMap((part): NewLine[] => {
    const meeting = placed.get(part.openedIn);
    if (meeting === undefined) return [];
    const state = `${part.status} ${part.itemKey}`;
    const isFirst = !firsts.has(state);
    firsts.add(state);
    const position = positions.get(places.get(part.itemKey) ?? -1) ?? 0;
    return [newLine(part, { ...meeting, position }, isFirst, "")];
  });
  return { items, lines, links: keyed };
}

/** The stored entry of a link, noted as its; none where it is damaged. */
function entryOf(store: ReadSounding, link: Link, noted: Map<FollowUpEntry, Link>): FollowUpEntry[] {
  const { meeting_id, position } = link;
  return soundRows(store, "follow_up_entry", { meeting_id, position }).map((row) => {
    const entry = entryFromRow(row);
    noted.set(entry, link);
    return entry;
  });
}
