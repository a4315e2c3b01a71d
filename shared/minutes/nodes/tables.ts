import type { NodeSpec } from "prosemirror-model";
import * as attribute from "../attributes.ts";
import { FOLLOW_UP_COLUMNS } from "../vocabulary.ts";

/** Tables: the 列管表 with its meaning, and any other table as it stands. */
export const tableNodes = {
  /** 前次會議決議事項辦理情形表 / 列管表. */
  followUpTable: {
    content: "followUpRow+",
    group: "block",
    attrs: { id: attribute.id, columns: attribute.columns },
    isolating: true,
  },
  /** One earlier item: the cells of the item as a whole, then one assignment per unit or group of units that answers together. */
  followUpRow: {
    content: "followUpCell+ followUpAssignment+",
    attrs: { id: attribute.id, itemId: attribute.optionalText },
  },
  /**
   * What one unit reports, what is suggested and what the meeting rules. A tick column without a cell here is painted
   * from `suggestion` and `ruling`; a cell is kept only where its words are not what the ticks would print. `contact` is
   * who filled in the 回覆單 (承辦人／電話): for the secretary alone, and printed nowhere. `destination` is the item that a
   * 併案 went into, or the meeting that a 移他會議 went to, in her words.
   */
  followUpAssignment: {
    content: "followUpCell*",
    attrs: {
      id: attribute.id,
      suggestion: attribute.optionalRuling,
      ruling: attribute.optionalRuling,
      contact: attribute.optionalText,
      destination: attribute.optionalText,
    },
  },
  followUpCell: {
    content: "block+",
    attrs: { id: attribute.id, column: attribute.oneOf(FOLLOW_UP_COLUMNS, "note") },
    isolating: true,
  },
  table: { content: "tableRow+", group: "block", attrs: { id: attribute.id }, isolating: true },
  tableRow: { content: "tableCell*", attrs: { id: attribute.id } },
  tableCell: {
    content: "block+",
    attrs: {
      id: attribute.id,
      header: attribute.flag(false),
      colspan: attribute.count(1, 1),
      rowspan: attribute.count(1, 1),
      align: attribute.oneOf(["start", "center", "end"], "start"),
    },
    isolating: true,
  },
} satisfies Record<string, NodeSpec>;
