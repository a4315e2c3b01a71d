import type { LineMeeting } from "../../../shared/followUp/followUpLine.ts";
import { type FollowUpItem, itemsOf, type MeetingOfEntries } from "../../../shared/followUp/lifeCycle.ts";
import type { Store } from "../store/store.ts";

/** What a series knows of its 列管事項; those in the bin do not count. */
export interface SeriesFollowUp {
  readonly seriesId: string;
  /** In the order in which they are folded. */
  readonly meetings: readonly LineMeeting[];
  readonly entries: readonly MeetingOfEntries[];
  readonly items: readonly FollowUpItem[];
}

/** The items of a series over all its meetings, or over those up to and with one of them. */
export function seriesFollowUp(store: Store, seriesId: string, upTo: string | null = null): SeriesFollowUp {
  const all = store.listMeetings({ seriesId });
  const last = upTo === null ? -1 : all.findIndex(({ id }) => id === upTo);
  const meetings = (last < 0 ? all : all.slice(0, last + 1)).map(({ id, ordinal, facts }) => ({
    id,
    ordinal,
    title: facts.title,
    date: facts.date,
  }));
  const sequences = new Map(meetings.map(({ id }, at) => [id, at]));
  const entries = store
    .followUpEntries({ seriesId })
    .map(({ meetingId, date, entries: own }) => ({
      meetingId,
      date,
      sequence: sequences.get(meetingId) ?? -1,
      entries: own,
    }))
    .filter(({ sequence }) => sequence >= 0);
  return { seriesId, meetings, entries, items: itemsOf(entries) };
}
