import type { MeetingRow, SeriesRow } from "../../../shared/contract/meetings.ts";
import type { RepliesPart } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { ordinalLabel } from "../meetings/ordinalLabel.ts";
import { dayText } from "../meetings/whenText.ts";

/** The meetings that a part of the page is about: drafts for 回覆單, all for reports, as the list of meetings has them. */
export function meetingsFor(part: RepliesPart, meetings: readonly MeetingRow[]): readonly MeetingRow[] {
  return part === "reports" ? meetings : meetings.filter(({ state }) => state !== "final");
}

/** The latest meeting that was held by `today` (ISO), else the first; null where there is none. */
export function latestHeld(meetings: readonly MeetingRow[], today: string): MeetingRow | null {
  return meetings.find(({ date }) => date !== null && date <= today) ?? meetings[0] ?? null;
}

/** The meeting to begin with where she has not chosen: the next one of the series she comes from, her own before the sample's. */
export function firstMeeting(
  part: RepliesPart,
  meetings: readonly MeetingRow[],
  seriesId: string | null,
  today: string,
): MeetingRow | null {
  const ofSeries = meetings.filter((meeting) => seriesId === null || meeting.seriesId === seriesId);
  const own = ofSeries.filter(({ isSample }) => !isSample);
  const among = own.length > 0 ? own : ofSeries;
  if (part === "reports") return latestHeld(among, today);
  const toCome = among.filter(({ date }) => date === null || date >= today);
  return toCome.find(({ openItems }) => openItems > 0) ?? toCome[0] ?? among[0] ?? null;
}

/** A meeting with its series, its day and its state. */
export function meetingChoice(meeting: MeetingRow, series: readonly SeriesRow[]): string {
  const name = series.find(({ id }) => id === meeting.seriesId)?.name ?? meeting.title ?? strings.meetings.untitled;
  const day = meeting.date === null ? null : dayText(meeting.date);
  const state = strings.meetings.states[meeting.state];
  return strings.replies.meetingName(ordinalLabel(meeting.title ?? ""), name, day, state);
}
