import type { FollowUpItemRow, FollowUpMeeting } from "../../../shared/contract/meetings.ts";
import { dueDayOf } from "../../../shared/followUp/dueDay.ts";
import { dueText } from "../../../shared/followUp/dueText.ts";
import { foldWords, wordsOf } from "../../../shared/followUp/foldWords.ts";
import { endsUnit, type FollowUpStatus, statusOf, type UnitOfItem } from "../../../shared/followUp/lifeCycle.ts";
import { trackingNumbers } from "../../../shared/followUp/trackingNumber.ts";
import type { Ruling } from "../../../shared/minutes/vocabulary.ts";
import { foldUnitName } from "../../../shared/people/units.ts";

/** One unit's part in an item: a row of the board. */
export interface BoardPart {
  readonly id: string;
  /** The item it belongs to, unique over all series. */
  readonly itemKey: string;
  readonly row: FollowUpItemRow;
  readonly unit: string;
  /** The unit's name for comparing; "" where none is named. */
  readonly unitKey: string;
  readonly status: FollowUpStatus;
  /** The ruling that ended it; null while it is open. */
  readonly ended: Ruling | null;
  /** Where it was opened, for an item without a number: the meeting and which of its new items it was, from 1. */
  readonly openedIn: FollowUpMeeting | null;
  readonly nth: number;
  readonly due: string;
  /** The one day that the due names, ISO; null where it names none or several. */
  readonly dueDay: string | null;
  readonly isLate: boolean;
  /** Whether it is open and due in this month. */
  readonly isDueThisMonth: boolean;
  /** 列管編號, printed or made by rule. */
  readonly number: string;
  /** Days from the meeting that opened it to today, or to the one that ended it; null where a day is not known. */
  readonly daysOpen: number | null;
  readonly progress: string | null;
  readonly suggestion: Ruling | null;
  /** Everything it can be found by, folded. */
  readonly words: string;
}

/** An item's key that no item of another series bears. */
export function itemKeyOf({ seriesId, item }: FollowUpItemRow): string {
  return `${seriesId} ${item.key}`;
}

/** Every unit's part in every item, in the order of the items; `today` ISO. */
export function partsOf(rows: readonly FollowUpItemRow[], today: string): BoardPart[] {
  const opened = new Map<string, number>();
  const numbers = numbersOf(rows);
  return rows.flatMap((row) => {
    const where = `${row.seriesId} ${row.item.openedIn}`;
    const nth = (opened.get(where) ?? 0) + 1;
    opened.set(where, nth);
    const number = numbers.get(itemKeyOf(row)) ?? "";
    return row.item.units.map((unit, at) => partOf(row, unit, { at, nth, number, today }));
  });
}

/** The 列管編號 of every item; numbers are made series by series. */
function numbersOf(rows: readonly FollowUpItemRow[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const [seriesId, own] of Map.groupBy(rows, (row) => row.seriesId)) {
    const meetings = new Map(own.flatMap((row) => row.meetings.map((meeting) => [meeting.id, meeting] as const)));
    const made = trackingNumbers(
      own.map(({ item }) => item),
      meetings,
    );
    for (const [key, number] of made) numbers.set(`${seriesId} ${key}`, number);
  }
  return numbers;
}

const DAY_MS = 86_400_000;

/** Whole days from its opening to its end, or to today where it has none; null where one of them is not dated. */
function daysOpenOf({ item, meetings }: FollowUpItemRow, { ended, rounds }: UnitOfItem, today: string): number | null {
  const dateOf = (meetingId: string | undefined) => meetings.find(({ id }) => id === meetingId)?.date ?? null;
  const from = dateOf(item.openedIn);
  const ending = rounds.find(({ ruling }) => ruling !== null && endsUnit(ruling));
  const until = ended === null ? today : dateOf(ending?.meetingId);
  if (from === null || until === null) return null;
  return Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS));
}

interface PartPlace {
  readonly at: number;
  readonly nth: number;
  readonly number: string;
  readonly today: string;
}

function partOf(row: FollowUpItemRow, unit: UnitOfItem, { at, nth, number, today }: PartPlace): BoardPart {
  const { item, meetings } = row;
  const itemKey = itemKeyOf(row);
  const status = statusOf([unit]);
  const progress = unit.rounds.findLast((round) => round.progress !== null)?.progress ?? null;
  const dueDay = dueDayOf(item.due);
  return {
    id: `${itemKey} ${at}`,
    itemKey,
    row,
    unit: unit.unit,
    unitKey: foldUnitName(unit.unit),
    status,
    ended: unit.ended,
    openedIn: meetings.find(({ id }) => id === item.openedIn) ?? null,
    nth,
    due: dueText(item.due),
    dueDay,
    isLate: status === "open" && dueDay !== null && dueDay < today,
    isDueThisMonth: status === "open" && dueDay !== null && dueDay.slice(0, 7) === today.slice(0, 7),
    number,
    daysOpen: daysOpenOf(row, unit, today),
    progress,
    suggestion: unit.rounds.findLast((round) => round.suggestion !== null)?.suggestion ?? null,
    words: foldWords([number, item.subject, unit.unit, progress].join("\n")),
  };
}

/** A state, or open and past its due, or open and due in this month. */
export type StatusFilter = FollowUpStatus | "all" | "late" | "thisMonth";

function hasStatus(part: BoardPart, wanted: StatusFilter): boolean {
  if (wanted === "late") return part.isLate;
  if (wanted === "thisMonth") return part.isDueThisMonth;
  return wanted === "all" || part.status === wanted;
}

/** What the board shows; null and "all" mean no limit. */
export interface BoardFilter {
  readonly seriesId: string | null;
  readonly unitKey: string | null;
  readonly status: StatusFilter;
  readonly text: string;
}

export const FIRST_FILTER: BoardFilter = { seriesId: null, unitKey: null, status: "open", text: "" };

export function filterParts(parts: readonly BoardPart[], filter: BoardFilter): BoardPart[] {
  const words = wordsOf(filter.text);
  return parts.filter(
    (part) =>
      (filter.seriesId === null || part.row.seriesId === filter.seriesId) &&
      (filter.unitKey === null || part.unitKey === filter.unitKey) &&
      hasStatus(part, filter.status) &&
      words.every((word) => part.words.includes(word)),
  );
}

/** The parts of one unit over all its items. */
export interface BoardGroup {
  readonly unitKey: string;
  /** The name as it was first written; "" where none is named. */
  readonly unit: string;
  readonly parts: readonly BoardPart[];
}

const byName = new Intl.Collator("zh-Hant-TW", { numeric: true });

function byUnit(a: { readonly unit: string }, b: { readonly unit: string }): number {
  if ((a.unit === "") !== (b.unit === "")) return a.unit === "" ? 1 : -1;
  return byName.compare(a.unit, b.unit);
}

/** The nearest due first, then what names no day; of equals what was kept most often. */
export function byUrgency(a: BoardPart, b: BoardPart): number {
  if (a.dueDay !== b.dueDay) {
    if (a.dueDay === null) return 1;
    if (b.dueDay === null) return -1;
    return a.dueDay < b.dueDay ? -1 : 1;
  }
  return b.row.timesContinued - a.row.timesContinued;
}

/** Parts by unit, the units by name with the unnamed last, each unit's parts by urgency. */
export function groupParts(parts: readonly BoardPart[]): BoardGroup[] {
  const groups = new Map<string, { unit: string; parts: BoardPart[] }>();
  for (const part of parts) {
    const group = groups.get(part.unitKey);
    if (group === undefined) groups.set(part.unitKey, { unit: part.unit, parts: [part] });
    else group.parts.push(part);
  }
  return [...groups]
    .map(([unitKey, group]) => ({ unitKey, unit: group.unit, parts: group.parts.sort(byUrgency) }))
    .sort(byUnit);
}

/** How many parts of a unit are open and how many released. */
export interface UnitCount {
  readonly unitKey: string;
  readonly unit: string;
  readonly open: number;
  readonly released: number;
}

/** Open and released by unit, the most open first; units that have neither are left out. */
export function countsByUnit(parts: readonly BoardPart[]): UnitCount[] {
  return groupParts(parts)
    .map(({ unitKey, unit, parts: own }) => ({
      unitKey,
      unit,
      open: own.filter(({ status }) => status === "open").length,
      released: own.filter(({ status }) => status === "released").length,
    }))
    .filter(({ open, released }) => open + released > 0)
    .sort((a, b) => b.open - a.open || b.released - a.released);
}

/** The units that parts name, by name. */
export function unitsOf(parts: readonly BoardPart[]): { readonly unitKey: string; readonly unit: string }[] {
  const units = new Map<string, string>();
  for (const { unitKey, unit } of parts) if (!units.has(unitKey)) units.set(unitKey, unit);
  return [...units].map(([unitKey, unit]) => ({ unitKey, unit })).sort(byUnit);
}

/** How many items parts belong to. */
export function countItems(parts: readonly BoardPart[]): number {
  return new Set(parts.map(({ itemKey }) => itemKey)).size;
}
