import { formatMark, type ReadMark } from "../../numbering/listStyle.ts";
import { draft } from "../draft.ts";
import { readMotionLabel } from "../labels/motionLabels.ts";
import type { Open, OpenBlocks } from "./openBlocks.ts";

const isBullet = ({ style }: ReadMark) => formatMark(style, 1) === formatMark(style, 2);

/** Whether a list goes on with this number although it is not the next: a slip close by. */
const slipsTo = (list: Open, value: number) => value > 1 && value >= list.last && value <= list.last + 3;

const HEADING = /^[^。；，！？]{2,26}[:：]?$/u;

/** Whether the words read like those of a report item or a case, not like a sentence that somebody decided. */
const namesAnItem = (words: string) => HEADING.test(words) || /(?:報告|案)[:：。]/u.test(words);

/** Whether an open list's items are cases or headings, as far as its first tells. */
function listsItems({ node }: Open): boolean {
  const first = node.children[0]?.children[0];
  if (first === undefined) return false;
  return first.name === "motion" || (first.name === "paragraph" && namesAnItem(first.text));
}

/** Which of the open lists a numbered item continues; the innermost whose next number it bears, as a rule. */
function listToContinue(blocks: OpenBlocks, mark: ReadMark, words: string): number | null {
  const sameStyle = blocks.places((open) => open.name === "clauseList" && open.node.attrs.style === mark.style);
  const listAt = (place: number): Open | undefined => blocks.at(place);
  if (isBullet(mark)) return sameStyle[0] ?? null;
  if (mark.value === 1) return null;
  const next = sameStyle.filter((place) => listAt(place)?.last === mark.value - 1);
  if (next.length > 1 && (readMotionLabel(words) !== null || namesAnItem(words))) {
    // Both the list of an outcome and the list of cases around it could go on: a case belongs to the cases.
    const ofItems = next.filter((place) => {
      const list = listAt(place);
      return list !== undefined && listsItems(list);
    });
    return ofItems.at(-1) ?? next[0] ?? null;
  }
  const slipped = sameStyle.filter((place) => {
    const list = listAt(place);
    return list !== undefined && slipsTo(list, mark.value);
  });
  return next[0] ?? slipped[0] ?? null;
}

const CONTAINERS = ["section", "motion", "motionPart", "remark", "outcome"] as const;

/** A new list in the style of one it stands in begins beside that one, not below its last item. */
function closeSiblingList(blocks: OpenBlocks, style: string): void {
  const container = blocks.innermost(...CONTAINERS);
  const [sibling] = blocks
    .places((open) => open.name === "clauseList" && open.node.attrs.style === style)
    .filter((place) => place > container);
  if (sibling !== undefined) blocks.closeDownTo(sibling);
}

/** Opens the clause of a numbered paragraph in the list that it continues, else in a new one. */
export function openClause(blocks: OpenBlocks, mark: ReadMark, words: string, lines: readonly number[]): void {
  const place = listToContinue(blocks, mark, words);
  if (place !== null) blocks.closeDownTo(place + 1);
  else {
    closeSiblingList(blocks, mark.style);
    blocks.open(draft("clauseList", { style: mark.style, start: mark.value }));
    blocks.top.last = mark.value - 1;
  }
  const list = blocks.top;
  const follows = isBullet(mark) || mark.value === list.last + 1;
  const departs = !follows || formatMark(mark.style, mark.value) !== mark.mark;
  list.last = mark.value;
  blocks.openClause(draft("clause", { mark: departs ? mark.mark : null }, { lines }));
}
