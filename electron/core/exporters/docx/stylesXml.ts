import type { LayoutStyle } from "../../../../shared/layout/blocks.ts";
import { CLAUSE_LEVELS, LAYOUT_STYLES, textStyleOf } from "../../../../shared/layout/styleNames.ts";
import type { Profile, TextStyle } from "../../../../shared/profiles/profile.ts";
import { escapeXml } from "../xmlSafe.ts";
import { halfPoints, twips } from "./measures.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The ids of the styles of page furniture. */
export const PAGE_NUMBER_STYLE = "PageNumberLine";
export const CLASSIFICATION_STYLE = "Classification";

/** The id of the character style of the stamp of a draft (草稿): a reader knows by it that the words are not the record's. */
export const STAMP_STYLE = "DraftStamp";

/** The id of the character style of doubtful words (待確認); it changes nothing that is seen. */
export const UNCERTAIN_STYLE = "Uncertain";

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string;
  readonly text: TextStyle;
  readonly align?: "center";
  readonly outlineLevel?: number;
  readonly next?: string;
}

/** Fonts in all four slots, so that no theme or fallback steps in (ECMA-376 §17.3.2.26). */
function fonts({ eastAsian, latin }: Profile["fonts"]): string {
  const [chinese, western] = [escapeXml(eastAsian), escapeXml(latin)];
  return `<w:rFonts w:ascii="${western}" w:hAnsi="${western}" w:eastAsia="${chinese}" w:cs="${western}"/>`;
}

function spacing({ line, before }: TextStyle): string {
  const head = `w:before="${twips(before)}" w:after="0"`;
  if (line.rule === "single") return `<w:spacing ${head} w:line="240" w:lineRule="auto"/>`;
  return `<w:spacing ${head} w:line="${twips(line.height)}" w:lineRule="${line.rule}"/>`;
}

function runProperties(text: TextStyle, profile: Profile): string {
  const bold = text.bold ? "<w:b/><w:bCs/>" : '<w:b w:val="0"/><w:bCs w:val="0"/>';
  const size = halfPoints(text.size);
  return `<w:rPr>${fonts(profile.fonts)}${bold}<w:color w:val="auto"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
}

function styleXml(style: ParagraphStyle, profile: Profile): string {
  const outline = style.outlineLevel === undefined ? "" : `<w:outlineLvl w:val="${style.outlineLevel}"/>`;
  const align = style.align === undefined ? "" : `<w:jc w:val="${style.align}"/>`;
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
    `<w:basedOn w:val="${style.basedOn}"/>${style.next === undefined ? "" : `<w:next w:val="${style.next}"/>`}<w:qFormat/>` +
    `<w:pPr>${spacing(style.text)}${align}${outline}</w:pPr>${runProperties(style.text, profile)}</w:style>`
  );
}

/** Word's own headings, on which 章 and 案由 stand: screen readers and the navigation pane know them by these names. */
function builtInStyle(id: string, name: string, text: TextStyle, profile: Profile, outlineLevel?: number): string {
  const outline = outlineLevel === undefined ? "" : `<w:outlineLvl w:val="${outlineLevel}"/>`;
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:next w:val="${LAYOUT_STYLES.body.id}"/><w:qFormat/>` +
    `<w:pPr>${spacing(text)}${outline}</w:pPr>${runProperties(text, profile)}</w:style>`
  );
}

const BASED_ON: Partial<Record<LayoutStyle, string>> = {
  title: "Title",
  sectionHeading: "Heading1",
  motion: "Heading2",
};

function layoutStyles(profile: Profile): ParagraphStyle[] {
  const kinds = Object.keys(LAYOUT_STYLES) as LayoutStyle[];
  return kinds.flatMap((kind): ParagraphStyle[] => {
    const { id, name } = LAYOUT_STYLES[kind];
    const text = textStyleOf(kind, profile);
    const basedOn = BASED_ON[kind] ?? "Normal";
    if (kind === "clause") {
      return CLAUSE_LEVELS.map((level, at) => ({ id: `${id}${at + 1}`, name: name + level, basedOn, text }));
    }
    return [{ id, name, basedOn, text, ...(kind === "title" ? { align: "center" as const } : {}) }];
  });
}

const TABLE_NORMAL =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>';

/**
 * word/styles.xml: the profile's text styles under names a secretary knows. Punctuation does not hang over the margin and
 * no space is put between Chinese and Latin, so that Word breaks lines where the preview does.
 */
export function stylesXml(profile: Profile): string {
  const { styles } = profile;
  const size = halfPoints(styles.body.size);
  const furniture: ParagraphStyle[] = [
    { id: PAGE_NUMBER_STYLE, name: "頁碼行", basedOn: "Normal", text: styles.pageNumber, align: "center" },
    { id: CLASSIFICATION_STYLE, name: "密等", basedOn: "Normal", text: styles.classification },
  ];
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    `${fonts(profile.fonts)}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-TW" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>' +
    '<w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    builtInStyle("Title", "Title", styles.title, profile) +
    builtInStyle("Heading1", "heading 1", styles.section, profile, 0) +
    builtInStyle("Heading2", "heading 2", styles.body, profile, 1) +
    [...layoutStyles(profile), ...furniture].map((style) => styleXml(style, profile)).join("") +
    `<w:style w:type="character" w:customStyle="1" w:styleId="${UNCERTAIN_STYLE}"><w:name w:val="待確認"/><w:qFormat/></w:style>` +
    `<w:style w:type="character" w:customStyle="1" w:styleId="${STAMP_STYLE}"><w:name w:val="草稿章"/><w:qFormat/></w:style>` +
    `${TABLE_NORMAL}</w:styles>`
  );
}
