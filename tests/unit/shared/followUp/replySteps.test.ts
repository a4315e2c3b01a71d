import fc from "fast-check";
import { Transform } from "prosemirror-transform";
import { describe, expect, it } from "vitest";
import type { AnswerState } from "../../../../shared/followUp/replyAnswer.ts";
import { undoAnswers, writableAssignments, writeAnswers } from "../../../../shared/followUp/replySteps.ts";
import { entriesOf } from "../../../../shared/minutes/entries.ts";
import { randomId } from "../../../../shared/minutes/ids.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { RULINGS } from "../../../../shared/minutes/vocabulary.ts";
import { assignment, followUpTable, row, tickColumn } from "../../../builders/followUpTable.ts";
import { minutesOf } from "../../../builders/minutes.ts";

const table = (suggestion: Parameters<typeof followUpTable>[0][number]) =>
  minutesOf(
    followUpTable(
      ["serial", "subject", "units", "progress", suggestion, tickColumn("ruling")],
      row(
        { serial: "1", subject: "整修屋頂" },
        assignment({ units: "工務局", progress: "" }),
        assignment({ units: "教育處" }),
      ),
      row(
        { serial: "2", subject: "招募志工" },
        assignment({ units: "社會處", progress: "舊的內容" }, { ruling: "continue" }),
      ),
    ),
  );

const blocksOf = (doc: ReturnType<typeof table>) => entriesOf(doc).map(({ blockId }) => blockId);
const answered = (doc: ReturnType<typeof table>, states: readonly (AnswerState | null)[]) => {
  const blocks = blocksOf(doc);
  const answers = new Map(states.flatMap((state, at) => (state === null ? [] : [[blocks[at] ?? "", state] as const])));
  return writeAnswers(doc, answers, randomId);
};

describe("answers written into a draft", () => {
  it("fill 辦理情形 line by line and tick the suggestion, and leave the ruling", () => {
    const doc = table(tickColumn("suggestion"));
    const after = answered(doc, [
      { progress: "第一行\n第二行", suggestion: "release" },
      { progress: "已會同", suggestion: null },
    ]).doc;
    expect(problemsOf(after)).toEqual([]);
    expect(entriesOf(after).map(({ progress, suggestion, ruling }) => [progress, suggestion, ruling])).toEqual([
      ["第一行\n第二行", "release", null],
      ["已會同", null, null],
      ["舊的內容", null, "continue"],
    ]);
  });

  it("write a suggestion as words where its column has no boxes", () => {
    const after = answered(table("suggestion"), [{ progress: null, suggestion: "release" }]).doc;
    expect(problemsOf(after)).toEqual([]);
    expect(after.textContent).toContain("建議解除列管");
  });

  it("have no place in a table without a column for them", () => {
    const doc = minutesOf(
      followUpTable(["serial", "subject", "units"], row({ subject: "整修屋頂" }, assignment({ units: "工務局" }))),
    );
    expect(writableAssignments(doc).size).toBe(0);
  });

  it("leave the document as it was once they are taken back", () => {
    const words = fc.option(fc.constantFrom("施工中", "第一行\n第二行", "已完工。"));
    const state = fc.option(fc.record({ progress: words, suggestion: fc.option(fc.constantFrom(...RULINGS)) }));
    const column = fc.constantFrom("suggestion" as const, tickColumn("suggestion"), "note" as const);
    fc.assert(
      fc.property(column, fc.array(state, { maxLength: 3 }), (suggestion, states) => {
        const doc = table(suggestion);
        const after = answered(doc, states).doc;
        expect(problemsOf(after)).toEqual([]);
        const { transform, kept } = undoAnswers(after, doc, after);
        expect(kept).toEqual([]);
        expect(transform.doc.toJSON()).toEqual(doc.toJSON());
      }),
      { seed: 20261121, numRuns: 200 },
    );
  });

  it("stay where she has changed them since, and what she ruled meanwhile stays too", () => {
    const doc = table(tickColumn("suggestion"));
    const after = answered(doc, [
      { progress: "施工中", suggestion: "release" },
      { progress: "已會同", suggestion: null },
    ]).doc;
    const edited = new Transform(after);
    after.descendants((node, pos) => {
      if (node.type.name !== "followUpAssignment") return true;
      if (node.textContent.includes("施工中")) edited.setNodeAttribute(pos, "ruling", "continue");
      return true;
    });
    edited.doc.descendants((node, pos) => {
      if (node.isTextblock && node.textContent === "已會同") edited.insert(pos + 1, minutesSchema.text("本處"));
      return true;
    });
    const { transform, restored, kept } = undoAnswers(edited.doc, doc, after);
    expect([restored.length, kept.length]).toEqual([1, 1]);
    expect(entriesOf(transform.doc).map(({ progress, suggestion, ruling }) => [progress, suggestion, ruling])).toEqual([
      [null, null, "continue"],
      ["本處已會同", null, null],
      ["舊的內容", null, "continue"],
    ]);
  });
});
