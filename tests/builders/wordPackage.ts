import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WORD_14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

interface WordParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
}

/** A .docx of given WordprocessingML parts, with nothing else in it. */
export function wordPackage({ body, numbering, styles, footnotes }: WordParts): Uint8Array {
  const part = (root: string, content: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W} ${WORD_14}>${content}</w:${root}>`);
  return zipSync({
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    ...(numbering === undefined ? {} : { "word/numbering.xml": part("numbering", numbering) }),
    ...(styles === undefined ? {} : { "word/styles.xml": part("styles", styles) }),
    ...(footnotes === undefined ? {} : { "word/footnotes.xml": part("footnotes", footnotes) }),
  });
}

/** One run of text. */
export const run = (text: string, properties = "") =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs; `properties` is the inside of w:pPr. */
export const wordParagraph = (content: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

/** A paragraph in a list. */
export const listed = (text: string, listId: number, level = 0) =>
  wordParagraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${listId}"/></w:numPr>`);

interface LevelSpec {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  readonly extra?: string;
}

/** A list definition with its levels from 0 on. */
export function abstractList(id: number, levels: readonly LevelSpec[], extra = ""): string {
  const written = levels.map(
    ({ format, text, start = 1, extra: more = "" }, index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${extra}${written.join("")}</w:abstractNum>`;
}

export const listInstance = (id: number, abstractId: number, overrides = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
