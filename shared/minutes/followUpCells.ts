import type { Node } from "prosemirror-model";
import type { FollowUpColumn } from "./vocabulary.ts";

/** What stands in one printed cell of a followUpTable: its own blocks, or the boxes painted from a suggestion or ruling. */
export type PrintedCell =
  | { readonly kind: "blocks"; readonly cell: Node }
  | { readonly kind: "ticks"; readonly lines: readonly string[] }
  | { readonly kind: "empty" };

/** What a tick column prints: every option with its box, filled before the chosen one (■解除列管 □繼續列管). */
export function tickLines(column: FollowUpColumn, chosen: unknown): string[] {
  const tick = column.tick ?? { on: "■", off: "□" };
  return (column.options ?? []).map((option) => (option.ruling === chosen ? tick.on : tick.off) + option.label);
}

export function columnsOf(table: Node): readonly FollowUpColumn[] {
  return table.attrs.columns;
}

/** The cells of a row or an assignment in the order of the table's columns; null for a column that is not theirs. */
export function printedCells(part: Node, columns: readonly FollowUpColumn[]): (PrintedCell | null)[] {
  const waiting = new Map<string, Node[]>();
  part.forEach((cell) => {
    if (cell.type.name !== "followUpCell") return;
    const kind = String(cell.attrs.column);
    waiting.set(kind, [...(waiting.get(kind) ?? []), cell]);
  });
  const ofAssignment = part.type.name === "followUpAssignment";
  return columns.map((column) => {
    const cell = waiting.get(column.kind)?.shift();
    if (cell !== undefined) return { kind: "blocks", cell };
    if (!ofAssignment) return null;
    if (column.kind === "suggestion" || column.kind === "ruling") {
      return column.options === undefined
        ? { kind: "empty" }
        : { kind: "ticks", lines: tickLines(column, part.attrs[column.kind]) };
    }
    return null;
  });
}
