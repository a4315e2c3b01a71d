import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { marksOf } from "../../../../shared/minutes/marks.ts";
import { keepPrintedMarks } from "./keepMarks.ts";
import type { Marks } from "./unit.ts";

/** What a verb makes: the new document, and the block that she goes on from. */
export interface Reshaped {
  readonly doc: Node;
  readonly id: string;
}

/** A verb of the review: reads the line `id` of the document otherwise, or null where that cannot be. */
export type Reshape = (doc: Node, id: string, ids: IdSource) => Reshaped | null;

/** Runs a verb that moves blocks about, and keeps every number as the source prints it. */
export function keepingMarks(doc: Node, verb: (marks: Marks) => Reshaped | null): Reshaped | null {
  const marks = marksOf(doc);
  const reshaped = verb(marks);
  return reshaped === null ? null : { ...reshaped, doc: keepPrintedMarks(marks, reshaped.doc) };
}
