import type { Node } from "prosemirror-model";
import { splitUnits } from "../people/units.ts";
import { passagesOf } from "./plainText.ts";
import type { DueDate, FollowUpColumnKind, Ruling, Tracked } from "./vocabulary.ts";

/** What one record says of one follow-up item (列管事項) and one group of units that answers together. */
export interface FollowUpEntry {
  readonly source: "table" | "outcome" | "clause" | "remark";
  /** The block it was read from: an assignment, an outcome, a clause or a remark. */
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

/** Words that stand for those of the cell above (同上). */
const SAME_AS_ABOVE = /^(?:同上(?:列|欄)?|同前|〃|″|")$/u;

/** Reads the cells of the assignments of one table from the top down: 同上 is what it stands for. */
class AssignmentCells {
  private readonly above = new Map<FollowUpColumnKind, string | null>();
  private readonly passage: Passage;

  constructor(passage: Passage) {
    this.passage = passage;
  }

  textOf(part: Node, column: FollowUpColumnKind): string | null {
    const text = cellText(part, column, this.passage);
    if (text === null || !SAME_AS_ABOVE.test(text)) this.above.set(column, text);
    return this.above.get(column) ?? null;
  }
}

function entriesOfRow(row: Node, cells: AssignmentCells, passage: Passage): FollowUpEntry[] {
  const entries: FollowUpEntry[] = [];
  row.forEach((part) => {
    if (part.type.name !== "followUpAssignment") return;
    const due = cells.textOf(part, "due");
    entries.push({
      source: "table",
      blockId: String(part.attrs.id),
      itemId: row.attrs.itemId,
      trackingNumber: cellText(row, "trackingNumber", passage),
      subject: cellText(row, "subject", passage) ?? "",
      units: splitUnits(cells.textOf(part, "units") ?? ""),
      due: due === null ? null : { kind: "text", text: due },
      progress: cells.textOf(part, "progress"),
      suggestion: part.attrs.suggestion,
      ruling: part.attrs.ruling,
    });
  });
  return entries;
}

function sourceOf({ type: { name } }: Node): FollowUpEntry["source"] {
  return name === "clause" || name === "remark" ? name : "outcome";
}

function entryOfTracked(node: Node, tracked: Tracked): FollowUpEntry {
  return {
    source: sourceOf(node),
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
  let cells = new AssignmentCells(passage);
  doc.descendants((node) => {
    if (node.type.name === "followUpTable") cells = new AssignmentCells(passage);
    if (node.type.name === "followUpRow") {
      entries.push(...entriesOfRow(node, cells, passage));
      return false;
    }
    const tracked: Tracked | null | undefined = node.attrs.tracked;
    if (tracked !== null && tracked !== undefined) entries.push(entryOfTracked(node, tracked));
    return !node.isTextblock;
  });
  return entries;
}
