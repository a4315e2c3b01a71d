import { undo } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { positionOf } from "../../../../renderer/editor/blockPlaces.ts";
import { insertRow } from "../../../../renderer/editor/commands/registry.ts";
import { createEditorState } from "../../../../renderer/editor/editorState.ts";
import { assignment, followUpTable, row } from "../../../builders/followUpTable.ts";
import { minutesOf } from "../../../builders/minutes.ts";

const table = (...serials: readonly string[]) =>
  minutesOf(
    followUpTable(
      ["serial", "subject", "units"],
      ...serials.map((serial, at) => row({ serial, subject: `第${at}案` }, assignment({ units: "工務局" }))),
    ),
  );

function serialsIn({ doc }: EditorState): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.attrs.column === "serial") found.push(node.textContent);
  });
  return found;
}

const rowsIn = (doc: Node) => {
  const rows: { node: Node; pos: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === "followUpRow") rows.push({ node, pos });
  });
  return rows;
};

const change = (state: EditorState, edit: (tr: Transaction) => Transaction) =>
  state.applyTransaction(edit(state.tr)).state;

/** Moves the first row to the end. */
function rotated(state: EditorState): EditorState {
  const [first] = rowsIn(state.doc);
  const last = rowsIn(state.doc).at(-1);
  if (first === undefined || last === undefined) throw new RangeError("No rows");
  const end = last.pos + last.node.nodeSize;
  return change(state, (tr) => tr.insert(end, first.node).delete(first.pos, first.pos + first.node.nodeSize));
}

describe("the 項次 of a 列管表", () => {
  it.each([
    [["1", "2", "3"]],
    [["１", "２", "３"]],
    [["一", "二", "三"]],
    [["（一）", "（二）", "（三）"]],
    [["5.", "6.", "7."]],
  ])("%s follow rows that are moved", (serials) => {
    const moved = rotated(createEditorState(table(...serials)));
    expect(serialsIn(moved)).toEqual(serials);
    expect(moved.doc.textContent).toMatch(/第1案.*第2案.*第0案/u);
  });

  it("follow rows that are put in and taken out, and come back with one undo", () => {
    const state = createEditorState(table("1", "2", "3"));
    const at = (positionOf(state.doc, String(rowsIn(state.doc)[0]?.node.attrs.id)) ?? 0) + 3;
    let inside = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
    insertRow(inside, (transaction) => {
      inside = inside.applyTransaction(transaction).state;
    });
    expect(serialsIn(inside)).toEqual(["1", "2", "3", "4"]);
    let back = inside;
    undo(inside, (transaction) => {
      back = inside.applyTransaction(transaction).state;
    });
    expect(back.doc.eq(state.doc)).toBe(true);
    const [, second] = rowsIn(state.doc);
    if (second === undefined) throw new RangeError("No row");
    const fewer = change(state, (tr) => tr.delete(second.pos, second.pos + second.node.nodeSize));
    expect(serialsIn(fewer)).toEqual(["1", "2"]);
  });

  it("that did not follow before, or are typed by hand, stay as they were written", () => {
    expect(serialsIn(rotated(createEditorState(table("1", "3", "補1"))))).toEqual(["3", "補1", "1"]);
    const state = createEditorState(table("1", "2"));
    const [first] = rowsIn(state.doc);
    const typed = change(state, (tr) => tr.insertText("0", (first?.pos ?? 0) + 3));
    expect(serialsIn(typed)).toEqual(["01", "2"]);
  });
});
