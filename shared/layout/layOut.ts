import type { Node } from "prosemirror-model";
import { marksOf } from "../minutes/marks.ts";
import type { Profile } from "../profiles/profile.ts";
import type { LayoutDocument } from "./blocks.ts";
import type { CellStyle, LayoutContext } from "./context.ts";
import { Flow } from "./flow.ts";
import { layOutSignatures } from "./signatures.ts";
import { markRoom } from "./widths.ts";

/** Numbers the blocks made of one block of the document: the first bears its id, others a counted one. */
function idCounter(): (sourceId: string) => string {
  const counts = new Map<string, number>();
  return (sourceId) => {
    const count = (counts.get(sourceId) ?? 0) + 1;
    counts.set(sourceId, count);
    return count === 1 ? sourceId : `${sourceId}:${count}`;
  };
}

function classificationOf(doc: Node): string | null {
  const { classification, declassification } = doc.attrs;
  if (typeof classification !== "string") return null;
  if (typeof declassification !== "string" || declassification === "") return classification;
  return /^[（(]/u.test(declassification)
    ? classification + declassification
    : `${classification}（${declassification}）`;
}

/** What a layout depends on beside the record and its profile. */
export interface LayoutChoices {
  /** Whether the record is not final: its pages bear the profile's stamp. */
  readonly isDraft?: boolean;
}

/** Lays out a record for print; every word of it appears exactly once, in reading order, and who signs below it. */
export function layOut(doc: Node, profile: Profile, { isDraft = false }: LayoutChoices = {}): LayoutDocument {
  const marks = marksOf(doc);
  const cellBlocks = (cell: Node, style: CellStyle) => {
    const flowOfCell = new Flow(context, style);
    flowOfCell.children(cell, { label: 0, text: 0, list: 0 });
    return flowOfCell.blocks;
  };
  const context: LayoutContext = { profile, marks, nextId: idCounter(), cellBlocks };
  const flow = new Flow(context);
  let room = 0;
  doc.forEach((child) => {
    if (child.type.name !== "title") room = Math.max(room, markRoom(marks.get(String(child.attrs.id))?.text ?? ""));
  });
  doc.forEach((child) => {
    if (child.type.name === "title") flow.title(child);
    else if (child.type.name === "headerField") flow.headerField(child, room);
    else flow.section(child, room);
  });
  return {
    classification: classificationOf(doc),
    stamp: isDraft && profile.draftStamp !== "" ? profile.draftStamp : null,
    blocks: [...flow.blocks, ...layOutSignatures(profile)],
  };
}
