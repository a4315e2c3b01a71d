import type { Node } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { editorSchema } from "../schema.ts";
import { depthOf, setCursor } from "./places.ts";

const { heading, section } = editorSchema.nodes;

/** The position before the first section. */
function firstSection(doc: Node): number {
  let pos = 0;
  for (const child of doc.children) {
    if (child.type === section) break;
    pos += child.nodeSize;
  }
  return pos;
}

/** A new section behind the one at the cursor (from the header, before all others), in the record's numbering, with the cursor in its heading. */
export const insertSection: Command = (state, dispatch) => {
  const { tr, doc, selection } = state;
  const depth = depthOf(selection.$from, "section");
  const last = doc.lastChild;
  if (last === null) return false;
  const pos = depth === null ? firstSection(doc) : selection.$from.after(depth);
  const numbered = doc.children.some((child) => child.type === section && child.attrs.numbered === true);
  tr.insert(pos, section.create({ kind: "other", numbered, separator: last.attrs.separator }, heading.create()));
  setCursor(tr, pos + 1);
  dispatch?.(tr);
  return true;
};
