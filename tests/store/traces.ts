import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// No other record has these characters, so not even an entry of the search index may be left of them.
export const SECRET = ["鸛鷺案", "鸛", "鷺", "zqxmarker"];

/** The files anywhere in a folder in which any of these words, or single characters of them, stand as UTF-8. */
export function tracesIn(folder: string, words: readonly string[] = SECRET): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return words.some((word) => bytes.includes(word));
    });
}
