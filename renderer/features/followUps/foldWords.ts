import { foldVariant } from "../../../shared/characters/variants.ts";

/** A text without differences of width, case, accents, variants and white space, for filtering by words. */
export function foldWords(text: string): string {
  let folded = "";
  for (const character of text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\s\p{M}\p{Cf}]+/gu, "")) {
    folded += foldVariant(character);
  }
  return folded;
}

/** The folded words of a filter, between white space; each must be found. */
export function wordsOf(filter: string): string[] {
  return filter
    .split(/\s+/u)
    .map(foldWords)
    .filter((word) => word !== "");
}
