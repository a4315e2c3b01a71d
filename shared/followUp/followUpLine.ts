import type { Ruling } from "../minutes/vocabulary.ts";
import { foldUnitName } from "../people/units.ts";
import { dueDayOf } from "./dueDay.ts";
import { dueText } from "./dueText.ts";
import {
  endsUnit,
  type FollowUpItem,
  type FollowUpStatus,
  type MeetingOfEntries,
  statusOf,
  timesContinued,
  type UnitOfItem,
} from "./lifeCycle.ts";
import { trackingNumbers } from "./trackingNumber.ts";

/** A meeting as lines and reports name it. */
export interface LineMeeting {
  readonly id: string;
  readonly title: string | null;
  readonly ordinal: string | null;
  readonly date: string | null;
}

/** One unit's part in a 列管事項, as the board, the 回覆單 and the reports show it; days are ISO. */
export interface FollowUpLine {
  /** Unique over all series. */
  readonly id: string;
  readonly seriesId: string;
  /** The item's key, unique within its series. */
  readonly itemKey: string;
  readonly itemId: string | null;
  /** 列管編號, printed or made by rule. */
  readonly number: string;
  readonly subject: string;
  /** 主辦單位 as first written; "" where none is named. */
  readonly unit: string;
  readonly unitKey: string;
  readonly status: FollowUpStatus;
  /** The ruling that ended it; null while it is open. */
  readonly ended: Ruling | null;
  readonly openedIn: LineMeeting | null;
  readonly openedOn: string | null;
  /** Days from its opening to today, or to the meeting that ended it; null where a day is not known. */
  readonly daysOpen: number | null;
  readonly due: string;
  /** The one day that the due names. */
  readonly dueDay: string | null;
  readonly isLate: boolean;
  /** 第幾次繼續列管. */
  readonly timesContinued: number;
  /** 展延: how many meetings moved the due to a later day. */
  readonly timesExtended: number;
  /** The latest 辦理情形 and suggestion. */
  readonly progress: string | null;
  readonly suggestion: Ruling | null;
  /** Whether it may be an ended item that came back. */
  readonly mayReturn: boolean;
}

const DAY = 86_400_000;

/** Whole days from one ISO day to another, never fewer than none. */
function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY));
}

/** The dues that entries state, by meeting and block. */
type Dues = ReadonlyMap<string, string>;

const placeOf = (meetingId: string, blockId: string) => `${meetingId} ${blockId}`;

function duesOf(meetings: readonly MeetingOfEntries[]): Dues {
  const dues = new Map<string, string>();
  for (const { meetingId, entries } of meetings) {
    for (const { blockId, due } of entries) {
      const day = dueDayOf(due);
      if (day !== null) dues.set(placeOf(meetingId, blockId), day);
    }
  }
  return dues;
}

/** How many meetings moved the due of any unit of an item to a later day (展延). */
function timesExtended(item: FollowUpItem, dues: Dues): number {
  const extended = new Set<string>();
  for (const { rounds } of item.units) {
    let last: string | null = null;
    for (const { meetingId, blockId } of rounds) {
      const day = dues.get(placeOf(meetingId, blockId)) ?? null;
      if (day === null) continue;
      if (last !== null && day > last) extended.add(meetingId);
      last = day;
    }
  }
  return extended.size;
}

/** The day on which a unit's part ended; null while it is open or where the meeting has no date. */
function endedOn({ ended, rounds }: UnitOfItem, meetings: ReadonlyMap<string, LineMeeting>): string | null {
  const last = ended === null ? undefined : rounds.find(({ ruling }) => ruling !== null && endsUnit(ruling));
  return last === undefined ? null : (meetings.get(last.meetingId)?.date ?? null);
}

interface LineFacts {
  readonly seriesId: string;
  readonly meetings: readonly LineMeeting[];
  /** The entries that the items were folded from. */
  readonly entries: readonly MeetingOfEntries[];
  /** ISO. */
  readonly today: string;
}

/** Every unit's part in every item of a series, in the order of the items. */
export function linesOf(items: readonly FollowUpItem[], facts: LineFacts): FollowUpLine[] {
  const { seriesId, today } = facts;
  const meetings = new Map(facts.meetings.map((meeting) => [meeting.id, meeting]));
  const numbers = trackingNumbers(items, meetings);
  const dues = duesOf(facts.entries);
  const unitKeys = new Map<string, string>();
  const unitKeyOf = (unit: string) => {
    const key = unitKeys.get(unit) ?? foldUnitName(unit);
    unitKeys.set(unit, key);
    return key;
  };
  return items.flatMap((item) => {
    const openedIn = meetings.get(item.openedIn) ?? null;
    const dueDay = dueDayOf(item.due);
    const ofItem = {
      seriesId,
      itemKey: item.key,
      itemId: item.itemId,
      number: numbers.get(item.key) ?? "",
      subject: item.subject,
      openedIn,
      openedOn: openedIn?.date ?? null,
      due: dueText(item.due),
      dueDay,
      timesContinued: timesContinued(item),
      timesExtended: timesExtended(item, dues),
      mayReturn: item.mayReturn !== null,
    };
    return item.units.map((part, at): FollowUpLine => {
      const status = statusOf([part]);
      const until = part.ended === null ? today : endedOn(part, meetings);
      return {
        ...ofItem,
        id: `${seriesId} ${item.key} ${at}`,
        unit: part.unit,
        unitKey: unitKeyOf(part.unit),
        status,
        ended: part.ended,
        daysOpen: ofItem.openedOn === null || until === null ? null : daysBetween(ofItem.openedOn, until),
        isLate: status === "open" && dueDay !== null && dueDay < today,
        progress: part.rounds.findLast(({ progress }) => progress !== null)?.progress ?? null,
        suggestion: part.rounds.findLast(({ suggestion }) => suggestion !== null)?.suggestion ?? null,
      };
    });
  });
}

/** The nearest due first, then what names no day; of equals what was kept most often. */
export function byUrgency(
  a: Pick<FollowUpLine, "dueDay" | "timesContinued">,
  b: Pick<FollowUpLine, "dueDay" | "timesContinued">,
): number {
  if (a.dueDay !== b.dueDay) {
    if (a.dueDay === null) return 1;
    if (b.dueDay === null) return -1;
    return a.dueDay < b.dueDay ? -1 : 1;
  }
  return b.timesContinued - a.timesContinued;
}
