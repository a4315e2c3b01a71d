import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WORD_14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

interface WordParts {
  readonly body: string;
  readonly header?: string;
  readonly footer?: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
}

const OTHER_NAMESPACES = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a .docx, by name, before they are zipped: those given and nothing else. */
export function wordFiles({
  body,
  numbering,
  styles,
  footnotes,
  header,
  footer,
}: WordParts): Record<string, Uint8Array> {
  const part = (root: string, content: string) =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W} ${WORD_14} ${OTHER_NAMESPACES}>${content}</w:${root}>`,
    );
  const files: Record<string, Uint8Array> = { "word/document.xml": part("document", `<w:body>${body}</w:body>`) };
  const add = (name: string, root: string, content: string | undefined) => {
    if (content !== undefined) files[`word/${name}.xml`] = part(root, content);
  };
  add("numbering", "numbering", numbering);
  add("styles", "styles", styles);
  add("footnotes", "footnotes", footnotes);
  add("header1", "hdr", header);
  add("footer1", "ftr", footer);
  if (header !== undefined || footer !== undefined) {
    const related = (["header", "footer"] as const).map(
      (type) => `<Relationship Id="${type}" Type="${RELATION}/${type}" Target="${type}1.xml"/>`,
    );
    files["word/_rels/document.xml.rels"] = strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join("")}</Relationships>`,
    );
  }
  return files;
}

/** A .docx of given WordprocessingML parts, with nothing else in it. */
export const wordPackage = (parts: WordParts): Uint8Array => zipSync(wordFiles(parts));

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
