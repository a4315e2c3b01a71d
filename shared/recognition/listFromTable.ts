import type { Node } from "prosemirror-model";
import { readRuling } from "../followUp/rulingWords.ts";
import type { IdSource } from "../minutes/ids.ts";
import { minutesSchema } from "../minutes/schema.ts";
import { type FollowUpColumn, ITEM_COLUMNS, type Ruling } from "../minutes/vocabulary.ts";
import { type ColumnMemory, kindByMemory } from "./columnMemory.ts";
import { areFollowUpColumns } from "./tableColumns.ts";

const { nodes } = minutesSchema;

/** The cell that covers each place of a table, row by row; `begins` where it starts there. */
type Grid = readonly (readonly ({ readonly cell: Node; readonly begins: boolean } | undefined)[])[];

function gridOf(table: Node): Grid {
  const grid: ({ cell: Node; begins: boolean } | undefined)[][] = table.children.map(() => []);
  table.children.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.children) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1;
      const { colspan, rowspan } = cell.attrs;
      for (let down = 0; down < Number(rowspan); down += 1) {
        for (let across = 0; across < Number(colspan); across += 1) {
          const covered = grid[rowIndex + down];
          if (covered !== undefined) covered[column + across] = { cell, begins: down === 0 && across === 0 };
        }
      }
      column += Number(colspan);
    }
  });
  return grid;
}

const wordsOf = (cell: Node | undefined) =>
  (cell?.children ?? []).map(({ textContent }) => textContent.trim()).join("");

/** The first row that names at least three columns; what stands above it is a title. */
function headerRow(grid: Grid): number | null {
  const at = grid.findIndex((row) => row.filter((place) => place?.begins && wordsOf(place.cell) !== "").length >= 3);
  return at < 0 || at === grid.length - 1 ? null : at;
}

function columnsOfRow(row: Grid[number], memory: ColumnMemory): FollowUpColumn[] {
  return Array.from(row, (place) => {
    const label = wordsOf(place?.cell);
    return { kind: kindByMemory(memory, label), label };
  });
}

/** One row of the source as the cells of its item and of the unit that answers in it. */
function partsOf(row: Grid[number], columns: readonly FollowUpColumn[], ids: IdSource) {
  const item: Node[] = [];
  const unit: Node[] = [];
  const ruled: { suggestion: Ruling | null; ruling: Ruling | null } = { suggestion: null, ruling: null };
  columns.forEach(({ kind }, index) => {
    const place = row[index];
    const own = place?.begins ? place.cell.children : [];
    const content = own.length > 0 ? own : [nodes.paragraph.create({ id: ids() })];
    const cell = nodes.followUpCell.create({ id: ids(), column: kind }, content);
    if (ITEM_COLUMNS.has(kind)) item.push(cell);
    else unit.push(cell);
    if (kind === "suggestion" || kind === "ruling")
      ruled[kind] = readRuling(wordsOf(place?.begins ? place.cell : undefined));
  });
  return { item, unit: nodes.followUpAssignment.create({ id: ids(), ...ruled }, unit) };
}

/** Whether a row goes on with the item above it, whose cells reach down into it. */
const continues = (row: Grid[number], columns: readonly FollowUpColumn[]) =>
  columns.some(({ kind }, index) => ITEM_COLUMNS.has(kind) && row[index] !== undefined && !row[index]?.begins) &&
  columns.every(({ kind }, index) => !ITEM_COLUMNS.has(kind) || row[index]?.begins !== true);

function rowsOf(grid: Grid, columns: readonly FollowUpColumn[], ids: IdSource): Node[] {
  const rows: { readonly item: readonly Node[]; readonly units: Node[] }[] = [];
  for (const row of grid) {
    if (row.every((place) => !place?.begins || wordsOf(place.cell) === "")) continue;
    const { item, unit } = partsOf(row, columns, ids);
    const last = rows.at(-1);
    if (last !== undefined && continues(row, columns)) last.units.push(unit);
    else rows.push({ item, units: [unit] });
  }
  return rows.map(({ item, units }) => nodes.followUpRow.create({ id: ids(), itemId: null }, [...item, ...units]));
}

/** Every row is about something: where no column says what, the wordiest of those without a meaning does. */
function withSubject(columns: readonly FollowUpColumn[], rows: Grid): FollowUpColumn[] {
  if (columns.some(({ kind }) => ITEM_COLUMNS.has(kind))) return [...columns];
  const lengths = columns.map(({ kind }, index) =>
    kind === "note" ? rows.reduce((sum, row) => sum + wordsOf(row[index]?.cell).length, 0) : -1,
  );
  const subject = lengths.indexOf(Math.max(...lengths));
  return columns.map((column, index) => (index === subject ? { ...column, kind: "subject" } : column));
}

/** A plain table as a 列管表 with what stood above its header; null where it names no columns or has no rows. */
function listBlocks(table: Node, memory: ColumnMemory, isAsked: boolean, ids: IdSource): Node[] | null {
  const grid = gridOf(table);
  const header = headerRow(grid);
  if (header === null) return null;
  const named = columnsOfRow(grid[header] ?? [], memory);
  if (!isAsked && !areFollowUpColumns(named)) return null;
  const body = grid.slice(header + 1);
  const columns = withSubject(named, body);
  const rows = rowsOf(body, columns, ids);
  if (rows.length === 0) return null;
  const above = grid
    .slice(0, header)
    .flatMap((row) => row.flatMap((place) => (place?.begins ? place.cell.children : [])));
  return [...above, nodes.followUpTable.create({ id: table.attrs.id, columns }, rows)];
}

/**
 * A file of which only the tables were understood, as a bare 列管表: its columns by what is remembered of them or by
 * their names, any other as 備註 to be assigned by hand. Null where it has no such table; unless it was asked for, also
 * where the columns do not make a 列管表.
 */
export function listFromTable(doc: Node, memory: ColumnMemory, isAsked: boolean, ids: IdSource): Node | null {
  let found = false;
  const children = doc.children.map((child) => {
    if (child.type.name !== "section") return child;
    const blocks = child.children.flatMap((block) => {
      const made = block.type.name === "table" ? listBlocks(block, memory, isAsked, ids) : null;
      found ||= made !== null;
      return made ?? [block];
    });
    return child.type.create(child.attrs, blocks);
  });
  return found ? doc.type.create({ ...doc.attrs, kind: "follow-up-list" }, children) : null;
}
