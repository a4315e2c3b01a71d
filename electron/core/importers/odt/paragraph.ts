import { readSymbols } from "../package/symbols.ts";
import { childrenOf, descendantsOf, elementsOf, textOf, type XmlElement } from "../package/xml.ts";
import { wholeNumber } from "./listStyles.ts";
import type { OdfStyles } from "./styles.ts";

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
  readonly lines: string[];
  /** Text boxes, shapes with words and notes, to be read behind it. */
  readonly boxes: XmlElement[];
}

export interface ParagraphWorld {
  readonly styles: OdfStyles;
  readonly findings: OdfFindings;
  /** Check boxes of forms by their ids. */
  readonly controls: ReadonlyMap<string, XmlElement>;
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

/** Reads the inline content of a text:p or text:h (ODF 1.3 §6). */
export class OdfParagraphReader {
  private readonly world: ParagraphWorld;
  private readonly lines: string[] = [""];
  private readonly boxes: XmlElement[] = [];

  constructor(world: ParagraphWorld) {
    this.world = world;
  }

  read(paragraph: XmlElement): OdfParagraph {
    const style = this.world.styles.style("paragraph", paragraph.attributes["text:style-name"]);
    if (style.hidden) this.hide(textOf(paragraph));
    else this.children(paragraph, style.font);
    return { lines: this.lines.map((line) => line.normalize("NFC")), boxes: this.boxes };
  }

  private hide(words: string): void {
    if (words.trim() !== "") this.world.findings.hidden.push(words);
  }

  private add(words: string): void {
    const last = this.lines.length - 1;
    const before = this.lines[last] ?? "";
    // White space of the file folds into one space (ODF 1.3 §6.1.2); what a writer typed stands in elements.
    this.lines[last] = before + words;
  }

  private words(written: string, font: string): void {
    const folded = written.replaceAll(/[ \t\r\n]+/gu, " ");
    const atSpace = /(?:^|[ \t])$/u.test(this.lines.at(-1) ?? "");
    const { text, unknown } = readSymbols(font, atSpace ? folded.replace(/^ /u, "") : folded);
    this.world.findings.unknownSymbols += unknown;
    this.add(text);
  }

  private children(element: XmlElement, font: string): void {
    for (const child of element.children) {
      if (typeof child === "string") this.words(child, font);
      else this.element(child, font);
    }
  }

  private element(element: XmlElement, font: string): void {
    const { attributes } = element;
    switch (element.name) {
      case "text:s":
        this.add(" ".repeat(Math.min(SPACES, wholeNumber(attributes["text:c"], 1))));
        break;
      case "text:tab":
        this.add("\t");
        break;
      case "text:line-break":
        this.lines.push("");
        break;
      case "text:span": {
        const style = this.world.styles.style("text", attributes["text:style-name"]);
        if (style.hidden) this.hide(textOf(element));
        else this.children(element, style.font === "" ? font : style.font);
        break;
      }
      case "text:hidden-text":
      case "text:hidden-paragraph":
        if (attributes["text:is-hidden"] === "true")
          this.hide(textOf(element) || (attributes["text:string-value"] ?? ""));
        else this.children(element, font);
        break;
      case "text:note":
        this.boxes.push(...childrenOf(element, "text:note-body"));
        break;
      case "office:annotation":
        this.world.findings.comments += 1;
        break;
      case "draw:control":
        this.control(attributes["draw:control"] ?? "");
        break;
      default:
        if (element.name.startsWith("draw:") || element.name.startsWith("dr3d:")) this.drawing(element);
        else if (!SKIPPED.has(element.name)) this.children(element, font);
        break;
    }
  }

  private control(id: string): void {
    const box = this.world.controls.get(id);
    if (box === undefined) return;
    const state = box.attributes["form:current-state"] ?? box.attributes["form:state"];
    this.add((state === "checked" ? "■" : "□") + (box.attributes["form:label"] ?? ""));
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
