import type { Node } from "prosemirror-model";
import { type Command, type EditorState, TextSelection } from "prosemirror-state";
import { expect } from "vitest";
import { typeText } from "../../../../renderer/editor/commands/registry.ts";
import { createEditorState } from "../../../../renderer/editor/editorState.ts";
import { plainLines } from "../../../../shared/minutes/plainText.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";

/** The state of a document in which "|" stands where the cursor is; two of them enclose a selection. */
export function desk(doc: Node): EditorState {
  let state = createEditorState(doc);
  const found: number[] = [];
  state.doc.descendants((node, pos) => {
    for (const match of node.text?.matchAll(/\|/gu) ?? []) found.push(pos + match.index);
  });
  const places = found.map((pos, index) => pos - index);
  const [anchor, head = anchor] = places;
  if (anchor === undefined || head === undefined) throw new RangeError("No cursor in the document");
  const { tr } = state;
  for (const pos of [...found].reverse()) tr.delete(pos, pos + 1);
  state = state.apply(tr.setMeta("addToHistory", false));
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
}

/** The printed lines of a state, "|" where the cursor is. */
export function lines(state: EditorState): string[] {
  expect(problemsOf(state.doc)).toEqual([]);
  const marked = state.tr.insertText("|", state.selection.head).doc;
  return plainLines(marked)
    .map((line) => line.text)
    .filter((text) => text !== "");
}

/** Runs a command; it must do something. */
export function run(state: EditorState, command: Command): EditorState {
  const next = attempt(state, command);
  if (next === null) throw new RangeError("The command did nothing");
  return next;
}

/** Runs a command; null where it says that it cannot act. */
export function attempt(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null;
  const acted = command(state, (transaction) => {
    next = state.apply(transaction);
  });
  if (next !== null) expect(problemsOf((next as EditorState).doc)).toEqual([]);
  return acted ? (next ?? state) : null;
}

/** The printed lines after a command. */
export const linesAfter = (doc: Node, ...commands: Command[]): string[] => lines(commands.reduce(run, desk(doc)));

/** Types text at the cursor. */
export const typing = typeText;
