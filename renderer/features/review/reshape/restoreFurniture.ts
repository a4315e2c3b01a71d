import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { atBodyStart } from "./inBody.ts";
import { type Place, parentPlace, placeOf, put, withChildren } from "./place.ts";
import { keepingMarks, type Reshaped } from "./reshaped.ts";
import { plainWords } from "./words.ts";

/** The innermost block that takes a paragraph behind one of its children, from a place upwards. */
function holderOf(place: Place): Place | null {
  const up = parentPlace(place);
  if (up === null || up.node.type.name === "section") return up === null ? null : place;
  const holds = up.node.type.name !== "clauseList" && !up.node.type.name.startsWith("table");
  const inFollowUp = up.node.type.name.startsWith("followUp");
  return holds && !inFollowUp ? place : holderOf(up);
}

/** Puts a line that was taken for page furniture back into the record, as a paragraph behind the block `afterId`. */
export function restoreFurniture(doc: Node, text: string, afterId: string | null, ids: IdSource): Reshaped {
  const id = ids();
  const paragraph = minutesSchema.nodes.paragraph.create({ id }, plainWords(text));
  const start = { doc: doc.type.create(doc.attrs, atBodyStart(doc.children, [paragraph], ids)), id };
  return (
    keepingMarks(doc, () => {
      const place = afterId === null ? null : placeOf(doc, afterId);
      const block = place === null ? null : holderOf(place);
      const up = block === null ? null : parentPlace(block);
      const index = block?.above.at(-1)?.index;
      if (up === null || index === undefined) return start;
      const at = Math.max(index + 1, headLength(up.node));
      const children = [...up.node.children.slice(0, at), paragraph, ...up.node.children.slice(at)];
      return { doc: put(up, [withChildren(up.node, children, ids)], ids), id };
    }) ?? start
  );
}

const HEAD: ReadonlySet<string> = new Set(["heading", "speaker", "proposer", "motionSubject"]);

/** How many children stand before the first block of a holder. */
function headLength(holder: Node): number {
  return holder.children.findLastIndex((child) => HEAD.has(child.type.name)) + 1;
}
