import fc from "fast-check";
import { closeHistory, undo } from "prosemirror-history";
import { type EditorState, Selection, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { cellDepth } from "../../../../../renderer/editor/commands/places.ts";
import { deleteSelected } from "../../../../../renderer/editor/commands/registry.ts";
import { createEditorState } from "../../../../../renderer/editor/editorState.ts";
import { insertPasted } from "../../../../../renderer/editor/paste/insertPasted.ts";
import { insertSlice } from "../../../../../renderer/editor/paste/insertSlice.ts";
import { clippingBlocks } from "../../../../../renderer/editor/paste/pastePlugin.ts";
import { problemsOf } from "../../../../../shared/minutes/problems.ts";
import { arbitraryMinutes } from "../../../../builders/arbitraryMinutes.ts";
import { minutesOf } from "../../../../builders/minutes.ts";
import * as clippings from "./clippings.ts";
import { bodyShape } from "./pasteDesk.ts";

const documents = arbitraryMinutes({ sections: 3, blocks: 3, depth: 3 });
const places = fc.tuple(fc.nat(100_000), fc.option(fc.nat(100_000)));

/** The document with its cursor or selection at the text places nearest to two numbers. */
function stateAt(
  doc: Parameters<typeof createEditorState>[0],
  [from, to]: readonly [number, number | null],
): EditorState {
  const state = createEditorState(doc);
  const near = (n: number) =>
    (Selection.findFrom(state.doc.resolve(n % (state.doc.content.size + 1)), 1, true) ?? Selection.atStart(state.doc))
      .head;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, near(from), near(to ?? from))));
}

const TEXTS = [
  "一、停車場\n二、圖書館",
  "（一）停車場\n1、地下\n2、地上\n（二）圖書館\n以上",
  "• 停車場\n• 圖書館",
  "停車場",
  "停車場\n圖書館\n",
  "單位\t經費\n秘書室\t五萬",
];
const pasted = fc.oneof(
  fc.constantFrom(...Object.values(clippings)).map((html) => ({ html, text: "停車場" })),
  fc.constantFrom(...TEXTS).map((text) => ({ html: "", text })),
);

/** Signs in no order, without those that marks and white space are made of, and those of two halves. */
const UNCOUNTED = /[\s\u3000、，。（）()：.•●■\d０-９一二三四五六七八九十壹貳參\ud800-\udfff]|[\u{10000}-\u{10ffff}]/gu;
const wordsOf = (text: string) => [...text.replace(UNCOUNTED, "")].sort().join("");

const isTable = (clipping: { html: string; text: string }) =>
  clippingBlocks(clipping).every(({ kind }) => kind === "table");

function undone(state: EditorState): EditorState {
  let next = state;
  undo(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

describe("pasting at any place", () => {
  it("leaves a valid document that has every word, and one undo takes it back", () => {
    fc.assert(
      fc.property(documents, places, pasted, (doc, place, clipping) => {
        const state = stateAt(doc, place);
        const transaction = insertPasted(state, clippingBlocks(clipping));
        if (transaction === null) return;
        const after = state.apply(closeHistory(transaction));
        expect(problemsOf(after.doc)).toEqual([]);
        expect(undone(after).doc.toJSON()).toEqual(state.doc.toJSON());
        const emptied = deleteSelected(state.tr).doc.textContent;
        // A table in a cell takes the place of what the cells hold.
        if (isTable(clipping) && cellDepth(state.selection.$from) !== null) return;
        const words = wordsOf(insertedText(clipping));
        expect(wordsOf(after.doc.textContent)).toBe([...wordsOf(emptied), ...words].sort().join(""));
      }),
      { seed: 71, numRuns: 300, endOnFailure: true },
    );
  });
});

/** The words of a clipping as the record takes them, marks left out. */
function insertedText(clipping: { html: string; text: string }): string {
  const state = stateAt(minutesOf(""), [6, null]);
  const transaction = insertPasted(state, clippingBlocks(clipping));
  return transaction === null ? "" : state.apply(transaction).doc.textContent;
}

describe("what is copied in a record", () => {
  it("keeps its words wherever it is pasted, with ids of its own", () => {
    fc.assert(
      fc.property(documents, places, documents, places, (source, [from, to], target, place) => {
        const copied = stateAt(source, [from, to ?? from + 40]).selection.content();
        const state = stateAt(target, place);
        if (cellDepth(state.selection.$from) !== null) return;
        const transaction = insertSlice(state, copied);
        if (transaction === null) return;
        const after = state.apply(transaction);
        expect(problemsOf(after.doc)).toEqual([]);
        const emptied = deleteSelected(state.tr).doc.textContent;
        const copiedText = copied.content.textBetween(0, copied.content.size);
        expect(wordsOf(after.doc.textContent)).toBe(wordsOf(emptied + copiedText));
      }),
      { seed: 72, numRuns: 300, endOnFailure: true },
    );
  });

  it("keeps its shape in an empty place: all blocks of a section pasted into an empty one", () => {
    let compared = 0;
    fc.assert(
      fc.property(documents, (source) => {
        const state = createEditorState(source);
        const index = state.doc.children.findIndex((child) => child.type.name === "section" && child.childCount > 2);
        const section = state.doc.maybeChild(index);
        if (section === null) return;
        const start = state.doc.resolve(0).posAtIndex(index, 0) + 1;
        const inside = [start + section.child(0).nodeSize, start + section.content.size] as const;
        const [first, last] = [
          Selection.findFrom(state.doc.resolve(inside[0]), 1, true),
          Selection.findFrom(state.doc.resolve(inside[1]), -1, true),
        ];
        if (first === null || last === null || first.from >= last.to) return;
        // Blocks without a place for words at the end cannot be selected.
        if (last.to + last.$to.depth - 1 !== inside[1]) return;
        compared += 1;
        const copied = TextSelection.create(state.doc, first.from, last.to).content();
        const target = stateAt(minutesOf(""), [6, null]);
        const transaction = insertSlice(target, copied);
        const after = transaction === null ? target : target.apply(transaction);
        expect(bodyShape(after)).toEqual(
          bodyShape(createEditorState(source.copy(source.content.cut(start - 1)))).slice(0, section.childCount - 1),
        );
      }),
      { seed: 73, numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

describe("whatever lies on the clipboard", () => {
  const pieces = fc.constantFrom(
    ...["<p>", "</p>", "<li>", "<ol>", "</ol>", "<ul>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<b>", "</b>"],
    ...["<!--", "-->", "<![if x]>", "<style>", "</style>", "<script>", "</script>", "<br>", "<o:p>", "</div>", "<div>"],
    ...[
      "<td colspan=99999 rowspan='3'>",
      "<p style='mso-list:l0 level9 lfo1'>",
      "<span style='mso-list:Ignore'>一、</span>",
    ],
    ...[
      "<",
      ">",
      "&#0;",
      "&#xd800;",
      "&nbsp",
      "&bogus;",
      '"',
      "'",
      "=",
      "一、",
      "甲",
      " ",
      "\n",
      "\t",
      "\ud800",
      "<a b",
    ],
  );

  it("makes a valid document", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), documents, places, (parts, doc, place) => {
        const state = stateAt(doc, place);
        const transaction = insertPasted(state, clippingBlocks({ html: parts.join(""), text: "" }));
        if (transaction !== null) expect(problemsOf(state.apply(transaction).doc)).toEqual([]);
      }),
      { seed: 74, numRuns: 500 },
    );
  });

  it("is read in time that grows with its length", () => {
    for (const piece of [
      "<style>.a{color:red}",
      "<style>/*",
      "<style>.a",
      "<div>",
      "<",
      "<a ",
      "<!--",
      "&",
      "<p>甲",
      "<table><tr><td>",
      "<b>",
      "<li>",
      "<span style='",
      "一、\n",
    ]) {
      const started = process.cpuUsage();
      clippingBlocks({ html: piece.repeat(100_000), text: "" });
      // Microseconds of this process: other work on the machine does not count.
      expect(process.cpuUsage(started).user).toBeLessThan(8_000_000);
    }
  });
});
