import type { PageRules, Rule } from "./pageRules.ts";

/** A cell of a ruled table: its place in the grid and on the page. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A table that lines divide, in points from the upper left corner of its page. */
export interface RuledTable {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The edges of its columns. */
  readonly columns: readonly number[];
  readonly rows: number;
  readonly cells: readonly RuledCell[];
}

/** Lines nearer than this are one line that was drawn in parts or twice. */
const NEAR = 3;

/** Places that lie near one another as one, in order. */
function distinct(places: readonly number[]): number[] {
  const found: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || place - last > NEAR) found.push(place);
  }
  return found;
}

const touches = (a: Rule, b: Rule) =>
  b.at >= a.from - NEAR && b.at <= a.to + NEAR && a.at >= b.from - NEAR && a.at <= b.to + NEAR;

/** Lines that hang together over crossings. */
function connected({ across, down }: PageRules): { across: Rule[]; down: Rule[] }[] {
  const rules = [
    ...across.map((rule) => ({ rule, isAcross: true })),
    ...down.map((rule) => ({ rule, isAcross: false })),
  ];
  const left = new Set(rules);
  const groups: { across: Rule[]; down: Rule[] }[] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = { across: [] as Rule[], down: [] as Rule[] };
    const waiting = [first];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      (one.isAcross ? group.across : group.down).push(one.rule);
      for (const other of left) {
        if (other.isAcross === one.isAcross || !touches(one.rule, other.rule)) continue;
        left.delete(other);
        waiting.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Whether some lines together cover the way from one place to another. */
function covers(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let reached = from + NEAR;
  for (const rule of rules.filter((one) => Math.abs(one.at - at) <= NEAR).sort((a, b) => a.from - b.from)) {
    if (rule.from <= reached + NEAR) reached = Math.max(reached, rule.to);
  }
  return reached >= to - NEAR;
}

/** The cells between the lines: each goes right and down until a line closes it. */
function cellsOf(
  across: readonly Rule[],
  down: readonly Rule[],
  xs: readonly number[],
  ys: readonly number[],
): RuledCell[] {
  const taken = new Set<string>();
  const cells: RuledCell[] = [];
  const x = (index: number) => xs[index] ?? 0;
  const y = (index: number) => ys[index] ?? 0;
  for (let row = 0; row + 1 < ys.length; row += 1)
    for (let column = 0; column + 1 < xs.length; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      let [right, bottom] = [column + 1, row + 1];
      while (right + 1 < xs.length && !covers(down, x(right), y(row), y(row + 1))) right += 1;
      while (bottom + 1 < ys.length && !covers(across, y(bottom), x(column), x(right))) bottom += 1;
      for (let r = row; r < bottom; r += 1) for (let c = column; c < right; c += 1) taken.add(`${r} ${c}`);
      const place = { left: x(column), top: y(row), right: x(right), bottom: y(bottom) };
      cells.push({ row, column, rowspan: bottom - row, colspan: right - column, ...place });
    }
  return cells;
}

/** The tables that the lines of a page make: at least two cells, every edge of the whole drawn or nearly. */
export function ruledTables(rules: PageRules): RuledTable[] {
  const tables: RuledTable[] = [];
  for (const { across, down } of connected(rules)) {
    const ys = distinct(across.map(({ at }) => at));
    // Some offices leave the outer edges of a table open.
    const ends = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))];
    const xs = distinct([...down.map(({ at }) => at), ...(down.length > 0 ? ends : [])]);
    const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
    if (left === undefined || right === undefined || top === undefined || bottom === undefined) continue;
    if (xs.length < 3 && ys.length < 3) continue;
    if (xs.length < 2 || ys.length < 2) continue;
    tables.push({ left, right, top, bottom, columns: xs, rows: ys.length - 1, cells: cellsOf(across, down, xs, ys) });
  }
  return tables.sort((a, b) => a.top - b.top);
}
