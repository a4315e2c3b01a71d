import type { Attrs, Node, ResolvedPos } from "prosemirror-model";
import { LIST_BULLETS, outlineRank } from "../../../shared/numbering/listStyle.ts";
import { editorSchema } from "../schema.ts";
import { cutParagraph, isEmptyBlock, type Replacement, withTail } from "./replacement.ts";

const { clause, clauseList } = editorSchema.nodes;

/** An item that is being put together. */
interface Item {
  readonly attrs: Attrs | null;
  readonly blocks: Node[];
}

/** Which lists go on with the list at the cursor and do not stand below its item; in an empty item the first one does. */
function levelAt(pasted: readonly Node[], $at: ResolvedPos): (node: Node) => boolean {
  const outer = String($at.node(-2).attrs.style);
  const first = pasted.find((node) => node.type === clauseList);
  const base = isEmptyBlock($at.parent) && first !== undefined ? String(first.attrs.style) : outer;
  return ({ type, attrs }) => {
    if (type !== clauseList) return false;
    const style = String(attrs.style);
    if (style === outer || style === base) return true;
    return !LIST_BULLETS.includes(style) && outlineRank(style) <= outlineRank(base);
  };
}

/**
 * What is pasted at the words behind a mark, where its items are of that list: they follow the item at the cursor and
 * are numbered with it. Null where the cursor is elsewhere or no list is of that level.
 */
export function besideItem(pasted: readonly Node[], $at: ResolvedPos): Replacement | null {
  const item = $at.node(-1);
  if (item.type !== clause || $at.index(-1) > 0) return null;
  const isOfLevel = levelAt(pasted, $at);
  if (!pasted.some(isOfLevel)) return null;
  const cut = cutParagraph(pasted, $at);
  const items = itemsOf(cut.lead, cut.nodes, $at, isOfLevel);
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { nodes, lastId } = withTail(last.blocks, cut.tail);
  // What stands below the item stays with it, but goes along with words that are cut off.
  const holder = cut.tail.size === 0 ? first : last;
  const made = items.map((each) => {
    const blocks = each === last ? nodes : each.blocks;
    return clause.create(each.attrs, each === holder ? [...blocks, ...item.children.slice(1)] : blocks);
  });
  return { from: $at.before(-1), to: $at.after(-1), nodes: made, lastId, behind: cut.tail.size };
}

function itemsOf(
  lead: Node | null,
  nodes: readonly Node[],
  $at: ResolvedPos,
  isOfLevel: (node: Node) => boolean,
): Item[] {
  const items: Item[] = [{ attrs: $at.node(-1).attrs, blocks: lead === null ? [] : [lead] }];
  for (const node of nodes) {
    const current = items.at(-1);
    if (current === undefined) return items;
    if (isOfLevel(node)) {
      for (const each of node.children) {
        const open = items.at(-1);
        if (open?.blocks.length === 0) open.blocks.push(...each.children);
        else items.push({ attrs: null, blocks: [...each.children] });
      }
    } else {
      if (current.blocks.length === 0) current.blocks.push($at.parent.copy());
      current.blocks.push(node);
    }
  }
  return items;
}
