import type { FormatMark } from "../../../../shared/recognition/source.ts";
import { childOf, descendantsOf, elementsOf, type XmlElement } from "../package/xml.ts";
import { type ListStyle, readListStyle } from "./listStyles.ts";

/** What a style says that matters to reading. */
export interface OdfStyle {
  readonly hidden: boolean;
  readonly breakBefore: boolean;
  readonly listStyle: string | null;
  readonly font: string;
  /** The marks that it gives, inherited ones included. */
  readonly format: OdfFormat;
  /** Those that a style with a name of its own gives: an automatic style is formatting by hand. */
  readonly named: OdfFormat;
  /** Whether it is that of doubtful words (待確認), as this app writes it. */
  readonly uncertain: boolean;
  /** The style among those it is based on that this app writes beside a record: the stamp of a draft, who signs below it. */
  readonly beside: "stamp" | "signature" | null;
}

/** Marks that a style sets or clears; undefined where it says nothing. */
export type OdfFormat = { readonly [mark in FormatMark]?: boolean };

const NONE: OdfStyle = {
  hidden: false,
  breakBefore: false,
  listStyle: null,
  font: "",
  format: {},
  named: {},
  uncertain: false,
  beside: null,
};

const BESIDE: ReadonlyMap<string, OdfStyle["beside"]> = new Map([
  ["DraftStamp", "stamp"],
  ["SignatureLine", "signature"],
]);

type Family = "paragraph" | "text";

/** The styles of an ODF text, automatic ones included, with what they inherit (at most 20 deep). */
export class OdfStyles {
  private readonly elements = new Map<string, XmlElement>();
  private readonly known = new Map<string, OdfStyle>();
  private readonly lists = new Map<string, ListStyle>();
  private readonly automatic = new Set<XmlElement>();
  readonly outline: ListStyle;

  constructor(roots: readonly (XmlElement | null)[]) {
    let outline: ListStyle = new Map();
    for (const root of roots) {
      const automatic = new Set(elementsOf(childOf(root, "office:automatic-styles")));
      for (const element of [childOf(root, "office:styles"), childOf(root, "office:automatic-styles")].flatMap(
        elementsOf,
      )) {
        const name = element.attributes["style:name"] ?? "";
        if (element.name === "style:style") this.elements.set(`${element.attributes["style:family"]} ${name}`, element);
        if (element.name === "style:style" && automatic.has(element)) this.automatic.add(element);
        if (element.name === "text:list-style") this.lists.set(name, readListStyle(element));
        if (element.name === "text:outline-style") outline = readListStyle(element);
      }
    }
    this.outline = outline;
  }

  style(family: Family, name: string | undefined): OdfStyle {
    return this.resolve(family, name, 0);
  }

  list(name: string | null): ListStyle | undefined {
    return name === null ? undefined : this.lists.get(name);
  }

  private resolve(family: Family, name: string | undefined, depth: number): OdfStyle {
    if (name === undefined || depth > 20) return NONE;
    const key = `${family} ${name}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const element = this.elements.get(key);
    if (element === undefined) return NONE;
    const parent = this.resolve(family, element.attributes["style:parent-style-name"], depth + 1);
    const style = readStyle(element, parent, this.automatic.has(element));
    this.known.set(key, style);
    return style;
  }
}

/** The marks that text properties set or clear (ODF 1.3 §20). */
function formatOf(text: Readonly<Record<string, string>>): OdfFormat {
  const { "fo:font-weight": weight, "style:text-position": position } = text;
  const underline = text["style:text-underline-style"] ?? text["style:text-underline-type"];
  const strike = text["style:text-line-through-style"] ?? text["style:text-line-through-type"];
  const height =
    position === undefined ? null : /^-?\d/u.test(position) ? Number.parseFloat(position) : position.split(" ")[0];
  return {
    ...(weight !== undefined && { strong: weight === "bold" || Number(weight) >= 600 }),
    ...(underline !== undefined && { underline: underline !== "none" }),
    ...(strike !== undefined && { strike: strike !== "none" }),
    ...(height !== null && {
      superscript: height === "super" || Number(height) > 0,
      subscript: height === "sub" || Number(height) < 0,
    }),
  };
}

function readStyle(element: XmlElement, parent: OdfStyle, automatic: boolean): OdfStyle {
  const text = childOf(element, "style:text-properties")?.attributes ?? {};
  const paragraph = childOf(element, "style:paragraph-properties")?.attributes ?? {};
  const display = text["text:display"];
  const listStyle = element.attributes["style:list-style-name"];
  const format = { ...parent.format, ...formatOf(text) };
  return {
    hidden: display === undefined ? parent.hidden : display === "none",
    breakBefore:
      paragraph["fo:break-before"] === undefined
        ? (element.attributes["style:master-page-name"] ?? "") !== ""
        : paragraph["fo:break-before"] === "page",
    listStyle: listStyle === undefined ? parent.listStyle : listStyle === "" ? null : listStyle,
    font: (text["fo:font-family"] ?? text["style:font-name"] ?? parent.font).replaceAll("'", ""),
    format,
    named: automatic ? parent.named : format,
    beside: BESIDE.get(element.attributes["style:name"] ?? "") ?? parent.beside,
    uncertain: parent.uncertain || element.attributes["style:display-name"] === "待確認",
  };
}

/** The words of the page heads and feet of a text's master pages, one each. */
export function masterPages(styles: XmlElement | null): XmlElement[] {
  const pages = descendantsOf(childOf(styles, "office:master-styles"), "style:master-page");
  return pages.flatMap(elementsOf).filter(({ name }) => /^style:(?:header|footer)/u.test(name));
}
