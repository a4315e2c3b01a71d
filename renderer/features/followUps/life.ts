import type { FollowUpItemRow, FollowUpMeeting } from "../../../shared/contract/meetings.ts";
import type { Round } from "../../../shared/followUp/lifeCycle.ts";

/** What one meeting said of an item, one round a unit. */
export interface MeetingOfLife {
  readonly meetingId: string;
  /** Null for a meeting that is not listed. */
  readonly meeting: FollowUpMeeting | null;
  readonly rounds: readonly { readonly unit: string; readonly round: Round }[];
}

/** An item's rounds by meeting, the latest first; a meeting without a day is still to come and stands above. */
export function lifeOf({ item, meetings }: FollowUpItemRow): MeetingOfLife[] {
  const known = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const lives = new Map<string, { unit: string; round: Round }[]>();
  for (const { unit, rounds } of item.units) {
    for (const round of rounds) {
      const rest = lives.get(round.meetingId);
      if (rest === undefined) lives.set(round.meetingId, [{ unit, round }]);
      else rest.push({ unit, round });
    }
  }
  return [...lives]
    .map(([meetingId, rounds]) => ({ meetingId, meeting: known.get(meetingId) ?? null, rounds }))
    .sort((a, b) => latestFirst(a.meeting?.date ?? null, b.meeting?.date ?? null));
}

function latestFirst(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? 1 : -1;
}
