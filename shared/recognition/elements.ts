import type { Draft } from "./draft.ts";
import { readFlatTable } from "./flatTable.ts";
import { readFollowUpGrid } from "./followUpGrid.ts";
import { followUpTableDraft } from "./followUpTable.ts";
import type { LineHabits } from "./lineHabits.ts";
import { isLine, type Line, type Piece } from "./lines.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import type { SourceTable } from "./source.ts";
import { readTableHeader } from "./tableColumns.ts";
import { gridOf } from "./tableGrid.ts";

/** A piece of the body in reading order. */
export type Element =
  | { readonly kind: "paragraph"; readonly paragraph: Paragraph }
  | { readonly kind: "followUpTable"; readonly table: Draft }
  | { readonly kind: "table"; readonly table: SourceTable };

/** Cuts flattened 列管表 out of a run of lines and joins the rest into paragraphs. */
function elementsOfRun(lines: readonly Line[], habits: LineHabits): Element[] {
  const elements: Element[] = [];
  let from = 0;
  const flush = (to: number) => {
    const paragraphs = paragraphsOf(lines.slice(from, to), habits);
    elements.push(...paragraphs.map((paragraph) => ({ kind: "paragraph", paragraph }) as const));
  };
  for (let index = 0; index < lines.length; index += 1) {
    if (readTableHeader(lines, index) === null) continue;
    const read = readFlatTable(lines.slice(index));
    if (read === null) continue;
    flush(index);
    elements.push({ kind: "followUpTable", table: followUpTableDraft(read.table) });
    from = index + read.length;
    index = from - 1;
  }
  flush(lines.length);
  return elements;
}

/** The body's paragraphs and tables: what stands between the header and the end. */
export function elementsOf(pieces: readonly Piece[], habits: LineHabits): Element[] {
  const elements: Element[] = [];
  let run: Line[] = [];
  const flush = () => {
    elements.push(...elementsOfRun(run, habits));
    run = [];
  };
  for (const piece of pieces) {
    if (isLine(piece)) {
      run.push(piece);
      continue;
    }
    flush();
    const table = readFollowUpGrid(gridOf(piece), piece.number);
    elements.push(table === null ? { kind: "table", table: piece } : { kind: "followUpTable", table });
  }
  flush();
  return elements;
}
