import type { DocumentKind } from "../minutes/vocabulary.ts";
import { formatMark, type ListStyle, readMark } from "../numbering/listStyle.ts";
import { BodyBuilder } from "./body/bodyBuilder.ts";
import { type Draft, draft, paragraphDraft } from "./draft.ts";
import type { Element } from "./elements.ts";
import type { Header } from "./header.ts";
import { listStyleOf } from "./headingForms.ts";
import { isLine, type Piece } from "./lines.ts";
import { plainTableDraft } from "./plainTable.ts";
import { type Heading, HeadingReader, topFormOf } from "./sections.ts";
import { firstParagraphLength, titleDraft } from "./title.ts";

function sectionDraft(heading: Heading, lines: readonly number[]): Draft {
  const { kind, title, mark, separator, rest, isSetApart } = heading;
  return draft(
    "section",
    { kind, numbered: isSetApart, mark, separator, runIn: rest !== "" },
    { lines, children: [draft("heading", {}, { text: title, lines })] },
  );
}

/** A section that stands for none: the words before the first heading, or a record without any. */
const untitledSection = (children: readonly Draft[] = []): Draft =>
  draft("section", { numbered: false, separator: "" }, { children: [draft("heading"), ...children] });

/** Puts the elements of the body into sections. */
class SectionBuilder {
  readonly sections: Draft[] = [];
  private readonly headings: HeadingReader;
  private body: BodyBuilder | null = null;

  constructor(headings: HeadingReader) {
    this.headings = headings;
  }

  add(element: Element): void {
    switch (element.kind) {
      case "table":
        this.current().addBlock(plainTableDraft(element.table, true));
        break;
      case "followUpTable":
        this.current().addBlock(element.table);
        break;
      default:
        this.addParagraph(element.paragraph);
    }
  }

  private addParagraph(paragraph: Extract<Element, { kind: "paragraph" }>["paragraph"]): void {
    const heading = this.headings.read(paragraph);
    if (heading === null) {
      this.current().add(paragraph);
      return;
    }
    const section = sectionDraft(heading, paragraph.lines);
    const body = this.begin(section, new BodyBuilder(section, heading.kind, heading.title));
    if (heading.rest !== "") body.add({ text: heading.rest, mark: null, lines: paragraph.lines });
  }

  private begin(section: Draft, body: BodyBuilder): BodyBuilder {
    this.sections.push(section);
    this.body = body;
    return body;
  }

  private current(): BodyBuilder {
    if (this.body !== null) return this.body;
    const section = untitledSection();
    return this.begin(section, new BodyBuilder(section, "other", ""));
  }
}

/** Keeps the marks of header fields and sections only where they depart from the count. */
function settleMarks(blocks: readonly Draft[], style: ListStyle): void {
  let last = 0;
  for (const block of blocks) {
    const mark = block.attrs.mark;
    if (typeof mark !== "string") continue;
    const value = readMark(`${mark}詞`)?.value ?? last + 1;
    if (value === last + 1 && formatMark(style, value) === mark) block.attrs.mark = null;
    last = value;
  }
}

function numberOfLastField({ fields }: Header, topStyle: ListStyle | null): number {
  const mark = fields.findLast(({ attrs }) => typeof attrs.mark === "string")?.attrs.mark;
  const read = typeof mark === "string" ? readMark(`${mark}詞`) : null;
  return read !== null && read.style === topStyle ? read.value : 0;
}

function firstStyle(fields: readonly Draft[]): ListStyle | null {
  const marks = fields.flatMap(({ attrs }) => (typeof attrs.mark === "string" ? [readMark(`${attrs.mark}詞`)] : []));
  return marks[0]?.style ?? null;
}

/** The draft of a record: header, then sections. */
export function recordDraft(kind: DocumentKind, header: Header, elements: readonly Element[]): Draft {
  const paragraphs = elements.flatMap((element) => (element.kind === "paragraph" ? [element.paragraph] : []));
  const form = topFormOf(paragraphs, header.style) ?? firstStyle(header.fields);
  const topStyle = listStyleOf(form);
  const builder = new SectionBuilder(new HeadingReader(paragraphs, form, numberOfLastField(header, form)));
  for (const element of elements) builder.add(element);
  const preface = header.preface.map((line) => paragraphDraft(line.text, [line.number]));
  const sections = [...(preface.length > 0 ? [untitledSection(preface)] : []), ...builder.sections];
  settleMarks([...header.fields, ...sections], topStyle);
  const children = [header.title, ...header.fields, ...(sections.length > 0 ? sections : [untitledSection()])];
  return draft("doc", { kind, sectionStyle: topStyle }, { children });
}

/** The draft of a file that is no record: the lines of its first page, three at most, and every other as a paragraph. */
export function plainDraft(kind: DocumentKind, pieces: readonly Piece[]): Draft {
  const first = pieces.findIndex((piece) => !isLine(piece));
  const opening = pieces.slice(0, first < 0 ? undefined : first).filter(isLine);
  const nextPage = opening.findIndex((line, index) => index > 0 && (line.pageStart || line.leadingSpace));
  const named = kind === "briefing" ? opening.slice(0, 3).findIndex(({ text }) => /(?:簡報|報告)$/u.test(text)) + 1 : 0;
  const length = nextPage > 0 && nextPage <= 3 ? nextPage : Math.max(named, firstParagraphLength(opening));
  const rest = pieces.slice(length).map((piece) => {
    if (isLine(piece)) return paragraphDraft((piece.mark ?? "") + piece.text, [piece.number]);
    return plainTableDraft(piece);
  });
  const children = [titleDraft(opening.slice(0, length)), untitledSection(rest)];
  return draft("doc", { kind, sectionStyle: "" }, { children });
}
