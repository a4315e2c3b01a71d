import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { asFreeParagraph } from "./inBody.ts";
import { placeOf, put } from "./place.ts";
import { keepingMarks, type Reshaped } from "./reshaped.ts";
import { joinWords, lineBreak } from "./words.ts";

/** Makes a line the meeting's title (會議名稱), or the next line of it where there is one. */
export function titleFromBlock(doc: Node, id: string, ids: IdSource): Reshaped | null {
  return keepingMarks(doc, (marks) => {
    const draft = asFreeParagraph(doc, id, marks, ids);
    const place = draft === null ? null : placeOf(draft.doc, draft.id);
    if (place === null || place.node.type !== minutesSchema.nodes.paragraph) return null;
    const without = put(place, [], ids);
    const [title, ...rest] = without.children;
    if (title === undefined) return null;
    const words =
      title.content.size === 0 ? place.node.content : joinWords(title.content, lineBreak(), place.node.content);
    const titled = title.type.create(title.attrs, words, title.marks);
    return { doc: without.type.create(without.attrs, [titled, ...rest]), id: String(title.attrs.id) };
  });
}
