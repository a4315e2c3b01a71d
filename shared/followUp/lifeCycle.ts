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
  /** Who reported it (承辦人／電話); absent where nobody is named. */
  readonly contact?: string;
  /** Where a 併案 or 移他會議 went; absent where that is not said. */
  readonly destination?: string;
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
  /** Whether something closed (不公開) opened it, or opened it again. */
  readonly isClosed?: true;
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

/** The same fold, which works out each text once: a series says the same words at every meeting. */
function remembering(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const folded = known.get(text) ?? fold(text);
    known.set(text, folded);
    return folded;
  };
}

interface GrowingUnit {
  unit: string;
  readonly rounds: Round[];
  ended: Ruling | null;
}

interface GrowingItem {
  /** Its place among the items. */
  readonly order: number;
  key: string;
  itemId: string | null;
  trackingNumber: string | null;
  readonly subject: string;
  due: DueDate | null;
  readonly openedIn: string;
  readonly units: GrowingUnit[];
  readonly mayReturn: string | null;
  isClosed?: true;
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

/** Puts an item behind the others of its key; "" is no key. */
function file(index: Map<string, GrowingItem[]>, key: string, item: GrowingItem): void {
  const known = index.get(key);
  if (key !== "" && known === undefined) index.set(key, [item]);
  else if (key !== "") known?.push(item);
}

class Ledger {
  readonly items: GrowingItem[] = [];
  private readonly foldWords = remembering(foldSubject);
  private readonly foldUnit = remembering(foldUnitName);
  private readonly byId = new Map<string, GrowingItem>();
  private readonly bySubject = new Map<string, GrowingItem[]>();
  private readonly byNumber = new Map<string, GrowingItem[]>();

  /** Rows are one item by id, else by number, else by subject; by words only while the item is open. */
  add(meetingId: string, entry: FollowUpEntry): GrowingItem {
    const byId = entry.itemId === null ? undefined : this.byId.get(entry.itemId);
    const known = byId ?? this.lastAlike(entry, (item) => isOpen(item) || item.lastIn === meetingId);
    const item = known ?? this.open(meetingId, entry);
    if (item.itemId === null && entry.itemId !== null) {
      item.itemId = entry.itemId;
      item.key = entry.itemId;
    }
    if (item.itemId !== null) this.byId.set(item.itemId, item);
    if (item.trackingNumber === null && entry.trackingNumber !== null) {
      item.trackingNumber = entry.trackingNumber;
      file(this.byNumber, this.foldWords(entry.trackingNumber), item);
    }
    item.lastIn = meetingId;
    item.due = entry.due ?? item.due;
    if (entry.isClosed === true) item.isClosed = true;
    for (const unit of entry.units.length === 0 ? [""] : entry.units) this.addRound(item, unit, meetingId, entry);
    return item;
  }

  /** The last item that an entry's words speak of, among those that a condition lets through. */
  private lastAlike(entry: FollowUpEntry, isMeant: (item: GrowingItem) => boolean): GrowingItem | undefined {
    const isAlike = (item: GrowingItem) => isMeant(item) && this.sameByWords(item, entry);
    const { subject, trackingNumber } = entry;
    const numbered = trackingNumber === null ? [] : (this.byNumber.get(this.foldWords(trackingNumber)) ?? []);
    // An item may get its number long after it was opened, so that these do not stand in order.
    const found = [
      this.bySubject.get(this.foldWords(subject))?.findLast(isAlike) ?? [],
      numbered.filter(isAlike),
    ].flat();
    return found.sort((a, b) => b.order - a.order)[0];
  }

  private sameByWords(item: GrowingItem, entry: FollowUpEntry): boolean {
    if (item.itemId !== null && entry.itemId !== null) return false;
    if (item.trackingNumber !== null && entry.trackingNumber !== null) {
      return this.foldWords(item.trackingNumber) === this.foldWords(entry.trackingNumber);
    }
    const folded = this.foldWords(entry.subject);
    return folded !== "" && this.foldWords(item.subject) === folded;
  }

  private open(meetingId: string, entry: FollowUpEntry): GrowingItem {
    const ended = this.lastAlike(entry, (item) => !isOpen(item));
    const item: GrowingItem = {
      order: this.items.length,
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
    file(this.bySubject, this.foldWords(item.subject), item);
    if (item.trackingNumber !== null) file(this.byNumber, this.foldWords(item.trackingNumber), item);
    return item;
  }

  private addRound(item: GrowingItem, name: string, meetingId: string, entry: FollowUpEntry): void {
    const unit = this.unitOf(item, name);
    const { blockId, progress, suggestion, ruling, contact, destination } = entry;
    const named = {
      ...(contact === undefined ? {} : { contact }),
      ...(destination === undefined ? {} : { destination }),
    };
    unit.rounds.push({ meetingId, blockId, progress, suggestion, ruling, ...named });
    // What has ended stays ended: a later row of it is history, not a return.
    if (unit.ended === null && ruling !== null && endsUnit(ruling)) unit.ended = ruling;
  }

  /** A part that named no unit becomes the first unit's that is named. */
  private unitOf(item: GrowingItem, name: string): GrowingUnit {
    const folded = this.foldUnit(name);
    const known = item.units.find((unit) => this.foldUnit(unit.unit) === folded);
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

/** The items that entries make, and for every entry the place of its item among them. */
export interface Folding {
  readonly items: readonly FollowUpItem[];
  readonly placeOf: ReadonlyMap<FollowUpEntry, number>;
}

/** Folds the entries of a series, by meeting date, sequence and row, never by time of import. */
export function foldEntries(meetings: readonly MeetingOfEntries[]): Folding {
  const ledger = new Ledger();
  const placeOf = new Map<FollowUpEntry, number>();
  for (const meeting of [...meetings].sort(byTime)) {
    for (const entry of meeting.entries) placeOf.set(entry, ledger.add(meeting.meetingId, entry).order);
  }
  const items = ledger.items.map(({ lastIn: _lastIn, order: _order, ...item }) => ({
    ...item,
    status: statusOf(item.units),
  }));
  return { items, placeOf };
}

/** The items that the entries of a series make. */
export function itemsOf(meetings: readonly MeetingOfEntries[]): readonly FollowUpItem[] {
  return foldEntries(meetings).items;
}

/** How often an item was kept (第幾次繼續列管): the meetings in which any of its units was ruled to go on. */
export function timesContinued(item: FollowUpItem): number {
  const meetings = new Set<string>();
  for (const { rounds } of item.units) {
    for (const { meetingId, ruling } of rounds) if (ruling !== null && !endsUnit(ruling)) meetings.add(meetingId);
  }
  return meetings.size;
}
