import type { FollowUpCounts, FollowUpFigures, MeetingCounts, UnitCounts } from "../../../shared/contract/followUps.ts";
import type { FollowUpItemRow } from "../../../shared/contract/meetings.ts";
import { type FollowUpItem, timesContinued } from "../../../shared/followUp/lifeCycle.ts";
import { type ReadableDatabase, statement, type Value } from "./connection.ts";
import { foldLinks } from "./followUpFold.ts";
import { linkedWith } from "./followUpLinks.ts";
import { byUnit, lineMeeting, nameOfUnit } from "./followUpPages.ts";
import type { ReadHandle } from "./handle.ts";
import { selectRows } from "./rows.ts";

const countsOf = (row: Readonly<Record<string, Value>>): FollowUpCounts => ({
  open: Number(row.open),
  released: Number(row.released),
  left: Number(row.left),
  late: Number(row.late),
});

/** Columns that count lines by state; takes the day once. */
const counting = (lines: string) =>
  [
    ...["open", "released", "left"].map(
      (status) => `sum(CASE WHEN status = '${status}' THEN ${lines} ELSE 0 END) AS "${status}"`,
    ),
    `sum(CASE WHEN status = 'open' AND due_day < ? THEN ${lines} ELSE 0 END) AS late`,
  ].join(", ");

function unitCounts(db: ReadableDatabase, seriesId: string | null, today: string): UnitCounts[] {
  const [where, values] = seriesId === null ? ["", []] : ["WHERE series_id = ?", [seriesId]];
  const rows = statement(db, `SELECT unit_key, ${counting("lines")} FROM follow_up_count ${where} GROUP BY unit_key`);
  return rows
    .all(today, ...values)
    .map((row) => ({
      unitKey: String(row.unit_key),
      unit: nameOfUnit(db, seriesId, String(row.unit_key)),
      ...countsOf(row),
    }))
    .sort(byUnit);
}

const MOST_MEETINGS = 60;

/** The latest meetings that opened any item, oldest first; undated ones are still being prepared and stand last. */
function meetingCounts(db: ReadableDatabase, seriesId: string | null, today: string): MeetingCounts[] {
  const [where, values] = seriesId === null ? ["", []] : ["AND m.series_id = ?", [seriesId]];
  const meetings = statement(
    db,
    `SELECT m.id, m.series_id FROM meeting m LEFT JOIN meeting_facts f ON f.meeting_id = m.id
     WHERE m.deleted_at IS NULL ${where} AND EXISTS (SELECT 1 FROM follow_up_line l WHERE l.opened_in = m.id)
     ORDER BY coalesce(f.date, '9999') DESC, m.sequence DESC LIMIT ${MOST_MEETINGS}`,
  ).all(...values);
  const counts = statement(db, `SELECT ${counting("1")} FROM follow_up_line WHERE opened_in = ?`);
  return meetings.reverse().flatMap(({ id, series_id }) => {
    const meeting = lineMeeting(db, String(id));
    const row = counts.get(today, id ?? null);
    if (meeting === null || row === undefined) return [];
    const { title, ordinal, date } = meeting;
    return [{ meetingId: meeting.id, seriesId: String(series_id), title, ordinal, date, ...countsOf(row) }];
  });
}

/** How many parts of items units and meetings have in each state. */
export function followUpFigures(
  { db }: ReadHandle,
  seriesId: string | null,
  today: string,
  unitsOnly = false,
): FollowUpFigures {
  return {
    units: unitCounts(db, seriesId, today),
    meetings: unitsOnly ? [] : meetingCounts(db, seriesId, today),
  };
}

/** One item with all its rounds; null where there is none of this key. */
export function followUpLife(store: ReadHandle, seriesId: string, itemKey: string): FollowUpItemRow | null {
  const links = selectRows(store.db, "follow_up_link", { series_id: seriesId, item_key: itemKey });
  const item = foldLinks(store, linkedWith(store, seriesId, links)).items.find(({ key }) => key === itemKey);
  return item === undefined ? null : rowOf(store.db, seriesId, item);
}

function rowOf(db: ReadableDatabase, seriesId: string, item: FollowUpItem): FollowUpItemRow {
  const ids = new Set(item.units.flatMap(({ rounds }) => rounds.map(({ meetingId }) => meetingId)));
  const meetings = [...ids].flatMap((id) => lineMeeting(db, id) ?? []);
  return { item, seriesId, timesContinued: timesContinued(item), meetings };
}
