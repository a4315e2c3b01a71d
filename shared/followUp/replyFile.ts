import { z } from "zod";
import { RULINGS } from "../minutes/vocabulary.ts";

/** Longest answer that is merged, in characters; a longer one is reported and nothing of it is taken. */
export const ANSWER_LIMIT = 100_000;

const words = z.string().max(5_000_000);

/** One row of a returned 回覆單 as its file has it; `row` counts the table's rows behind its header from 1. */
export const replyRow = z.object({
  row: z.int().min(1),
  /** 項次, as written. */
  serial: words,
  /** 列管編號, as written. */
  number: words,
  /** 案由 or 裁示事項. */
  subject: words,
  /** 本次辦理情形, a line feed between its lines. */
  progress: words,
  /** The one ruling that is ticked or written under 建議. */
  suggestion: z.enum(RULINGS).nullable(),
  /** Whether several boxes are ticked, so that none counts. */
  isSuggestionUnclear: z.boolean(),
  /** 承辦人／電話. */
  officer: words,
});
export type ReplyRow = z.infer<typeof replyRow>;

/** A 回覆單 that a unit filled in and sent back, as its file has it. */
export const replyTable = z.object({
  /** The meeting and the unit that its head names; null where it names none. */
  meeting: words.nullable(),
  unit: words.nullable(),
  rows: z.array(replyRow).max(20_000),
});
export type ReplyTable = z.infer<typeof replyTable>;

/** A returned file: what was read of it, and sentences about the file as a whole (macros, nothing filled in). */
export const replyFile = replyTable.extend({
  name: z.string().min(1).max(255),
  notes: z.array(z.string().max(1000)).max(20),
});
export type ReplyFile = z.infer<typeof replyFile>;
