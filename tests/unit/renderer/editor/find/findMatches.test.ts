import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undo } from "../../../../../renderer/editor/commands/registry.ts";
import { createEditorState } from "../../../../../renderer/editor/editorState.ts";
import { findMatches } from "../../../../../renderer/editor/find/findMatches.ts";
import { replaceMatches } from "../../../../../renderer/editor/find/replaceMatches.ts";
import { plainText } from "../../../../../shared/minutes/plainText.ts";
import { problemsOf } from "../../../../../shared/minutes/problems.ts";
import { arbitraryMinutes } from "../../../../builders/arbitraryMinutes.ts";
import { recogniseText } from "../../../../builders/recognised.ts";

const record = (body: string) =>
  recogniseText(`測試會議紀錄\n時間：115年3月5日下午2時\n壹、討論事項\n${body}\n貳、散會\n`).doc;

const wordsAt = (body: string, query: string) => {
  const { doc } = createEditorState(record(body));
  return findMatches(doc, query).map(({ from, to, exact }) => [doc.textBetween(from, to), exact]);
};

describe("a search on the paper", () => {
  test("finds variants, widths and cases, and says which are not exact", () => {
    expect(wordsAt("一、台灣與臺灣。\n二、（ABC）與(abc)。", "臺灣")).toEqual([
      ["台灣", false],
      ["臺灣", true],
    ]);
    expect(wordsAt("一、（ABC）與(abc)。", "(abc)")).toEqual([
      ["（ABC）", false],
      ["(abc)", true],
    ]);
  });

  test("finds characters beyond the common plane and words behind them", () => {
    expect(wordsAt("一、\u{20BB7}先生說明，\u{20BB7}。", "先生")).toEqual([["先生", true]]);
    expect(wordsAt("一、\u{20BB7}先生說明，\u{20BB7}。", "\u{20BB7}")).toHaveLength(2);
  });

  test("counts places that touch, none over another, and none for nothing", () => {
    expect(wordsAt("一、哈哈哈哈哈。", "哈哈")).toHaveLength(2);
    expect(wordsAt("一、哈哈。", "")).toEqual([]);
  });
});

describe("replacing", () => {
  test("all leaves none, keeps the document valid, and one undo takes it back", () => {
    const state = createEditorState(record("一、請盡速改善。\n二、盡速會勘。\n三、如期。"));
    const replaced = state.apply(replaceMatches(state, findMatches(state.doc, "盡速"), "儘速"));
    expect(findMatches(replaced.doc, "盡速")).toEqual([]);
    expect(findMatches(replaced.doc, "儘速")).toHaveLength(2);
    let back = replaced;
    undo(replaced, (transaction) => {
      back = replaced.apply(transaction);
    });
    expect(back.doc.eq(state.doc)).toBe(true);
  });

  test("any text by any other keeps a document valid and changes nothing else", () => {
    fc.assert(
      fc.property(
        arbitraryMinutes(),
        fc.constantFrom("會", "一", "。", "委員"),
        fc.constantFrom("", "乙", "兩字"),
        (doc, query, text) => {
          const state = createEditorState(doc);
          const matches = findMatches(state.doc, query);
          const replaced = state.apply(replaceMatches(state, matches, text));
          expect(problemsOf(replaced.doc)).toEqual([]);
          const lengthBefore = state.doc.textContent.length;
          expect(replaced.doc.textContent.length).toBe(lengthBefore + matches.length * (text.length - query.length));
          if (matches.length === 0) expect(plainText(replaced.doc)).toBe(plainText(state.doc));
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  });
});
