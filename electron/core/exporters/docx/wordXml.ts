import { xmlSafe } from "../xmlSafe.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Words that stand in XML as they are, as nearly all do. */
const PLAIN = /^[ !#-%(-;=?-\ud7ff\ue000-\ufffd]*$/;

/** Words as character data or the value of an attribute, as the docx library writes them. */
export function wordText(words: string): string {
  return PLAIN.test(words) ? words : xmlSafe(words).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** An empty bookmark (ECMA-376 §17.13.6) whose name, hidden in Word by its low line, says what stands behind it; `number` is unique in its file. */
export const nameMarkXml = (name: string, number: number): string =>
  `<w:bookmarkStart w:name="${name}" w:id="${number}"/><w:bookmarkEnd w:id="${number}"/>`;

/** A run of words (§17.3.2.25) with its properties as XML, "" for none. */
export const textRunXml = (words: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${wordText(words)}</w:t></w:r>`;
