import type { FollowUpGroup } from "../../../shared/contract/followUps.ts";
import { type ReadableDatabase, statement } from "./connection.ts";
import { matchOf } from "./followUpIndex.ts";
import { byUnit, conditionOf, type LineQuestion, nameOfUnit, statusAsked } from "./followUpPages.ts";

/** A line that holds the words, as far as it is counted and sorted by. */
interface Hit {
  readonly row: number;
  readonly id: string;
  readonly item: string;
  readonly unitKey: string;
  readonly isLate: boolean;
}

/** The lines that hold all words, in the order of the board, and what they sum up to. */
export interface Hits {
  readonly rows: readonly Hit[];
  readonly lines: number;
  readonly items: number;
  readonly late: number;
  readonly lateItems: number;
  readonly groups: readonly FollowUpGroup[];
}

function hitsOf(db: ReadableDatabase, asked: LineQuestion, words: readonly string[]): Hit[] {
  if (statusAsked(asked) === undefined) return [];
  const { sql, values } = conditionOf(asked);
  const rows = statement(
    db,
    `SELECT row, series_id, item_key, part, unit_key, status, due_day FROM follow_up_line
     WHERE row IN (SELECT rowid FROM follow_up_index WHERE follow_up_index MATCH ?) ${sql}
     ORDER BY due_day, times_continued DESC, place`,
  ).all(matchOf(words), ...values);
  return rows.map(({ row, series_id, item_key, part, unit_key, status, due_day }) => ({
    row: Number(row),
    id: `${series_id} ${item_key} ${part}`,
    item: `${series_id} ${item_key}`,
    unitKey: String(unit_key),
    isLate: status === "open" && String(due_day) < asked.today,
  }));
}

const itemsOf = (hits: readonly Hit[]) => new Set(hits.map(({ item }) => item)).size;

/** Looks for words among the lines that are asked for; what it costs goes by what it finds. */
export function foundAmong(db: ReadableDatabase, asked: LineQuestion, words: readonly string[]): Hits {
  const hits = hitsOf(db, asked, words);
  const late = hits.filter(({ isLate }) => isLate);
  const units = [...Map.groupBy(hits, ({ unitKey }) => unitKey)]
    .map(([unitKey, own]) => ({ unitKey, unit: nameOfUnit(db, asked.seriesId, unitKey), own }))
    .sort(byUnit);
  let offset = 0;
  const groups = units.map(({ unitKey, unit, own }) => {
    offset += own.length;
    return { unitKey, unit, offset: offset - own.length, count: own.length };
  });
  return {
    rows: units.flatMap(({ own }) => own),
    lines: hits.length,
    items: itemsOf(hits),
    late: late.length,
    lateItems: itemsOf(late),
    groups,
  };
}
