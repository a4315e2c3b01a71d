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
  readonly isNumberMade: boolean;
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

/** The meeting that ended a unit's part; null while it is open. */
function endedIn({ ended, rounds }: UnitOfItem): string | null {
  const last = ended === null ? undefined : rounds.find(({ ruling }) => ruling !== null && endsUnit(ruling));
  return last?.meetingId ?? null;
}

/** What a line says whatever day it is read on, and before its item has a number; meetings by id. */
export interface LinePart
  extends Pick<
    FollowUpLine,
    "itemKey" | "itemId" | "subject" | "unit" | "unitKey" | "status" | "ended" | "due" | "dueDay" | "progress"
  > {
  /** Its place among the parts of its item, from 0. */
  readonly part: number;
  /** 列管編號 as a record prints it. */
  readonly printedNumber: string | null;
  readonly openedIn: string;
  readonly endedIn: string | null;
  readonly timesContinued: number;
  readonly timesExtended: number;
  readonly suggestion: Ruling | null;
  readonly mayReturn: boolean;
}

/** Every unit's part in every item, in the order of the items; `entries` are those that the items were folded from. */
export function partsOf(items: readonly FollowUpItem[], entries: readonly MeetingOfEntries[]): LinePart[] {
  const dues = duesOf(entries);
  const unitKeys = new Map<string, string>();
  const unitKeyOf = (unit: string) => {
    const key = unitKeys.get(unit) ?? foldUnitName(unit);
    unitKeys.set(unit, key);
    return key;
  };
  return items.flatMap((item) => {
    const ofItem = {
      itemKey: item.key,
      itemId: item.itemId,
      printedNumber: item.trackingNumber,
      subject: item.subject,
      openedIn: item.openedIn,
      due: dueText(item.due),
      dueDay: dueDayOf(item.due),
      timesContinued: timesContinued(item),
      timesExtended: timesExtended(item, dues),
      mayReturn: item.mayReturn !== null,
    };
    return item.units.map(
      (unit, part): LinePart => ({
        ...ofItem,
        part,
        unit: unit.unit,
        unitKey: unitKeyOf(unit.unit),
        status: statusOf([unit]),
        ended: unit.ended,
        endedIn: endedIn(unit),
        progress: unit.rounds.findLast(({ progress }) => progress !== null)?.progress ?? null,
        suggestion: unit.rounds.findLast(({ suggestion }) => suggestion !== null)?.suggestion ?? null,
      }),
    );
  });
}

interface LinePlace {
  readonly seriesId: string;
  readonly number: string;
  readonly meetingOf: (meetingId: string) => LineMeeting | null;
  /** ISO. */
  readonly today: string;
}

/** A part as it is shown on a day. */
export function lineOf(part: LinePart, { seriesId, number, meetingOf, today }: LinePlace): FollowUpLine {
  const { part: at, printedNumber, endedIn: ending, openedIn: opening, ...rest } = part;
  const openedIn = meetingOf(opening);
  const openedOn = openedIn?.date ?? null;
  const until = part.ended === null ? today : ending === null ? null : (meetingOf(ending)?.date ?? null);
  return {
    ...rest,
    id: `${seriesId} ${part.itemKey} ${at}`,
    seriesId,
    number,
    isNumberMade: printedNumber === null,
    openedIn,
    openedOn,
    daysOpen: openedOn === null || until === null ? null : daysBetween(openedOn, until),
    isLate: part.status === "open" && part.dueDay !== null && part.dueDay < today,
  };
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
  const meetings = new Map(facts.meetings.map((meeting) => [meeting.id, meeting]));
  const numbers = trackingNumbers(items, meetings);
  const meetingOf = (id: string) => meetings.get(id) ?? null;
  const { seriesId, today } = facts;
  return partsOf(items, facts.entries).map((part) =>
    lineOf(part, { seriesId, number: numbers.get(part.itemKey) ?? "", meetingOf, today }),
  );
}
