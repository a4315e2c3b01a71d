import type { SourceBlock, SourceLine, SourceTable } from "../../../../shared/recognition/source.ts";
import { nestedLines } from "../package/nestedTable.ts";
import type { SourceSize } from "../package/sourceSize.ts";
import { composed } from "../package/spans.ts";
import { childOf, elementsOf, type XmlElement } from "../package/xml.ts";
import type { CarriedWords } from "./carriedWords.ts";
import { chosenBranch } from "./drawings.ts";
import type { WordLooks } from "./looks.ts";
import type { ListCounter, ListDefinitions, NumberingReference } from "./numbering.ts";
import { SIGNATURE_STYLE } from "./pageHeads.ts";
import { type Findings, noFindings, type ParagraphText, RunReader } from "./paragraph.ts";
import { isOn, type Styles } from "./styles.ts";
import { readTable } from "./table.ts";

/** The parts of a package that the body refers to. */
export interface BodyParts {
  readonly styles: Styles;
  readonly definitions: ListDefinitions;
  readonly counter: ListCounter;
  /** Notes count their lists apart from the body's. */
  readonly noteCounter: ListCounter;
  readonly notes: {
    readonly footnote: ReadonlyMap<string, XmlElement>;
    readonly endnote: ReadonlyMap<string, XmlElement>;
  };
  readonly findings: Findings;
  readonly size: SourceSize;
  readonly carried: CarriedWords;
  /** Who signs below a record that this app wrote. */
  readonly signatures: string[];
  readonly looks: WordLooks;
}

const CONTAINERS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"]);

/** Reads the blocks of a body, a cell, a text box or a note in reading order. */
export class BodyReader {
  private readonly parts: BodyParts;
  private counter: ListCounter;
  private number = 0;
  /** A page break that ended its paragraph begins the next one's page. */
  private breakPending = false;
  /** The words of paragraphs whose end was deleted with tracking on: they go on in the next. */
  private held: ParagraphText | null = null;
  private readonly readNotes = new Set<XmlElement>();

  constructor(parts: BodyParts) {
    this.parts = parts;
    this.counter = parts.counter;
  }

  blocks(container: XmlElement): SourceBlock[] {
    const blocks = this.blocksIn(container);
    const { held } = this;
    if (held === null) return blocks;
    this.held = null;
    return [...blocks, ...this.written(held, null, false)];
  }

  private blocksIn(container: XmlElement): SourceBlock[] {
    const blocks: SourceBlock[] = [];
    for (const element of elementsOf(container)) {
      const own = this.block(element);
      for (const block of own) blocks.push(block);
    }
    return blocks;
  }

  private block(element: XmlElement): SourceBlock[] {
    switch (element.name) {
      case "w:p":
        return this.paragraph(element);
      case "w:tbl":
        return [this.table(element)];
      case "mc:AlternateContent":
        return this.blocksIn(chosenBranch(element) ?? element);
      case "m:oMathPara":
      case "m:oMath":
        return this.paragraph({ name: "w:p", attributes: {}, children: [element] });
      case "w:altChunk":
        this.parts.findings.embedded += 1;
        return [];
      default:
        return CONTAINERS.has(element.name) ? this.blocksIn(element) : [];
    }
  }

  private paragraph(element: XmlElement): SourceBlock[] {
    const properties = childOf(element, "w:pPr");
    const styleId = childOf(properties, "w:pStyle")?.attributes["w:val"] ?? null;
    const style = this.parts.styles.paragraph(styleId);
    if (styleId === SIGNATURE_STYLE) {
      const { lines } = new RunReader(noFindings(), this.parts.styles, style).read(element);
      this.parts.signatures.push(lines.map((line) => line.text).join(" "));
      return [];
    }
    this.parts.carried.begin(this.number + 1);
    this.parts.looks.note(this.number + 1, element);
    const reference = this.reference(properties, styleId);
    let counted: string | null | undefined;
    const countedMark = () => {
      if (counted === undefined) counted = reference === null ? null : this.counter.next(reference);
      return counted;
    };
    const runs = new RunReader(this.parts.findings, this.parts.styles, style, this.parts.carried, countedMark);
    const text = joined(this.held, runs.read(element));
    this.held = null;
    const end = childOf(properties, "w:rPr");
    const isEmpty =
      text.lines.length === 1 && text.lines[0]?.text === "" && text.boxes.length + text.notes.length === 0;
    if (childOf(end, "w:del") !== null || childOf(end, "w:moveFrom") !== null) {
      this.parts.findings.trackedChanges += 1;
      this.held = isEmpty ? null : text;
      return [];
    }
    if (isEmpty && (text.hasHidden || style.hidden) && isHiddenEnd(end, style.hidden)) return [];
    const mark = countedMark();
    const breakBefore = childOf(properties, "w:pageBreakBefore");
    const written = this.written(text, mark, isOn(breakBefore));
    const section = childOf(childOf(properties, "w:sectPr"), "w:type")?.attributes["w:val"];
    if (childOf(properties, "w:sectPr") !== null && section !== "continuous") this.breakPending = true;
    return written;
  }

  private written(text: ParagraphText, mark: string | null, breakBefore: boolean): SourceBlock[] {
    this.number += 1;
    const { lines, breakBehind } = printedLines(text.lines);
    const begins = breakBefore || this.breakPending;
    this.breakPending = breakBehind;
    const own = lines.map((line, index): SourceLine => {
      this.parts.size.add(line.text);
      return {
        kind: "line",
        number: this.number,
        ...composed(line.text, line.spans),
        whole: true,
        pageStart: line.pageStart || (index === 0 && begins),
        mark: index === 0 ? mark : null,
      };
    });
    return [...own, ...text.boxes.flatMap((box) => this.box(box)), ...text.notes.flatMap((note) => this.note(note))];
  }

  private reference(properties: XmlElement | null, styleId: string | null): NumberingReference | null {
    const own = childOf(properties, "w:numPr");
    const style = this.parts.styles.paragraph(styleId);
    const listId = childOf(own, "w:numId")?.attributes["w:val"] ?? style.listId;
    if (listId === null || listId === "0") return null;
    const written = childOf(own, "w:ilvl")?.attributes["w:val"];
    const bound = this.parts.definitions.levelOfStyle(listId, this.parts.styles.chain(styleId));
    const level = written === undefined ? (bound ?? style.level ?? 0) : Number(written);
    return { listId, level: Number.isInteger(level) && level >= 0 && level < 9 ? level : 0 };
  }

  private box(box: XmlElement): SourceBlock[] {
    const { held } = this;
    this.held = null;
    const blocks = this.blocks(box);
    this.held = held;
    return blocks;
  }

  /** A note is read where it is first referred to, and once. */
  private note({ kind, id }: { kind: "footnote" | "endnote"; id: string }): SourceBlock[] {
    const note = this.parts.notes[kind].get(id);
    if (note === undefined || this.readNotes.has(note)) return [];
    this.readNotes.add(note);
    const { counter } = this;
    this.counter = this.parts.noteCounter;
    const blocks = this.box(note);
    this.counter = counter;
    return blocks;
  }

  private table(element: XmlElement): SourceTable {
    this.number += 1;
    return readTable(element, this.number, (cell) => this.cellLines(cell));
  }

  private cellLines(cell: XmlElement): SourceLine[] {
    this.parts.size.add("");
    return this.box(cell).flatMap((block) => (block.kind === "line" ? [block] : nestedLines(block)));
  }
}

function isHiddenEnd(end: XmlElement | null, styleHidden: boolean): boolean {
  const vanish = childOf(end, "w:vanish");
  return vanish === null ? styleHidden : isOn(vanish);
}

function joined(before: ParagraphText | null, after: ParagraphText): ParagraphText {
  if (before === null) return after;
  const last = before.lines.at(-1);
  const [first, ...rest] = after.lines;
  const length = last?.text.length ?? 0;
  const moved = (first?.spans ?? []).map(({ from, to, marks }) => ({ from: from + length, to: to + length, marks }));
  const seam = {
    text: (last?.text ?? "") + (first?.text ?? ""),
    pageStart: last?.pageStart ?? false,
    spans: [...(last?.spans ?? []), ...moved],
  };
  return {
    lines: [...before.lines.slice(0, -1), seam, ...rest],
    boxes: [...before.boxes, ...after.boxes],
    notes: [...before.notes, ...after.notes],
    hasHidden: before.hasHidden || after.hasHidden,
  };
}

/** The lines that print; an empty line left by a break says only that the next one begins a page. */
function printedLines(lines: ParagraphText["lines"]): { lines: ParagraphText["lines"]; breakBehind: boolean } {
  if (lines.length === 1) return { lines, breakBehind: false };
  const printed: ParagraphText["lines"] = [];
  let pageStart = false;
  for (const line of lines) {
    pageStart ||= line.pageStart;
    if (line.text.trim() === "") continue;
    printed.push({ text: line.text, pageStart, spans: line.spans });
    pageStart = false;
  }
  return printed.length === 0
    ? { lines: [{ text: "", pageStart: false, spans: [] }], breakBehind: pageStart }
    : { lines: printed, breakBehind: pageStart };
}
