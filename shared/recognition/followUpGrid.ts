import { readRuling } from "../followUp/rulingWords.ts";
import { type FollowUpColumn, type FollowUpColumnKind, ITEM_COLUMNS, type Ruling } from "../minutes/vocabulary.ts";
import { type Draft, draft, paragraphDraft } from "./draft.ts";
import { foldSpacing, withoutSpace } from "./spacing.ts";
import { areCases, columnKindOf } from "./tableColumns.ts";
import { cellLines, cellText, type Grid, type GridCell } from "./tableGrid.ts";
import { paintsTicks, readTicks } from "./ticks.ts";

/** The header of a 列管表 in a grid: which row it is and what each column holds. */
export interface FollowUpHeader {
  readonly row: number;
  readonly columns: readonly FollowUpColumn[];
}

const TICKS = /^[█■☑☒✓✔ˇⅴVvＶ●○◎O]$/u;

/** A column whose very name is a ruling (解除列管) is ticked, not written in. */
function columnFor(label: string): FollowUpColumn | null {
  const text = withoutSpace(label);
  const ruling = text.length <= 8 ? readRuling(text) : null;
  if (ruling !== null) {
    return { kind: "ruling", label: text, options: [{ ruling, label: "" }], tick: { on: "V", off: "" } };
  }
  const divided = /^(.+)（(.+)）$/u.exec(text);
  if (divided !== null && (divided[2] ?? "").length <= 6 && readRuling(divided[2] ?? "") !== null)
    return columnUnder(divided[1] ?? "", divided[2] ?? "");
  const kind = columnKindOf(text);
  return kind === null ? null : { kind, label: foldSpacing(label.replace(/\n/gu, "")) };
}

/** A name under another that is merged over several columns (列管建議 over 解除列管 and 繼續列管). */
function columnUnder(upper: string, lower: string): FollowUpColumn | null {
  const above = columnFor(upper);
  const below = columnFor(lower);
  const label = `${withoutSpace(upper)}（${withoutSpace(lower)}）`;
  const isTicked = below?.options !== undefined;
  if (isTicked && (above?.kind === "suggestion" || above?.kind === "ruling"))
    return { ...below, kind: above.kind, label };
  const kind = isTicked ? below.kind : (below?.kind ?? above?.kind);
  return kind === undefined ? null : { kind, label, ...(isTicked && { options: below.options, tick: below.tick }) };
}

const labelOf = (cell: GridCell | null | undefined) => (cell == null ? "" : cellText(cell.cell));
const LONGEST_NAME = 12;

/** Whether the row below a header only divides its merged names: every other cell goes on from the header. */
function dividesHeader(grid: Grid, row: number): boolean {
  const upper = grid[row] ?? [];
  const lower = grid[row + 1] ?? [];
  let divided = 0;
  const fits = upper.every((above, index) => {
    const below = lower[index];
    if (above === null || below == null || below === above) return true;
    const label = withoutSpace(labelOf(below));
    if (below.row !== row + 1 || above.cell.colspan < 2 || label === "" || label.length > LONGEST_NAME) return false;
    divided += 1;
    return columnFor(label) !== null || /^(?:前|上|本|這|第)/u.test(label);
  });
  return fits && divided > 1;
}

/** Finds the header among the first rows of a table: it names a subject and units or progress. */
export function findFollowUpHeader(grid: Grid): FollowUpHeader | null {
  for (let row = 0; row < Math.min(grid.length, 6); row += 1) {
    const cells = grid[row] ?? [];
    const columns = cells.map((cell) => (cell === null ? null : columnFor(cellText(cell.cell))));
    const kinds = new Set(columns.map((column) => column?.kind));
    if (!kinds.has("subject") || !(kinds.has("units") || kinds.has("progress"))) continue;
    if (cells.length < 3 || areCases(cells.map(labelOf))) continue;
    const isDivided = dividesHeader(grid, row);
    return {
      row: isDivided ? row + 1 : row,
      columns: columns.map((column, index) => {
        const below = grid[row + 1]?.[index];
        const under = isDivided && below !== cells[index] ? columnUnder(labelOf(cells[index]), labelOf(below)) : null;
        const label = foldSpacing(labelOf(cells[index]).replace(/\n/gu, ""));
        return under ?? column ?? { kind: "note", label };
      }),
    };
  }
  return null;
}

const LONGEST_RULING = 8;

/** A column of notes that says nothing but rulings (結案, 繼續列管) is one of rulings where there is no other. */
function withRulings(grid: Grid, header: FollowUpHeader): FollowUpHeader {
  const { columns } = header;
  if (columns.some(({ kind }) => kind === "ruling" || kind === "suggestion")) return header;
  const rules = (column: number) => {
    const texts = grid.slice(header.row + 1).map((cells) => withoutSpace(labelOf(cells[column])));
    const said = texts.filter((text) => text !== "");
    return said.length > 0 && said.every((text) => text.length <= LONGEST_RULING && readRuling(text) !== null);
  };
  const place = columns.findIndex(({ kind }, column) => kind === "note" && rules(column));
  return { ...header, columns: columns.map((each, column) => (column === place ? { ...each, kind: "ruling" } : each)) };
}

/** The columns with the options of their boxes, read from the first row that ticks one, else that has any. */
function withOptions(grid: Grid, header: FollowUpHeader): FollowUpColumn[] {
  return header.columns.map((column, index) => {
    if ((column.kind !== "suggestion" && column.kind !== "ruling") || column.options !== undefined) return column;
    const boxes = grid.slice(header.row + 1).flatMap((cells) => {
      const cell = cells[index];
      const ticks = cell == null ? null : readTicks(cellText(cell.cell));
      return ticks === null || ticks.options.length === 0 || ticks.rest !== "" ? [] : [ticks];
    });
    const found = boxes.find(({ chosen }) => chosen !== null) ?? boxes[0];
    return found === undefined ? column : { ...column, options: found.options, tick: found.tick };
  });
}

class TableReader {
  private readonly grid: Grid;
  private readonly header: FollowUpHeader;
  private readonly columns: readonly FollowUpColumn[];

  constructor(grid: Grid, header: FollowUpHeader) {
    this.grid = grid;
    this.header = header;
    this.columns = withOptions(grid, header);
  }

  read(number: number): Draft {
    const table = draft("followUpTable", { columns: this.columns }, { lines: [number] });
    for (let row = this.header.row + 1; row < this.grid.length; row += 1) {
      if (this.isEmpty(row)) continue;
      const last = table.children.at(-1);
      if (last !== undefined && this.continuesItem(row)) last.children.push(this.assignment(row, number));
      else table.children.push(this.item(row, number));
    }
    return table;
  }

  private at(row: number, column: number): GridCell | null {
    return this.grid[row]?.[column] ?? null;
  }

  private isEmpty(row: number): boolean {
    return (this.grid[row] ?? []).every((cell) => cell === null || cellText(cell.cell) === "");
  }

  /** A row whose subject is the cell of the row above belongs to the same item: another of its units. */
  private continuesItem(row: number): boolean {
    const subject = this.columns.findIndex((column) => column.kind === "subject");
    const cell = this.at(row, subject);
    return cell !== null && cell.row < row && cell.row > this.header.row;
  }

  private item(row: number, number: number): Draft {
    const item = draft("followUpRow", { itemId: null }, { lines: [number] });
    this.columns.forEach((column, index) => {
      if (ITEM_COLUMNS.has(column.kind)) item.children.push(this.cell(row, index, column.kind, number));
    });
    item.children.push(this.assignment(row, number));
    return item;
  }

  private assignment(row: number, number: number): Draft {
    const attributes: { suggestion: Ruling | null; ruling: Ruling | null } = { suggestion: null, ruling: null };
    const assignment = draft("followUpAssignment", attributes, { lines: [number] });
    this.columns.forEach((column, index) => {
      if (ITEM_COLUMNS.has(column.kind)) return;
      if (column.kind !== "suggestion" && column.kind !== "ruling") {
        assignment.children.push(this.cell(row, index, column.kind, number));
        return;
      }
      const text = this.textAt(row, index);
      const chosen = this.choiceIn(text, column);
      attributes[column.kind] = chosen.ruling ?? attributes[column.kind];
      if (!chosen.painted) assignment.children.push(this.cell(row, index, column.kind, number));
    });
    return assignment;
  }

  /** What a tick column's cell chooses, and whether the tick alone would print it again. */
  private choiceIn(text: string, column: FollowUpColumn): { ruling: Ruling | null; painted: boolean } {
    const [only, second] = column.options ?? [];
    if (only !== undefined && second === undefined && only.label === "") {
      if (text === "") return { ruling: null, painted: true };
      return TICKS.test(text)
        ? { ruling: only.ruling, painted: text === column.tick?.on }
        : { ruling: readRuling(text), painted: false };
    }
    const ticks = readTicks(text);
    if (ticks.options.length > 0) {
      return { ruling: ticks.chosen, painted: ticks.rest === "" && paintsTicks(column, ticks) };
    }
    return { ruling: readRuling(text), painted: text === "" && column.options === undefined };
  }

  private textAt(row: number, column: number): string {
    const cell = this.at(row, column);
    return cell === null ? "" : cellText(cell.cell);
  }

  private cell(row: number, index: number, kind: FollowUpColumnKind, number: number): Draft {
    const cell = this.at(row, index);
    const lines = cell === null || cell.column !== index ? [] : cellLines(cell.cell);
    // 同上 stays as written; what it stands for is read from the row above by whoever needs the unit.
    const children = lines.map((line) => paragraphDraft(foldSpacing(line.text), [line.number]));
    return draft("followUpCell", { column: kind }, { children, lines: [number] });
  }
}

/** Reads a table as a 列管表, or null where its header does not name one. */
export function readFollowUpGrid(grid: Grid, number: number): Draft | null {
  const header = findFollowUpHeader(grid);
  if (header === null || header.row + 1 >= grid.length) return null;
  const table = new TableReader(grid, withRulings(grid, header)).read(number);
  return table.children.length === 0 ? null : table;
}
