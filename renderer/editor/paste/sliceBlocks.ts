import type { Node, NodeType, Slice } from "prosemirror-model";
import { editorSchema } from "../schema.ts";

const { clauseList, followUpTable, paragraph, table } = editorSchema.nodes;

const TABLES: ReadonlySet<NodeType> = new Set([table, followUpTable]);

const textblocksIn = (node: Node): number =>
  node.isTextblock ? 1 : node.children.reduce((sum, child) => sum + textblocksIn(child), 0);

/** Whether a block of which only a part was copied still says something as a whole: a list of items, a table of cells. */
function staysWhole(node: Node): boolean {
  if (node.type === clauseList) return node.childCount > 1;
  return TABLES.has(node.type) && textblocksIn(node) > 1;
}

function isValid(node: Node): boolean {
  try {
    node.check();
    return true;
  } catch {
    return false;
  }
}

/** A table of which only some cells of its first or last row were copied, with the rest of them empty. */
function repaired(node: Node): Node {
  if (node.isTextblock || node.isLeaf) return node;
  const content = node.children.map(repaired);
  return node.type.createAndFill(node.attrs, content) ?? node;
}

/** A node as blocks that can stand in a section: what cannot comes apart into what it holds. */
function asBlocks(node: Node): Node[] {
  if (node.isTextblock && !node.type.isInGroup("block")) return [paragraph.create({ id: node.attrs.id }, node.content)];
  const whole = TABLES.has(node.type) ? repaired(node) : node;
  if (whole.type.isInGroup("block") && isValid(whole)) return [whole];
  return node.children.flatMap(asBlocks);
}

/** How many text blocks a copied piece touches. */
export const textblocksOf = ({ content }: Slice): number =>
  content.content.reduce((sum, node) => sum + textblocksIn(node), 0);

/** The blocks of a copied piece of a record, without the blocks around them that were not copied themselves. */
export function sliceBlocks({ content, openStart, openEnd }: Slice): Node[] {
  let nodes = content.content;
  for (let open = Math.min(openStart, openEnd); open > 1; open -= 1) {
    const [only] = nodes;
    if (nodes.length !== 1 || only === undefined || only.isTextblock || staysWhole(only)) break;
    nodes = only.content.content;
  }
  return nodes.flatMap(asBlocks);
}
