import type { SourceLook, TextFacts } from "../../../../shared/profiles/readLook.ts";
import { childOf, childrenOf, descendantsOf, elementsOf, textOf, type XmlElement } from "../package/xml.ts";
import { isOn } from "./styles.ts";

/** Paragraphs whose look is noted: enough for every kind of text in a record. */
const MOST_PARAGRAPHS = 600;

const TWIPS_PER_POINT = 20;
const MILLIMETRES_PER_TWIP = 25.4 / 1440;

const numberOf = (text: string | undefined) =>
  text !== undefined && /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;

/** The first of some elements that has an attribute. */
function first(elements: readonly (XmlElement | null)[], attribute: string): string | undefined {
  for (const element of elements) {
    const value = element?.attributes[attribute];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Notes how the paragraphs of a Word file are set, from their runs, their styles and the defaults (ECMA-376 §17.7.2). */
export class WordLooks {
  readonly paragraphs = new Map<number, TextFacts>();
  private readonly styles = new Map<string, XmlElement>();
  private readonly standard: string | null;
  private readonly defaults: XmlElement | null;

  constructor(styles: XmlElement | null) {
    let standard: string | null = null;
    for (const style of childrenOf(styles, "w:style")) {
      const id = style.attributes["w:styleId"] ?? "";
      this.styles.set(id, style);
      if (style.attributes["w:type"] === "paragraph" && style.attributes["w:default"] === "1") standard = id;
    }
    this.standard = standard;
    this.defaults = childOf(styles, "w:docDefaults");
  }

  /** Notes the paragraph that bears this number; one without words says nothing. */
  note(number: number, paragraph: XmlElement): void {
    if (this.paragraphs.size >= MOST_PARAGRAPHS) return;
    const run = elementsOf(paragraph).find(
      (child) => child.name === "w:r" && childrenOf(child, "w:t").some((words) => textOf(words).trim() !== ""),
    );
    if (run === undefined) return;
    const own = childOf(paragraph, "w:pPr");
    const chain = this.chain(childOf(own, "w:pStyle")?.attributes["w:val"] ?? this.standard);
    const runProperties = childOf(run, "w:rPr");
    const runStyle = childOf(runProperties, "w:rStyle")?.attributes["w:val"] ?? null;
    const ofRun = [
      runProperties,
      ...(runStyle === null ? [] : this.chain(runStyle)).map((style) => childOf(style, "w:rPr")),
      ...chain.map((style) => childOf(style, "w:rPr")),
      childOf(childOf(this.defaults, "w:rPrDefault"), "w:rPr"),
    ];
    const ofParagraph = [
      own,
      ...chain.map((style) => childOf(style, "w:pPr")),
      childOf(childOf(this.defaults, "w:pPrDefault"), "w:pPr"),
    ];
    this.paragraphs.set(number, factsOf(ofRun, ofParagraph));
  }

  private chain(id: string | null): XmlElement[] {
    const chain: XmlElement[] = [];
    let next = id;
    while (next !== null && chain.length < 20) {
      const style = this.styles.get(next);
      if (style === undefined) break;
      chain.push(style);
      next = childOf(style, "w:basedOn")?.attributes["w:val"] ?? null;
    }
    return chain;
  }
}

function factsOf(ofRun: readonly (XmlElement | null)[], ofParagraph: readonly (XmlElement | null)[]): TextFacts {
  const spacing = ofParagraph.map((properties) => childOf(properties, "w:spacing"));
  const fonts = ofRun.map((properties) => childOf(properties, "w:rFonts"));
  const bold = ofRun.map((properties) => childOf(properties, "w:b")).find((element) => element !== null);
  const size = numberOf(
    first(
      ofRun.map((properties) => childOf(properties, "w:sz")),
      "w:val",
    ),
  );
  const before = numberOf(first(spacing, "w:before"));
  return {
    size: size === null || size <= 0 || size > 400 ? null : size / 2,
    line: lineOf(numberOf(first(spacing, "w:line")), first(spacing, "w:lineRule") ?? "auto"),
    bold: bold === undefined ? false : isOn(bold),
    before: before === null || before < 0 || before > 4000 ? null : before / TWIPS_PER_POINT,
    eastAsian: nameOf(first(fonts, "w:eastAsia")),
    latin: nameOf(first(fonts, "w:ascii") ?? first(fonts, "w:hAnsi")),
  };
}

const nameOf = (name: string | undefined) => (name === undefined || name === "" || name.length > 60 ? null : name);

/** The height of lines; null for a multiple of the font's own, which no profile has. */
function lineOf(line: number | null, rule: string): TextFacts["line"] {
  if (line === null) return { rule: "single" };
  const height = line / TWIPS_PER_POINT;
  if (rule === "exact" || rule === "atLeast") return height < 1 || height > 200 ? null : { rule, height };
  return line === 240 ? { rule: "single" } : null;
}

/** The paper of the last section (w:sectPr), in millimetres. */
export function pageOf(body: XmlElement): SourceLook["page"] {
  const section = childOf(body, "w:sectPr") ?? descendantsOf(body, "w:sectPr").at(-1) ?? null;
  const size = childOf(section, "w:pgSz")?.attributes;
  const margin = childOf(section, "w:pgMar")?.attributes;
  const read = (twips: string | undefined) => {
    const value = numberOf(twips);
    return value === null || value < 0 || value > 28_000 ? null : Math.round(value * MILLIMETRES_PER_TWIP * 10) / 10;
  };
  const [width, height] = [read(size?.["w:w"]), read(size?.["w:h"])];
  const [top, right] = [read(margin?.["w:top"]), read(margin?.["w:right"])];
  const [bottom, left] = [read(margin?.["w:bottom"]), read(margin?.["w:left"])];
  if (width === null || height === null) return null;
  if (top === null || right === null || bottom === null || left === null) return null;
  return { width, height, margins: { top, right, bottom, left } };
}

const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:NUMPAGES|SECTIONPAGES)\b/iu, "{pages}"],
  [/^\s*PAGE\b/iu, "{page}"],
];

const fieldOf = (instruction: string) => FIELDS.find(([pattern]) => pattern.test(instruction))?.[1] ?? null;

/** The words of a page foot with its fields as {page} and {pages}; null where it has no page number. */
export function footerForm(footer: XmlElement | null): string | null {
  let words = "";
  let instruction: string | null = null;
  let inResult = false;
  const walk = (element: XmlElement) => {
    for (const child of elementsOf(element)) {
      const kind = child.name === "w:fldChar" ? child.attributes["w:fldCharType"] : undefined;
      if (child.name === "w:fldSimple") words += fieldOf(child.attributes["w:instr"] ?? "") ?? textOf(child);
      else if (kind === "begin") instruction = "";
      else if (kind === "separate") inResult = true;
      else if (kind === "end") {
        words += fieldOf(instruction ?? "") ?? "";
        instruction = null;
        inResult = false;
      } else if (child.name === "w:instrText") instruction = (instruction ?? "") + textOf(child);
      else if (child.name === "w:t") words += instruction !== null || inResult ? "" : textOf(child);
      else walk(child);
    }
  };
  if (footer !== null) walk(footer);
  const form = words.trim();
  return form.includes("{page}") && form.length <= 60 ? form : null;
}
