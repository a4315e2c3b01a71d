import { withoutSpace } from "./spacing.ts";

/**
 * What of the source's words (white space aside) is not in the document's text. Both are read from the start; a line that
 * moved within the document still counts as found.
 */
export function missingFrom(sourceLines: readonly string[], documentText: string): string[] {
  const target = withoutSpace(documentText);
  const missing: string[] = [];
  let cursor = 0;
  for (const line of sourceLines) {
    const words = withoutSpace(line);
    if (words === "") continue;
    const ahead = target.indexOf(words, cursor);
    if (ahead >= 0) cursor = ahead + words.length;
    else if (!target.includes(words)) missing.push(line);
  }
  return missing;
}
