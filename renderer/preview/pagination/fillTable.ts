import { type Filled, fillColumn, type Placed, type Room } from "./fillColumn.ts";
import {
  type BlockSource,
  type CellPiece,
  type MeasuredBlock,
  type MeasuredTable,
  type OpenCell,
  type RowPiece,
  START,
  TOLERANCE,
  type Within,
} from "./measured.ts";

const ENDLESS: Room = { height: Number.POSITIVE_INFINITY, must: false };

const sourceOf = (blocks: readonly MeasuredBlock[]): BlockSource => ({
  count: blocks.length,
  at: (index) => {
    const block = blocks[index];
    if (block === undefined) throw new RangeError(`No block ${index} in the cell`);
    return block;
  },
});

function textOf(table: MeasuredTable, { row, cell }: OpenCell): BlockSource {
  return sourceOf(table.rows[row]?.cells[cell]?.blocks ?? []);
}

/** Sets what is left of a cell's text. */
function fillCell(table: MeasuredTable, open: OpenCell, room: Room): Filled {
  if (open.rest === null) return { pieces: [], height: 0, next: null };
  return fillColumn(textOf(table, open), open.rest, room);
}

/** A row being set: the cells that begin in it or go on, and its height. */
interface OpenRow {
  readonly row: number;
  readonly again: boolean;
  readonly starting: readonly OpenCell[];
  height: number;
}

/** A piece of a table in the making; `active` are the cells that reach below the rows set so far. */
interface Draft {
  readonly rows: OpenRow[];
  readonly height: number;
  readonly active: readonly ActiveCell[];
}

interface ActiveCell {
  readonly open: OpenCell;
  /** Index in the draft of its first row. */
  readonly first: number;
}

function startingCells(table: MeasuredTable, row: number): OpenCell[] {
  return (table.rows[row]?.cells ?? []).map(({ rowspan }, cell) => ({ row, cell, rowsLeft: rowspan, rest: START }));
}

function heightFrom(rows: readonly OpenRow[], first: number): number {
  return rows.slice(first).reduce((sum, row) => sum + row.height, 0);
}

/** The height of the next row: as much as its own cells need, and those that end in it beyond the rows above. */
function naturalHeight(table: MeasuredTable, draft: Draft, starting: readonly OpenCell[]): number {
  const [begins] = starting;
  const least = begins === undefined ? undefined : table.rows[begins.row]?.leastHeight;
  let height = Math.max(table.leastRow, least ?? 0);
  const at = draft.rows.length;
  for (const { open, first } of [...draft.active, ...starting.map((open) => ({ open, first: at }))]) {
    if (open.rowsLeft - (at - first) > 1) continue;
    const needed = fillCell(table, open, ENDLESS).height + table.rowPadding;
    height = Math.max(height, needed - heightFrom(draft.rows, first));
  }
  return height;
}

function withRow(draft: Draft, row: OpenRow): Draft {
  const at = draft.rows.length;
  const all = [...draft.active, ...row.starting.map((open) => ({ open, first: at }))];
  return {
    rows: [...draft.rows, row],
    height: draft.height + row.height,
    active: all.filter(({ open, first }) => open.rowsLeft > at + 1 - first),
  };
}

/** The draft as it is set; `broken` tells that its last row goes on, and its cells end where the page does. */
function settle(
  table: MeasuredTable,
  { rows }: Draft,
  broken: boolean,
  must: boolean,
): { rows: RowPiece[]; open: OpenCell[] } {
  const open: OpenCell[] = [];
  const settled = rows.map(({ row, again, height, starting }, first): RowPiece => {
    const cells = starting.map((cell): CellPiece => {
      const rowspan = Math.min(cell.rowsLeft, rows.length - first);
      const reachesEnd = first + rowspan === rows.length;
      const goesOn = !again && reachesEnd && (broken || cell.rowsLeft > rowspan);
      const room = heightFrom(rows.slice(0, first + rowspan), first) - table.rowPadding;
      const filled = fillCell(table, cell, goesOn ? { height: room, must } : ENDLESS);
      if (goesOn) {
        const rowsLeft = cell.rowsLeft - rowspan + (broken ? 1 : 0);
        open.push({ ...cell, rowsLeft, rest: filled.next });
      }
      return { row: cell.row, cell: cell.cell, rowspan, whole: !goesOn && cell.rest === START, pieces: filled.pieces };
    });
    return { row, again, height, cells };
  });
  return { rows: settled, open };
}

/** The rows at the head of a table that each page repeats. */
function headerRows(table: MeasuredTable): number {
  const first = table.rows.findIndex((row) => !row.repeated);
  return first === -1 ? 0 : first;
}

/** The repeated header, where it leaves at least half of the room to the rows. */
function repeatedHeader(table: MeasuredTable, room: number): Draft {
  let draft: Draft = { rows: [], height: 0, active: [] };
  for (let row = 0; row < headerRows(table); row += 1) {
    const starting = startingCells(table, row);
    draft = withRow(draft, { row, again: true, starting, height: naturalHeight(table, draft, starting) });
  }
  return draft.height > room / 2 ? { rows: [], height: 0, active: [] } : { ...draft, active: [] };
}

/** Whether every cell that has text left gets at least a line of it. */
function allBegin(rows: readonly RowPiece[], open: readonly OpenCell[]): boolean {
  const last = rows.at(-1);
  if (last === undefined) return false;
  return last.cells.every((cell) => {
    const left = open.find((each) => each.row === cell.row && each.cell === cell.cell);
    return cell.pieces.length > 0 || left === undefined || left.rest === null;
  });
}

/** Sets rows of a table from where the last page ended, repeating its header, as many as have room. */
export function fillTable(table: MeasuredTable, block: number, within: Within, room: Room): Placed {
  const from = within.kind === "row" ? within.row : 0;
  const carried = within.kind === "row" ? within.open : [];
  const header: Draft = from >= headerRows(table) && from > 0 ? repeatedHeader(table, room.height) : empty();
  let draft = header;
  const finish = (broken: boolean, row: number, must: boolean): Placed & { readonly begun: boolean } => {
    const { rows, open } = settle(table, draft, broken, must);
    const piece = { kind: "table", block, rows, height: draft.height } as const;
    const done = row >= table.rows.length;
    return { piece, rest: done ? null : { kind: "row", row, open }, begun: allBegin(rows, open) };
  };
  for (let row = from; row < table.rows.length; row += 1) {
    const isFirst = row === from;
    const starting = isFirst && carried.length > 0 ? continuing(table, row, carried) : startingCells(table, row);
    const height = naturalHeight(table, draft, starting);
    if (draft.height + height <= room.height + TOLERANCE) {
      draft = withRow(draft, { row, again: false, starting, height });
      continue;
    }
    const hasBody = draft.rows.some((each) => !each.again && table.rows[each.row]?.repeated === false);
    const left = room.height - draft.height;
    const mustSplit = room.must && !hasBody;
    if (left > table.leastRow - TOLERANCE || mustSplit) {
      if (table.rows[row]?.cantSplit === false || mustSplit) {
        const before = draft;
        draft = withRow(draft, { row, again: false, starting, height: Math.max(left, table.leastRow) });
        const split = finish(true, row, mustSplit);
        if (split.begun || mustSplit) return split;
        draft = before;
      }
    }
    return hasBody ? finish(false, row, false) : { piece: null, rest: within };
  }
  return finish(false, table.rows.length, false);
}

const empty = (): Draft => ({ rows: [], height: 0, active: [] });

/** The cells of a row at the head of a page: those that go on and those that begin in it. */
function continuing(table: MeasuredTable, row: number, carried: readonly OpenCell[]): OpenCell[] {
  const isCarried = (cell: number) => carried.some((each) => each.row === row && each.cell === cell);
  return [...carried, ...startingCells(table, row).filter(({ cell }) => !isCarried(cell))];
}
