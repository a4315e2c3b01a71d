import { assertNever } from "../../../shared/minutes/never.ts";
import { fillTable } from "./fillTable.ts";
import {
  type BlockSource,
  type Cursor,
  type MeasuredBlock,
  type MeasuredParagraph,
  type ParagraphPiece,
  type Piece,
  TOLERANCE,
  type Within,
} from "./measured.ts";

/** Fewest lines of a broken paragraph at the foot of a page and at the head of the next (ECMA-376 §17.3.1.44). */
const LEAST_LINES = 2;

/** What was set in a column, how high it is, and where the next column goes on; null when nothing is left. */
export interface Filled {
  readonly pieces: readonly Piece[];
  readonly height: number;
  readonly next: Cursor | null;
}

/** One block's share of a column; `piece` is null where nothing of it has room, `rest` where nothing is left of it. */
export interface Placed {
  readonly piece: Piece | null;
  readonly rest: Within | null;
}

export interface Room {
  readonly height: number;
  /** Whether something must be set here even if it does not fit, because no column will have more room. */
  readonly must: boolean;
}

/** How many of `left` lines to set where `fit` have room. */
function linesToSet(left: number, fit: number, begins: boolean, must: boolean): number {
  if (fit >= left) return left;
  const kept = Math.min(fit, left - LEAST_LINES);
  const enough = kept >= (begins ? LEAST_LINES : 1);
  if (enough) return kept;
  return must ? Math.max(1, fit) : 0;
}

function placeParagraph(
  paragraph: MeasuredParagraph,
  block: number,
  within: Within,
  room: Room,
  atHead: boolean,
): Placed {
  const from = within.kind === "line" ? within.line : 0;
  const before = atHead ? 0 : paragraph.before;
  const fit = Math.floor((room.height - before + TOLERANCE) / paragraph.lineHeight);
  const count = linesToSet(paragraph.lines - from, Math.max(fit, 0), from === 0, room.must);
  if (count === 0) return { piece: null, rest: within };
  const to = from + count;
  const height = before + count * paragraph.lineHeight;
  const piece: ParagraphPiece = { kind: "paragraph", block, from, to, before, height };
  return { piece, rest: to === paragraph.lines ? null : { kind: "line", line: to } };
}

function place(measured: MeasuredBlock, { block, within }: Cursor, room: Room, atHead: boolean): Placed {
  switch (measured.kind) {
    case "paragraph":
      return placeParagraph(measured, block, within, room, atHead);
    case "figure":
      if (measured.height > room.height + TOLERANCE && !room.must) return { piece: null, rest: within };
      return { piece: { kind: "figure", block, height: measured.height }, rest: null };
    case "table":
      return fillTable(measured, block, within, room);
    default:
      return assertNever(measured, "measured block");
  }
}

function keepsNext(measured: MeasuredBlock): boolean {
  return measured.kind === "figure" || (measured.kind === "paragraph" && measured.keepWithNext);
}

/** The pieces that stay when the block behind them goes to the next column and takes those with it that keep with it. */
function withoutKept(pieces: readonly Piece[], source: BlockSource): readonly Piece[] {
  let end = pieces.length;
  while (end > 0) {
    const last = pieces[end - 1];
    const whole = last !== undefined && (last.kind !== "paragraph" || last.from === 0);
    if (last === undefined || !whole || !keepsNext(source.at(last.block))) break;
    end -= 1;
  }
  return end === 0 ? pieces : pieces.slice(0, end);
}

const heightOf = (pieces: readonly Piece[]) => pieces.reduce((sum, piece) => sum + piece.height, 0);

/** Sets blocks below each other from `from` on, as many as have room. */
export function fillColumn(source: BlockSource, from: Cursor, room: Room): Filled {
  const pieces: Piece[] = [];
  let height = 0;
  let cursor = from;
  while (cursor.block < source.count) {
    const atHead = pieces.length === 0;
    const left = { height: room.height - height, must: room.must && atHead };
    const { piece, rest } = place(source.at(cursor.block), cursor, left, atHead);
    if (piece === null) {
      const kept = withoutKept(pieces, source);
      const first = pieces[kept.length];
      const next: Cursor = first === undefined ? cursor : { block: first.block, within: { kind: "start" } };
      return { pieces: kept, height: heightOf(kept), next };
    }
    pieces.push(piece);
    height += piece.height;
    if (rest !== null) return { pieces, height, next: { block: cursor.block, within: rest } };
    cursor = { block: cursor.block + 1, within: { kind: "start" } };
  }
  return { pieces, height, next: null };
}
