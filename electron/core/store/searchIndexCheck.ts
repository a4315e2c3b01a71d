import { type ReadableDatabase, statement } from "./connection.ts";
import { tokensOf } from "./searchText.ts";

/** Number of the words of one row and the sum of their digests, which does not depend on the order they are read in. */
interface Tally {
  words: number;
  sum: number;
}

/** FNV-1a over a word, then its place; 32 bits. */
function digestOf(word: string, place: number): number {
  let digest = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) digest = Math.imul(digest ^ word.charCodeAt(index), 0x01000193);
  return Math.imul(digest ^ (place + 1), 0x85ebca6b) ^ (digest >>> 13);
}

function add(tallies: Map<number, Tally>, row: number, word: string, place: number): void {
  const tally = tallies.get(row) ?? { words: 0, sum: 0 };
  tally.words += 1;
  tally.sum = (tally.sum + digestOf(word, place)) >>> 0;
  tallies.set(row, tally);
}

/** Compares every word of the search index with the search rows; returns the numbers of rows that differ. */
export function searchIndexDifferences(db: ReadableDatabase): number[] {
  const expected = new Map<number, Tally>();
  for (const { row, text } of statement(db, "SELECT row, text FROM search_block").iterate()) {
    tokensOf(String(text)).forEach((word, place) => {
      add(expected, Number(row), word, place);
    });
  }
  const found = new Map<number, Tally>();
  statement(
    db,
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab (main, search_index, instance)",
  ).run();
  for (const word of statement(db, "SELECT term, doc, offset FROM temp.search_words").iterate()) {
    add(found, Number(word.doc), String(word.term), Number(word.offset));
  }
  const differing = [...new Set([...expected.keys(), ...found.keys()])].filter((row) => {
    const a = expected.get(row);
    const b = found.get(row);
    return a?.words !== b?.words || a?.sum !== b?.sum;
  });
  return differing.sort((a, b) => a - b);
}
