import { z } from "zod";
import {
  FOLLOW_UP_COLUMNS,
  HEADER_FIELD_KINDS,
  MOTION_KINDS,
  MOTION_PART_KINDS,
  OUTCOME_KINDS,
  RULINGS,
  SECTION_KINDS,
} from "../minutes/vocabulary.ts";
import { isListStyle } from "../numbering/listStyle.ts";

const listStyle = z.string().refine(isListStyle);
const millimetres = z.number().min(0).max(500);
const points = z.number().positive().max(100);

/** Line height in points: exactly so, at least so, or the font's own. */
const lineHeight = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("exact"), height: points }),
  z.strictObject({ rule: z.literal("atLeast"), height: points }),
  z.strictObject({ rule: z.literal("single") }),
]);

/** How one kind of text is set; sizes in points, `before` is the space above each paragraph. */
const textStyle = z.strictObject({
  size: points,
  line: lineHeight,
  bold: z.boolean(),
  before: z.number().min(0).max(100),
});

const tickOption = z.strictObject({ ruling: z.enum(RULINGS), label: z.string() });

const followUpColumn = z.strictObject({
  kind: z.enum(FOLLOW_UP_COLUMNS),
  label: z.string(),
  options: z.array(tickOption).exactOptional(),
  tick: z.strictObject({ on: z.string(), off: z.string() }).exactOptional(),
});

/** Width of a column: so many em of the table's font, or a share of what the others leave. */
const columnWidth = z.union([
  z.strictObject({ em: z.number().positive() }),
  z.strictObject({ share: z.number().positive() }),
]);

/** What a committee's records look like (委員會設定檔): plain data, kept by the series and copied into each meeting. */
export const profileSchema = z.strictObject({
  name: z.string(),
  page: z.strictObject({
    width: millimetres,
    height: millimetres,
    margins: z.strictObject({ top: millimetres, right: millimetres, bottom: millimetres, left: millimetres }),
  }),
  fonts: z.strictObject({ eastAsian: z.string().min(1), latin: z.string().min(1) }),
  styles: z.strictObject({
    title: textStyle,
    headerField: textStyle,
    section: textStyle,
    body: textStyle,
    table: textStyle,
    tableHeader: textStyle,
    caption: textStyle,
    pageNumber: textStyle,
    classification: textStyle,
  }),
  /** The footer's words, with {page} and {pages}. */
  pageNumber: z.string(),
  /** List styles of new lists: of the record's top level, "" for none, and of the lists below it from the outside in. */
  numbering: z.strictObject({ section: z.union([z.literal(""), listStyle]), levels: z.array(listStyle).min(1) }),
  /** The title of a new record, with {name}, {year} and {ordinal}; it bears no punctuation (公文撰作解析 附錄篇). */
  titleForm: z.string(),
  headerFields: z.array(
    z.strictObject({
      kind: z.enum(HEADER_FIELD_KINDS),
      label: z.string(),
      numbered: z.boolean(),
      sameLine: z.boolean(),
    }),
  ),
  sections: z.array(z.strictObject({ kind: z.enum(SECTION_KINDS), title: z.string() })),
  labels: z.strictObject({
    /** "%" stands where the number goes. */
    motion: z.record(z.enum(MOTION_KINDS), z.string()),
    motionPart: z.record(z.enum(MOTION_PART_KINDS), z.string()),
    outcome: z.record(z.enum(OUTCOME_KINDS), z.string()),
    /** Which outcome a motion of each kind ends with. */
    outcomeOf: z.record(z.enum(MOTION_KINDS), z.enum(OUTCOME_KINDS)),
    separator: z.string(),
  }),
  followUp: z.strictObject({
    columns: z.array(followUpColumn).min(1),
    widths: z.record(z.enum(FOLLOW_UP_COLUMNS), columnWidth),
  }),
});

export type Profile = z.infer<typeof profileSchema>;
export type TextStyle = z.infer<typeof textStyle>;
export type LineHeight = z.infer<typeof lineHeight>;
export type ColumnWidth = z.infer<typeof columnWidth>;
/** The kinds of text that a profile sets. */
export type TextStyleName = keyof Profile["styles"];
