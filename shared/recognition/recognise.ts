import type { Node } from "prosemirror-model";
import { countedIds, type IdSource } from "../minutes/ids.ts";
import { plainText } from "../minutes/plainText.ts";
import type { DocumentKind } from "../minutes/vocabulary.ts";
import { formatMark, type ListStyle, readMark } from "../numbering/listStyle.ts";
import { BodyBuilder } from "./body.ts";
import { missingFrom } from "./conservation.ts";
import { documentKindOf } from "./documentKind.ts";
import { type Draft, draft, NodeMaker, type Provenance, paragraphDraft } from "./draft.ts";
import { type FlatTable, readFlatTable, readTableHeader } from "./flatTable.ts";
import { followUpTableDraft } from "./followUpTable.ts";
import { type Header, readHeader } from "./header.ts";
import { type Line, linesOf } from "./lines.ts";
import { dropPageFurniture } from "./pageFurniture.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { type Heading, readHeading, topStyleOf } from "./sections.ts";
import type { SourceDocument, Warning } from "./source.ts";
import { excerptOf, kindWarnings, tickWarnings, unreadableWarnings } from "./warnings.ts";

/** What was understood of a source: the document, what to check, and where each block came from. */
export interface Recognition {
  readonly kind: DocumentKind;
  readonly doc: Node;
  readonly warnings: readonly Warning[];
  readonly provenance: Provenance;
  /** Page numbers and running heads that were left out. */
  readonly furniture: readonly string[];
  /** Source text that is not in the document; "" when all is well. */
  readonly unplaced: string;
}

/** A piece of the body in reading order. */
type Element =
  | { readonly kind: "paragraph"; readonly paragraph: Paragraph }
  | { readonly kind: "table"; readonly table: FlatTable };

/** Cuts flattened tables out of the lines and joins the rest into paragraphs. */
function elementsOf(lines: readonly Line[]): Element[] {
  const elements: Element[] = [];
  let text: Line[] = [];
  const flush = () => {
    elements.push(...paragraphsOf(text).map((paragraph) => ({ kind: "paragraph", paragraph }) as const));
    text = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const read = readTableHeader(line) === null ? null : readFlatTable(lines.slice(index));
    if (read === null) {
      text.push(line);
      continue;
    }
    flush();
    elements.push({ kind: "table", table: read.table });
    index += read.length - 1;
  }
  flush();
  return elements;
}

function sectionDraft(heading: Heading, lines: readonly number[]): Draft {
  const { kind, title, mark, separator, rest } = heading;
  return draft(
    "section",
    { kind, numbered: mark !== null, mark, separator, runIn: rest !== "" },
    { lines, children: [draft("heading", {}, { text: title })] },
  );
}

/** A section that stands for none: the words before the first heading, or a record without any. */
const untitledSection = (): Draft =>
  draft("section", { numbered: false, separator: "" }, { children: [draft("heading")] });

interface Sectioning {
  readonly topStyle: ListStyle | null;
  readonly lastNumber: number;
}

function sectionsOf(elements: readonly Element[], { topStyle, lastNumber }: Sectioning): Draft[] {
  const sections: Draft[] = [];
  let last = lastNumber;
  let body: BodyBuilder | null = null;
  const begin = (section: Draft, builder: BodyBuilder) => {
    sections.push(section);
    body = builder;
    return builder;
  };
  const current = (): BodyBuilder => {
    if (body !== null) return body;
    const section = untitledSection();
    return begin(section, new BodyBuilder(section, "other"));
  };
  for (const element of elements) {
    if (element.kind === "table") {
      current().addBlock(followUpTableDraft(element.table));
      continue;
    }
    const { paragraph } = element;
    const heading = readHeading(paragraph, topStyle, last);
    if (heading === null) {
      current().add(paragraph);
      continue;
    }
    last = heading.value ?? last;
    const section = sectionDraft(heading, paragraph.lines);
    const builder = begin(section, new BodyBuilder(section, heading.kind));
    if (heading.rest !== "") builder.add({ ...paragraph, text: heading.rest, mark: null });
  }
  return sections.length === 0 ? [untitledSection()] : sections;
}

/** Keeps the marks of header fields and sections only where they depart from the count. */
function settleMarks(blocks: readonly Draft[], style: ListStyle): void {
  let last = 0;
  for (const block of blocks) {
    const mark = block.attrs.mark;
    if (typeof mark !== "string") continue;
    const value = readMark(mark)?.value ?? last + 1;
    if (value === last + 1 && formatMark(style, value) === mark) block.attrs.mark = null;
    last = value;
  }
}

function numberOfLastField(header: Header | null): number {
  const marks = header?.fields.map((field) => field.attrs.mark).filter((mark) => typeof mark === "string") ?? [];
  return readMark(marks.at(-1) ?? "")?.value ?? 0;
}

/** The document of a file that is no record: the lines of its first page, three at most, and every other as a paragraph. */
function plainDraft(kind: DocumentKind, lines: readonly Line[]): Draft {
  const nextPage = lines.findIndex((line, index) => index > 0 && line.pageStart);
  const length = nextPage > 0 && nextPage <= 3 ? nextPage : 1;
  const section = untitledSection();
  section.children.push(...lines.slice(length).map((line) => paragraphDraft(line.text, [line.number])));
  return draft("doc", { kind, sectionStyle: "" }, { children: [titleDraft(lines.slice(0, length)), section] });
}

function titleDraft(lines: readonly Line[]): Draft {
  const text = lines.map((line) => line.text).join("\n");
  return draft("title", {}, { text, lines: lines.map((line) => line.number) });
}

function minutesDraft(kind: DocumentKind, header: Header | null, elements: readonly Element[]): Draft {
  const paragraphs = elements.flatMap((element) => (element.kind === "paragraph" ? [element.paragraph] : []));
  const topStyle = topStyleOf(paragraphs, header?.style ?? null);
  const sections = sectionsOf(elements, { topStyle, lastNumber: numberOfLastField(header) });
  const fields = header?.fields ?? [];
  settleMarks([...fields, ...sections], topStyle ?? "");
  const title = header?.title ?? draft("title");
  return draft("doc", { kind, sectionStyle: topStyle ?? "" }, { children: [title, ...fields, ...sections] });
}

/** Without a header the lines before the first mark are the title. */
function titleOnly(lines: readonly Line[]): Header {
  const first = lines.findIndex((line) => readMark(line.text) !== null || readTableHeader(line) !== null);
  const length = Math.min(first < 0 ? 1 : first, 3);
  return { title: titleDraft(lines.slice(0, length)), fields: [], length, style: null };
}

/** Turns a source into a document. Nothing is dropped but page furniture, and that is listed. */
export function recognise(source: SourceDocument, ids: IdSource): Recognition {
  const lines = linesOf(source);
  const dropped = dropPageFurniture(lines);
  const found = readHeader(dropped.kept);
  const header = found ?? titleOnly(dropped.kept);
  const elements = elementsOf(dropped.kept.slice(header.length));
  const tables = elements.flatMap((element) => (element.kind === "table" ? [element.table] : []));
  const kind = documentKindOf(dropped.kept, found, tables.length);
  const isRecord = kind === "minutes" || kind === "follow-up-list";
  // In a file that is no record a bare number may be its matter.
  const { kept, furniture } = isRecord ? dropped : { kept: lines, furniture: [] };
  const root = isRecord ? minutesDraft(kind, header, elements) : plainDraft(kind, kept);

  const missing = missingFrom(
    kept.map((line) => line.text),
    plainText(new NodeMaker(countedIds()).node(root)),
  );
  root.children.at(-1)?.children.push(...missing.map((text) => paragraphDraft(text)));

  const maker = new NodeMaker(ids);
  const doc = maker.node(root);
  const unplaced = missingFrom(
    kept.map((line) => line.text),
    plainText(doc),
  ).join("\n");
  return {
    kind,
    doc,
    warnings: [
      ...source.warnings,
      ...kindWarnings(kind, source.name),
      ...tickWarnings(kind, tables),
      ...unreadableWarnings(kept),
      ...missing.map(
        (text): Warning => ({
          code: "unsure-place",
          message: "這段文字找不到適當的位置，先放在紀錄最後，請移到該在的地方。",
          excerpt: excerptOf(text),
          line: null,
        }),
      ),
    ],
    provenance: maker.provenance,
    furniture: furniture.map((line) => line.text),
    unplaced,
  };
}
