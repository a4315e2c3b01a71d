import { PACKAGE_LIMITS } from "../package/limits.ts";
import { PackageError } from "../package/readPackage.ts";

const DELIMITERS = [",", "\t", ";", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How many of a delimiter stand outside quotes in each of the first lines. */
function countsOf(text: string, delimiter: Delimiter): number[] {
  const counts = [0];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else if (character === "\n") counts.push(0);
    if (counts.length > 50) break;
  }
  return counts.filter((count) => count > 0);
}

/** The delimiter that divides most lines, and most alike; a comma where nothing tells. */
export function delimiterOf(text: string): Delimiter {
  const declared = /^sep=([,;\t|])\r?\n/iu.exec(text)?.[1];
  const sample = text.slice(0, 50_000);
  let best: Delimiter = ",";
  let most = 0;
  for (const delimiter of DELIMITERS) {
    if (delimiter === declared) return delimiter;
    const counts = countsOf(sample, delimiter);
    const groups = Map.groupBy(counts, (count) => count);
    const alike = [...groups.values()].reduce((longest, group) => Math.max(longest, group.length), 0);
    const score = alike * 10 + counts.length;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/**
 * The fields of a delimited text (RFC 4180): quotes may hold delimiters and line ends, a doubled quote is one.
 * @throws PackageError beyond 20,000 rows or 256 columns
 */
export function parseCsv(text: string, delimiter: Delimiter): string[][] {
  const rows: string[][] = [];
  let fields: string[] = [];
  let index = 0;
  let quotesClose = true;
  const endRow = () => {
    if (fields.some((field) => field.trim() !== "") && rows.length >= PACKAGE_LIMITS.rows)
      throw new PackageError("too-large");
    if (rows.length < PACKAGE_LIMITS.rows) rows.push(fields);
    fields = [];
  };
  const addField = (field: string) => {
    if (fields.length >= PACKAGE_LIMITS.columns && field.trim() !== "") throw new PackageError("too-large");
    if (fields.length < PACKAGE_LIMITS.columns) fields.push(field);
  };
  while (index < text.length) {
    const quoted = quotesClose && text[index] === '"' ? quotedField(text, index, delimiter) : null;
    if (text[index] === '"' && quoted === null) quotesClose = false;
    const { field, end } = quoted ?? plainField(text, index, delimiter);
    addField(field);
    index = end;
    if (text[index] === delimiter) {
      index += 1;
      if (index >= text.length) addField("");
      continue;
    }
    if (text[index] === "\r" && text[index + 1] === "\n") index += 1;
    index += 1;
    endRow();
  }
  if (fields.length > 0) endRow();
  return rows;
}

interface Field {
  readonly field: string;
  /** Where the delimiter or the line's end stands. */
  readonly end: number;
}

function plainField(text: string, from: number, delimiter: Delimiter): Field {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { field: text.slice(from, end), end };
}

/** A field in quotes; null where the quote never closes: it is a letter like any other, and so are all behind it. */
function quotedField(text: string, from: number, delimiter: Delimiter): Field | null {
  const pieces: string[] = [];
  let start = from + 1;
  for (;;) {
    const quote = text.indexOf('"', start);
    if (quote < 0) return null;
    if (text[quote + 1] === '"') {
      pieces.push(text.slice(start, quote + 1));
      start = quote + 2;
      continue;
    }
    pieces.push(text.slice(start, quote));
    const rest = plainField(text, quote + 1, delimiter);
    return { field: pieces.join("") + rest.field, end: rest.end };
  }
}
