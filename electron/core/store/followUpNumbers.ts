import { type OpeningMeeting, trackingNumbers } from "../../../shared/followUp/trackingNumber.ts";
import { type ReadableDatabase, statement } from "./connection.ts";
import { type Line, linesOfItem, type NewLine } from "./followUpLines.ts";
import type { ReadSounding } from "./followUpLinks.ts";

/** What of an item its 列管編號 depends on: `place` sorts the items of a series as they were opened. */
type Head = Pick<Line, "item_key" | "printed_number" | "opened_in" | "place" | "part">;

const byPlace = (a: Head, b: Head) => (a.place < b.place ? -1 : 1);
const headsOf = <Each extends Head>(lines: readonly Each[]) => lines.filter(({ part }) => part === 0).sort(byPlace);

const printOf = (lines: readonly Head[]) =>
  JSON.stringify(headsOf(lines).map(({ item_key, printed_number, place }) => [item_key, printed_number, place]));

/** Lines with their numbers, and the lines of other items that get another number by it, as they were and as they are. */
export interface Numbered {
  readonly lines: readonly NewLine[];
  readonly others: { readonly before: readonly Line[]; readonly after: readonly NewLine[] };
}

/** Numbers the lines that take the place of others. Where they are of the same items in the same places, numbers stay. */
export function numberedLines(
  store: ReadSounding,
  seriesId: string,
  before: readonly Line[],
  lines: readonly NewLine[],
): Numbered {
  if (printOf(before) === printOf(lines)) {
    const known = new Map(before.map(({ item_key, number }) => [item_key, number]));
    const kept = lines.map((line) => ({ ...line, number: known.get(line.item_key) ?? "" }));
    return { lines: kept, others: { before: [], after: [] } };
  }
  const gone = new Set(before.map(({ item_key }) => item_key));
  const heads = storedHeads(store.db, seriesId).filter(({ item_key }) => !gone.has(item_key));
  const numbers = numbersOf(store.db, [...heads, ...lines]);
  const numberOf = (itemKey: string) => numbers.get(itemKey) ?? "";
  const changed = heads.filter(({ item_key, number }) => number !== numberOf(item_key));
  const others = changed.flatMap(({ item_key }) => linesOfItem(store, seriesId, item_key));
  return {
    lines: lines.map((line) => ({ ...line, number: numberOf(line.item_key) })),
    others: {
      before: others,
      after: others.map(({ row: _row, ...line }) => ({ ...line, number: numberOf(line.item_key) })),
    },
  };
}

/** All lines of a series with their numbers. */
export function numberedAnew(db: ReadableDatabase, lines: readonly NewLine[]): NewLine[] {
  const numbers = numbersOf(db, lines);
  return lines.map((line) => ({ ...line, number: numbers.get(line.item_key) ?? "" }));
}

/** The lines of a series whose numbers are no longer those of its meetings, as they were and as they are. */
export function renumbered(store: ReadSounding, seriesId: string): Numbered["others"] {
  const heads = storedHeads(store.db, seriesId);
  const numbers = numbersOf(store.db, heads);
  const changed = heads.filter(({ item_key, number }) => number !== numbers.get(item_key));
  const before = changed.flatMap(({ item_key }) => linesOfItem(store, seriesId, item_key));
  const after = before.map(({ row: _row, ...line }) => ({ ...line, number: numbers.get(line.item_key) ?? "" }));
  return { before, after };
}

function storedHeads(db: ReadableDatabase, seriesId: string): (Head & { readonly number: string })[] {
  const rows = statement(
    db,
    "SELECT item_key, printed_number, opened_in, place, part, number FROM follow_up_line WHERE series_id = ? AND part = 0",
  ).all(seriesId);
  return rows as unknown as (Head & { number: string })[];
}

function numbersOf(db: ReadableDatabase, lines: readonly Head[]): ReadonlyMap<string, string> {
  const heads = headsOf(lines);
  const meetings = new Map<string, OpeningMeeting>();
  for (const { opened_in: id } of heads) if (!meetings.has(id)) meetings.set(id, openingMeeting(db, id));
  const items = heads.map((each) => ({
    key: each.item_key,
    openedIn: each.opened_in,
    trackingNumber: each.printed_number,
  }));
  return trackingNumbers(items, meetings);
}

function openingMeeting(db: ReadableDatabase, meetingId: string): OpeningMeeting {
  const row = statement(
    db,
    "SELECT m.ordinal, f.date FROM meeting m LEFT JOIN meeting_facts f ON f.meeting_id = m.id WHERE m.id = ?",
  ).get(meetingId);
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return { ordinal: text(row?.ordinal), date: text(row?.date) };
}
