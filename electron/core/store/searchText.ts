import { foldVariant } from "../../../shared/characters/variants.ts";

/** A text as it is searched, with the place in the text (UTF-16 offset) that each of its characters comes from. */
interface FoldedText {
  readonly folded: string;
  readonly offsets: readonly number[];
}

/** A text without differences of width, case, accents, variants and white space. */
function foldWithOffsets(text: string): FoldedText {
  let folded = "";
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    for (let index = 0; index < plain.length; index += 1) offsets.push(offset);
    folded += plain;
    offset += character.length;
  }
  offsets.push(text.length);
  return { folded, offsets };
}

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  let folded = "";
  for (const each of character.normalize("NFKD").toLowerCase()) {
    if (!/[\s\p{M}\p{Cf}]/u.test(each)) folded += foldVariant(each);
  }
  known.set(character, folded);
  return folded;
}

/** The words of a text as they are indexed: Latin words and numbers whole, every other letter by itself. */
export function tokensOf(text: string): string[] {
  return text.split(/\s+/u).flatMap((part) => foldWithOffsets(part).folded.match(TOKEN) ?? []);
}

const TOKEN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]+|[\p{L}\p{N}\p{Co}]/gu;

/** One part of a query, between white space: its words in a row, and the text in which they must stand. */
export interface Phrase {
  readonly tokens: readonly string[];
  readonly folded: string;
}

/** The phrases that a block must hold, every one, to answer a query; none where nothing can be searched for. */
export function phrasesOf(query: string): Phrase[] {
  return query
    .split(/\s+/u)
    .map((part) => ({ tokens: tokensOf(part), folded: foldWithOffsets(part).folded }))
    .filter(({ tokens }) => tokens.length > 0);
}

/** A stretch of a text in UTF-16 offsets. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the phrases stand in a text, in order; null where one is missing. */
export function matchesOf(text: string, phrases: readonly Phrase[]): Range[] | null {
  const { folded, offsets } = foldWithOffsets(text);
  const ranges: Range[] = [];
  for (const phrase of phrases) {
    let at = folded.indexOf(phrase.folded);
    if (at < 0) return null;
    for (; at >= 0; at = folded.indexOf(phrase.folded, at + phrase.folded.length)) {
      ranges.push({ from: offsets[at] ?? 0, to: endOf(offsets, at + phrase.folded.length - 1, text.length) });
    }
  }
  return ranges.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The end of the character that the folded place `last` comes from. */
function endOf(offsets: readonly number[], last: number, length: number): number {
  const start = offsets[last] ?? length;
  for (let index = last + 1; index < offsets.length; index += 1) {
    const next = offsets[index] ?? length;
    if (next > start) return next;
  }
  return length;
}
