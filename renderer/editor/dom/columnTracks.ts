import type { Node } from "prosemirror-model";
import { columnsOf } from "../../../shared/minutes/followUpCells.ts";
import type { FollowUpColumn } from "../../../shared/minutes/vocabulary.ts";
import { markWidth } from "../../../shared/numbering/listStyle.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";

/** White space and the line at both sides of a cell, in em of the table's font. */
const PADDING = 0.95;

function trackOf(column: FollowUpColumn): string {
  if (column.options !== undefined) {
    const widest = Math.max(2, ...column.options.map((option) => 1 + markWidth(option.label)));
    return `${widest + PADDING + 0.2}em`;
  }
  const width = defaultProfile.followUp.widths[column.kind];
  return "em" in width ? `${width.em + PADDING}em` : `minmax(4em, ${width.share}fr)`;
}

/** The columns of a follow-up table as CSS writes them, as wide as they are printed. */
export function columnTracks(table: Node): string {
  return columnsOf(table).map(trackOf).join(" ");
}
