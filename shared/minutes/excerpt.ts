const EXCERPT = 40;

/** The first words of a text, for a warning or a row of a list. */
export function excerptOf(text: string): string {
  const characters = Array.from(text.trim());
  return characters.length <= EXCERPT ? characters.join("") : `${characters.slice(0, EXCERPT).join("")}…`;
}
