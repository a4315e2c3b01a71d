import type { Node, ResolvedPos } from "prosemirror-model";
import {
  LIST_BULLETS,
  type ListStyle,
  NUMBERED_STYLES,
  outlineRank,
  readMark,
} from "../../../shared/numbering/listStyle.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";

const LEVELS: readonly ListStyle[] = defaultProfile.numbering.levels;
const FIRST_LEVEL = LEVELS[0] ?? NUMBERED_STYLES[0] ?? "";

/** Where a list stands: in what kind of block, below the items of which style. */
interface ListPlace {
  readonly container: string;
  readonly above: ListStyle | null;
}

function listPlaceAt($inContainer: ResolvedPos): ListPlace {
  let above: ListStyle | null = null;
  for (let depth = $inContainer.depth; depth > 0 && above === null; depth -= 1) {
    const node = $inContainer.node(depth);
    if (node.type.name === "clauseList") above = String(node.attrs.style);
  }
  return { container: $inContainer.parent.type.name, above };
}

/** The style of the first numbered list in such a place. */
function usedStyle(node: Node, place: ListPlace, above: ListStyle | null = null): ListStyle | null {
  for (const child of node.children) {
    if (child.isTextblock || child.isLeaf) continue;
    const isList = child.type.name === "clauseList";
    const style = String(child.attrs.style);
    if (isList && above === place.above && node.type.name === place.container && !isBullet(style)) return style;
    const found = usedStyle(child, place, isList ? style : above);
    if (found !== null) return found;
  }
  return null;
}

/** The style below another in the order of 分項標號, with parentheses of the same width. */
function levelBelow(style: ListStyle): ListStyle {
  const rank = outlineRank(style);
  const below = LEVELS.find((level) => outlineRank(level) > rank) ?? LEVELS.at(-1) ?? style;
  if (!style.includes("(")) return below;
  const narrow = below.replace("（", "(").replace("）", ")");
  return NUMBERED_STYLES.includes(narrow) ? narrow : below;
}

export const isBullet = (style: ListStyle) => LIST_BULLETS.includes(style);

/** The style for a new list among the blocks at a position: what the record uses in such places, else the next in the order. */
export function styleForList($inContainer: ResolvedPos): ListStyle {
  const place = listPlaceAt($inContainer);
  return usedStyle($inContainer.doc, place) ?? (place.above === null ? FIRST_LEVEL : levelBelow(place.above));
}

/** The style of the lists inside the items of a list. */
export function styleBelow(doc: Node, above: ListStyle): ListStyle {
  return usedStyle(doc, { container: "clause", above }) ?? levelBelow(above);
}

/** The number that the place `index` of a list gives, literal marks before it counted. */
export function numberAt(list: Node, index: number): number {
  let last = Number(list.attrs.start) - 1;
  for (const { attrs } of list.children.slice(0, index)) {
    last = (typeof attrs.mark === "string" ? readMark(attrs.mark)?.value : undefined) ?? last + 1;
  }
  return last + 1;
}
