import { foldVariant } from "../characters/variants.ts";

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  let folded = "";
  for (const each of character
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\s\p{M}\p{Cf}]+/gu, "")) {
    folded += foldVariant(each);
  }
  known.set(character, folded);
  return folded;
}

/** A text without differences of width, case, accents, variants and white space, for finding it by words. */
export function foldWords(text: string): string {
  let folded = "";
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** The folded words of a query, between white space; each must be found. */
export function wordsOf(query: string): string[] {
  return query
    .split(/\s+/u)
    .map(foldWords)
    .filter((word) => word !== "");
}
