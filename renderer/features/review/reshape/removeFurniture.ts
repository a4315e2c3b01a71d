import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { asFreeParagraph } from "./inBody.ts";
import { placeOf, put } from "./place.ts";
import { keepingMarks, type Reshaped } from "./reshaped.ts";
import { textOf } from "./words.ts";

/** A line that was taken out as page furniture (頁首、頁尾、頁碼): its words as they were printed. */
export interface Removed extends Reshaped {
  readonly text: string;
}

/** Takes a line out of the record with its mark and labels; the blocks below it stay. The title cannot go. */
export function removeFurniture(doc: Node, id: string, ids: IdSource): Removed | null {
  let text = "";
  const reshaped = keepingMarks(doc, (marks) => {
    const draft = asFreeParagraph(doc, id, marks, ids);
    const place = draft === null ? null : placeOf(draft.doc, draft.id);
    if (draft === null || place === null || !place.node.isTextblock) return null;
    text = textOf(place.node.content);
    return { doc: put(place, [], ids), id: draft.id };
  });
  return reshaped === null ? null : { ...reshaped, text };
}
