import { Fragment, Slice } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { createEditorState } from "../../../../renderer/editor/editorState.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { assignment, followUpTable, itemRow } from "../../../builders/followUpTable.ts";
import { clause, list, minutesOf, outcome } from "../../../builders/minutes.ts";

const start = () =>
  createEditorState(
    minutesOf(list("一、", clause("甲", { id: "a" }), clause("乙", { id: "b" }), clause("丙", { id: "c" }))),
  );

/** The words of the items with their ids, a new one written "*". */
function items(state: EditorState): string[] {
  expect(problemsOf(state.doc)).toEqual([]);
  const known = new Set(["a", "b", "c"]);
  const listNode = state.doc.child(1).child(1);
  return listNode.children.map((each) => each.textContent + (known.has(each.attrs.id) ? each.attrs.id : "*"));
}

/** The position before the n-th item. */
function startOf(state: EditorState, n: number): number {
  let pos = 1 + (state.doc.firstChild?.nodeSize ?? 0) + 2;
  const listNode = state.doc.child(1).child(1);
  for (let index = 0; index < n; index += 1) pos += listNode.child(index).nodeSize;
  return pos + 1;
}

describe("ids of blocks", () => {
  it("stay with the first part of a split", () => {
    const state = start();
    const split = state.apply(state.tr.split(startOf(state, 0) + 3, 2));
    expect(items(split)).toEqual(["甲a", "*", "乙b", "丙c"]);
  });

  it("go with what is cut and pasted", () => {
    let state = start();
    const cut = state.doc.slice(startOf(state, 0), startOf(state, 1));
    state = state.apply(state.tr.delete(startOf(state, 0), startOf(state, 1)));
    state = state.apply(state.tr.insert(startOf(state, 2), cut.content));
    expect(items(state)).toEqual(["乙b", "丙c", "甲a"]);
  });

  it("are new in a copy, wherever it stands", () => {
    const state = start();
    const copied = state.doc.slice(startOf(state, 1), startOf(state, 2)).content;
    expect(items(state.apply(state.tr.insert(startOf(state, 0), copied)))).toEqual(["乙*", "甲a", "乙b", "丙c"]);
    expect(items(state.apply(state.tr.insert(startOf(state, 3), copied)))).toEqual(["甲a", "乙b", "丙c", "乙*"]);
  });

  it("are given to each of several copies at once", () => {
    const state = start();
    const copied = state.doc.slice(startOf(state, 0), startOf(state, 1)).content;
    const twice = new Slice(Fragment.from(copied).append(copied), 0, 0);
    expect(items(state.apply(state.tr.replace(startOf(state, 3), startOf(state, 3), twice)))).toEqual([
      ...["甲a", "乙b", "丙c", "甲*", "甲*"],
    ]);
  });

  it("are not touched by typing", () => {
    const state = start();
    const { transactions } = state.applyTransaction(state.tr.insertText("丁", startOf(state, 0) + 2));
    expect(transactions).toHaveLength(1);
  });
});

describe("a 列管事項", () => {
  const tracked = { itemId: "x", subject: "停車場", units: ["秘書處"], due: null };
  const record = () =>
    createEditorState(
      minutesOf(
        outcome("resolution", "決議", { id: "a", tracked }, "甲"),
        followUpTable(["subject", "units"], itemRow("y", { subject: "乙" }, assignment({ units: "秘書處" }))),
      ),
    );

  /** The items of a record in reading order, null for a block that could be one. */
  function itemsOf(state: EditorState): unknown[] {
    expect(problemsOf(state.doc)).toEqual([]);
    const found: unknown[] = [];
    state.doc.descendants((node) => {
      if (node.type.name === "outcome") found.push(node.attrs.tracked?.itemId ?? null);
      if (node.type.name === "followUpRow") found.push(node.attrs.itemId);
      return !node.isTextblock;
    });
    return found;
  }

  const whole = (state: EditorState, index: number) => {
    const from = (state.doc.firstChild?.nodeSize ?? 0) + 3;
    const section = state.doc.child(1);
    const pos = index === 0 ? from : from + section.child(1).nodeSize;
    return { pos, node: section.child(index + 1) };
  };

  it("stays with the block that was copied, and the copy is none", () => {
    const state = record();
    const { pos, node } = whole(state, 0);
    expect(itemsOf(state.apply(state.tr.insert(pos, node)))).toEqual([null, "x", "y"]);
    expect(itemsOf(state.apply(state.tr.insert(pos + node.nodeSize, node)))).toEqual(["x", null, "y"]);
    const table = whole(state, 1);
    expect(itemsOf(state.apply(state.tr.insert(pos, table.node)))).toEqual([null, "x", "y"]);
  });

  it("goes with what is cut and pasted in its record", () => {
    const state = record();
    const { pos, node } = whole(state, 0);
    const cut = state.apply(state.tr.delete(pos, pos + node.nodeSize));
    expect(itemsOf(cut.apply(cut.tr.insert(pos, node).setMeta("paste", true)))).toEqual(["x", "y"]);
  });

  it("is none in another record", () => {
    const { node } = whole(record(), 0);
    const other = createEditorState(minutesOf("丙"));
    expect(itemsOf(other.apply(other.tr.insert(6, node).setMeta("paste", true)))).toEqual([null]);
  });
});
