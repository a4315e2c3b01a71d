import type { Node } from "prosemirror-model";
import { marksOf, type PrintedMark } from "../../../../shared/minutes/marks.ts";

type Change = (node: Node) => Node;

/** The tree with every block changed by `change`, those that stay alike kept as they are. */
function mapBlocks(node: Node, change: Change): Node {
  if (node.isTextblock || node.childCount === 0) return change(node);
  let touched = false;
  const children = node.children.map((child) => {
    const changed = mapBlocks(child, change);
    touched ||= changed !== child;
    return changed;
  });
  return change(touched ? node.type.create(node.attrs, children, node.marks) : node);
}

function withMark(node: Node, mark: string | null): Node {
  return node.attrs.mark === mark ? node : node.type.create({ ...node.attrs, mark }, node.content, node.marks);
}

/**
 * Keeps every printed number of a source while its blocks are reshaped: what was 「三、」 stays 「三、」, as a literal mark
 * wherever its new place would count otherwise. A literal mark that the count gives by itself is dropped.
 */
export function keepPrintedMarks(before: ReadonlyMap<string, PrintedMark>, after: Node): Node {
  const printed = marksOf(after);
  const kept = mapBlocks(after, (node) => {
    const id = String(node.attrs.id);
    const old = before.get(id)?.text;
    return old === undefined || printed.get(id) === undefined ? node : withMark(node, old);
  });
  const settled = marksOf(kept);
  return mapBlocks(kept, (node) =>
    typeof node.attrs.mark === "string" && settled.get(String(node.attrs.id))?.literal === false
      ? withMark(node, null)
      : node,
  );
}
