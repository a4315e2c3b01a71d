import type { Node } from "prosemirror-model";
import type { PrintedMark } from "../../../shared/minutes/marks.ts";
import { formatMark, readMark } from "../../../shared/numbering/listStyle.ts";
import { ownLevel, placeOf } from "./reshape/place.ts";

type Marks = ReadonlyMap<string, PrintedMark>;

const printedValue = (marks: Marks, node: Node) =>
  readMark(`${marks.get(String(node.attrs.id))?.text ?? ""}　`)?.value ?? null;

/** The number after the last one that is printed among these blocks, which count together; `start` where none is. */
function nextNumber(before: readonly Node[], marks: Marks, start: number): number {
  let next = start;
  for (const node of before) {
    if (marks.has(String(node.attrs.id))) next = (printedValue(marks, node) ?? next) + 1;
  }
  return next;
}

/** The mark that the place of a clause, section or header field would give by itself; null where nothing counts. */
export function expectedMark(doc: Node, id: string, marks: Marks): string | null {
  const place = placeOf(doc, id);
  if (place === null) return null;
  const { parent, index } = ownLevel(place);
  const before = parent.children.slice(0, index);
  if (place.node.type.name === "clause") {
    return formatMark(String(parent.attrs.style), nextNumber(before, marks, Number(parent.attrs.start)));
  }
  const style = String(doc.attrs.sectionStyle);
  return parent.type.name === "doc" && style !== "" ? formatMark(style, nextNumber(before, marks, 1)) : null;
}
