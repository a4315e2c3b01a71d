import { foldWords } from "../../../shared/followUp/foldWords.ts";
import { type ReadableDatabase, statement, type WritableDatabase } from "./connection.ts";
import type { Rows } from "./rowTypes.ts";

type Line = Rows["follow_up_line"];

/** FTS5's tokenizer would drop the signs of ASCII; they stand in Unicode's private area. */
const OWN = 0xe000;
const END = String.fromCodePoint(OWN);

/** The folded characters of a text, each fit to be part of a word of the index. */
function charactersOf(text: string): string[] {
  return [...text].map((character) =>
    character < "\x80" && !/[0-9a-z]/u.test(character)
      ? String.fromCodePoint(OWN + (character.codePointAt(0) ?? 0))
      : character,
  );
}

const pairsOf = (characters: readonly string[]) => characters.slice(1).map((each, at) => `${characters[at]}${each}`);

/** What a line is found by: every pair of neighbours among its folded characters, the last one with a sign of the end. */
export function indexedPairs({ number, subject, unit, progress }: Line): string {
  return pairsOf([...charactersOf(foldWords([number, subject, unit, progress].join("\n"))), END]).join(" ");
}

/** Has the index find a line by what it says now. */
export function indexLine(db: WritableDatabase, line: Line): void {
  unindexLine(db, line.row);
  statement(db, "INSERT INTO follow_up_index (rowid, pairs) VALUES (?, ?)").run(line.row, indexedPairs(line));
}

export function unindexLine(db: WritableDatabase, row: number): void {
  statement(db, "DELETE FROM follow_up_index WHERE rowid = ?").run(row);
}

/** Empties the index. */
export function dropIndex(db: WritableDatabase): void {
  statement(db, "INSERT INTO follow_up_index (follow_up_index) VALUES ('delete-all')").run();
}

/** Merges the index into one piece, so that nothing is left in it of what lines said before. */
export function mergeIndex(db: WritableDatabase): void {
  const isThere = statement(db, "SELECT 1 FROM sqlite_schema WHERE name = 'follow_up_index'").get() !== undefined;
  if (isThere) statement(db, "INSERT INTO follow_up_index (follow_up_index) VALUES ('optimize')").run();
}

/** The question for the lines that hold all of these folded words anywhere. */
export function matchOf(words: readonly string[]): string {
  return words
    .map((word) => {
      const characters = charactersOf(word);
      return characters.length === 1 ? `"${characters[0]}" *` : `"${pairsOf(characters).join(" ")}"`;
    })
    .join(" AND ");
}

/** The lines whose pairs in the index are not those of their words; said in numbers of rows. */
export function indexDifferences(db: ReadableDatabase, lines: readonly Line[]): number[] {
  statement(
    db,
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.follow_up_pairs USING fts5vocab (main, follow_up_index, instance)",
  ).run();
  const found = new Map<number, string[]>();
  for (const { term, doc, offset } of statement(db, "SELECT term, doc, offset FROM temp.follow_up_pairs").iterate()) {
    const pairs = found.get(Number(doc)) ?? [];
    pairs[Number(offset)] = String(term);
    found.set(Number(doc), pairs);
  }
  const differing = lines.filter((line) => (found.get(line.row)?.join(" ") ?? "") !== indexedPairs(line));
  const known = new Set(lines.map(({ row }) => row));
  return [...differing.map(({ row }) => row), ...[...found.keys()].filter((row) => !known.has(row))];
}
