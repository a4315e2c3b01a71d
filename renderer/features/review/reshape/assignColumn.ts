import type { Node } from "prosemirror-model";
import { readRuling } from "../../../../shared/followUp/rulingWords.ts";
import { columnsOf, printedCells } from "../../../../shared/minutes/followUpCells.ts";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { type FollowUpColumn, type FollowUpColumnKind, ITEM_COLUMNS } from "../../../../shared/minutes/vocabulary.ts";
import { emptyParagraph, placeOf, put } from "./place.ts";
import { keepingMarks, type Reshaped } from "./reshaped.ts";
import { plainWords } from "./words.ts";

type Columns = readonly FollowUpColumn[];
type Ruled = "suggestion" | "ruling";

const isRuled = (kind: FollowUpColumnKind): kind is Ruled => kind === "suggestion" || kind === "ruling";

/** One column of a table given another kind. */
interface Change {
  readonly from: Columns;
  readonly to: Columns;
  readonly index: number;
  readonly kind: FollowUpColumnKind;
}

/** What a column prints in one part of a row: the cell, or its painted boxes as words; null where it prints nothing. */
function blocksAt(part: Node, columns: Columns, index: number, ids: IdSource): readonly Node[] | null {
  const cell = printedCells(part, columns)[index];
  if (cell?.kind === "blocks") return cell.cell.children;
  if (cell?.kind !== "ticks") return null;
  return cell.lines.map((line) => minutesSchema.nodes.paragraph.create({ id: ids() }, plainWords(line)));
}

function cellOf(kind: FollowUpColumnKind, blocks: readonly Node[], ids: IdSource): Node {
  const content = blocks.length === 0 ? [emptyParagraph(ids)] : blocks;
  return minutesSchema.nodes.followUpCell.create({ id: ids(), column: kind }, content);
}

/** Whether another column has the kind too: their cells are then told apart by their order alone, so none may be missing. */
const hasTwin = (columns: Columns, kind: FollowUpColumnKind) =>
  columns.filter((column) => column.kind === kind).length > 1;

/** The cells of one part under the new columns; `given` is what the changed column holds there. */
function cellsUnder(part: Node, change: Change, given: readonly Node[] | null, ids: IdSource): Node[] {
  const ofItem = part.type.name === "followUpRow";
  return change.to.flatMap(({ kind }, at) => {
    const twin = hasTwin(change.to, kind) && ITEM_COLUMNS.has(kind) === ofItem;
    if (at === change.index) return given !== null || twin ? [cellOf(kind, given ?? [], ids)] : [];
    const printed = printedCells(part, change.from)[at];
    if (printed?.kind === "blocks") return [printed.cell];
    return twin ? [cellOf(kind, blocksAt(part, change.from, at, ids) ?? [], ids)] : [];
  });
}

const UNTICKED = /[□☐][^□☐■█☑\s]*/gu;

/** What the words of a cell rule, boxes left empty aside. */
function rulingIn(blocks: readonly Node[]) {
  return readRuling(
    blocks
      .map((block) => block.textContent)
      .join(" ")
      .replace(UNTICKED, ""),
  );
}

/** The suggestion and ruling of a unit under the new columns. */
function rulingsUnder(unit: Node, { from, to, index, kind }: Change, given: readonly Node[] | null) {
  const { suggestion, ruling } = unit.attrs;
  const attrs: Record<Ruled, unknown> = { suggestion, ruling };
  const old = from[index]?.kind;
  const lost = old !== undefined && isRuled(old) && !to.some((column) => column.kind === old) ? old : null;
  if (isRuled(kind)) attrs[kind] = lost === null ? (attrs[kind] ?? rulingIn(given ?? [])) : unit.attrs[lost];
  if (lost !== null) attrs[lost] = null;
  return attrs;
}

function reshapeRow(row: Node, change: Change, ids: IdSource): Node {
  const { from, to, index, kind } = change;
  const units = row.children.filter((child) => child.type.name === "followUpAssignment");
  const painted = to[index]?.options !== undefined;
  const held = (part: Node) =>
    painted && printedCells(part, from)[index]?.kind === "ticks" ? null : blocksAt(part, from, index, ids);
  const ofItem = held(row);
  const ofUnits = units.map(held);
  const toItem = ITEM_COLUMNS.has(kind);
  const all = [ofItem, ...ofUnits].flatMap((blocks) => blocks ?? []);
  const cells = cellsUnder(row, change, toItem && all.length > 0 ? all : null, ids);
  return row.type.create(row.attrs, [
    ...(cells.length === 0 ? [cellOf("subject", [], ids)] : cells),
    ...units.map((unit, at) => {
      const own = [...(at === 0 ? (ofItem ?? []) : []), ...(ofUnits[at] ?? [])];
      const given = toItem || own.length === 0 ? null : own;
      const attrs = { ...unit.attrs, ...rulingsUnder(unit, change, given) };
      return unit.type.create(attrs, cellsUnder(unit, change, given, ids));
    }),
  ]);
}

/** The column under its new kind; it keeps painting boxes where it still holds a suggestion or ruling, and alone. */
function reassigned(column: FollowUpColumn, kind: FollowUpColumnKind, others: Columns): FollowUpColumn {
  const keepsBoxes = isRuled(column.kind) && isRuled(kind) && !others.some((each) => each.kind === column.kind);
  return keepsBoxes && !others.some((each) => each.kind === kind) ? { ...column, kind } : { kind, label: column.label };
}

/**
 * Says what a column of a 列管表 holds. Its cells go along, to the item or to its units as the kind demands; boxes that
 * were painted from a suggestion or ruling are written out where the column is neither any more.
 */
export function assignColumn(
  doc: Node,
  tableId: string,
  index: number,
  kind: FollowUpColumnKind,
  ids: IdSource,
): Reshaped | null {
  return keepingMarks(doc, () => {
    const place = placeOf(doc, tableId);
    if (place === null || place.node.type.name !== "followUpTable") return null;
    const from = columnsOf(place.node);
    const column = from[index];
    if (column === undefined || column.kind === kind) return null;
    const others = from.filter((_each, at) => at !== index);
    const to = from.map((each, at) => (at === index ? reassigned(column, kind, others) : each));
    const rows = place.node.children.map((row) => reshapeRow(row, { from, to, index, kind }, ids));
    const table = place.node.type.create({ ...place.node.attrs, columns: to }, rows);
    return { doc: put(place, [table], ids), id: tableId };
  });
}
