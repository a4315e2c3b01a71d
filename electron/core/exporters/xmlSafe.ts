/** Characters that no XML 1.0 document may hold (XML 1.0 §2.2, Char). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** A text without the characters XML forbids; half of a surrogate pair becomes U+FFFD. */
export function xmlSafe(text: string): string {
  return text.toWellFormed().replace(ILLEGAL, "");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as XML character data or as the value of an attribute in double quotes. */
export function escapeXml(text: string): string {
  return xmlSafe(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
