import { statement } from "./connection.ts";
import type { ReadHandle } from "./handle.ts";
import { selectRow } from "./rows.ts";
import type { Rows } from "./rowTypes.ts";
import { matchesOf, phrasesOf, type Range } from "./searchText.ts";

/** A block that answers a search; `matches` are the places in its text, in UTF-16 offsets. */
export interface StoredHit {
  readonly meetingId: string;
  readonly blockId: string;
  readonly text: string;
  readonly matches: readonly Range[];
  readonly title: string | null;
  readonly date: string | null;
}

/**
 * The blocks that hold every phrase of a query (parts between white space), latest meetings first, at most `limit`;
 * meetings in the bin are left out. A phrase is found from two characters on and never across two blocks.
 */
export function search({ db }: ReadHandle, query: string, { limit = 50 } = {}): StoredHit[] {
  const phrases = phrasesOf(query);
  if (phrases.length === 0) return [];
  const rows = statement(
    db,
    `SELECT b.row FROM search_index i
     JOIN search_block b ON b.row = i.rowid
     JOIN meeting m ON m.id = b.meeting_id AND m.deleted_at IS NULL
     JOIN meeting_facts f ON f.meeting_id = b.meeting_id
     WHERE search_index MATCH ? ORDER BY f.date DESC, m.sequence DESC, b.row`,
  ).all(phrases.map(({ tokens }) => `"${tokens.join(" ")}"`).join(" AND "));

  const hits: StoredHit[] = [];
  const facts = new Map<string, Rows["meeting_facts"] | undefined>();
  for (const { row } of rows) {
    const block = selectRow(db, "search_block", { row: Number(row) });
    const matches = block === undefined ? null : matchesOf(block.text, phrases);
    if (block === undefined || matches === null) continue;
    const { meeting_id: meetingId, block_id: blockId, text } = block;
    if (!facts.has(meetingId)) facts.set(meetingId, selectRow(db, "meeting_facts", { meeting_id: meetingId }));
    const meeting = facts.get(meetingId);
    hits.push({ meetingId, blockId, text, matches, title: meeting?.title ?? null, date: meeting?.date ?? null });
    if (hits.length >= limit) break;
  }
  return hits;
}
