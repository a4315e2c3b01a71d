import { childOf, elementsOf, type XmlElement } from "../package/xml.ts";
import { isOn } from "./styles.ts";
import { symbolCharacter } from "./symbols.ts";

/** What reading a document's runs adds up to beside their text. */
export interface Findings {
  trackedChanges: number;
  comments: number;
  figures: number;
  unknownSymbols: number;
  readonly hidden: string[];
}

/** The words of one paragraph as lines: a line break of the author begins another, a page break marks the next. */
export interface ParagraphText {
  readonly lines: { text: string; pageStart: boolean }[];
  /** Text boxes anchored in the paragraph, to be read behind it. */
  readonly boxes: XmlElement[];
  readonly notes: { readonly kind: "footnote" | "endnote"; readonly id: string }[];
}

/** Reads runs in reading order; deleted text is left out, inserted text stays (the accepted view). */
export class RunReader {
  private readonly text: ParagraphText = { lines: [{ text: "", pageStart: false }], boxes: [], notes: [] };
  private readonly findings: Findings;
  private readonly styleHidden: boolean;

  constructor(findings: Findings, styleHidden: boolean) {
    this.findings = findings;
    this.styleHidden = styleHidden;
  }

  read(paragraph: XmlElement): ParagraphText {
    this.children(paragraph);
    return this.text;
  }

  private add(words: string): void {
    const line = this.text.lines.at(-1);
    if (line !== undefined) line.text += words;
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
        this.children(childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback") ?? element);
        break;
      case "w:hyperlink":
      case "w:smartTag":
      case "w:fldSimple":
      case "w:sdt":
      case "w:sdtContent":
      case "w:customXml":
      case "w:dir":
      case "w:bdo":
        this.children(element);
        break;
      default:
        break;
    }
  }

  private run(run: XmlElement): void {
    const vanish = childOf(childOf(run, "w:rPr"), "w:vanish");
    if (vanish === null ? this.styleHidden : isOn(vanish)) {
      const words = elementsOf(run)
        .filter((child) => child.name === "w:t")
        .flatMap((child) => child.children)
        .join("");
      if (words.trim() !== "") this.findings.hidden.push(words);
      return;
    }
    for (const child of elementsOf(run)) this.runContent(child);
  }

  private runContent(element: XmlElement): void {
    switch (element.name) {
      case "w:t":
        this.add(element.children.filter((child) => typeof child === "string").join(""));
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
        this.text.lines.push({ text: "", pageStart: element.attributes["w:type"] === "page" });
        break;
      case "w:sym":
        this.symbol(element);
        break;
      case "w:fldChar":
        this.checkBox(element);
        break;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        this.drawing(element);
        break;
      case "mc:AlternateContent":
        for (const child of elementsOf(childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback") ?? element)) {
          this.runContent(child);
        }
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

  private symbol(element: XmlElement): void {
    const code = element.attributes["w:char"] ?? "";
    const character = symbolCharacter(element.attributes["w:font"] ?? "", code);
    if (character === null) this.findings.unknownSymbols += 1;
    this.add(character ?? "\ufffd");
  }

  /** A legacy check box stands where its field begins (ECMA-376 §17.16.7). */
  private checkBox(element: XmlElement): void {
    const box = childOf(childOf(element, "w:ffData"), "w:checkBox");
    if (box === null) return;
    const checked = childOf(box, "w:checked") ?? childOf(box, "w:default");
    this.add(isOn(checked) ? "■" : "□");
  }

  private drawing(element: XmlElement): void {
    const before = this.text.boxes.length;
    const seek = (node: XmlElement): void => {
      for (const child of elementsOf(node)) {
        if (child.name === "w:txbxContent") this.text.boxes.push(child);
        else if (child.name === "mc:AlternateContent") seek(childOf(child, "mc:Choice") ?? child);
        else seek(child);
      }
    };
    seek(element);
    if (this.text.boxes.length === before) this.findings.figures += 1;
  }
}
