import type { FollowUpEntry } from "../minutes/entries.ts";
import { assertNever } from "../minutes/never.ts";
import type { DueDate, Ruling } from "../minutes/vocabulary.ts";
import { foldUnitName } from "../people/units.ts";

/** The follow-up entries of one meeting; `date` ISO, `sequence` the order in which undated or same-day meetings stand. */
export interface MeetingOfEntries {
  readonly meetingId: string;
  readonly date: string | null;
  readonly sequence: number;
  readonly entries: readonly FollowUpEntry[];
}

/** What one meeting says of one unit's part in an item: one round of 辦理情形. */
export interface Round {
  readonly meetingId: string;
  readonly blockId: string;
  readonly progress: string | null;
  readonly suggestion: Ruling | null;
  readonly ruling: Ruling | null;
}

/** One responsible unit (主辦單位) of an item with its own rounds and its own end; "" where no unit is named. */
export interface UnitOfItem {
  readonly unit: string;
  readonly rounds: readonly Round[];
  /** The ruling that ended it; null while it is open. */
  readonly ended: Ruling | null;
}

/** Open while any unit is; released when all ended by release; otherwise left. */
export type FollowUpStatus = "open" | "released" | "left";

/** A 列管事項 over all its meetings. */
export interface FollowUpItem {
  /** The item id where an entry bears one, else the block that opened it. */
  readonly key: string;
  readonly itemId: string | null;
  readonly trackingNumber: string | null;
  readonly subject: string;
  readonly due: DueDate | null;
  readonly openedIn: string;
  readonly units: readonly UnitOfItem[];
  readonly status: FollowUpStatus;
  /** An ended item with the same number or subject, that this one may be the return of; never joined by itself. */
  readonly mayReturn: string | null;
}

/** Whether a ruling ends a unit's part (design: continue and specialMeeting leave it open). */
export function endsUnit(ruling: Ruling): boolean {
  switch (ruling) {
    case "continue":
    case "specialMeeting":
      return false;
    case "release":
    case "selfTrack":
    case "merge":
    case "transfer":
    case "cancel":
      return true;
    default:
      return assertNever(ruling, "ruling");
  }
}

export function statusOf(units: readonly Pick<UnitOfItem, "ended">[]): FollowUpStatus {
  if (units.some(({ ended }) => ended === null)) return "open";
  return units.every(({ ended }) => ended === "release") ? "released" : "left";
}

/** A subject or number without white space and punctuation, for telling whether two rows speak of one item. */
export function foldSubject(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{P}]+/gu, "")
    .replaceAll("台", "臺");
}

interface GrowingUnit {
  unit: string;
  readonly rounds: Round[];
  ended: Ruling | null;
}

interface GrowingItem {
  key: string;
  itemId: string | null;
  trackingNumber: string | null;
  readonly subject: string;
  due: DueDate | null;
  readonly openedIn: string;
  readonly units: GrowingUnit[];
  readonly mayReturn: string | null;
  /** The meeting that spoke of it last: units of one row are ruled one after the other. */
  lastIn: string;
}

const isOpen = (item: GrowingItem) => statusOf(item.units) === "open";

/** Undated meetings are still being prepared and stand last. */
function byTime(a: MeetingOfEntries, b: MeetingOfEntries): number {
  if (a.date !== b.date) {
    if (a.date === null) return 1;
    if (b.date === null) return -1;
    return a.date < b.date ? -1 : 1;
  }
  return a.sequence - b.sequence;
}

function sameByWords(item: GrowingItem, entry: FollowUpEntry): boolean {
  if (item.itemId !== null && entry.itemId !== null) return false;
  if (item.trackingNumber !== null && entry.trackingNumber !== null) {
    return foldSubject(item.trackingNumber) === foldSubject(entry.trackingNumber);
  }
  const folded = foldSubject(entry.subject);
  return folded !== "" && foldSubject(item.subject) === folded;
}

class Ledger {
  readonly items: GrowingItem[] = [];

  /** Rows are one item by id, else by number, else by subject; by words only while the item is open. */
  add(meetingId: string, entry: FollowUpEntry): void {
    const byId = entry.itemId === null ? undefined : this.items.find((item) => item.itemId === entry.itemId);
    const known =
      byId ?? this.items.findLast((item) => (isOpen(item) || item.lastIn === meetingId) && sameByWords(item, entry));
    const item = known ?? this.open(meetingId, entry);
    if (item.itemId === null && entry.itemId !== null) {
      item.itemId = entry.itemId;
      item.key = entry.itemId;
    }
    item.trackingNumber ??= entry.trackingNumber;
    item.lastIn = meetingId;
    item.due = entry.due ?? item.due;
    for (const unit of entry.units.length === 0 ? [""] : entry.units) this.addRound(item, unit, meetingId, entry);
  }

  private open(meetingId: string, entry: FollowUpEntry): GrowingItem {
    const ended = this.items.findLast((item) => !isOpen(item) && sameByWords(item, entry));
    const item: GrowingItem = {
      key: entry.itemId ?? entry.blockId,
      itemId: entry.itemId,
      trackingNumber: entry.trackingNumber,
      subject: entry.subject,
      due: entry.due,
      openedIn: meetingId,
      units: [],
      mayReturn: ended?.key ?? null,
      lastIn: meetingId,
    };
    this.items.push(item);
    return item;
  }

  private addRound(item: GrowingItem, name: string, meetingId: string, entry: FollowUpEntry): void {
    const unit = this.unitOf(item, name);
    const { blockId, progress, suggestion, ruling } = entry;
    unit.rounds.push({ meetingId, blockId, progress, suggestion, ruling });
    // What has ended stays ended: a later row of it is history, not a return.
    if (unit.ended === null && ruling !== null && endsUnit(ruling)) unit.ended = ruling;
  }

  /** A part that named no unit becomes the first unit's that is named. */
  private unitOf(item: GrowingItem, name: string): GrowingUnit {
    const folded = foldUnitName(name);
    const known = item.units.find((unit) => foldUnitName(unit.unit) === folded);
    if (known !== undefined) return known;
    const unnamed = item.units.find((unit) => unit.unit === "");
    if (unnamed !== undefined && unnamed.ended === null) {
      unnamed.unit = name;
      return unnamed;
    }
    const only = item.units[0];
    if (name === "" && only !== undefined && item.units.length === 1) return only;
    const unit: GrowingUnit = { unit: name, rounds: [], ended: null };
    item.units.push(unit);
    return unit;
  }
}

/** Folds the entries of a series into its items, by meeting date, sequence and row, never by time of import. */
export function itemsOf(meetings: readonly MeetingOfEntries[]): FollowUpItem[] {
  const ledger = new Ledger();
  for (const meeting of [...meetings].sort(byTime)) {
    for (const entry of meeting.entries) ledger.add(meeting.meetingId, entry);
  }
  return ledger.items.map(({ lastIn: _lastIn, ...item }) => ({ ...item, status: statusOf(item.units) }));
}

/** How often an item was kept (第幾次繼續列管): the meetings in which any of its units was ruled to go on. */
export function timesContinued(item: FollowUpItem): number {
  const rounds = item.units.flatMap((unit) => unit.rounds);
  const meetings = rounds
    .filter((round) => round.ruling !== null && !endsUnit(round.ruling))
    .map((round) => round.meetingId);
  return new Set(meetings).size;
}
