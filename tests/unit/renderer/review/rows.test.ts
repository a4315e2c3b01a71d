import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { keepRows, lineOfFocus, linesIn, rowsOf } from "../../../../renderer/features/review/rows.ts";
import { plainText } from "../../../../shared/minutes/plainText.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";
import { assignment, followUpTable, row } from "../../../builders/followUpTable.ts";
import {
  field,
  find,
  list,
  minutes,
  minutesOf,
  outcome,
  paragraph,
  section,
  title,
} from "../../../builders/minutes.ts";

const characters = (text: string) => Array.from(text.replace(/\s+/gu, "")).sort().join("");

function textBlocks(doc: Node): string[] {
  const ids: string[] = [];
  doc.descendants((node) => {
    const silent = node.content.size === 0 && ["title", "heading"].includes(node.type.name);
    if (node.isTextblock && !silent && node.type.name !== "figure") ids.push(String(node.attrs.id));
    return !node.isTextblock;
  });
  return ids;
}

describe("the lines of the result", () => {
  it("hold every character of the record, and give every piece of text to its block", () => {
    fc.assert(
      fc.property(arbitraryMinutes({ sections: 3, blocks: 3, depth: 3 }), (doc) => {
        const lines = linesIn(rowsOf(doc));
        const printed = lines.flatMap(({ pieces }) => pieces.map(({ run }) => (run.kind === "text" ? run.text : "")));
        expect(characters(printed.join(""))).toBe(characters(plainText(doc)));
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
        for (const { pieces } of lines) {
          const texts = new Map<string, string>();
          for (const { run, textId } of pieces) {
            if (textId !== null && run.kind === "text") texts.set(textId, (texts.get(textId) ?? "") + run.text);
          }
          for (const [id, words] of texts) {
            expect(find(doc, id).textContent.replace(/\s/gu, "")).toContain(words.replace(/\s/gu, ""));
          }
        }
      }),
      { seed: 20_260_905, numRuns: 300 },
    );
  });

  it("lead to every text block", () => {
    fc.assert(
      fc.property(arbitraryMinutes({ sections: 3, blocks: 3, depth: 3 }), (doc) => {
        const lines = linesIn(rowsOf(doc));
        const lost = textBlocks(doc).filter((id) => lineOfFocus(lines, { id, column: null }) === undefined);
        expect(lost).toEqual([]);
      }),
      { seed: 20_260_906, numRuns: 300 },
    );
  });

  it("know the blocks that share a line", () => {
    const doc = minutes([
      title("會議紀錄"),
      field("attendees", "出席", "詳簽到表"),
      field("minuteTaker", "紀錄", "周雅琪", { sameLine: true }),
      section("臨時動議", { runIn: true }, "無。"),
      section("決議", outcome("resolution", "決議", "通過。")),
    ]);
    expect(linesIn(rowsOf(doc)).map(({ texts }) => texts.length)).toEqual([1, 2, 2, 1, 1]);
  });

  it("tell the head of each column of a 列管表", () => {
    const doc = minutesOf(followUpTable(["serial", "subject"], row({ serial: "1", subject: "甲" }, assignment({}))));
    const heads = linesIn(rowsOf(doc)).filter(({ focus }) => focus.column !== null);
    expect(heads.map(({ focus }) => focus)).toEqual(
      [0, 1].map((column) => ({ id: find(doc, "followUpTable").attrs.id, column })),
    );
  });

  it("stay the same objects where nothing about them changed", () => {
    const doc = minutesOf(list("一、", "甲", "乙"), paragraph("丙"));
    const before = rowsOf(doc);
    const after = keepRows(before, rowsOf(minutesOf(list("一、", "甲", "乙"), paragraph("丁"))));
    expect(after.map((each, index) => each === before[index])).toEqual([true, true, false]);
  });
});
