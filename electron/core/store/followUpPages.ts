import type { FollowUpGroup, FollowUpPage } from "../../../shared/contract/followUps.ts";
import { wordsOf } from "../../../shared/followUp/foldWords.ts";
import { type FollowUpLine, type LineMeeting, lineOf } from "../../../shared/followUp/followUpLine.ts";
import type { FollowUpStatus } from "../../../shared/followUp/lifeCycle.ts";
import { type ReadableDatabase, statement, type Value } from "./connection.ts";
import { NO_DAY } from "./followUpCounts.ts";
import { foundAmong } from "./followUpHits.ts";
import { type Line, partOfLine, seriesPlace } from "./followUpLines.ts";
import type { ReadHandle } from "./handle.ts";
import { selectRows } from "./rows.ts";

/** What lines a question is about; null and "" mean no limit, `today` is ISO. */
export interface LineQuestion {
  readonly seriesId: string | null;
  readonly unitKey: string | null;
  readonly status: FollowUpStatus | null;
  /** Of the open ones those past their due, or due in this month. */
  readonly due: "late" | "thisMonth" | null;
  readonly text: string;
  readonly today: string;
}

/** Which of those lines are read; `lineId` asks for the page on which that line stands instead. */
export interface PageQuestion extends LineQuestion {
  readonly offset: number;
  readonly limit: number;
  readonly lineId: string | null;
}

/** A condition of SQL with its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

function dueCondition({ due, today }: LineQuestion): Condition {
  if (due === "late") return { sql: "AND due_day < ?", values: [today] };
  const month = today.slice(0, 7);
  if (due === "thisMonth") return { sql: "AND due_day >= ? AND due_day < ?", values: [month, `${month}${NO_DAY}`] };
  return { sql: "", values: [] };
}

/** The state that a question is about; a due is asked of open lines only. Undefined where no line can answer. */
export function statusAsked({ status, due }: LineQuestion): FollowUpStatus | null | undefined {
  if (due === null) return status;
  return status === null || status === "open" ? "open" : undefined;
}

/** What columns of a line or a sum must be. */
export function conditionOf(asked: LineQuestion): Condition {
  const status = statusAsked(asked);
  const columns = { series_id: asked.seriesId, unit_key: asked.unitKey, status: status ?? null };
  const set = Object.entries(columns).filter(([, value]) => value !== null);
  const due = dueCondition(asked);
  return {
    sql: `${set.map(([column]) => `AND ${column} = ?`).join(" ")} ${due.sql}`,
    values: [...set.map(([, value]) => value), ...due.values],
  };
}

/** How many lines a group has, how many items begin in it, and how much of both is past its due. */
interface GroupSum extends FollowUpGroup {
  readonly items: number;
  readonly late: number;
  readonly lateItems: number;
}

const byName = new Intl.Collator("zh-Hant-TW", { numeric: true });

/** Units by name, the unnamed last. */
export function byUnit(a: { readonly unit: string }, b: { readonly unit: string }): number {
  return Number(a.unit === "") - Number(b.unit === "") || byName.compare(a.unit, b.unit);
}

/** The name of a unit as it was first written, in all series or in one. */
export function nameOfUnit(db: ReadableDatabase, seriesId: string | null, unitKey: string): string {
  const sequence = seriesId === null ? null : statement(db, "SELECT sequence FROM series WHERE id = ?").get(seriesId);
  const from = sequence === null ? "" : seriesPlace(Number(sequence?.sequence ?? 0));
  const first = statement(
    db,
    "SELECT unit FROM follow_up_line WHERE unit_key = ? AND place >= ? ORDER BY place LIMIT 1",
  ).get(unitKey, from);
  return String(first?.unit ?? "");
}

function sumsOf(db: ReadableDatabase, asked: LineQuestion): GroupSum[] {
  const status = statusAsked(asked);
  if (status === undefined) return [];
  const { sql, values } = conditionOf(asked);
  // Of one unit an item has one line; over all units it is counted where its first line of that state stands.
  const items = asked.unitKey !== null ? "lines" : status === null ? "heads" : "firsts";
  const late = "status = 'open' AND due_day < ?";
  const rows = statement(
    db,
    `SELECT unit_key, sum(lines) AS lines, sum(${items}) AS items,
       sum(CASE WHEN ${late} THEN lines ELSE 0 END) AS late,
       sum(CASE WHEN ${late} THEN ${asked.unitKey !== null ? "lines" : "firsts"} ELSE 0 END) AS late_items
     FROM follow_up_count WHERE 1 ${sql} GROUP BY unit_key`,
  ).all(asked.today, asked.today, ...values);
  const groups = rows.map((row) => ({
    unitKey: String(row.unit_key),
    unit: nameOfUnit(db, asked.seriesId, String(row.unit_key)),
    count: Number(row.lines),
    items: Number(row.items),
    late: Number(row.late),
    lateItems: Number(row.late_items),
  }));
  let offset = 0;
  return groups.sort(byUnit).map((group) => {
    offset += group.count;
    return { ...group, offset: offset - group.count };
  });
}

const ORDER = "ORDER BY due_day, times_continued DESC, place";

/** The lines from one place on, over the borders of groups. */
function linesFrom(db: ReadableDatabase, asked: PageQuestion, groups: readonly GroupSum[], from: number): Line[] {
  const lines: Line[] = [];
  for (const { unitKey, offset, count } of groups) {
    const missing = asked.limit - lines.length;
    if (missing === 0) break;
    const skipped = Math.max(0, from - offset);
    if (skipped >= count) continue;
    const { sql, values } = conditionOf({ ...asked, unitKey });
    const rest = `${sql} ${ORDER} LIMIT ? OFFSET ?`;
    lines.push(...selectRows(db, "follow_up_line", {}, rest, ...values, missing, skipped));
  }
  return lines;
}

/** Series, key of the item, number of the part; a key may have spaces of its own. */
const LINE_ID = /^(\S+) (.*) (\d+)$/su;

/** How many lines stand before one among those that are asked for; null where it is none of them. */
function placeOfLine(db: ReadableDatabase, asked: PageQuestion, groups: readonly GroupSum[]): number | null {
  const [, seriesId = "", itemKey = "", part = ""] = LINE_ID.exec(asked.lineId ?? "") ?? [];
  const [line] = selectRows(db, "follow_up_line", { series_id: seriesId, item_key: itemKey, part: Number(part) });
  const group = groups.find(({ unitKey }) => unitKey === line?.unit_key);
  if (line === undefined || group === undefined) return null;
  const { sql, values } = conditionOf({ ...asked, unitKey: group.unitKey });
  const isAsked = statement(db, `SELECT 1 FROM follow_up_line WHERE row = ? ${sql}`).get(line.row, ...values);
  if (isAsked === undefined) return null;
  const before = statement(
    db,
    `SELECT count(*) AS n FROM follow_up_line WHERE 1 ${sql}
       AND (due_day, -times_continued, place) < (?, ?, ?)`,
  ).get(...values, line.due_day, -line.times_continued, line.place);
  return group.offset + Number(before?.n);
}

/** The place of a line as the offset of the page on which it stands. */
const pageOf = (place: number | null, { offset, limit }: PageQuestion) =>
  place === null ? offset : Math.floor(place / limit) * limit;

/** A part of what the board shows; each line as it stands on a day. */
export function followUpPage({ db }: ReadHandle, asked: PageQuestion): FollowUpPage {
  const words = wordsOf(asked.text);
  if (words.length > 0) return pageOfHits(db, asked, words);
  const groups = sumsOf(db, asked);
  const place = asked.lineId === null ? null : placeOfLine(db, asked, groups);
  const offset = pageOf(place, asked);
  const total = (of: (group: GroupSum) => number) => groups.reduce((sum, group) => sum + of(group), 0);
  return {
    lines: total(({ count }) => count),
    items: total(({ items }) => items),
    late: total(({ late }) => late),
    lateItems: total(({ lateItems }) => lateItems),
    groups: groups.map(({ unitKey, unit, offset: from, count }) => ({ unitKey, unit, offset: from, count })),
    offset,
    place,
    rows: shownLines(db, linesFrom(db, asked, groups, offset), asked.today),
  };
}

function pageOfHits(db: ReadableDatabase, asked: PageQuestion, words: readonly string[]): FollowUpPage {
  const { rows, ...sums } = foundAmong(db, asked, words);
  const at = rows.findIndex(({ id }) => id === asked.lineId);
  const place = at < 0 ? null : at;
  const offset = pageOf(place, asked);
  const lines = rows
    .slice(offset, offset + asked.limit)
    .flatMap(({ row }) => selectRows(db, "follow_up_line", { row }));
  return { ...sums, offset, place, rows: shownLines(db, lines, asked.today) };
}

/** Most characters of an 辦理情形 that a page of the board brings; the whole of it is in the item's life. */
const EXCERPT = 400;

function excerptOf(progress: string | null): string | null {
  if (progress === null || progress.length <= EXCERPT) return progress;
  return `${progress.slice(0, EXCERPT).toWellFormed()}……`;
}

function shownLines(db: ReadableDatabase, lines: readonly Line[], today: string): FollowUpLine[] {
  const known = new Map<string, LineMeeting | null>();
  const meetingOf = (id: string) => {
    const meeting = known.has(id) ? (known.get(id) ?? null) : lineMeeting(db, id);
    known.set(id, meeting);
    return meeting;
  };
  return lines.map((line) => {
    const part = { ...partOfLine(line), progress: excerptOf(line.progress) };
    return lineOf(part, { seriesId: line.series_id, number: line.number, meetingOf, today });
  });
}

/** A meeting as lines name it; null where it is not there. */
export function lineMeeting(db: ReadableDatabase, id: string): LineMeeting | null {
  const row = statement(
    db,
    `SELECT m.ordinal, f.title, f.date FROM meeting m LEFT JOIN meeting_facts f ON f.meeting_id = m.id
     WHERE m.id = ? AND m.deleted_at IS NULL`,
  ).get(id);
  const text = (value: Value | undefined) => (typeof value === "string" ? value : null);
  return row === undefined ? null : { id, title: text(row.title), ordinal: text(row.ordinal), date: text(row.date) };
}
