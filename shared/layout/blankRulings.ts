import type { Node } from "prosemirror-model";

/** A 列管表 as it is laid before the meeting: with what the units report and suggest, and nothing ruled yet. */
export function blankRulings(table: Node): Node {
  return table.type.create(table.attrs, table.children.map(blankRow));
}

function blankRow(row: Node): Node {
  return row.type.create(
    row.attrs,
    row.children.map((part) => (part.type.name === "followUpAssignment" ? blankAssignment(part) : part)),
  );
}

function blankAssignment(assignment: Node): Node {
  const cells = assignment.children.filter((cell) => cell.attrs.column !== "ruling");
  return assignment.type.create({ ...assignment.attrs, ruling: null }, cells);
}
