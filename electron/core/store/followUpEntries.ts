import type { MeetingState } from "../../../shared/contract/meetings.ts";
import { entriesOf, type FollowUpEntry } from "../../../shared/minutes/entries.ts";
import { documentOf } from "./documents.ts";
import { entryFromRow } from "./entriesProjection.ts";
import { StoreDamagedError } from "./errors.ts";
import type { ReadHandle } from "./handle.ts";
import { listMeetings } from "./meetings.ts";
import { selectRow, selectRows } from "./rows.ts";

/** The follow-up entries (列管事項) of one meeting in reading order. */
export interface MeetingEntries {
  readonly meetingId: string;
  readonly seriesId: string;
  readonly date: string | null;
  readonly ordinal: string | null;
  readonly state: MeetingState;
  readonly entries: readonly FollowUpEntry[];
}

/**
 * The entries of a series, or of all where it is null, by the date of their meetings, with the meetings that have
 * none left out; those in the bin do not count.
 */
export function followUpEntries(
  store: ReadHandle,
  { seriesId = null }: { readonly seriesId?: string | null } = {},
): MeetingEntries[] {
  return listMeetings(store, { seriesId })
    .map((meeting) => ({
      meetingId: meeting.id,
      seriesId: meeting.seriesId,
      date: meeting.facts.date,
      ordinal: meeting.ordinal,
      state: meeting.state,
      entries: entriesOfMeeting(store, meeting.id),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** The entries of a meeting as they were projected; where those are damaged, read from its document again. */
export function entriesOfMeeting(store: ReadHandle, meetingId: string): readonly FollowUpEntry[] {
  const projected = () =>
    selectRows(store.db, "follow_up_entry", { meeting_id: meetingId }, "ORDER BY position").map(entryFromRow);
  const fromDocument = () => {
    const meeting = selectRow(store.db, "meeting", { id: meetingId });
    return meeting === undefined ? [] : entriesOf(documentOf(store, meeting));
  };
  return instead(store, projected, () => instead(store, fromDocument, () => []));
}

/** The first answer or, where it meets damage, the second one, with the damage reported. */
function instead<Value>({ found }: ReadHandle, first: () => Value, second: () => Value): Value {
  try {
    return first();
  } catch (error) {
    if (!(error instanceof StoreDamagedError)) throw error;
    found.add(error);
    return second();
  }
}
