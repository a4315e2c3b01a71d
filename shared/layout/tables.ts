import type { Node } from "prosemirror-model";
import { columnsOf, type PrintedCell, printedCells } from "../minutes/followUpCells.ts";
import type { FollowUpColumn, FollowUpColumnKind } from "../minutes/vocabulary.ts";
import type { Profile } from "../profiles/profile.ts";
import type { LayoutBlock, LayoutCell, LayoutParagraph, LayoutRow, LayoutTable } from "./blocks.ts";
import type { CellStyle, LayoutContext } from "./context.ts";
import { placeCells } from "./grid.ts";
import { newLine, paragraphOf } from "./line.ts";
import { CELL_BORDERS, CELL_PADDING, textWidthOf } from "./measures.ts";
import { textRuns, wordsOf } from "./runs.ts";
import { lineCount, shareOut, textWidth } from "./widths.ts";

/** A row of more lines than this may run over the end of a page. */
const LONGEST_WHOLE_ROW = 14;

const WIDEST_WISH = 20;

const emAcross = (profile: Profile) => textWidthOf(profile) / profile.styles.table.size;
const paddingEm = (profile: Profile) => (2 * CELL_PADDING + CELL_BORDERS) / profile.styles.table.size;

function textsOf(blocks: readonly LayoutBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [wordsOf(block.runs)];
    if (block.kind === "figure") return [];
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => textsOf(cell.blocks)));
  });
}

function isShort(cells: readonly LayoutCell[], widths: readonly number[], padding: number): boolean {
  return cells.every((cell) => {
    let width = -padding;
    for (let column = cell.column; column < cell.column + cell.colspan; column += 1) width += widths[column] ?? 0;
    return lineCount(textsOf(cell.blocks), width) <= LONGEST_WHOLE_ROW;
  });
}

interface Draft {
  readonly id: string;
  readonly sourceId: string;
  readonly widths: readonly number[];
  readonly repeated: number;
  readonly rows: readonly (readonly LayoutCell[])[];
}

function tableOf({ id, sourceId, widths, repeated, rows }: Draft, profile: Profile): LayoutTable {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const whole = (cells: readonly LayoutCell[]) => isShort(cells, widths, paddingEm(profile));
  return {
    kind: "table",
    id,
    sourceId,
    columns: widths.map((width) => width / total),
    rows: rows.map(
      (cells, index): LayoutRow => ({ repeated: index < repeated, cantSplit: index < repeated || whole(cells), cells }),
    ),
  };
}

// Tables as they stand

interface CellSource {
  readonly node: Node | null;
  readonly rowId: string;
  readonly colspan: number;
  readonly rowspan: number;
}

function aligned(block: LayoutBlock, align: unknown): LayoutBlock {
  if (block.kind !== "paragraph" || block.align !== "start" || (align !== "center" && align !== "end")) return block;
  return { ...block, align } satisfies LayoutParagraph;
}

function cellBlocks(node: Node, context: LayoutContext): LayoutBlock[] {
  const blocks = context.cellBlocks(node, node.attrs.header === true ? "tableHeader" : "tableText");
  return blocks.map((block) => aligned(block, node.attrs.align));
}

/** The rows at the head of a table whose cells are all headers; none if that were the whole table. */
function headerRows(rows: readonly (readonly LayoutCell[])[]): number {
  const first = rows.findIndex((cells) => !cells.some((cell) => cell.header) || cells.some((cell) => !cell.header));
  return Math.max(first, 0);
}

/** Lays out a table of any form; null if it has no cell. */
export function layOutTable(table: Node, context: LayoutContext): LayoutTable | null {
  const id = context.nextId(String(table.attrs.id));
  const sources = table.children.map((row) =>
    row.children.map(
      (node): CellSource => ({
        node,
        rowId: String(row.attrs.id),
        colspan: Number(node.attrs.colspan),
        rowspan: Number(node.attrs.rowspan),
      }),
    ),
  );
  const grid = placeCells(sources, () => ({ node: null, rowId: "", colspan: 1, rowspan: 1 }));
  if (grid.columns === 0) return null;
  const wishes = new Array<number>(grid.columns).fill(2);
  const rows = grid.rows.map((cells) =>
    cells.map(({ value, column, colspan, rowspan }): LayoutCell => {
      const blocks = value.node === null ? [] : cellBlocks(value.node, context);
      const wish = Math.max(0, ...textsOf(blocks).map(textWidth)) / colspan + paddingEm(context.profile);
      for (let at = column; at < column + colspan; at += 1) {
        wishes[at] = Math.max(wishes[at] ?? 0, Math.min(wish, WIDEST_WISH));
      }
      return { column, colspan, rowspan, header: value.node?.attrs.header === true, verticalAlign: "center", blocks };
    }),
  );
  const widths = shareOut(wishes, emAcross(context.profile));
  return tableOf({ id, sourceId: String(table.attrs.id), widths, repeated: headerRows(rows), rows }, context.profile);
}

// 列管表

const CENTRED: ReadonlySet<FollowUpColumnKind> = new Set([
  "serial",
  "trackingNumber",
  "meeting",
  "units",
  "supportingUnits",
  "due",
]);

/** The width a column needs whatever the profile says: a box and its words stay on one line. */
function tickWidth(column: FollowUpColumn): number {
  const options = column.options ?? [];
  const box = Math.max(1, textWidth(column.tick?.on ?? "■"));
  return Math.max(2, ...options.map((option) => (option.label === "" ? 0 : box + textWidth(option.label)))) + 0.2;
}

/** Least width of a column that takes a share, and of any column where there are too many, without padding. */
const LEAST_SHARE = 4;
const LEAST = 2;

/** Widths in em, padding included: columns with a width of their own take it, the others share what is left. */
function columnWidths(columns: readonly FollowUpColumn[], profile: Profile): number[] {
  const padding = paddingEm(profile);
  const total = emAcross(profile) - columns.length * padding;
  const asked = columns.map((column) =>
    column.options === undefined ? profile.followUp.widths[column.kind] : { em: tickWidth(column) },
  );
  const wishes = asked.map((width) => ("em" in width ? width.em : LEAST_SHARE));
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  if (wished >= total) return squeezed(wishes, total).map((width) => width + padding);
  const shares = asked.map((width) => ("share" in width ? width.share : 0));
  const shared = shares.reduce((sum, share) => sum + share, 0);
  const fixed = asked.reduce((sum, width) => sum + ("em" in width ? width.em : 0), 0);
  return asked.map((width, index) => {
    const share = shared === 0 ? 0 : ((shares[index] ?? 0) * (total - fixed)) / shared;
    return ("em" in width ? width.em : share) + padding;
  });
}

/** Widths that add up to less than was wished: every column keeps its least and what is left is shared by need. */
function squeezed(wishes: readonly number[], total: number): number[] {
  const least = wishes.map((wish) => Math.min(wish, LEAST));
  const spare = total - least.reduce((sum, width) => sum + width, 0);
  const need = wishes.reduce((sum, wish, index) => sum + wish - (least[index] ?? 0), 0);
  if (spare <= 0 || need === 0) return wishes.map(() => total / wishes.length);
  return wishes.map((wish, index) => (least[index] ?? 0) + ((wish - (least[index] ?? 0)) * spare) / need);
}

/** A paragraph of words that belong to no text block of the document: a column's label or a painted tick. */
function words(sourceId: string, text: string, style: CellStyle, context: LayoutContext): LayoutParagraph {
  const line = newLine(context.nextId(sourceId), sourceId, style, 0, 0);
  const bold = style === "tableHeader" && context.profile.styles.tableHeader.bold;
  line.runs.push(...textRuns(text, "text", bold ? ["strong"] : []));
  return paragraphOf(line, false, true);
}

/** What one square of the 列管表 holds: the item's cell, the unit's, or both one below the other. */
function squareBlocks(
  cells: readonly (PrintedCell | null)[],
  column: FollowUpColumn,
  part: Node,
  context: LayoutContext,
) {
  const centred = CENTRED.has(column.kind) || (column.options?.every((option) => option.label === "") ?? false);
  const blocks = cells.flatMap((cell) => {
    if (cell?.kind === "blocks") return context.cellBlocks(cell.cell, "tableText");
    if (cell?.kind !== "ticks") return [];
    return cell.lines.map((line) => words(String(part.attrs.id), line, "tableText", context));
  });
  return blocks.map((block) => aligned(block, centred ? "center" : "start"));
}

function headerCell(column: FollowUpColumn, index: number, table: Node, context: LayoutContext): LayoutCell {
  const blocks = [aligned(words(String(table.attrs.id), column.label, "tableHeader", context), "center")];
  return { column: index, colspan: 1, rowspan: 1, header: true, verticalAlign: "center", blocks };
}

/** The printed rows of one item: one per unit that answers, the item's own cells reaching over all of them. */
function itemRows(row: Node, columns: readonly FollowUpColumn[], context: LayoutContext): LayoutCell[][] {
  const own = printedCells(row, columns);
  const units = row.children.filter((part) => part.type.name === "followUpAssignment");
  const answers = units.map((unit) => printedCells(unit, columns));
  const spans = columns.map((_column, index) => own[index] !== null && answers.every((cells) => cells[index] === null));
  return units.map((unit, at) =>
    columns.flatMap((column, index): LayoutCell[] => {
      if (spans[index] === true && at > 0) return [];
      const cells = [at === 0 ? (own[index] ?? null) : null, answers[at]?.[index] ?? null];
      return [
        {
          column: index,
          colspan: 1,
          rowspan: spans[index] === true ? units.length : 1,
          header: false,
          verticalAlign: "center",
          blocks: squareBlocks(cells, column, unit, context),
        },
      ];
    }),
  );
}

/** Lays out a 列管表 with its header repeated on each page; null if it has no columns. */
export function layOutFollowUpTable(table: Node, context: LayoutContext): LayoutTable | null {
  const columns = columnsOf(table);
  if (columns.length === 0) return null;
  const id = context.nextId(String(table.attrs.id));
  const header = columns.map((column, index) => headerCell(column, index, table, context));
  const rows = [header, ...table.children.flatMap((row) => itemRows(row, columns, context))];
  const widths = columnWidths(columns, context.profile);
  return tableOf({ id, sourceId: String(table.attrs.id), widths, repeated: 1, rows }, context.profile);
}
