import type { Node } from "prosemirror-model";
import { formatMark, LIST_BULLETS, type ListStyle, outlineRank } from "../../../shared/numbering/listStyle.ts";
import { editorSchema } from "../schema.ts";
import type { PastedBlock, PastedCell, PastedItem, PastedLine, PastedTable } from "./pasted.ts";

const { clause, clauseList, paragraph, table, tableCell, tableRow } = editorSchema.nodes;

/** A list that is being put together. */
interface OpenList {
  readonly style: ListStyle;
  readonly level: number | null;
  readonly start: number;
  last: number;
  readonly clauses: { readonly mark: string | null; readonly blocks: Node[] }[];
}

const isBullet = (style: ListStyle) => LIST_BULLETS.includes(style);

const RANKLESS = 9;

/** Which style a list takes that its source numbers in a way that is not ours, below a list of another style or none. */
export type StyleBelow = (above: ListStyle | null) => ListStyle;

class Nesting {
  readonly nodes: Node[] = [];
  private readonly open: OpenList[] = [];
  private readonly styleBelow: StyleBelow;

  constructor(styleBelow: StyleBelow) {
    this.styleBelow = styleBelow;
  }

  add(block: PastedBlock): void {
    if (block.kind === "line" && block.item !== null) {
      this.addItem(block.item, paragraph.create(null, block.words));
      return;
    }
    this.closeBeside(block.within);
    this.put(block.kind === "line" ? paragraph.create(null, block.words) : tableOf(block, this.styleBelow));
  }

  close(to: number): void {
    while (this.open.length > to) {
      const list = this.open.pop();
      if (list === undefined) return;
      const clauses = list.clauses.map(({ mark, blocks }) => clause.create({ mark }, blocks));
      this.put(clauseList.create({ style: list.style, start: list.start }, clauses));
    }
  }

  /** Closes what a further paragraph of an item at this depth does not belong to. */
  private closeBeside(within: number | null): void {
    const place = within === null ? -1 : this.open.findLastIndex((list) => (list.level ?? 0) <= within);
    this.close(place + 1);
  }

  private put(node: Node): void {
    const blocks = this.open.at(-1)?.clauses.at(-1)?.blocks ?? this.nodes;
    blocks.push(node);
  }

  private addItem(item: PastedItem, head: Node): void {
    const place = item.level === null ? this.placeByLook(item) : this.placeByLevel(item.level);
    this.close(place);
    const list = this.open[place - 1] ?? null;
    if (list !== null && continues(list, item)) {
      addClause(list, item, head);
      return;
    }
    this.close(place - (list !== null && isSibling(list, item) ? 1 : 0));
    const style = item.style ?? this.styleBelow(this.open.at(-1)?.style ?? null);
    const made: OpenList = {
      style,
      level: item.level,
      start: isBullet(style) ? 1 : item.value,
      last: isBullet(style) ? 0 : item.value - 1,
      clauses: [],
    };
    this.open.push(made);
    addClause(made, item, head);
  }

  /** How many lists stay open for an item of this depth. */
  private placeByLevel(level: number): number {
    return this.open.findLastIndex((list) => (list.level ?? 0) <= level) + 1;
  }

  /** How many lists stay open for an item whose depth only its mark tells. */
  private placeByLook({ style, value }: PastedItem): number {
    if (style === null) return this.open.length;
    const same = this.open.findLastIndex(
      (list) => list.style === style && (isBullet(style) || list.last === value - 1),
    );
    if (same >= 0 && (value > 1 || isBullet(style))) return same + 1;
    const alike = this.open.findLastIndex((list) => list.style === style);
    if (alike >= 0) return alike + 1;
    const rank = isBullet(style) ? RANKLESS : outlineRank(style);
    if (rank === RANKLESS) return this.open.length;
    // What a deeper style of the usual order stands above is at an end.
    return this.open.findLastIndex((list) => outlineRank(list.style) < rank || isOutside(list)) + 1;
  }
}

const isOutside = ({ style }: OpenList) => !isBullet(style) && outlineRank(style) === RANKLESS;

/** Whether an item stands beside the items of this list, be it in a list of its own. */
const isSibling = (list: OpenList, { level, style }: PastedItem) =>
  level === null ? list.style === style : (list.level ?? 0) >= level;

function continues(list: OpenList, { level, style, value }: PastedItem): boolean {
  if (level !== null && list.level !== level) return false;
  if (style !== null && list.style !== style) return false;
  return isBullet(list.style) || value > list.last;
}

function addClause(list: OpenList, { value }: PastedItem, head: Node): void {
  // A gap of the source stays to be seen; another way to write the number that its place gives does not.
  const departs = !isBullet(list.style) && value !== list.last + 1;
  list.clauses.push({ mark: departs ? formatMark(list.style, value) : null, blocks: [head] });
  list.last = isBullet(list.style) ? list.last + 1 : value;
}

function cellOf({ header, colspan, rowspan, align, blocks }: PastedCell, styleBelow: StyleBelow): Node {
  return tableCell.create({ header, colspan, rowspan, align }, cellContent(blocks, styleBelow));
}

function tableOf({ rows }: PastedTable, styleBelow: StyleBelow): Node {
  return table.create(
    null,
    rows.map((cells) =>
      tableRow.create(
        null,
        cells.map((cell) => cellOf(cell, styleBelow)),
      ),
    ),
  );
}

/** The lines of a block, those of a table cell by cell. */
export function linesOf(block: PastedBlock): PastedLine[] {
  if (block.kind === "line") return [block];
  return block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(linesOf)));
}

/** The content of a table cell. */
export function cellContent(blocks: readonly PastedBlock[], styleBelow: StyleBelow): Node[] {
  const content = nestBlocks(blocks.flatMap(linesOf), styleBelow);
  return content.length > 0 ? content : [paragraph.create()];
}

/** Puts lines together into paragraphs, nested lists and tables, as nodes that have no ids yet. */
export function nestBlocks(blocks: readonly PastedBlock[], styleBelow: StyleBelow): Node[] {
  const nesting = new Nesting(styleBelow);
  for (const block of blocks) nesting.add(block);
  nesting.close(0);
  return nesting.nodes;
}
