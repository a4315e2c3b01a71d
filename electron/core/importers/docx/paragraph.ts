import { announcesMark } from "../../../../shared/recognition/carried/codes.ts";
import type { TextSpan } from "../../../../shared/recognition/source.ts";
import { addSpan } from "../package/spans.ts";
import { readSymbols, symbolCharacter } from "../package/symbols.ts";
import { childOf, descendantsOf, elementsOf, textOf, type XmlElement } from "../package/xml.ts";
import type { CarriedWords } from "./carriedWords.ts";
import { chosenBranch, readDrawing } from "./drawings.ts";
import { Fields } from "./fields.ts";
import { RunFormats, type RunMarks } from "./runFormat.ts";
import { isOn, type ParagraphStyle, type Styles } from "./styles.ts";

/** What reading a document's runs adds up to beside their text. */
export interface Findings {
  trackedChanges: number;
  comments: number;
  figures: number;
  unknownSymbols: number;
  /** Other files put into this one (w:altChunk, w:subDoc). */
  embedded: number;
  readonly hidden: string[];
}

export const noFindings = (): Findings => ({
  trackedChanges: 0,
  comments: 0,
  figures: 0,
  unknownSymbols: 0,
  embedded: 0,
  hidden: [],
});

/** The words of one paragraph as lines: a line break of the author begins another, a page break marks the next. */
export interface ParagraphText {
  readonly lines: { text: string; pageStart: boolean; spans: TextSpan[] }[];
  /** Text boxes anchored in the paragraph, to be read behind it. */
  readonly boxes: XmlElement[];
  readonly notes: { readonly kind: "footnote" | "endnote"; readonly id: string }[];
  hasHidden: boolean;
}

const INLINE_CONTAINERS = new Set([
  "w:hyperlink",
  "w:smartTag",
  "w:fldSimple",
  "w:sdtContent",
  "w:customXml",
  "w:dir",
  "w:bdo",
  "w:rubyBase",
]);
const BOX_SIGN = /^[□☐○■█☑☒✓✔✗▓●]$/u;

/** Reads runs in reading order; deleted text is left out, inserted text stays (the accepted view). */
export class RunReader {
  private readonly text: ParagraphText = {
    lines: [{ text: "", pageStart: false, spans: [] }],
    boxes: [],
    notes: [],
    hasHidden: false,
  };
  private readonly findings: Findings;
  private readonly styles: Styles;
  private readonly styleHidden: boolean;
  private readonly formats: RunFormats;
  private readonly carried: CarriedWords | null;
  /** The mark that Word counts for the paragraph, where a name says that one comes. */
  private readonly countedMark: () => string | null;
  private isMarkSaid = false;
  private marks: RunMarks;
  private readonly fields = new Fields();
  private withheld = "";

  constructor(
    findings: Findings,
    styles: Styles,
    style: ParagraphStyle,
    carried: CarriedWords | null = null,
    countedMark: () => string | null = () => null,
  ) {
    this.findings = findings;
    this.styles = styles;
    this.styleHidden = style.hidden;
    this.formats = new RunFormats(styles, style.format);
    this.marks = this.formats.of(null);
    this.carried = carried;
    this.countedMark = countedMark;
  }

  read(paragraph: XmlElement): ParagraphText {
    this.children(paragraph);
    // An instruction that never ends is none: its words were written on the page.
    if (this.fields.inInstruction) this.append(this.withheld);
    return this.text;
  }

  private append(words: string): void {
    const line = this.text.lines.at(-1);
    if (line === undefined || words === "") return;
    addSpan(line.spans, line.text.length, words.length, this.marks.own);
    line.text += words;
    this.carried?.words(words, this.marks.all, this.marks.boldByStyle);
  }

  private add(words: string): void {
    if (this.fields.inInstruction) {
      this.withheld += words;
      return;
    }
    if (words !== "") this.fields.printed();
    this.append(words);
  }

  private children(element: XmlElement): void {
    for (const child of elementsOf(element)) this.element(child);
  }

  private element(element: XmlElement): void {
    switch (element.name) {
      case "w:r":
        this.run(element);
        break;
      case "w:del":
      case "w:moveFrom":
        this.findings.trackedChanges += 1;
        break;
      case "w:ins":
      case "w:moveTo":
        this.findings.trackedChanges += 1;
        this.children(element);
        break;
      case "mc:AlternateContent":
        this.children(chosenBranch(element) ?? element);
        break;
      case "w:sdt":
        this.control(element);
        break;
      case "m:oMath":
      case "m:oMathPara":
        this.add(descendantsOf(element, "m:t").map(textOf).join(""));
        break;
      case "w:bookmarkStart":
        this.named(element.attributes["w:name"] ?? "");
        break;
      case "w:subDoc":
        this.findings.embedded += 1;
        break;
      default:
        if (INLINE_CONTAINERS.has(element.name)) this.children(element);
        break;
    }
  }

  /** A name among the words. A mark that Word counts stands in no run: it is said behind the name that announces it. */
  private named(name: string): void {
    if (this.carried === null) return;
    this.carried.name(name);
    if (this.isMarkSaid || !announcesMark(name)) return;
    this.isMarkSaid = true;
    const mark = this.text.lines[0]?.text === "" ? this.countedMark() : null;
    if (mark !== null) this.carried.words(mark, [], this.marks.boldByStyle);
  }

  /** A content control; a check box whose sign is none that readers know is shown by its state ([MS-DOCX] §2.7.1). */
  private control(element: XmlElement): void {
    const box = childOf(childOf(element, "w:sdtPr"), "w14:checkbox");
    const before = this.text.lines.at(-1);
    const length = before?.text.length ?? 0;
    this.children(element);
    if (box === null || before === undefined || this.text.lines.at(-1) !== before) return;
    if (BOX_SIGN.test(before.text.slice(length).trim())) return;
    const state = childOf(box, "w14:checked")?.attributes["w14:val"] ?? "0";
    before.text = before.text.slice(0, length) + (state === "1" || state === "true" || state === "on" ? "☑" : "☐");
  }

  private isHidden(properties: XmlElement | null): boolean {
    const vanish = childOf(properties, "w:vanish");
    if (vanish !== null) return isOn(vanish);
    const style = childOf(properties, "w:rStyle")?.attributes["w:val"];
    return this.styleHidden || (style !== undefined && this.styles.hidesText(style));
  }

  private run(run: XmlElement): void {
    const properties = childOf(run, "w:rPr");
    if (this.isHidden(properties)) {
      const words = elementsOf(run)
        .filter((child) => child.name === "w:t")
        .map(textOf)
        .join("");
      this.text.hasHidden = true;
      if (words.trim() !== "") this.findings.hidden.push(words);
      return;
    }
    this.marks = this.formats.of(properties);
    const fonts = childOf(properties, "w:rFonts")?.attributes;
    const font = fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"] ?? "";
    for (const child of elementsOf(run)) this.runContent(child, font);
  }

  private runContent(element: XmlElement, font: string): void {
    switch (element.name) {
      case "w:t":
        this.words(element, font);
        break;
      case "w:tab":
      case "w:ptab":
        this.add("\t");
        break;
      case "w:noBreakHyphen":
        this.add("-");
        break;
      case "w:br":
      case "w:cr":
        this.text.lines.push({ text: "", pageStart: element.attributes["w:type"] === "page", spans: [] });
        this.carried?.words("\n", this.marks.all, this.marks.boldByStyle);
        break;
      case "w:sym":
        this.symbol(element);
        break;
      case "w:fldChar":
        this.add(this.fields.take(element));
        break;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        this.drawing(element);
        break;
      case "w:ruby":
        this.children(element);
        break;
      case "mc:AlternateContent":
        for (const child of elementsOf(chosenBranch(element))) this.runContent(child, font);
        break;
      case "w:footnoteReference":
        this.text.notes.push({ kind: "footnote", id: element.attributes["w:id"] ?? "" });
        break;
      case "w:endnoteReference":
        this.text.notes.push({ kind: "endnote", id: element.attributes["w:id"] ?? "" });
        break;
      case "w:commentReference":
        this.findings.comments += 1;
        break;
      default:
        break;
    }
  }

  private words(element: XmlElement, font: string): void {
    const written = textOf(element).replaceAll(/[\n\r\t]+/gu, " ");
    const kept = element.attributes["xml:space"] === "preserve" ? written : written.replaceAll(/^ +| +$/gu, "");
    const { text, unknown } = readSymbols(font, kept);
    this.findings.unknownSymbols += unknown;
    this.add(text);
  }

  private symbol(element: XmlElement): void {
    const code = element.attributes["w:char"] ?? "";
    const character = symbolCharacter(element.attributes["w:font"] ?? "", code);
    if (character === null) this.findings.unknownSymbols += 1;
    this.add(character ?? "\ufffd");
  }

  private drawing(element: XmlElement): void {
    const { boxes, isFigure } = readDrawing(element);
    this.text.boxes.push(...boxes);
    if (isFigure) this.findings.figures += 1;
  }
}
