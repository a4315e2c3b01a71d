import type { Node } from "prosemirror-model";
import { columnsOf } from "../minutes/followUpCells.ts";
import type { FollowUpColumnKind } from "../minutes/vocabulary.ts";
import { withoutSpace } from "./spacing.ts";
import { columnKindOf } from "./tableColumns.ts";

/** What the columns of a series' 列管表 hold where a name alone does not tell it: name without spaces → kind. */
export type ColumnMemory = ReadonlyMap<string, FollowUpColumnKind>;

export const NO_COLUMNS: ColumnMemory = new Map();

/** Every 列管表 of a record. */
export function followUpTablesOf(doc: Node): readonly Node[] {
  const tables: Node[] = [];
  doc.descendants((node) => {
    if (node.type.name === "followUpTable") tables.push(node);
    return !node.isTextblock;
  });
  return tables;
}

/** What a name is read as without anything remembered. */
const usualKind = (label: string): FollowUpColumnKind => columnKindOf(label) ?? "note";

/** The memory after one more record of the series; columns that are what their names say are not kept. */
export function rememberColumns(memory: ColumnMemory, doc: Node): ColumnMemory {
  const next = new Map(memory);
  for (const { label, kind } of followUpTablesOf(doc).flatMap(columnsOf)) {
    const name = withoutSpace(label);
    if (name === "") continue;
    if (kind === usualKind(label)) next.delete(name);
    else next.set(name, kind);
  }
  return next;
}

/** What a column holds by what is remembered, else by its name. */
export const kindByMemory = (memory: ColumnMemory, label: string): FollowUpColumnKind =>
  memory.get(withoutSpace(label)) ?? usualKind(label);

/** A column of a record that was read otherwise than it is remembered. */
export interface RememberedColumn {
  readonly label: string;
  readonly kind: FollowUpColumnKind;
}

/** The columns of a record's 列管表 that the memory knows otherwise, each name once. */
export function columnsToAssign(memory: ColumnMemory, doc: Node): readonly RememberedColumn[] {
  const found = new Map<string, RememberedColumn>();
  for (const { label, kind } of followUpTablesOf(doc).flatMap(columnsOf)) {
    const remembered = memory.get(withoutSpace(label));
    if (remembered !== undefined && remembered !== kind) found.set(withoutSpace(label), { label, kind: remembered });
  }
  return [...found.values()];
}
