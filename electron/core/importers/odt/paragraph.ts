import type { TextSpan } from "../../../../shared/recognition/source.ts";
import type { CarriedWords } from "../docx/carriedWords.ts";
import { addSpan, composed } from "../package/spans.ts";
import { readSymbols } from "../package/symbols.ts";
import { childrenOf, descendantsOf, elementsOf, textOf, type XmlElement } from "../package/xml.ts";
import { wholeNumber } from "./listStyles.ts";
import type { OdfFormat, OdfStyle, OdfStyles } from "./styles.ts";

/** What reading the words of an ODF file adds up to beside them. */
export interface OdfFindings {
  trackedChanges: number;
  comments: number;
  figures: number;
  unknownSymbols: number;
  readonly hidden: string[];
}

export const noOdfFindings = (): OdfFindings => ({
  trackedChanges: 0,
  comments: 0,
  figures: 0,
  unknownSymbols: 0,
  hidden: [],
});

/** The words of one paragraph: a line break begins another line. */
export interface OdfParagraph {
  readonly lines: readonly { readonly text: string; readonly spans?: readonly TextSpan[] }[];
  /** Text boxes, shapes with words and notes, to be read behind it. */
  readonly boxes: XmlElement[];
}

export interface ParagraphWorld {
  readonly styles: OdfStyles;
  readonly findings: OdfFindings;
  /** Check boxes of forms by their ids. */
  readonly controls: ReadonlyMap<string, XmlElement>;
  /** Gathers what a file that this app wrote says of its structure. */
  readonly carried?: CarriedWords;
}

/** Longest run of spaces that one text:s stands for here. */
const SPACES = 500;

const SKIPPED = new Set([
  "office:annotation-end",
  "office:event-listeners",
  "text:tracked-changes",
  "text:number",
  "text:script",
  "text:ruby-text",
  "svg:title",
  "svg:desc",
]);

const MARKS = ["strong", "underline", "strike", "superscript", "subscript"] as const;

/** How words are set where they stand. */
type TextLook = Pick<OdfStyle, "font" | "format" | "uncertain">;

const lookWithin = (outer: TextLook, { font, format, uncertain }: OdfStyle): TextLook => ({
  font: font === "" ? outer.font : font,
  format: { ...outer.format, ...format },
  uncertain: outer.uncertain || uncertain,
});

/** Reads the inline content of a text:p or text:h (ODF 1.3 §6). */
export class OdfParagraphReader {
  private readonly world: ParagraphWorld;
  private readonly lines: { text: string; readonly spans: TextSpan[] }[] = [{ text: "", spans: [] }];
  private named: OdfFormat = {};
  private readonly boxes: XmlElement[] = [];

  constructor(world: ParagraphWorld) {
    this.world = world;
  }

  read(paragraph: XmlElement): OdfParagraph {
    const style = this.world.styles.style("paragraph", paragraph.attributes["text:style-name"]);
    this.named = style.named;
    if (style.hidden) this.hide(textOf(paragraph));
    else this.children(paragraph, style);
    return { lines: this.lines.map(({ text, spans }) => composed(text, spans)), boxes: this.boxes };
  }

  private hide(words: string): void {
    if (words.trim() !== "") this.world.findings.hidden.push(words);
  }

  private add(words: string, look: TextLook): void {
    const { format } = look;
    const line = this.lines.at(-1);
    if (line === undefined) return;
    const marks = MARKS.filter((mark) => format[mark] === true && this.named[mark] !== true);
    addSpan(line.spans, line.text.length, words.length, marks);
    line.text += words;
    this.carry(words, look);
  }

  private carry(words: string, { format, uncertain }: TextLook): void {
    if (words === "") return;
    const marks = [...MARKS.filter((mark) => format[mark] === true), ...(uncertain ? ["uncertain" as const] : [])];
    this.world.carried?.words(words, marks, this.named.strong === true);
  }

  private words(written: string, look: TextLook): void {
    // White space of the file folds into one space (ODF 1.3 §6.1.2); what a writer typed stands in elements.
    const folded = written.replaceAll(/[ \t\r\n]+/gu, " ");
    const atSpace = /(?:^|[ \t])$/u.test(this.lines.at(-1)?.text ?? "");
    const { text, unknown } = readSymbols(look.font, atSpace ? folded.replace(/^ /u, "") : folded);
    this.world.findings.unknownSymbols += unknown;
    this.add(text, look);
  }

  private children(element: XmlElement, look: TextLook): void {
    for (const child of element.children) {
      if (typeof child === "string") this.words(child, look);
      else this.element(child, look);
    }
  }

  private element(element: XmlElement, look: TextLook): void {
    const { attributes } = element;
    switch (element.name) {
      case "text:s":
        this.add(" ".repeat(Math.min(SPACES, wholeNumber(attributes["text:c"], 1))), look);
        break;
      case "text:tab":
        this.add("\t", look);
        break;
      case "text:line-break":
        this.lines.push({ text: "", spans: [] });
        this.carry("\n", look);
        break;
      case "text:bookmark":
        this.world.carried?.name(attributes["text:name"] ?? "");
        break;
      case "text:span": {
        const style = this.world.styles.style("text", attributes["text:style-name"]);
        if (style.hidden) this.hide(textOf(element));
        else if (style.beside !== "stamp") this.children(element, lookWithin(look, style));
        break;
      }
      case "text:hidden-text":
      case "text:hidden-paragraph":
        if (attributes["text:is-hidden"] === "true")
          this.hide(textOf(element) || (attributes["text:string-value"] ?? ""));
        else this.children(element, look);
        break;
      case "text:note":
        this.boxes.push(...childrenOf(element, "text:note-body"));
        break;
      case "office:annotation":
        this.world.findings.comments += 1;
        break;
      case "draw:control":
        this.control(attributes["draw:control"] ?? "", look);
        break;
      default:
        if (element.name.startsWith("draw:") || element.name.startsWith("dr3d:")) this.drawing(element);
        else if (!SKIPPED.has(element.name)) this.children(element, look);
        break;
    }
  }

  private control(id: string, look: TextLook): void {
    const box = this.world.controls.get(id);
    if (box === undefined) return;
    const state = box.attributes["form:current-state"] ?? box.attributes["form:state"];
    this.add((state === "checked" ? "■" : "□") + (box.attributes["form:label"] ?? ""), look);
  }

  private drawing(element: XmlElement): void {
    if (element.name === "draw:a") {
      for (const child of elementsOf(element)) this.drawing(child);
      return;
    }
    if (element.name === "draw:g") {
      for (const child of elementsOf(element)) if (child.name.startsWith("draw:")) this.drawing(child);
      return;
    }
    const box = element.name === "draw:frame" ? childrenOf(element, "draw:text-box") : [element];
    const worded = box.filter((each) => elementsOf(each).some(({ name }) => /^(?:text|table):/u.test(name)));
    this.boxes.push(...worded);
    const pictures = ["draw:image", "draw:object", "draw:object-ole"].some(
      (name) => childrenOf(element, name).length > 0,
    );
    if (pictures) this.world.findings.figures += 1;
  }
}

/** The check boxes that a text's forms hold. */
export function checkBoxesOf(text: XmlElement): Map<string, XmlElement> {
  const boxes = descendantsOf(text, "form:checkbox").map(
    (box) => [box.attributes["form:id"] ?? box.attributes["xml:id"] ?? "", box] as const,
  );
  return new Map(boxes);
}
