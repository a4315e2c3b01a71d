import { type MarkSpec, type NodeSpec, Schema } from "prosemirror-model";
import { bodyNodes } from "./nodes/body.ts";
import { eventNodes } from "./nodes/events.ts";
import { frameNodes } from "./nodes/frame.ts";
import { tableNodes } from "./nodes/tables.ts";

const nodes = {
  ...frameNodes,
  ...bodyNodes,
  ...tableNodes,
  ...eventNodes,
  text: { group: "inline" },
  hardBreak: { group: "inline", inline: true, selectable: false },
} satisfies Record<string, NodeSpec>;

const marks = {
  strong: {},
  underline: {},
  strike: {},
  superscript: { excludes: "subscript" },
  subscript: { excludes: "superscript" },
  /** Doubtful words; where 「（待確認）」 is to be printed it stands in the text under this mark. */
  uncertain: { inclusive: false },
} satisfies Record<string, MarkSpec>;

export type MinutesNodeName = keyof typeof nodes;
export type MinutesMarkName = keyof typeof marks;

/** The document of 會議紀錄, the only truth from which header facts, follow-up entries and search rows are read. */
export const minutesSchema = new Schema<MinutesNodeName, MinutesMarkName>({ nodes, marks });
