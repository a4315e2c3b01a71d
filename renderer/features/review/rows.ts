import type { Node } from "prosemirror-model";
import type {
  LayoutBlock,
  LayoutCell,
  LayoutParagraph,
  LayoutRun,
  LayoutTable,
} from "../../../shared/layout/blocks.ts";
import { layOut } from "../../../shared/layout/layOut.ts";
import { inlineRuns } from "../../../shared/layout/runs.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import type { Focus } from "./reviewState.ts";

/** A run of a printed line with the text block its words belong to; null for marks, labels and tabs. */
export interface Piece {
  readonly run: LayoutRun;
  readonly textId: string | null;
}

/** One printed line of the record. */
export interface LineRow {
  readonly kind: "line";
  /** Unique among all rows. */
  readonly key: string;
  readonly focus: Focus;
  /** The text blocks whose words stand on the line, in reading order; none on a label alone. */
  readonly texts: readonly string[];
  readonly paragraph: LayoutParagraph;
  readonly pieces: readonly Piece[];
}

export interface CellRows {
  readonly cell: LayoutCell;
  readonly lines: readonly LineRow[];
}

/** A table of the record; `followUp` says whether it is a 列管表, whose columns have kinds. */
export interface TableRow {
  readonly kind: "table";
  readonly key: string;
  readonly tableId: string;
  readonly followUp: boolean;
  readonly table: LayoutTable;
  readonly rows: readonly (readonly CellRows[])[];
}

export type ReviewRow = LineRow | TableRow;

const SILENT_WHEN_EMPTY: ReadonlySet<string> = new Set(["title", "heading"]);

/** Text blocks of a document in reading order, outside tables; those that print nothing are left out. */
function textsOutsideTables(doc: Node): Node[] {
  const texts: Node[] = [];
  doc.descendants((node) => {
    if (node.type.name === "table" || node.type.name === "followUpTable") return false;
    const silent = SILENT_WHEN_EMPTY.has(node.type.name) && node.content.size === 0;
    if (node.isTextblock && !silent) texts.push(node);
    return !node.isTextblock;
  });
  return texts;
}

/** Hands out the text blocks of a document line by line, in the order in which the layout prints them. */
class TextQueue {
  private readonly texts: readonly Node[];
  private readonly places: ReadonlyMap<string, number>;
  private at = 0;

  constructor(texts: readonly Node[]) {
    this.texts = texts;
    this.places = new Map(texts.map((text, index) => [String(text.attrs.id), index]));
  }

  /** Those on the line whose words are `sourceId`'s, what stands behind it on the same line included. */
  take(sourceId: string): Node[] {
    const start = this.at;
    const own = this.places.get(sourceId);
    if (own !== undefined && own >= start) this.at = own + 1;
    else if (this.texts[start]?.type.name === "speaker") this.at = start + 1;
    while (this.sharesLine(this.texts[this.at])) this.at += 1;
    return this.texts.slice(start, this.at);
  }

  private sharesLine(text: Node | undefined): boolean {
    if (this.at === 0 || text === undefined) return false;
    return text.type.name === "proposer" || (text.type.name === "headerField" && text.attrs.sameLine === true);
  }
}

const sameWords = (one: LayoutRun | undefined, other: LayoutRun) =>
  one !== undefined &&
  one.kind === other.kind &&
  (one.kind !== "text" || (other.kind === "text" && one.text === other.text));

/** Finds the runs of each text block again among those of the line. */
function piecesOf(runs: readonly LayoutRun[], texts: readonly Node[]): Piece[] {
  const owners: (string | null)[] = runs.map(() => null);
  let from = 0;
  for (const text of texts) {
    const own = inlineRuns(text, "text");
    const at = runs.findIndex(
      (_run, index) =>
        index >= from && own.length > 0 && own.every((run, offset) => sameWords(runs[index + offset], run)),
    );
    if (at < 0) continue;
    own.forEach((_run, offset) => {
      owners[at + offset] = String(text.attrs.id);
    });
    from = at + own.length;
  }
  return runs.map((run, index) => ({ run, textId: owners[index] ?? null }));
}

function lineRow(paragraph: LayoutParagraph, texts: readonly Node[], column: number | null): LineRow {
  const ids = texts.map((text) => String(text.attrs.id));
  return {
    kind: "line",
    key: paragraph.id,
    focus: { id: paragraph.sourceId, column },
    texts: ids,
    paragraph,
    pieces: piecesOf(paragraph.runs, texts),
  };
}

function paragraphsIn(blocks: readonly LayoutBlock[]): LayoutParagraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [block];
    if (block.kind === "figure") return [];
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.blocks)));
  });
}

function tableRow(table: LayoutTable, node: Node | undefined): TableRow {
  const texts = new Map<string, Node>();
  node?.descendants((child) => {
    if (child.isTextblock) texts.set(String(child.attrs.id), child);
    return !child.isTextblock;
  });
  const followUp = node?.type.name === "followUpTable";
  const rows = table.rows.map((row) =>
    row.cells.map((cell) => ({
      cell,
      lines: paragraphsIn(cell.blocks).map((paragraph) => {
        const text = texts.get(paragraph.sourceId);
        const column = followUp && cell.header ? cell.column : null;
        return lineRow(paragraph, text === undefined ? [] : [text], column);
      }),
    })),
  );
  return { kind: "table", key: table.id, tableId: table.sourceId, followUp, table, rows };
}

/** The record as it will be printed, line by line and table by table. */
export function rowsOf(doc: Node): readonly ReviewRow[] {
  const queue = new TextQueue(textsOutsideTables(doc));
  const tables = new Map<string, Node>();
  doc.descendants((node) => {
    if (node.type.name === "table" || node.type.name === "followUpTable") tables.set(String(node.attrs.id), node);
    return !node.isTextblock;
  });
  return layOut(doc, defaultProfile).blocks.flatMap((block): ReviewRow[] => {
    if (block.kind === "paragraph") return [lineRow(block, queue.take(block.sourceId), null)];
    return block.kind === "table" ? [tableRow(block, tables.get(block.sourceId))] : [];
  });
}

/** Every line of the rows in reading order, those in the cells of tables too. */
export function linesIn(rows: readonly ReviewRow[]): readonly LineRow[] {
  return rows.flatMap((row) => (row.kind === "line" ? [row] : row.rows.flat().flatMap((cell) => cell.lines)));
}

/** The line that the focus is on; a block without a line of its own is found by the first line inside it. */
export function lineOfFocus(lines: readonly LineRow[], focus: Focus): LineRow | undefined {
  if (focus.column !== null) {
    return lines.find((line) => line.focus.id === focus.id && line.focus.column === focus.column);
  }
  return (
    lines.find((line) => line.focus.id === focus.id && line.focus.column === null) ??
    lines.find((line) => line.texts.includes(focus.id)) ??
    lines.find((line) => line.focus.id === focus.id)
  );
}

/** The same rows, with those that print alike taken from before, so that only what changed is drawn again. */
export function keepRows(before: readonly ReviewRow[], now: readonly ReviewRow[]): readonly ReviewRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  return now.map((row) => {
    const old = known.get(row.key);
    return old !== undefined && JSON.stringify(old) === JSON.stringify(row) ? old : row;
  });
}
