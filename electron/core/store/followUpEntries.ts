import type { MeetingState } from "../../../shared/contract/meetings.ts";
import type { FollowUpEntry } from "../../../shared/minutes/entries.ts";
import { entryFromRow } from "./entriesProjection.ts";
import type { ReadHandle } from "./handle.ts";
import { listMeetings } from "./meetings.ts";
import { selectRows } from "./rows.ts";

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
      entries: selectRows(store.db, "follow_up_entry", { meeting_id: meeting.id }, "ORDER BY position").map(
        entryFromRow,
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}
