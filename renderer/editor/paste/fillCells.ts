import { Fragment, type Node, type ResolvedPos } from "prosemirror-model";
import { TextSelection, type Transaction } from "prosemirror-state";
import { positionOf } from "../blockPlaces.ts";
import { emptyRow, fullRow } from "../commands/insertRow.ts";
import { depthOf } from "../commands/places.ts";
import { editorSchema } from "../schema.ts";
import { FollowUpFilling } from "./fillFollowUp.ts";
import { withTail } from "./replacement.ts";
import { gridOf, spansOf } from "./tableGrid.ts";

const { paragraph, tableCell, tableRow } = editorSchema.nodes;

/** The content for each square from the cursor on; null where a cell beside or above reaches over it. */
export type Contents = readonly (readonly (readonly Node[] | null)[])[];

const isBlank = (cell: Node) =>
  cell.childCount === 1 && cell.firstChild?.isTextblock === true && cell.textContent === "";

/** A plain table with content put into its squares; it grows by rows and columns where it is too small. */
function fillPlain(table: Node, at: { row: number; cell: number }, contents: Contents): Node {
  const rows = table.children.map((row) => [...row.children]);
  while (rows.length < at.row + contents.length)
    rows.push([...emptyRow(fullRow(table, table.childCount - 1)).children]);
  const grid = () => gridOf(rows.map((cells) => cells.map(spansOf)));
  const column = grid()[at.row]?.findIndex((square) => square?.row === at.row && square.index === at.cell) ?? 0;
  const width = column + Math.max(...contents.map((line) => line.length));
  for (const [row, line] of grid().entries()) {
    const header = rows[row]?.at(-1)?.attrs.header === true;
    for (let more = line.length; more < width; more += 1)
      rows[row]?.push(tableCell.create({ header }, paragraph.create()));
  }
  const squares = grid();
  const filled = new Set<string>();
  contents.forEach((line, down) => {
    line.forEach((content, right) => {
      const square = squares[at.row + down]?.[column + right];
      const cell = square === undefined ? undefined : rows[square.row]?.[square.index];
      if (content === null || square === undefined || cell === undefined) return;
      const key = `${square.row} ${square.index}`;
      const before = filled.has(key) && !isBlank(cell) ? cell.content : Fragment.empty;
      filled.add(key);
      rows[square.row]?.splice(square.index, 1, cell.copy(before.append(Fragment.fromArray([...content]))));
    });
  });
  return table.copy(
    Fragment.fromArray(
      rows.map((cells, row) => (table.maybeChild(row) ?? tableRow.create()).copy(Fragment.fromArray(cells))),
    ),
  );
}

/** The contents with an id on the last paragraph, so that it is found again. */
function withLast(contents: Contents): { contents: Contents; lastId: string } {
  const row = contents.length - 1;
  const column = Math.max(0, contents[row]?.findLastIndex((each) => each !== null) ?? 0);
  const { nodes, lastId } = withTail(contents[row]?.[column] ?? [], Fragment.empty);
  const marked = contents.map((line, down) =>
    line.map((content, right) => (down === row && right === column ? nodes : content)),
  );
  return { contents: marked, lastId };
}

/** Puts contents into the cells of the table at the cursor, from its cell on; false where there is no cell. */
export function fillCells(transaction: Transaction, pasted: Contents, $at: ResolvedPos): boolean {
  const depth = depthOf($at, "table", "followUpTable");
  if (depth === null) return false;
  const { contents, lastId } = withLast(pasted);
  const table = $at.node(depth);
  const filled =
    table.type.name === "table"
      ? fillPlain(table, { row: $at.index(depth), cell: $at.index(depth + 1) }, contents)
      : new FollowUpFilling(table).fill($at, depth, contents);
  if (filled === null) return false;
  transaction.replaceWith($at.before(depth), $at.after(depth), filled);
  const pos = positionOf(transaction.doc, lastId) ?? $at.before(depth);
  const end = pos + (transaction.doc.nodeAt(pos)?.nodeSize ?? 2) - 1;
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(end), -1));
  return true;
}
