import type { MinutesMarkName } from "../../../../shared/minutes/schema.ts";
import { childOf, childrenOf, elementsOf, type XmlElement } from "../package/xml.ts";

/** What a paragraph style says that matters to reading: its list, whether its text is hidden, and its marks. */
export interface ParagraphStyle {
  readonly listId: string | null;
  readonly level: number | null;
  readonly hidden: boolean;
  /** The marks that its text bears without more. */
  readonly format: RunFormat;
}

/** What a run's properties or a style say of its marks; undefined where they say nothing. */
export type RunFormat = { readonly [mark in MinutesMarkName]?: boolean };

const NONE: ParagraphStyle = { listId: null, level: null, hidden: false, format: {} };

const isOnWord = (word: string | undefined) => word === "1" || word === "true" || word === "on";

/** A toggle property is on unless it says otherwise (ECMA-376 §17.17.4). */
export function isOn(element: XmlElement | null): boolean {
  const value = element?.attributes["w:val"];
  return element !== null && value !== "0" && value !== "false" && value !== "off";
}

const lines = (element: XmlElement | null) =>
  element !== null && element.attributes["w:val"] !== "none" && isOn(element);

/** The marks that run properties set or clear (w:b, w:u, w:strike, w:vertAlign, ECMA-376 §17.3.2). */
export function formatOf(properties: XmlElement | null): RunFormat {
  if (properties === null) return {};
  const format: { -readonly [mark in MinutesMarkName]?: boolean } = {};
  for (const element of elementsOf(properties)) {
    switch (element.name) {
      case "w:b":
        format.strong = isOn(element);
        break;
      case "w:u":
        format.underline = lines(element);
        break;
      case "w:strike":
      case "w:dstrike":
        format.strike = isOn(element);
        break;
      case "w:vertAlign":
        format.superscript = element.attributes["w:val"] === "superscript";
        format.subscript = element.attributes["w:val"] === "subscript";
        break;
      default:
        break;
    }
  }
  return format;
}

/** The style of doubtful words that this app writes. */
const isUncertain = (element: XmlElement | undefined, id: string) =>
  id === "Uncertain" || childOf(element, "w:name")?.attributes["w:val"] === "待確認";

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

  /** The marks of a character style. */
  characterFormat(id: string): RunFormat {
    const { format } = this.resolve(id, 0);
    return isUncertain(this.elements.get(id), id) ? { ...format, uncertain: true } : format;
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
      format: { ...parent.format, ...formatOf(childOf(element, "w:rPr")) },
    };
    this.known.set(id, style);
    return style;
  }
}
