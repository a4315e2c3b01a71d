import type { LinePart } from "../../../shared/followUp/followUpLine.ts";
import type { FollowUpStatus } from "../../../shared/followUp/lifeCycle.ts";
import type { Ruling } from "../../../shared/minutes/vocabulary.ts";
import { statement, type WritableDatabase } from "./connection.ts";
import { FollowUpCounts, NO_DAY } from "./followUpCounts.ts";
import { indexLine, unindexLine } from "./followUpIndex.ts";
import type { ReadSounding, Sounding } from "./followUpLinks.ts";
import { deleteRows, putRow, soundRows } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";

/** A row of the board as it is kept. */
export type Line = Rows["follow_up_line"];

/** A row of the board that has no number of a row yet. */
export type NewLine = Omit<Line, "row">;

/** Where an item was opened; `sequence` of a meeting and of a series count them in order of making. */
export interface Opening {
  readonly seriesId: string;
  readonly seriesSequence: number;
  readonly date: string | null;
  readonly sequence: number;
  readonly position: number;
}

const digits = (number: number, length: number) => String(number).padStart(length, "0");

/** What all places of a series begin with. */
export const seriesPlace = (sequence: number): string => `${digits(sequence, 6)} `;

/** Sorts lines by series, then as their items were opened, undated meetings last. */
function placeOf({ seriesSequence, date, sequence, position }: Opening, part: number): string {
  const when = `${date ?? NO_DAY} ${digits(sequence, 8)} ${digits(position, 6)}`;
  return `${seriesPlace(seriesSequence)}${when} ${digits(part, 3)}`;
}

export function newLine(part: LinePart, opening: Opening, isFirst: boolean, number: string): NewLine {
  return {
    series_id: opening.seriesId,
    item_key: part.itemKey,
    part: part.part,
    item_id: part.itemId,
    printed_number: part.printedNumber,
    number,
    subject: part.subject,
    unit: part.unit,
    unit_key: part.unitKey,
    status: part.status,
    ended: part.ended,
    opened_in: part.openedIn,
    opened_position: opening.position,
    ended_in: part.endedIn,
    due: part.due,
    due_day: part.dueDay ?? NO_DAY,
    times_continued: part.timesContinued,
    times_extended: part.timesExtended,
    progress: part.progress,
    suggestion: part.suggestion,
    may_return: part.mayReturn ? 1 : 0,
    is_first: isFirst ? 1 : 0,
    place: placeOf(opening, part.part),
  };
}

export function partOfLine(line: Line): LinePart {
  return {
    itemKey: line.item_key,
    part: line.part,
    itemId: line.item_id,
    printedNumber: line.printed_number,
    subject: line.subject,
    unit: line.unit,
    unitKey: line.unit_key,
    status: line.status as FollowUpStatus,
    ended: line.ended as Ruling | null,
    openedIn: line.opened_in,
    endedIn: line.ended_in,
    due: line.due,
    dueDay: line.due_day === NO_DAY ? null : line.due_day,
    timesContinued: line.times_continued,
    timesExtended: line.times_extended,
    progress: line.progress,
    suggestion: line.suggestion as Ruling | null,
    mayReturn: line.may_return === 1,
  };
}

/** The lines of an item in the order of its parts. */
export function linesOfItem(store: ReadSounding, seriesId: string, itemKey: string): Line[] {
  return soundRows(store, "follow_up_line", { series_id: seriesId, item_key: itemKey }, "ORDER BY part");
}

const keyOf = ({ item_key, part }: NewLine) => `${item_key}\n${part}`;

/** Whether two lines are the same, whatever their numbers of rows. */
function isSame({ row: _row, ...old }: Line, line: NewLine): boolean {
  const known: Readonly<Record<string, unknown>> = old;
  return Object.entries(line).every(([column, value]) => known[column] === value);
}

const wordsOf = ({ number, subject, unit, progress }: NewLine) => JSON.stringify([number, subject, unit, progress]);

function nextRow(db: WritableDatabase): number {
  return Number(statement(db, "SELECT coalesce(max(row), 0) + 1 AS next FROM follow_up_line").get()?.next);
}

/** A line that cannot be read may still hold the place of its key. */
function dropDamaged(db: WritableDatabase, { series_id, item_key, part }: NewLine): void {
  deleteRows(db, "follow_up_line", { series_id, item_key, part });
}

/** Puts lines in the place of others, with their sums and their words; those that stay as they are cost nothing. */
export function replaceLines({ db }: Sounding, before: readonly Line[], after: readonly NewLine[]): void {
  const counts = new FollowUpCounts();
  const known = new Map(before.map((line) => [keyOf(line), line]));
  const kept = new Set(after.map(keyOf));
  for (const line of before) {
    if (kept.has(keyOf(line))) continue;
    counts.add(line, -1);
    unindexLine(db, line.row);
    deleteRows(db, "follow_up_line", { row: line.row });
  }
  for (const fresh of after) {
    const old = known.get(keyOf(fresh));
    if (old !== undefined && isSame(old, fresh)) continue;
    const line = { ...fresh, row: old?.row ?? nextRow(db) };
    if (old === undefined) dropDamaged(db, fresh);
    if (old !== undefined) counts.add(old, -1);
    counts.add(line, 1);
    putRow(db, "follow_up_line", line);
    if (old === undefined || wordsOf(old) !== wordsOf(line)) indexLine(db, line);
  }
  counts.addTo(db);
}

/** Moves the lines that a meeting opened from one position on by so many places. */
export function shiftLines(
  store: Sounding,
  opening: Omit<Opening, "position">,
  meetingId: string,
  from: number,
  by: number,
): void {
  const lines = soundRows(store, "follow_up_line", { opened_in: meetingId }, "AND opened_position >= ?", from);
  for (const line of lines) {
    const position = line.opened_position + by;
    const place = placeOf({ ...opening, position }, line.part);
    putRow(store.db, "follow_up_line", { ...line, opened_position: position, place });
  }
}
