import { readRuling } from "../followUp/rulingWords.ts";
import { isOutcomeName } from "./labels/outcomeLabels.ts";
import type { SourceBlock, SourceCell, SourceLine, SourceTable } from "./source.ts";
import { areFollowUpColumns, columnKindOf } from "./tableColumns.ts";

interface FoundTable {
  readonly rows: readonly (readonly SourceCell[])[];
  /** How many blocks it took. */
  readonly length: number;
}

/** The words of one row of a drawn or spaced table. */
interface WrittenRow {
  readonly cells: readonly string[];
  readonly line: SourceLine;
}

const cellOf = (texts: readonly string[], line: SourceLine): SourceCell => ({
  lines: texts.filter((text) => text !== "").map((text) => ({ ...line, text, whole: true })),
  colspan: 1,
  rowspan: 1,
});

const plainRow = ({ cells, line }: WrittenRow): SourceCell[] => cells.map((text) => cellOf([text], line));

// Tables drawn with box characters

const BORDER = /^[\s\u3000]*[┌┏╔├┣╠└┗╚][─━═┬┳╦┼╋╬┴┻╩┐┓╗┤┫╣┘┛╝\s]*$/u;
const BARS = /^[\s\u3000]*[│┃║].*[│┃║][\s\u3000]*$/u;

const cellsBetweenBars = (text: string): string[] =>
  text
    .trim()
    .slice(1, -1)
    .split(/[│┃║]/u)
    .map((cell) => cell.trim());

/** The lines of a row that borders enclose, cell by cell: a narrow column breaks its words over several. */
function rowOfLines(lines: readonly WrittenRow[]): SourceCell[] {
  const [first] = lines;
  if (first === undefined) return [];
  return first.cells.map((_cell, column) => {
    const texts = lines.map(({ cells }) => cells[column] ?? "");
    return cellOf([texts.join("")], first.line);
  });
}

/** A table drawn with ┌─┬─┐: rows are what borders enclose; without borders between them each line is one. */
function drawnTable(lines: readonly SourceBlock[], from: number): FoundTable | null {
  const first = lines[from];
  if (first?.kind !== "line" || !BORDER.test(first.text)) return null;
  const groups: WrittenRow[][] = [[]];
  let index = from;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.kind !== "line") break;
    if (BORDER.test(line.text)) groups.push([]);
    else if (BARS.test(line.text)) groups.at(-1)?.push({ cells: cellsBetweenBars(line.text), line });
    else if (line.text.trim() !== "") break;
  }
  const filled = groups.filter((group) => group.length > 0);
  const [head, ...bodies] = filled;
  if (head === undefined || bodies.length === 0) return null;
  const rows = bodies.length === 1 ? (bodies[0] ?? []).map(plainRow) : bodies.map(rowOfLines);
  return { rows: [rowOfLines(head), ...rows], length: index - from };
}

// Tables whose columns are set apart by bars or gaps

const BAR = /[｜│┃|]/u;
const GAP = /\t|\u3000+| {2,}/u;

const cellsByBars = (text: string): string[] =>
  text
    .trim()
    .replace(/^[｜│┃|]|[｜│┃|]$/gu, "")
    .split(BAR)
    .map((cell) => cell.trim());

const cellsByGaps = (text: string): string[] =>
  text
    .trim()
    .split(GAP)
    .map((cell) => cell.trim());

/** A last word that rules may stand close behind the cell before it. */
function withRulingApart(cells: readonly string[]): string[] {
  const [, before = "", ruling = ""] = /^(.+)[ ](\S{4,6})$/u.exec(cells.at(-1) ?? "") ?? [];
  return readRuling(ruling) === null ? [...cells] : [...cells.slice(0, -1), before, ruling];
}

/** The cells of a row with as many as its head; null where it has others. */
function cellsLike(head: readonly string[], text: string, split: (text: string) => string[]): string[] | null {
  const cells = split(text);
  if (cells.length === head.length) return cells;
  const apart = withRulingApart(cells);
  return cells.length === head.length - 1 && apart.length === head.length ? apart : null;
}

/** Whether names of columns make a table that means something here: a 列管表, or one with a column of outcomes. */
function namesColumns(cells: readonly string[]): boolean {
  if (cells.length < 3 || cells.some((cell) => cell === "" || cell.length > 14)) return false;
  if (cells.some((cell) => /[。，；：:]/u.test(cell))) return false;
  const columns = cells.map((label) => ({ kind: columnKindOf(label) ?? ("note" as const), label }));
  const known = cells.filter((label) => columnKindOf(label) !== null).length;
  const isList = known >= cells.length - 1 && areFollowUpColumns(columns);
  return isList || (isOutcomeName(cells.at(-1) ?? "") && known >= 1);
}

/** A table whose head names its columns and whose rows have as many, divided alike. */
function spacedTable(
  lines: readonly SourceBlock[],
  from: number,
  split: (text: string) => string[],
): FoundTable | null {
  const first = lines[from];
  if (first?.kind !== "line" || first.mark !== null) return null;
  const head = split(first.text);
  if (!namesColumns(head)) return null;
  const rows: SourceCell[][] = [plainRow({ cells: head, line: first })];
  let length = 1;
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.kind !== "line") break;
    if (line.text.trim() === "") continue;
    const cells = cellsLike(head, line.text, split);
    if (cells === null) break;
    rows.push(plainRow({ cells, line }));
    length = index - from + 1;
  }
  return rows.length < 2 ? null : { rows, length };
}

function tableAt(blocks: readonly SourceBlock[], from: number): FoundTable | null {
  const block = blocks[from];
  if (block?.kind !== "line") return null;
  if (BORDER.test(block.text)) return drawnTable(blocks, from);
  if (BAR.test(block.text)) return spacedTable(blocks, from, cellsByBars);
  return GAP.test(block.text.trim()) ? spacedTable(blocks, from, cellsByGaps) : null;
}

/** Reads the tables that a text file draws, or sets apart by bars or gaps, back into tables. */
export function withTextTables(blocks: readonly SourceBlock[]): SourceBlock[] {
  const read: SourceBlock[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    const found = tableAt(blocks, index);
    if (found === null) {
      if (block !== undefined) read.push(block);
      continue;
    }
    const table: SourceTable = { kind: "table", number: block?.number ?? 0, rows: found.rows };
    read.push(table);
    index += found.length - 1;
  }
  return read;
}
