import type { BoardGroup, BoardPart } from "./board.ts";

/** What stands on the board from top to bottom: the heading of a unit, then its parts. */
export type BoardLine =
  | { readonly kind: "unit"; readonly group: BoardGroup }
  | { readonly kind: "part"; readonly part: BoardPart };

/** Heights in CSS pixels, the same as in Board.css. */
export const UNIT_HEIGHT = 36;
export const PART_HEIGHT = 57;

/** The lines of the board with the offset of each from its top; the last offset is the height of all. */
export interface BoardLines {
  readonly lines: readonly BoardLine[];
  readonly offsets: readonly number[];
  /** Where in `lines` the parts stand, from top to bottom. */
  readonly partsAt: readonly number[];
  /** Each unit's heading and its parts, as [from, to) in `lines`. */
  readonly stretches: readonly (readonly [number, number])[];
}

export function linesOf(groups: readonly BoardGroup[]): BoardLines {
  const lines: BoardLine[] = [];
  const offsets: number[] = [0];
  const partsAt: number[] = [];
  const stretches: (readonly [number, number])[] = [];
  let offset = 0;
  const add = (line: BoardLine, height: number) => {
    lines.push(line);
    offset += height;
    offsets.push(offset);
  };
  for (const group of groups) {
    const from = lines.length;
    add({ kind: "unit", group }, UNIT_HEIGHT);
    for (const part of group.parts) {
      partsAt.push(lines.length);
      add({ kind: "part", part }, PART_HEIGHT);
    }
    stretches.push([from, lines.length]);
  }
  return { lines, offsets, partsAt, stretches };
}

/** The lines that touch a stretch of the board, as [from, to) with a few more on both sides. */
export function linesWithin(offsets: readonly number[], top: number, height: number): readonly [number, number] {
  const count = offsets.length - 1;
  const first = lineAt(offsets, top);
  const last = lineAt(offsets, top + height);
  return [Math.max(first - MORE, 0), Math.min(last + 1 + MORE, count)];
}

const MORE = 6;

/** The line that covers an offset, the nearest one where none does. */
function lineAt(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
