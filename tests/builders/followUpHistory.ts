import type { LineMeeting } from "../../shared/followUp/followUpLine.ts";
import { itemsOf, type MeetingOfEntries } from "../../shared/followUp/lifeCycle.ts";
import type { FollowUpEntry } from "../../shared/minutes/entries.ts";

/** An entry of a table: `anEntry("整修屋頂", "工務局", { ruling: "release" })`. */
export function anEntry(subject: string, unit: string, more: Partial<FollowUpEntry> = {}): FollowUpEntry {
  return {
    source: "table",
    blockId: `${subject} ${unit}`,
    itemId: subject,
    trackingNumber: null,
    subject,
    units: unit === "" ? [] : [unit],
    due: null,
    progress: null,
    suggestion: null,
    ruling: null,
    ...more,
  };
}

/** A meeting and its entries: `aMeetingOf("115年第1次", "2026-03-05", …)`. */
export function aMeetingOf(
  ordinal: string | null,
  date: string | null,
  ...entries: readonly FollowUpEntry[]
): LineMeeting & { readonly entries: readonly FollowUpEntry[] } {
  return { id: `${ordinal} ${date}`, title: `${ordinal ?? ""}會議`, ordinal, date, entries };
}

/** The items of meetings in this order, and what lines and numbers are made of. */
export function foldedOf(meetings: readonly ReturnType<typeof aMeetingOf>[]) {
  const entries: MeetingOfEntries[] = meetings.map(({ id, date, entries: own }, sequence) => ({
    meetingId: id,
    date,
    sequence,
    entries: own,
  }));
  return {
    items: itemsOf(entries),
    meetings,
    entries,
    byId: new Map(meetings.map((meeting) => [meeting.id, meeting])),
  };
}
