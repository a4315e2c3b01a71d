import { Fragment, type Node, type ResolvedPos } from "prosemirror-model";
import { columnsOf, printedCells } from "../../../shared/minutes/followUpCells.ts";
import type { FollowUpColumn } from "../../../shared/minutes/vocabulary.ts";
import { emptyRow } from "../commands/insertRow.ts";
import { cellDepth } from "../commands/places.ts";
import { editorSchema } from "../schema.ts";

const { followUpAssignment, followUpCell } = editorSchema.nodes;

/** A line of a 列管表: one item's part for one unit, by its place in the table and in its row. */
interface Line {
  readonly row: number;
  readonly part: number;
}

const isBlank = (content: readonly Node[]) => content.every((block) => block.isTextblock && block.content.size === 0);

/** A 列管表 with content put into its cells, line by line; it grows by items where it is too short. */
export class FollowUpFilling {
  private readonly table: Node;
  private readonly columns: readonly FollowUpColumn[];
  private readonly rows: Node[];

  constructor(table: Node) {
    this.table = table;
    this.columns = columnsOf(table);
    this.rows = [...table.children];
  }

  /** The filled table; null where the cell at the cursor is not printed in any column. */
  fill($at: ResolvedPos, depth: number, contents: readonly (readonly (readonly Node[] | null)[])[]): Node | null {
    const atCell = cellDepth($at);
    if (atCell === null) return null;
    const holder = $at.node(atCell - 1);
    const printed = printedCells(holder, this.columns);
    const column = printed.findIndex((cell) => cell?.kind === "blocks" && cell.cell === $at.node(atCell));
    if (column < 0) return null;
    const byUnit = holder.type === followUpAssignment;
    const lines = this.lines(byUnit);
    const part = byUnit ? $at.index(depth + 1) : 0;
    const start = lines.findIndex((line) => line.row === $at.index(depth) && (!byUnit || line.part === part));
    contents.forEach((line, down) => {
      const place = lines[start + down] ?? this.addRow();
      line.forEach((content, right) => {
        if (content !== null) this.put(place, column + right, content);
      });
    });
    return this.table.copy(Fragment.fromArray(this.rows));
  }

  private lines(byUnit: boolean): Line[] {
    return this.rows.flatMap((row, index) => {
      const parts = row.children.flatMap((part, at) =>
        part.type === followUpAssignment ? [{ row: index, part: at }] : [],
      );
      return byUnit ? parts : parts.slice(0, 1);
    });
  }

  private addRow(): Line {
    const model = this.rows.at(-1);
    if (model === undefined) throw new RangeError("A follow-up table without rows");
    const row = emptyRow(model);
    this.rows.push(row);
    return { row: this.rows.length - 1, part: row.children.findIndex((part) => part.type === followUpAssignment) };
  }

  private put({ row: index, part }: Line, column: number, content: readonly Node[]): void {
    const row = this.rows[index];
    const unit = row?.maybeChild(part);
    if (row === undefined || unit == null) return;
    const isFirst = row.children.findIndex((each) => each.type === followUpAssignment) === part;
    const own = isFirst ? printedCells(row, this.columns)[column] : null;
    if (own?.kind === "blocks") this.rows[index] = withContent(row, own.cell, content);
    else this.rows[index] = row.copy(row.content.replaceChild(part, this.inUnit(unit, column, content)));
  }

  /** What stands beyond the last column goes below the words of that one: no word is lost. */
  private inUnit(unit: Node, column: number, content: readonly Node[]): Node {
    const cell = printedCells(unit, this.columns)[column];
    if (cell?.kind === "blocks") return withContent(unit, cell.cell, content);
    if (isBlank(content)) return unit;
    const kind = this.columns[column]?.kind;
    if (kind !== undefined)
      return unit.copy(unit.content.append(Fragment.from(followUpCell.create({ column: kind }, [...content]))));
    const last = unit.lastChild;
    return last === null ? unit : withContent(unit, last, [...last.children, ...content]);
  }
}

function withContent(holder: Node, cell: Node, content: readonly Node[]): Node {
  const index = holder.children.indexOf(cell);
  return holder.copy(holder.content.replaceChild(index, cell.copy(Fragment.fromArray([...content]))));
}
