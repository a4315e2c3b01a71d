import type { Profile } from "../profiles/profile.ts";
import type { LayoutStyle } from "./blocks.ts";

/** White space at both sides of a cell, in points: Word's own default of 0.19 cm a side. */
export const CELL_PADDING = 5.4;

/** What LibreOffice takes off a cell for its borders, in points: without it a column of five em breaks a name of five characters. */
export const CELL_BORDERS = 1;

/** One em of a paragraph's indents, in points. */
export function emOf(style: LayoutStyle, profile: Profile): number {
  const inTable = style === "tableHeader" || style === "tableText";
  return inTable ? profile.styles.table.size : profile.styles.body.size;
}

/** The width of the text on a page, in points. */
export function textWidthOf(profile: Profile): number {
  const { width, margins } = profile.page;
  return ((width - margins.left - margins.right) / 25.4) * 72;
}
