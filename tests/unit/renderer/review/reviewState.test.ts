import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { performAction } from "../../../../renderer/features/review/performAction.ts";
import { furnitureOf, inheritLines, linesOf } from "../../../../renderer/features/review/provenance.ts";
import { splitText } from "../../../../renderer/features/review/reshape/splitText.ts";
import type { LineAction } from "../../../../renderer/features/review/reviewAction.ts";
import {
  beginReview,
  putBackFurniture,
  type ReviewState,
  reshape,
  takeOutFurniture,
} from "../../../../renderer/features/review/reviewState.ts";
import { createReviewStore, storeOf } from "../../../../renderer/features/review/reviewStore.ts";
import { linesIn, rowsOf } from "../../../../renderer/features/review/rows.ts";
import type { ImportReview } from "../../../../shared/contract/meetings.ts";
import { storeDocument } from "../../../../shared/minutes/document.ts";
import { factsOf } from "../../../../shared/minutes/facts.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { clause, list, minutesOf, outcome, paragraph } from "../../../builders/minutes.ts";
import { blockWith } from "./blockWith.ts";
import { outline } from "./outline.ts";

const record = minutesOf(
  list("一、", clause("甲", outcome("decision", "決定", "洽悉。")), "乙。丙。"),
  "王委員：同意。",
  "第1頁",
);

function reviewOf(doc = record, given: Partial<ImportReview> = {}): ImportReview {
  return {
    name: "紀錄.txt",
    hash: "0".repeat(64),
    source: [],
    document: storeDocument(doc),
    facts: factsOf(doc),
    warnings: [],
    provenance: {},
    furniture: [],
    alreadyImported: [],
    ...given,
  };
}

const ACTIONS: readonly LineAction[] = [
  { verb: "block", kind: { name: "paragraph" } },
  { verb: "block", kind: { name: "remark", role: "statement" } },
  { verb: "block", kind: { name: "motion", kind: "discussion" } },
  { verb: "outcome" },
  { verb: "section" },
  { verb: "title" },
  { verb: "headerField", kind: null },
  { verb: "unit", kind: { type: "headerField", kind: "place" } },
  { verb: "deeper" },
  { verb: "shallower" },
  { verb: "split" },
  { verb: "merge" },
  { verb: "furniture" },
];

describe("the keys of a line", () => {
  it("leave a valid record whatever is pressed, and undo goes back to the first and redo to the last", () => {
    const press = fc.record({ action: fc.constantFrom(...ACTIONS), line: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        const store = createReviewStore(reviewOf(), record);
        for (const { action, line } of presses) {
          const lines = linesIn(rowsOf(store.snapshot().history.now.doc));
          const at = line % lines.length;
          store.look(lines[at]?.focus ?? { id: "", column: null });
          const next = lines[at + 1] ?? lines[at - 1];
          const { state, said } = performAction(store.snapshot().history.now, action, next?.focus.id ?? null);
          expect(said).not.toBe("");
          store.change(state, said);
          expect(problemsOf(store.snapshot().history.now.doc)).toEqual([]);
        }
        const last = store.snapshot().history;
        for (const _step of last.past) store.undo();
        expect(store.snapshot().history.now.doc).toBe(record);
        expect(store.snapshot().history.now.furniture).toEqual([]);
        for (const _step of last.past) store.redo();
        expect(store.snapshot().history.now.doc).toBe(last.now.doc);
      }),
      { seed: 20_260_907, numRuns: 200 },
    );
  });

  it("決議 goes on to 決定 and 結論 when pressed again", () => {
    const kinds: string[] = [];
    let state: ReviewState = {
      ...beginReview(reviewOf(), record),
      focus: { id: blockWith(record, "同意"), column: null },
    };
    for (let times = 0; times < 4; times += 1) {
      state = performAction(state, { verb: "outcome" }, null).state ?? state;
      kinds.push(outline(state.doc).at(-2)?.split(" ")[0] ?? "");
    }
    expect(kinds).toEqual(["決議", "決定", "結論", "決議"]);
  });

  it("a verb that would lose words is not done", () => {
    const state = beginReview(reviewOf(), record);
    const loses = reshape(state, () => ({ doc: minutesOf(paragraph("甲")), id: "b4" }));
    expect(loses).toBeNull();
  });
});

describe("page furniture", () => {
  it("is listed with its line, and comes back behind what stood before it", () => {
    const id = blockWith(record, "第1頁");
    const state = beginReview(reviewOf(record, { provenance: { [id]: [9] } }), record);
    const without = takeOutFurniture(state, id, null);
    expect(without?.furniture).toMatchObject([{ text: "第1頁", lines: [9], by: "user" }]);
    const back = putBackFurniture(without ?? state, without?.furniture[0]?.key ?? "", blockWith(record, "同意"));
    expect(outline(back?.doc ?? record)).toEqual(outline(record));
    expect(back?.furniture).toEqual([]);
    expect(linesOf(back?.doc ?? record, back?.provenance ?? new Map(), back?.focus.id ?? "")).toEqual([9]);
  });

  it("of the import is found among the lines that went nowhere, each but once", () => {
    const source = ["內文", " 1 ", "內文", "1"].map((text, index) => ({ number: index + 1, text }));
    const review = reviewOf(record, { source, provenance: { b4: [1], b5: [3] }, furniture: ["1", "1", "頁首"] });
    expect(furnitureOf(review).map(({ lines }) => lines)).toEqual([[2], [4], []]);
  });
});

describe("where blocks came from", () => {
  it("goes along with the words: to both halves of a line, and to the line that takes another in", () => {
    const before = minutesOf("甲。乙。", "丙");
    const [one, two] = [blockWith(before, "甲"), blockWith(before, "丙")];
    const known = new Map([
      [one, [1, 2]],
      [two, [3]],
    ]);
    const start = { ...beginReview(reviewOf(), before), provenance: known };
    const split = reshape(start, (doc, id, ids) => splitText(doc, id, 2, ids), one);
    const halves = ["甲", "乙"].map((words) => split?.provenance.get(blockWith(split.doc, words)));
    expect(halves).toEqual([
      [1, 2],
      [1, 2],
    ]);
    const merged = inheritLines(known, before, minutesOf("甲。乙。丙"), two, one);
    expect(merged.get(one)).toEqual([1, 2, 3]);
  });
});

describe("a review that she comes back to", () => {
  it("is where she left it", () => {
    const review = reviewOf();
    storeOf(review, record).markSeen(["x"], true);
    expect(storeOf(review, record).snapshot().seen.has("x")).toBe(true);
    expect(storeOf(reviewOf(), record).snapshot().seen.has("x")).toBe(false);
  });
});
