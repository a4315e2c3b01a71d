import { z } from "zod";
import {
  CLASSIFICATIONS,
  FOLLOW_UP_COLUMNS,
  HEADER_FIELD_KINDS,
  MOTION_KINDS,
  MOTION_PART_KINDS,
  OUTCOME_KINDS,
  RULINGS,
  SECTION_KINDS,
} from "../minutes/vocabulary.ts";
import { isListStyle } from "../numbering/listStyle.ts";
import {
  fitsPaper,
  LIMITS,
  ORDINAL_NUMERALS,
  PROFILE_VERSION,
  SIGNATURE_STYLE,
  USUAL_MOTIONS,
  USUAL_VOTE,
} from "./limits.ts";

const listStyle = z.string().refine(isListStyle);
const millimetres = z.number().min(LIMITS.paper.least).max(LIMITS.paper.most);
const margin = z.number().min(LIMITS.margin.least).max(LIMITS.margin.most);
const points = z.number().min(LIMITS.size.least).max(LIMITS.size.most);
const words = z.string().max(LIMITS.words);

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
  before: z.number().min(0).max(LIMITS.before.most),
});

/** A kind of text in which bold words are the record's own. */
const unboldStyle = textStyle.refine(({ bold }) => !bold);

const tickOption = z.strictObject({ ruling: z.enum(RULINGS), label: words });

const followUpColumn = z.strictObject({
  kind: z.enum(FOLLOW_UP_COLUMNS),
  label: words,
  options: z.array(tickOption).max(RULINGS.length).readonly().exactOptional(),
  tick: z.strictObject({ on: z.string().max(4), off: z.string().max(4) }).exactOptional(),
});

/** What a new motion is made of beside its subject. */
const motionForm = z.strictObject({
  parts: z.array(z.enum(MOTION_PART_KINDS)).max(MOTION_PART_KINDS.length),
  /** Whether it ends with its outcome: an agenda (會議議程) has none yet. */
  outcome: z.boolean(),
  /** Whether the votes are counted before the outcome (表決). */
  vote: z.boolean(),
});

/** Width of a column: so many em of the table's font, or a share of what the others leave. */
const columnWidth = z.union([
  z.strictObject({ em: z.number().positive().max(LIMITS.column.most) }),
  z.strictObject({ share: z.number().positive().max(LIMITS.column.most) }),
]);

/**
 * What a committee's records look like (委員會設定檔): plain data, kept by the series and copied into each meeting. Parts
 * that came later have a default under which an older profile prints as it did.
 */
export const profileSchema = z.strictObject({
  version: z.literal(PROFILE_VERSION).default(PROFILE_VERSION),
  name: words,
  /** The id of the built-in one that it was made from, whose values its parts go back to. */
  basedOn: z.string().max(64).default("standard"),
  page: z
    .strictObject({
      width: millimetres,
      height: millimetres,
      margins: z.strictObject({ top: margin, right: margin, bottom: margin, left: margin }),
    })
    .refine(fitsPaper),
  fonts: z.strictObject({ eastAsian: words.min(1), latin: words.min(1) }),
  styles: z.strictObject({
    title: textStyle,
    headerField: textStyle,
    section: textStyle,
    body: unboldStyle,
    table: unboldStyle,
    tableHeader: textStyle,
    caption: unboldStyle,
    pageNumber: unboldStyle,
    classification: unboldStyle,
    signature: textStyle.default(SIGNATURE_STYLE),
  }),
  /** The footer's words, with {page} and {pages}. */
  pageNumber: words,
  /** The words at the head of each page of a record that is not final (草稿); "" for none. */
  draftStamp: words.default(""),
  /** 密等 and 解密條件 of a new record. */
  classification: z
    .strictObject({ level: z.enum(CLASSIFICATIONS).nullable(), condition: words })
    .default({ level: null, condition: "" }),
  /** Who signs below the record, each on a line (會議規範 §11: 主席 and 紀錄). */
  signatures: z.array(words.min(1)).max(LIMITS.signatures).default([]),
  numbering: z.strictObject({
    /** List styles of new lists: of the record's top level, "" for none, and of the lists below it from the outside in. */
    section: z.union([z.literal(""), listStyle]),
    levels: z.array(listStyle).min(1).max(LIMITS.levels),
    /** Whether a Word file has marks that Word counts itself; otherwise, and in all other files, they are text. */
    byWord: z.boolean().default(false),
  }),
  /** The title of a new record, with {name}, {year} and {ordinal}; it bears no punctuation (公文撰作解析 附錄篇). */
  titleForm: words,
  headerFields: z
    .array(
      z.strictObject({
        kind: z.enum(HEADER_FIELD_KINDS),
        label: words,
        numbered: z.boolean(),
        sameLine: z.boolean(),
      }),
    )
    .max(LIMITS.rows),
  sections: z.array(z.strictObject({ kind: z.enum(SECTION_KINDS), title: words })).max(LIMITS.rows),
  labels: z.strictObject({
    /** "%" stands where the number goes. */
    motion: z.record(z.enum(MOTION_KINDS), words),
    /** The numerals of that number. */
    ordinal: z.enum(ORDINAL_NUMERALS).default("chinese"),
    motionPart: z.record(z.enum(MOTION_PART_KINDS), words),
    outcome: z.record(z.enum(OUTCOME_KINDS), words),
    /** Which outcome a motion of each kind ends with. */
    outcomeOf: z.record(z.enum(MOTION_KINDS), z.enum(OUTCOME_KINDS)),
    separator: z.string().max(4),
  }),
  motions: z.record(z.enum(MOTION_KINDS), motionForm).default(USUAL_MOTIONS),
  /** The words of a vote that has not been taken yet. */
  voteForm: words.default(USUAL_VOTE),
  followUp: z.strictObject({
    /** One of them at least is of the item as a whole: a row begins with it. */
    columns: z
      .array(followUpColumn)
      .max(LIMITS.rows)
      .refine((columns) => columns.some(({ kind }) => kind === "subject")),
    widths: z.record(z.enum(FOLLOW_UP_COLUMNS), columnWidth),
    /** Titles of two tables, of earlier items and of those of the last meeting; null for one table of all. */
    tables: z.strictObject({ earlier: words, last: words }).nullable().default(null),
  }),
});

export type Profile = z.infer<typeof profileSchema>;
export type TextStyle = z.infer<typeof textStyle>;
export type LineHeight = z.infer<typeof lineHeight>;
export type ColumnWidth = z.infer<typeof columnWidth>;
export type MotionForm = z.infer<typeof motionForm>;
export type { TextStyleName } from "./textStyleNames.ts";
