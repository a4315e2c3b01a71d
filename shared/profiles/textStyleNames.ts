/** The kinds of text that a profile sets. */
export const TEXT_STYLE_NAMES = [
  "title",
  "headerField",
  "section",
  "body",
  "table",
  "tableHeader",
  "caption",
  "signature",
  "pageNumber",
  "classification",
] as const;
export type TextStyleName = (typeof TEXT_STYLE_NAMES)[number];
