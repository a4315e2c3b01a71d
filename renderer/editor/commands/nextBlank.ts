import type { Node } from "prosemirror-model";
import { type Command, TextSelection } from "prosemirror-state";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import { isBlankProposer, proposerForm } from "../../../shared/minutes/proposerWords.ts";

/** Labelled blocks that wait for words as long as none of theirs has any. */
const LABELLED: ReadonlySet<string> = new Set(["motionPart", "outcome"]);

/** Lines that wait for words by themselves. */
const LINES: ReadonlySet<string> = new Set(["title", "headerField", "motionSubject", "speaker"]);

/** The place for words in a line that has none yet; null where it waits for none. */
function blankIn(node: Node, pos: number, parent: Node | null): number | null {
  const name = node.type.name;
  if (name === "proposer") {
    const words = inlineText(node);
    return isBlankProposer(words) ? pos + 1 + Math.min(proposerForm(words).before.length, node.content.size) : null;
  }
  const waits = LINES.has(name) || (parent !== null && LABELLED.has(parent.type.name) && parent.firstChild === node);
  const isEmpty = LABELLED.has(parent?.type.name ?? "") ? parent?.textContent.trim() === "" : node.content.size === 0;
  return waits && isEmpty && node.isTextblock ? pos + 1 : null;
}

/** Every place that waits for words, in reading order: 表頭, 案由, 提案單位, 說明, 辦法, 決議. */
export function blanksOf(doc: Node): number[] {
  const found: number[] = [];
  doc.descendants((node, pos, parent) => {
    const blank = node.isTextblock ? blankIn(node, pos, parent) : null;
    if (blank !== null) found.push(blank);
    return !node.isTextblock;
  });
  return found;
}

/** Goes to the next place that waits for words, around the end. */
export const nextBlank: Command = (state, dispatch) => {
  const blanks = blanksOf(state.doc);
  const next = blanks.find((place) => place > state.selection.head) ?? blanks[0];
  if (next === undefined) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next)).scrollIntoView());
  return true;
};
