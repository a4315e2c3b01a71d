import { statement, type WritableDatabase } from "./connection.ts";
import { deleteRows, putRow } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";

type Line = Rows["follow_up_line"];
type Count = Rows["follow_up_count"];

/** The day of a line whose due names none; behind all others. */
export const NO_DAY = "~";

/** The sum that a line counts in: by due only while it is open. */
export function countOf({ series_id, unit_key, status, due_day, is_first, part }: Line): Count {
  const day = status === "open" ? due_day : NO_DAY;
  return { series_id, unit_key, status, due_day: day, lines: 1, firsts: is_first, heads: part === 0 ? 1 : 0 };
}

const keyOf = ({ series_id, unit_key, status, due_day }: Count) => [series_id, unit_key, status, due_day].join("\n");

/** Sums of lines: how many, how many are the first of their state in their item, and how many the first of all. */
export class FollowUpCounts {
  private readonly sums = new Map<string, Count>();

  add(line: Line, times: 1 | -1): void {
    const count = countOf(line);
    const key = keyOf(count);
    const sum = this.sums.get(key) ?? { ...count, lines: 0, firsts: 0, heads: 0 };
    this.sums.set(key, {
      ...sum,
      lines: sum.lines + times * count.lines,
      firsts: sum.firsts + times * count.firsts,
      heads: sum.heads + times * count.heads,
    });
  }

  rows(): Count[] {
    return [...this.sums.values()].filter(({ lines, firsts, heads }) => lines !== 0 || firsts !== 0 || heads !== 0);
  }

  /** Adds the sums to those that are kept. */
  addTo(db: WritableDatabase): void {
    for (const { lines, firsts, heads, ...key } of this.rows()) {
      const known = statement(
        db,
        `SELECT lines, firsts, heads FROM follow_up_count
         WHERE series_id = ? AND unit_key = ? AND status = ? AND due_day = ?`,
      ).get(key.series_id, key.unit_key, key.status, key.due_day);
      const sum = {
        lines: Number(known?.lines ?? 0) + lines,
        firsts: Number(known?.firsts ?? 0) + firsts,
        heads: Number(known?.heads ?? 0) + heads,
      };
      if (sum.lines > 0) putRow(db, "follow_up_count", { ...key, ...sum });
      else deleteRows(db, "follow_up_count", key);
    }
  }
}
