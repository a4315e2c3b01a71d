import { type FollowUpColumn, type FollowUpColumnKind, ITEM_COLUMNS, type Ruling } from "../minutes/vocabulary.ts";
import { type Draft, draft, paragraphDraft } from "./draft.ts";

/** One cell of a 列管表: its paragraphs. */
export interface ReadCell {
  readonly column: FollowUpColumnKind;
  readonly texts: readonly string[];
}

/** What one unit, or a group that answers together, reports; `suggestion` and `ruling` as ticked or written. */
export interface ReadAssignment {
  readonly cells: readonly ReadCell[];
  readonly suggestion: Ruling | null;
  readonly ruling: Ruling | null;
}

export interface ReadItem {
  readonly cells: readonly ReadCell[];
  readonly assignments: readonly ReadAssignment[];
  /** Numbers of its source lines. */
  readonly lines: readonly number[];
}

/** A 列管表 that was read, from flattened text or from a file with tables. */
export interface ReadFollowUpTable {
  readonly columns: readonly FollowUpColumn[];
  readonly items: readonly ReadItem[];
  readonly lines: readonly number[];
}

function cellDraft({ column, texts }: ReadCell, lines: readonly number[]): Draft {
  return draft("followUpCell", { column }, { children: texts.map((text) => paragraphDraft(text, lines)) });
}

function itemDraft({ cells, assignments, lines }: ReadItem): Draft {
  const own = cells.filter(({ column }) => ITEM_COLUMNS.has(column));
  const children = [
    ...own.map((cell) => cellDraft(cell, lines)),
    ...assignments.map(({ cells: theirs, suggestion, ruling }) =>
      draft("followUpAssignment", { suggestion, ruling }, { children: theirs.map((cell) => cellDraft(cell, lines)) }),
    ),
  ];
  return draft("followUpRow", { itemId: null }, { children, lines });
}

/** The document's table for one that was read. */
export function followUpTableDraft({ columns, items, lines }: ReadFollowUpTable): Draft {
  return draft("followUpTable", { columns }, { children: items.map(itemDraft), lines });
}
