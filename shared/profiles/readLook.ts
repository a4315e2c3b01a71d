import { z } from "zod";
import { LIMITS } from "./limits.ts";

const points = z.number().min(1).max(200);
const millimetres = z.number().min(0).max(LIMITS.paper.most);

/** How the words of one kind are set in a file, in points; null where the file does not say. */
const textFacts = z.object({
  size: points.nullable(),
  line: z
    .discriminatedUnion("rule", [
      z.object({ rule: z.literal("exact"), height: points }),
      z.object({ rule: z.literal("atLeast"), height: points }),
      z.object({ rule: z.literal("single") }),
    ])
    .nullable(),
  bold: z.boolean().nullable(),
  before: z.number().min(0).max(200).nullable(),
  eastAsian: z.string().max(LIMITS.words).nullable(),
  latin: z.string().max(LIMITS.words).nullable(),
});

/** The kinds of text whose look is read. */
export const READ_STYLES = ["title", "headerField", "section", "body", "table", "tableHeader"] as const;
export type ReadStyle = (typeof READ_STYLES)[number];

/** What an old record's file says of its look; null where it does not say. */
export const readLook = z.object({
  page: z
    .object({
      width: millimetres,
      height: millimetres,
      margins: z.object({ top: millimetres, right: millimetres, bottom: millimetres, left: millimetres }),
    })
    .nullable(),
  /** The words of the page feet, with {page} and {pages}. */
  pageNumber: z.string().max(200).nullable(),
  styles: z.partialRecord(z.enum(READ_STYLES), textFacts),
});

export type TextFacts = z.infer<typeof textFacts>;
export type ReadLook = z.infer<typeof readLook>;

/** The look of a file's paragraphs by their number in the source, and of its pages. */
export interface SourceLook extends Pick<ReadLook, "page" | "pageNumber"> {
  readonly paragraphs: ReadonlyMap<number, TextFacts>;
}
