import type {
  SourceBlock,
  SourceCell,
  SourceLine,
  SourceTable,
  Warning,
} from "../../../../shared/recognition/source.ts";
import { foldCharacters } from "../foldCharacters.ts";
import { FILE_LIMIT, failedReading, type Reading, TEXT_LIMIT } from "../reading.ts";
import { openPdf } from "./openPdf.ts";
import { pageRules } from "./pageRules.ts";
import { pageRuns, type Run } from "./pageRuns.ts";
import { type RuledCell, type RuledTable, ruledTables } from "./ruledTables.ts";
import { hasSwollenStream } from "./swollenStream.ts";
import { type PrintedLine, paragraphsIn, textLines } from "./textLines.ts";

/** Lines and tables of one page from top to bottom. */
type PagePart =
  | { readonly kind: "line"; readonly y: number; readonly line: PrintedLine }
  | { readonly kind: "table"; readonly y: number; readonly table: RuledTable; readonly runs: readonly Run[] };

const holds = (box: { left: number; top: number; right: number; bottom: number }, { x, y, width, size }: Run) =>
  x + width / 2 > box.left && x + width / 2 < box.right && y - size / 3 > box.top && y - size / 3 < box.bottom;

/** Divides what stands on a page into tables and the lines around them. */
function partsOf(runs: readonly Run[], tables: readonly RuledTable[]): PagePart[] {
  const inside = new Map(tables.map((table): [RuledTable, Run[]] => [table, []]));
  const around: Run[] = [];
  for (const run of runs) {
    const table = tables.find((one) => holds(one, run));
    (table === undefined ? around : (inside.get(table) ?? around)).push(run);
  }
  const parts: PagePart[] = textLines(around).map((line) => ({ kind: "line", y: line.y, line }));
  for (const [table, own] of inside) {
    if (own.length > 0) parts.push({ kind: "table", y: table.top, table, runs: own });
  }
  return parts.sort((a, b) => a.y - b.y);
}

/** Counts lines through the whole file and makes the blocks of the source. */
class SourceWriter {
  readonly blocks: SourceBlock[] = [];
  characters = 0;
  private number = 0;
  private pageStart = false;

  beginPage(): void {
    this.pageStart = this.number > 0;
  }

  add(part: PagePart): void {
    if (part.kind === "line") this.blocks.push(this.line(part.line.text));
    else this.blocks.push(this.table(part.table, part.runs));
  }

  private line(text: string): SourceLine {
    this.number += 1;
    this.characters += text.length;
    const { pageStart } = this;
    this.pageStart = false;
    return { kind: "line", number: this.number, text: foldCharacters(text), whole: false, pageStart, mark: null };
  }

  private table({ rows, cells }: RuledTable, runs: readonly Run[]): SourceTable {
    this.number += 1;
    const { number } = this;
    this.pageStart = false;
    const inRow = (row: number): SourceCell[] =>
      cells.filter((cell) => cell.row === row).map((cell) => this.cell(cell, runs));
    return { kind: "table", number, rows: Array.from({ length: rows }, (_, row) => inRow(row)) };
  }

  private cell(cell: RuledCell, runs: readonly Run[]): SourceCell {
    const lines = paragraphsIn(cell, textLines(runs.filter((run) => holds(cell, run)))).map((text) => this.line(text));
    return { lines, colspan: cell.colspan, rowspan: cell.rowspan };
  }
}

const textOf = ({ lines }: SourceCell) => lines.map(({ text }) => text.replace(/\s/gu, "")).join("");
const rowText = (row: readonly SourceCell[] | undefined) => row?.map(textOf).join("\t") ?? "";

/** A table that goes on over pages is one table; the header row that is printed again on each page stands once. */
function joinTables(blocks: readonly SourceBlock[], edges: ReadonlyMap<SourceBlock, readonly number[]>): SourceBlock[] {
  const joined: SourceBlock[] = [];
  const sameEdges = (a: readonly number[] = [], b: readonly number[] = []) =>
    a.length === b.length && a.every((edge, index) => Math.abs(edge - (b[index] ?? Infinity)) < 4);
  let last: { readonly table: SourceTable; readonly edges: readonly number[] | undefined } | null = null;
  for (const block of blocks) {
    if (block.kind === "table" && last !== null && sameEdges(last.edges, edges.get(block))) {
      const repeated = rowText(block.rows[0]) === rowText(last.table.rows[0]);
      const table: SourceTable = { ...last.table, rows: [...last.table.rows, ...block.rows.slice(repeated ? 1 : 0)] };
      joined[joined.length - 1] = table;
      last = { table, edges: last.edges };
      continue;
    }
    joined.push(block);
    last = block.kind === "table" ? { table: block, edges: edges.get(block) } : null;
  }
  return joined;
}

const scannedPages = (pages: readonly number[]): Warning => ({
  code: "lost-formatting",
  message: `第 ${pages.join("、")} 頁是掃描的圖片，上面的字讀不出來，請對照原檔補打。`,
  excerpt: "",
  line: null,
});

/** Reads the words, lines and ruled tables of a PDF by where they stand on its pages (ISO 32000-2 §9.4, §8.5). */
export async function readPdf(name: string, bytes: Uint8Array): Promise<Reading> {
  if (bytes.length === 0) return failedReading(name, "empty");
  if (bytes.length > FILE_LIMIT || hasSwollenStream(bytes)) return failedReading(name, "too-large");
  const opened = await openPdf(bytes);
  if (!opened.ok) return failedReading(name, opened.reason);
  const { pdf, document, close } = opened;
  const writer = new SourceWriter();
  const edges = new Map<SourceBlock, readonly number[]>();
  const pictures: number[] = [];
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const runs = await pageRuns(pdf, page);
      const rules = await pageRules(pdf, page);
      if (runs.length === 0 && rules.hasPicture) pictures.push(number);
      writer.beginPage();
      for (const part of partsOf(runs, ruledTables(rules))) {
        writer.add(part);
        const block = writer.blocks.at(-1);
        if (part.kind === "table" && block !== undefined) edges.set(block, part.table.columns);
      }
      page.cleanup();
      if (writer.characters > TEXT_LIMIT) return failedReading(name, "too-large");
    }
  } catch {
    return failedReading(name, "damaged");
  } finally {
    await close();
  }
  if (writer.characters === 0) return failedReading(name, pictures.length > 0 ? "pictures-only" : "empty");
  const warnings = pictures.length > 0 ? [scannedPages(pictures)] : [];
  return { ok: true, source: { name, format: "pdf", blocks: joinTables(writer.blocks, edges), warnings } };
}
