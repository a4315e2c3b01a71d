import type { SourceLook, TextFacts } from "../../../../shared/profiles/readLook.ts";
import { childOf, childrenOf, descendantsOf, elementsOf, textOf, type XmlElement } from "../package/xml.ts";

/** Paragraphs whose look is noted: enough for every kind of text in a record. */
const MOST_PARAGRAPHS = 600;

const POINTS: Readonly<Record<string, number>> = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pc: 12 };

/** A length (ODF 1.3 part 3 §18.3.18) in points; null for any other text. */
function pointsOf(text: string | undefined): number | null {
  const found = /^(-?\d+(?:\.\d+)?)(pt|mm|cm|in|pc)$/u.exec(text ?? "");
  return found === null ? null : Number(found[1]) * (POINTS[found[2] ?? ""] ?? 0);
}

type Attributes = Readonly<Record<string, string>>;

/** Notes how the paragraphs of an ODF text are set, from their spans, their styles and the defaults (ODF 1.3 part 3 §16). */
export class OdfLooks {
  readonly paragraphs = new Map<number, TextFacts>();
  private readonly styles = new Map<string, XmlElement>();
  private readonly faces = new Map<string, string>();
  private defaults: XmlElement | null = null;

  constructor(roots: readonly (XmlElement | null)[]) {
    for (const root of roots) {
      for (const face of childrenOf(childOf(root, "office:font-face-decls"), "style:font-face")) {
        this.faces.set(face.attributes["style:name"] ?? "", face.attributes["svg:font-family"] ?? "");
      }
      for (const part of ["office:styles", "office:automatic-styles"]) {
        for (const style of elementsOf(childOf(root, part))) {
          const family = style.attributes["style:family"] ?? "";
          if (style.name === "style:style") this.styles.set(`${family} ${style.attributes["style:name"]}`, style);
          if (style.name === "style:default-style" && family === "paragraph") this.defaults = style;
        }
      }
    }
  }

  /** Notes the paragraph that bears this number; one without words says nothing. */
  note(number: number, paragraph: XmlElement): void {
    if (this.paragraphs.size >= MOST_PARAGRAPHS || textOf(paragraph).trim() === "") return;
    const [span] = paragraph.children.flatMap((child) =>
      typeof child !== "string" && child.name === "text:span" && textOf(child).trim() !== "" ? [child] : [],
    );
    const own = paragraph.children.some((child) => typeof child === "string" && child.trim() !== "") ? null : span;
    const chain = [
      ...(own == null ? [] : this.chain("text", own.attributes["text:style-name"])),
      ...this.chain("paragraph", paragraph.attributes["text:style-name"]),
      ...(this.defaults === null ? [] : [this.defaults]),
    ];
    const of = (name: string) => chain.map((style) => childOf(style, name)?.attributes ?? {});
    this.paragraphs.set(number, this.factsOf(of("style:text-properties"), of("style:paragraph-properties")));
  }

  private chain(family: string, name: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    let next = name;
    while (next !== undefined && chain.length < 20) {
      const style = this.styles.get(`${family} ${next}`);
      if (style === undefined) break;
      chain.push(style);
      next = style.attributes["style:parent-style-name"];
    }
    return chain;
  }

  private factsOf(text: readonly Attributes[], paragraph: readonly Attributes[]): TextFacts {
    const first = (attributes: readonly Attributes[], ...names: string[]) => {
      for (const each of attributes) for (const name of names) if (each[name] !== undefined) return each[name];
      return undefined;
    };
    const size = pointsOf(first(text, "style:font-size-asian")) ?? pointsOf(first(text, "fo:font-size"));
    const before = pointsOf(first(paragraph, "fo:margin-top"));
    const weight = first(text, "style:font-weight-asian", "fo:font-weight");
    return {
      size: size === null || size < 1 || size > 200 ? null : size,
      line: lineOf(first(paragraph, "fo:line-height", "style:line-height-at-least"), paragraph),
      bold: weight === "bold" || Number(weight) >= 600,
      before: before === null || before < 0 || before > 200 ? null : before,
      eastAsian: this.family(first(text, "style:font-name-asian"), first(text, "style:font-family-asian")),
      latin: this.family(first(text, "style:font-name"), first(text, "fo:font-family")),
    };
  }

  /** The first family that a face stands for. */
  private family(face: string | undefined, named: string | undefined): string | null {
    const families = (face === undefined ? undefined : this.faces.get(face)) ?? named ?? "";
    const [first = ""] = families.split(",");
    const name = first.trim().replace(/^'|'$/gu, "");
    return name === "" || name.length > 60 ? null : name;
  }
}

/** The height of lines, as the nearest style that speaks of it has it; null for a multiple of the font's own. */
function lineOf(height: string | undefined, paragraph: readonly Attributes[]): TextFacts["line"] {
  if (height === undefined || height === "100%" || height === "normal") return { rule: "single" };
  const points = pointsOf(height);
  if (points === null || points < 1 || points > 200) return null;
  const nearest = paragraph.find(
    (each) => each["fo:line-height"] !== undefined || each["style:line-height-at-least"] !== undefined,
  );
  return { rule: nearest?.["fo:line-height"] === height ? "exact" : "atLeast", height: points };
}

const MILLIMETRES = 25.4 / 72;

const millimetresOf = (points: number | null) =>
  points === null || points < 0 ? null : Math.round(points * MILLIMETRES * 10) / 10;

/** The paper of a text's first master page, in millimetres: a head or foot stands within what ODF leaves of the margin. */
export function odfPageOf(styles: XmlElement | null): SourceLook["page"] {
  const [master] = descendantsOf(childOf(styles, "office:master-styles"), "style:master-page");
  const layouts = descendantsOf(childOf(styles, "office:automatic-styles"), "style:page-layout");
  const layout = layouts.find(
    ({ attributes }) => attributes["style:name"] === master?.attributes["style:page-layout-name"],
  );
  const page = childOf(layout, "style:page-layout-properties")?.attributes;
  if (master === undefined || page === undefined) return null;
  const strip = (name: "header" | "footer") => {
    if (childOf(master, `style:${name}`) === null) return 0;
    const properties = childOf(childOf(layout, `style:${name}-style`), "style:header-footer-properties")?.attributes;
    const gap = pointsOf(properties?.[name === "header" ? "fo:margin-bottom" : "fo:margin-top"]) ?? 0;
    return (pointsOf(properties?.["fo:min-height"] ?? properties?.["svg:height"]) ?? 0) + gap;
  };
  const side = (name: string, more = 0) => {
    const own = pointsOf(page[`fo:margin-${name}`] ?? page["fo:margin"]);
    return millimetresOf(own === null ? null : own + more);
  };
  const [width, height] = [
    millimetresOf(pointsOf(page["fo:page-width"])),
    millimetresOf(pointsOf(page["fo:page-height"])),
  ];
  const [top, bottom] = [side("top", strip("header")), side("bottom", strip("footer"))];
  const [left, right] = [side("left"), side("right")];
  if (width === null || height === null) return null;
  if (top === null || right === null || bottom === null || left === null) return null;
  return { width, height, margins: { top, right, bottom, left } };
}

/** The words of a text's page feet with its fields as {page} and {pages}; null where none has a page number. */
export function odfFooterForm(styles: XmlElement | null): string | null {
  const words = (element: XmlElement): string =>
    element.children
      .map((child) => {
        if (typeof child === "string") return child;
        if (child.name === "text:page-number") return "{page}";
        return child.name === "text:page-count" ? "{pages}" : words(child);
      })
      .join("");
  const feet = descendantsOf(childOf(styles, "office:master-styles"), "style:footer").map((foot) => words(foot).trim());
  return feet.find((form) => form.includes("{page}") && form.length <= 60) ?? null;
}
