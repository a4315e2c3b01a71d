import type { FollowUpLine } from "../../../../shared/contract/followUps.ts";
import type { FollowUpItemRow, FollowUpMeeting } from "../../../../shared/contract/meetings.ts";
import { type FollowUpItem, type Round, statusOf, type UnitOfItem } from "../../../../shared/followUp/lifeCycle.ts";

/** A meeting of the year 115, on the first of a month; null for one without a day. */
export function meeting(id: string, month: number | null): FollowUpMeeting {
  const date = month === null ? null : `2026-${String(month).padStart(2, "0")}-01`;
  return { id, title: `會議${id}`, ordinal: null, date };
}

/** What a unit reported in a meeting. */
export function round(meetingId: string, given: Partial<Round> = {}): Round {
  return { meetingId, blockId: `${meetingId}-block`, progress: null, suggestion: null, ruling: null, ...given };
}

/** A unit's part, open unless it is given how it ended. */
export function unit(name: string, rounds: readonly Round[] = [round("m1")], ended: UnitOfItem["ended"] = null) {
  return { unit: name, rounds, ended };
}

/** An item of series "s" that the meeting "m1" opened, with what is given instead. */
export function itemRow(key: string, given: Partial<FollowUpItem> = {}, row: Partial<FollowUpItemRow> = {}) {
  const units = given.units ?? [unit("社會處")];
  const item: FollowUpItem = {
    key,
    itemId: key,
    trackingNumber: null,
    subject: `案由${key}`,
    due: null,
    openedIn: "m1",
    mayReturn: null,
    ...given,
    units,
    status: statusOf(units),
  };
  const full: FollowUpItemRow = { item, seriesId: "s", timesContinued: 0, meetings: [meeting("m1", 3)], ...row };
  return full;
}

/** A part as the board lists it, by its number. */
export const lineOf = (nth: number, seriesId = "s"): FollowUpLine => ({
  ...{ id: `${seriesId} i${nth} 0`, seriesId, itemKey: `i${nth}`, itemId: null, number: `${nth}`, isNumberMade: true },
  ...{ subject: `案由${nth}`, unit: "社會處", unitKey: "社會處", status: "open", ended: null, openedIn: null },
  ...{ openedOn: null, daysOpen: null, due: "", dueDay: null, isLate: false, timesContinued: 0, timesExtended: 0 },
  ...{ progress: null, suggestion: null, mayReturn: false },
});
