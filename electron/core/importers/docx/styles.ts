import { childOf, childrenOf, type XmlElement } from "../package/xml.ts";

/** What a paragraph style says that matters to reading: its list, and whether its text is hidden. */
export interface ParagraphStyle {
  readonly listId: string | null;
  readonly level: number | null;
  readonly hidden: boolean;
}

const NONE: ParagraphStyle = { listId: null, level: null, hidden: false };

const isOnWord = (word: string | undefined) => word === "1" || word === "true" || word === "on";

/** A toggle property is on unless it says otherwise (ECMA-376 §17.17.4). */
export function isOn(element: XmlElement | null): boolean {
  const value = element?.attributes["w:val"];
  return element !== null && value !== "0" && value !== "false" && value !== "off";
}

/** The styles of a document with what they inherit (w:basedOn, at most 20 deep). */
export class Styles {
  private readonly elements = new Map<string, XmlElement>();
  private readonly known = new Map<string, ParagraphStyle>();
  private readonly standard: string | null;

  constructor(styles: XmlElement | null) {
    let standard: string | null = null;
    for (const element of childrenOf(styles, "w:style")) {
      const id = element.attributes["w:styleId"] ?? "";
      this.elements.set(id, element);
      if (element.attributes["w:type"] === "paragraph" && isOnWord(element.attributes["w:default"])) standard = id;
    }
    this.standard = standard;
  }

  paragraph(id: string | null): ParagraphStyle {
    return this.resolve(id ?? this.standard, 0);
  }

  /** Whether a character style hides its text. */
  hidesText(id: string): boolean {
    return this.resolve(id, 0).hidden;
  }

  /** A paragraph style and those it is based on, nearest first. */
  chain(id: string | null): string[] {
    const chain: string[] = [];
    let next = id ?? this.standard;
    while (next !== null && chain.length < 20) {
      chain.push(next);
      next = childOf(this.elements.get(next), "w:basedOn")?.attributes["w:val"] ?? null;
    }
    return chain;
  }

  private resolve(id: string | null, depth: number): ParagraphStyle {
    if (id === null || depth > 20) return NONE;
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const element = this.elements.get(id);
    if (element === undefined) return NONE;
    const parent = this.resolve(childOf(element, "w:basedOn")?.attributes["w:val"] ?? null, depth + 1);
    const numbering = childOf(childOf(element, "w:pPr"), "w:numPr");
    const vanish = childOf(childOf(element, "w:rPr"), "w:vanish");
    const level = childOf(numbering, "w:ilvl")?.attributes["w:val"];
    const style: ParagraphStyle = {
      listId: childOf(numbering, "w:numId")?.attributes["w:val"] ?? parent.listId,
      level: level === undefined ? parent.level : Number(level),
      hidden: vanish === null ? parent.hidden : isOn(vanish),
    };
    this.known.set(id, style);
    return style;
  }
}
