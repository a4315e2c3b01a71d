import type { MeetingRow, SeriesRow } from "../../../shared/contract/meetings.ts";
import { endsUnit } from "../../../shared/followUp/lifeCycle.ts";
import type { FollowUpEntry } from "../../../shared/minutes/entries.ts";
import type { StoredMeeting } from "../store/meetings.ts";
import type { StoredSeries } from "../store/series.ts";
import type { Store } from "../store/store.ts";

/** The items of one record of which at least one unit is open. */
function openItems(entries: readonly FollowUpEntry[]): number {
  const open = entries.filter(({ ruling }) => ruling === null || !endsUnit(ruling));
  return new Set(open.map(({ itemId, trackingNumber, subject }) => itemId ?? trackingNumber ?? subject)).size;
}

/** Turns stored meetings into the rows of a list, with the open items of their own records. */
export function meetingRows(store: Store, meetings: readonly StoredMeeting[], seriesId: string | null): MeetingRow[] {
  const entries = new Map(store.followUpEntries({ seriesId }).map((each) => [each.meetingId, each.entries]));
  return meetings.map((meeting) => ({
    id: meeting.id,
    seriesId: meeting.seriesId,
    title: meeting.facts.title,
    date: meeting.facts.date,
    startsAt: meeting.facts.startsAt,
    state: meeting.state,
    openItems: openItems(entries.get(meeting.id) ?? []),
    changedAt: meeting.changedAt,
    inBin: meeting.deletedAt !== null,
    isSample: meeting.isSample,
  }));
}

export function meetingRow(store: Store, meeting: StoredMeeting): MeetingRow {
  const [row] = meetingRows(store, [meeting], meeting.seriesId);
  if (row === undefined) throw new RangeError("One meeting makes one row");
  return row;
}

export const seriesRow = ({ id, name, ordinalRule, meetings }: StoredSeries): SeriesRow => ({
  id,
  name,
  ordinalRule,
  meetings,
});
