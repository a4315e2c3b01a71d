import type { Node } from "prosemirror-model";
import { splitUnits } from "../people/units.ts";
import { passagesOf } from "./plainText.ts";
import type { DueDate, FollowUpColumnKind, Ruling, Tracked } from "./vocabulary.ts";

/** What one record says of one follow-up item (列管事項) and one group of units that answers together. */
export interface FollowUpEntry {
  readonly source: "table" | "outcome" | "clause";
  /** The block it was read from: an assignment, an outcome or a clause. */
  readonly blockId: string;
  readonly itemId: string | null;
  readonly trackingNumber: string | null;
  readonly subject: string;
  readonly units: readonly string[];
  readonly due: DueDate | null;
  readonly progress: string | null;
  readonly suggestion: Ruling | null;
  readonly ruling: Ruling | null;
}

type Passage = (block: Node) => string;

/** All text of a cell, a line feed between its lines; null where there is no such cell or it is empty. */
function cellText(part: Node, column: FollowUpColumnKind, passage: Passage): string | null {
  const cells = part.children.filter((cell) => cell.type.name === "followUpCell" && cell.attrs.column === column);
  const text = cells.map(passage).join("\n").trim();
  return text === "" ? null : text;
}

function entriesOfRow(row: Node, passage: Passage): FollowUpEntry[] {
  const entries: FollowUpEntry[] = [];
  row.forEach((part) => {
    if (part.type.name !== "followUpAssignment") return;
    const due = cellText(part, "due", passage);
    entries.push({
      source: "table",
      blockId: String(part.attrs.id),
      itemId: row.attrs.itemId,
      trackingNumber: cellText(row, "trackingNumber", passage),
      subject: cellText(row, "subject", passage) ?? "",
      units: splitUnits(cellText(part, "units", passage) ?? ""),
      due: due === null ? null : { kind: "text", text: due },
      progress: cellText(part, "progress", passage),
      suggestion: part.attrs.suggestion,
      ruling: part.attrs.ruling,
    });
  });
  return entries;
}

function entryOfTracked(node: Node, tracked: Tracked): FollowUpEntry {
  return {
    source: node.type.name === "clause" ? "clause" : "outcome",
    blockId: String(node.attrs.id),
    itemId: tracked.itemId,
    trackingNumber: null,
    subject: tracked.subject,
    units: tracked.units,
    due: tracked.due,
    progress: null,
    suggestion: null,
    ruling: null,
  };
}

/** Reads the follow-up entries of a record in reading order; pure, like `factsOf`. */
export function entriesOf(doc: Node): FollowUpEntry[] {
  const entries: FollowUpEntry[] = [];
  const passage = passagesOf(doc);
  doc.descendants((node) => {
    if (node.type.name === "followUpRow") {
      entries.push(...entriesOfRow(node, passage));
      return false;
    }
    const tracked: Tracked | null | undefined = node.attrs.tracked;
    if (tracked !== null && tracked !== undefined) entries.push(entryOfTracked(node, tracked));
    return !node.isTextblock;
  });
  return entries;
}
