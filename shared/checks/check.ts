import type { Node } from "prosemirror-model";

/** What a careful reader would flag in a record; `blockId` is where, null for the record as a whole. */
export interface Finding {
  readonly code: "end-before-start" | "odd-clock" | "weekday-mismatch" | "ruling-contradiction";
  readonly message: string;
  readonly excerpt: string;
  readonly blockId: string | null;
}

/** One rule: a pure function of the document. */
export type Check = (doc: Node) => Finding[];
