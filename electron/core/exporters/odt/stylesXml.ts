import type { LayoutStyle } from "../../../../shared/layout/blocks.ts";
import { CLAUSE_LEVELS, LAYOUT_STYLES, textStyleOf } from "../../../../shared/layout/styleNames.ts";
import type { Profile, TextStyle } from "../../../../shared/profiles/profile.ts";
import { attributes, odfPart, pt } from "./odfPackage.ts";
import {
  abovePageNumber,
  CLASSIFICATION_STYLE,
  PAGE_NUMBER_STYLE,
  type PageHead,
  pageStyles,
  STAMP_STYLE,
  stampStop,
} from "./pageStyles.ts";
import { UNCERTAIN_STYLE } from "./paragraphs.ts";

/** The id of the style of the line behind a table that ends a record. */
export const END_STYLE = "AfterTable";

const CHINESE = "Chinese";
const LATIN = "Latin";

/** Other names of 標楷體 on machines that lack it: Windows' own, macOS 13.3 and later, 全字庫. */
const ALTERNATIVES: Readonly<Record<string, readonly string[]>> = { 標楷體: ["DFKai-SB", "BiauKaiTC", "TW-Kai"] };

/** A list of font families, the first that is there is taken (svg:font-family, CSS 2 §15.3.2); names that are not one word stand in quotes. */
function families(name: string): string {
  const quoted = (family: string) =>
    /^[\p{L}\p{N}]+$/u.test(family) ? family : `'${family.replaceAll("'", "").replaceAll(",", " ")}'`;
  return [name, ...(ALTERNATIVES[name] ?? [])].map(quoted).join(", ");
}

/** Fonts are named, never embedded. */
export function fontFaces({ fonts }: Profile): string {
  const face = (name: string, family: string, generic: string) =>
    `<style:font-face${attributes({
      "style:name": name,
      "svg:font-family": families(family),
      "style:font-family-generic": generic,
      "style:font-pitch": "variable",
    })}/>`;
  return `<office:font-face-decls>${face(CHINESE, fonts.eastAsian, "script")}${face(LATIN, fonts.latin, "roman")}</office:font-face-decls>`;
}

/** The attributes that set words in the profile's fonts. */
export function textAttributes({ size, bold }: Pick<TextStyle, "size" | "bold">): string {
  const weight = bold ? "bold" : "normal";
  return attributes({
    "style:font-name": LATIN,
    "style:font-name-asian": CHINESE,
    "style:font-name-complex": LATIN,
    "fo:font-size": pt(size),
    "style:font-size-asian": pt(size),
    "style:font-size-complex": pt(size),
    "fo:font-weight": weight,
    "style:font-weight-asian": weight,
    "style:font-weight-complex": weight,
    "fo:font-style": "normal",
    "style:font-style-asian": "normal",
  });
}

function paragraphProperties({ line, before }: TextStyle, align: string | null, stops: string): string {
  return `<style:paragraph-properties${attributes({
    "fo:margin-top": pt(before),
    "fo:margin-bottom": "0pt",
    "fo:line-height": line.rule === "exact" ? pt(line.height) : line.rule === "single" ? "100%" : null,
    "style:line-height-at-least": line.rule === "atLeast" ? pt(line.height) : null,
    "fo:text-align": align,
  })}>${stops}</style:paragraph-properties>`;
}

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
  readonly text: TextStyle;
  readonly align: "center" | null;
  /** Its level in the navigator. */
  readonly level: number | null;
  /** Its tab stops as XML. */
  readonly stops: string;
}

const PLAIN = { parent: "Standard", align: null, level: null, stops: "" } as const;

function styleXml({ id, name, parent, text, align, level, stops }: ParagraphStyle): string {
  const head = attributes({
    "style:name": id,
    "style:display-name": name === id ? null : name,
    "style:family": "paragraph",
    "style:parent-style-name": parent,
    "style:next-style-name": level === null ? null : LAYOUT_STYLES.body.id,
    "style:default-outline-level": level,
    "style:class": "text",
  });
  return `<style:style${head}>${paragraphProperties(text, align, stops)}<style:text-properties${textAttributes(text)}/></style:style>`;
}

/** What stands on a style that word processors bring themselves, and its level in their navigators. */
const HEADINGS: Partial<Record<LayoutStyle, Pick<ParagraphStyle, "parent" | "align" | "level">>> = {
  title: { parent: "Title", align: "center", level: null },
  sectionHeading: { parent: "Heading_20_1", align: null, level: 1 },
  motion: { parent: "Heading_20_2", align: null, level: 2 },
};

function layoutStyles(profile: Profile): ParagraphStyle[] {
  return (Object.keys(LAYOUT_STYLES) as LayoutStyle[]).flatMap((kind): ParagraphStyle[] => {
    const { id, name } = LAYOUT_STYLES[kind];
    const style = { ...PLAIN, ...HEADINGS[kind], text: textStyleOf(kind, profile) };
    if (kind !== "clause") return [{ ...style, id, name }];
    return CLAUSE_LEVELS.map((level, at) => ({ ...style, id: `${id}${at + 1}`, name: name + level }));
  });
}

/** The styles a word processor brings itself, on which 會議名稱, 章 and 案由 stand: its navigator knows them by these names. */
function builtIn({ styles }: Profile): ParagraphStyle[] {
  return [
    { ...PLAIN, id: "Title", name: "Title", text: styles.title },
    { ...PLAIN, id: "Heading_20_1", name: "Heading 1", text: styles.section, level: 1 },
    { ...PLAIN, id: "Heading_20_2", name: "Heading 2", text: styles.body, level: 2 },
  ];
}

/** No punctuation over the margin, no white between Chinese and Latin: lines break as in the preview (ODF 1.3 part 3 §20.332, §20.355). */
function defaultStyles(profile: Profile): string {
  const { body } = profile.styles;
  const paragraph = attributes({
    "style:punctuation-wrap": "simple",
    "style:text-autospace": "none",
    "style:line-break": "strict",
    "style:tab-stop-distance": pt(2 * body.size),
    "style:writing-mode": "lr-tb",
    "fo:orphans": "2",
    "fo:widows": "2",
  });
  const language = attributes({
    "style:use-window-font-color": "true",
    "style:letter-kerning": "false",
    "fo:language": "en",
    "fo:country": "US",
    "style:language-asian": "zh",
    "style:country-asian": "TW",
    "fo:hyphenate": "false",
  });
  const text = `<style:text-properties${textAttributes(body)}${language}/>`;
  return (
    `<style:default-style style:family="paragraph"><style:paragraph-properties${paragraph}/>${text}</style:default-style>` +
    '<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>' +
    '<style:default-style style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:default-style>' +
    '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>' +
    `<style:style style:name="${UNCERTAIN_STYLE}" style:display-name="待確認" style:family="text"/>` +
    `<style:style style:name="${STAMP_STYLE}" style:display-name="草稿章" style:family="text"/>`
  );
}

const NO_ROOM: TextStyle = { size: 1, line: { rule: "exact", height: 1 }, bold: false, before: 0 };

/** styles.xml: the profile's text styles under names a secretary knows, the page and what stands at its head and foot. */
export function stylesXml(profile: Profile, head: PageHead): string {
  const { styles } = profile;
  const pageNumber = { ...styles.pageNumber, before: abovePageNumber(profile) };
  const furniture: ParagraphStyle[] = [
    { ...PLAIN, id: PAGE_NUMBER_STYLE, name: "頁碼行", text: pageNumber, align: "center" },
    {
      ...PLAIN,
      id: CLASSIFICATION_STYLE,
      name: "密等",
      text: styles.classification,
      stops: head.stamp === null ? "" : stampStop(profile),
    },
    { ...PLAIN, id: END_STYLE, name: "表後", text: NO_ROOM },
  ];
  const all = [...builtIn(profile), ...layoutStyles(profile), ...furniture];
  const { automatic, master } = pageStyles(profile, head);
  return odfPart(
    "document-styles",
    `${fontFaces(profile)}<office:styles>${defaultStyles(profile)}${all.map(styleXml).join("")}</office:styles>` +
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:master-styles>${master}</office:master-styles>`,
  );
}
