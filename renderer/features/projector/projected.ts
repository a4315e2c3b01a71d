import type { Node, ResolvedPos } from "prosemirror-model";
import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import { columnsOf } from "../../../shared/minutes/followUpCells.ts";
import { inlineText, passagesOf } from "../../../shared/minutes/plainText.ts";
import type { Ruling, SectionKind } from "../../../shared/minutes/vocabulary.ts";
import { listMarks, topMarks } from "../../editor/numbering/scopes.ts";
import { placeAt } from "../../editor/outline.ts";

/** A ruling as the projector shows it; null for the words of one that is 不公開. */
export interface ProjectedPassage {
  readonly label: string;
  readonly words: string | null;
}

/** What the projector shows: the motion and its ruling that are being written, one that is 不公開, or nothing. */
export type Projected =
  | { readonly kind: "nothing" }
  | { readonly kind: "closed" }
  | { readonly kind: "open"; readonly heading: string; readonly passages: readonly ProjectedPassage[] };

/** Sections that consist of rulings, labelled or not. */
const RULINGS_ONLY: ReadonlySet<SectionKind> = new Set<SectionKind>(["chairDirective", "conclusion"]);

const oneLine = (node: Node | null | undefined) => (node == null ? "" : inlineText(node).replace(/\s+/gu, " ").trim());

/** The nearest node around a position of one of these types. */
function around($at: ResolvedPos, ...types: readonly string[]): Node | null {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    const node = $at.node(depth);
    if (types.includes(node.type.name)) return node;
  }
  return null;
}

function isClosed($at: ResolvedPos): boolean {
  for (let depth = $at.depth; depth > 0; depth -= 1) if ($at.node(depth).attrs.closed === true) return true;
  return false;
}

/** The words of a block with the marks of its lists. */
const wordsOf = (block: Node) => passagesOf(block)(block).trim();

function passageOf(outcome: Node): ProjectedPassage {
  const label = String(outcome.attrs.label);
  return { label, words: outcome.attrs.closed === true ? null : wordsOf(outcome) };
}

/** The rulings inside a block that have words. */
function passagesIn(block: Node): ProjectedPassage[] {
  const found: ProjectedPassage[] = [];
  block.descendants((node) => {
    if (node.type.name !== "outcome") return !node.isTextblock;
    const passage = passageOf(node);
    if (passage.words !== "") found.push(passage);
    return false;
  });
  return found;
}

/** The ruling at the position, else all of the block. */
function rulingsAt($at: ResolvedPos, block: Node): ProjectedPassage[] {
  const outcome = around($at, "outcome");
  return outcome === null ? passagesIn(block) : [passageOf(outcome)];
}

/** The row of a 列管表 at the position: what it is about, and what is ruled on it. */
function ofRow($at: ResolvedPos, row: Node): Projected {
  const table = around($at, "followUpTable");
  const column = table === null ? undefined : columnsOf(table).find(({ kind }) => kind === "ruling");
  const subject = row.children.find((cell) => cell.attrs.column === "subject");
  const own = around($at, "followUpAssignment");
  const asked = own === null ? row.children.filter(({ type }) => type.name === "followUpAssignment") : [own];
  const passages = asked.flatMap((assignment): ProjectedPassage[] => {
    const cell = assignment.children.find((child) => child.attrs.column === "ruling");
    const ruling: Ruling | null = assignment.attrs.ruling;
    const named = ruling === null ? "" : rulingName(ruling);
    const words = cell === undefined ? named : wordsOf(cell);
    return words === "" ? [] : [{ label: column?.label ?? "", words }];
  });
  return { kind: "open", heading: subject === undefined ? "" : wordsOf(subject), passages };
}

/** The outermost item at the position with its mark, or the paragraph: a ruling without a label. */
function bareRuling($at: ResolvedPos): ProjectedPassage[] {
  const block = $at.depth < 2 ? null : $at.node(2);
  if (block === null || block.type.name === "heading") return [];
  const clause = block.type.name === "clauseList" && $at.depth > 2 ? $at.node(3) : null;
  const mark = clause === null ? "" : (listMarks(block).get(String(clause.attrs.id))?.text ?? "");
  const words = block.isTextblock ? inlineText(block) : wordsOf(clause ?? block);
  return [{ label: "", words: mark + words }];
}

/** An item that ends with a ruling: its first words and what is ruled. */
function ofItem($at: ResolvedPos): Projected | null {
  for (let depth = 1; depth < $at.depth; depth += 1) {
    const node = $at.node(depth);
    if (node.type.name !== "clause" || node.firstChild?.type.name !== "paragraph") continue;
    const passages = rulingsAt($at, node);
    const hasRuling = passages.length > 0 || node.children.some(({ type }) => type.name === "outcome");
    if (!hasRuling) continue;
    const mark = listMarks($at.node(depth - 1)).get(String(node.attrs.id))?.text ?? "";
    return { kind: "open", heading: mark + oneLine(node.firstChild), passages };
  }
  return null;
}

/** What is projected while the cursor is at a position: never a remark, a roster or another motion. */
export function projectedAt($at: ResolvedPos): Projected {
  const section = around($at, "section");
  if (section === null) return { kind: "nothing" };
  if (isClosed($at)) return { kind: "closed" };
  const row = around($at, "followUpRow");
  if (row !== null) return ofRow($at, row);
  const motion = around($at, "motion");
  if (motion !== null) return { kind: "open", heading: placeAt($at).words, passages: rulingsAt($at, motion) };
  const item = ofItem($at);
  if (item !== null) return item;
  const mark = topMarks($at.doc).get(String(section.attrs.id))?.text ?? "";
  const heading = mark + oneLine(section.firstChild);
  const outcome = around($at, "outcome");
  if (outcome !== null) return { kind: "open", heading, passages: [passageOf(outcome)] };
  const bare = RULINGS_ONLY.has(section.attrs.kind) ? bareRuling($at) : [];
  return { kind: "open", heading, passages: bare };
}
