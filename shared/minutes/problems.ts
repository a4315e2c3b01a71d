import type { Node } from "prosemirror-model";
import { isListStyle } from "../numbering/listStyle.ts";
import { columnsOf } from "./followUpCells.ts";

/** Cells of a followUpTable whose words no column prints. */
function unprintedCells(table: Node): string[] {
  const problems: string[] = [];
  table.descendants((part) => {
    if (part.type.name === "followUpCell") return false;
    const free = columnsOf(table).map((column) => column.kind);
    part.forEach((cell) => {
      if (cell.type.name !== "followUpCell") return;
      const place = free.indexOf(cell.attrs.column);
      if (place >= 0) free.splice(place, 1);
      else if (cell.textContent !== "") problems.push(`cell ${cell.attrs.id} has no column ${cell.attrs.column}`);
    });
    return true;
  });
  return problems;
}

/** What makes a document unfit to be stored, for a developer's eye; a valid one has none. */
export function problemsOf(doc: Node): string[] {
  const problems: string[] = [];
  try {
    doc.check();
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  const seen = new Set<string>();
  doc.descendants((node) => {
    if (node.isInline) return false;
    const id: unknown = node.attrs.id;
    if (typeof id !== "string" || id === "") problems.push(`${node.type.name} without id`);
    else if (seen.has(id)) problems.push(`id ${id} twice`);
    else seen.add(id);
    if (node.type.name === "clauseList" && !isListStyle(String(node.attrs.style))) {
      problems.push(`unknown list style ${String(node.attrs.style)}`);
    }
    if (node.type.name === "followUpTable") problems.push(...unprintedCells(node));
    return true;
  });
  const style = String(doc.attrs.sectionStyle);
  if (style !== "" && !isListStyle(style)) problems.push(`unknown list style ${style}`);
  return problems;
}
