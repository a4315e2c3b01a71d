import type { Node } from "prosemirror-model";
import { splitUnits } from "../people/units.ts";
import { trackedOf } from "./attributes.ts";
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
  /** Who reported, as the 回覆單 named them (承辦人／電話); absent where nobody did. */
  readonly contact?: string;
  /** Where a 併案 or 移他會議 went, in her words; absent where that is not said. */
  readonly destination?: string;
  /** Whether it was opened by something closed (不公開): an outcome, or what stands in a closed motion or section. */
  readonly isClosed?: true;
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
      ...(part.attrs.contact === null ? {} : { contact: part.attrs.contact }),
      ...(part.attrs.destination === null ? {} : { destination: part.attrs.destination }),
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
  let closedTo = 0;
  doc.descendants((node, pos) => {
    if (node.attrs.closed === true) closedTo = Math.max(closedTo, pos + node.nodeSize);
    if (node.type.name === "followUpTable") cells = new AssignmentCells(passage);
    const isRow = node.type.name === "followUpRow";
    const own = isRow
      ? entriesOfRow(node, cells, passage)
      : trackedOf(node.attrs.tracked).map((tracked) => entryOfTracked(node, tracked));
    entries.push(...(pos < closedTo ? own.map((entry) => ({ ...entry, isClosed: true as const })) : own));
    if (isRow) return false;
    return !node.isTextblock;
  });
  return entries;
}
