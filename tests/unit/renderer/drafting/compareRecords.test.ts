import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ComparedLine,
  comparePieces,
  compareRecords,
} from "../../../../renderer/features/drafting/versions/compareRecords.ts";
import { passagesOf } from "../../../../renderer/features/drafting/versions/passages.ts";
import { plainLines } from "../../../../shared/minutes/plainText.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";
import { clause, list, minutesOf, paragraph } from "../../../builders/minutes.ts";

/** Lines as a reader sees them: ｛＋new｝, ｛－gone｝. */
function shown(lines: readonly ComparedLine[]): string[] {
  return lines.map(
    ({ mark, pieces }) =>
      mark +
      pieces
        .map(({ kind, text }) => (kind === "same" ? text : `｛${kind === "added" ? "＋" : "－"}${text}｝`))
        .join(""),
  );
}

/** A record of paragraphs whose blocks keep their ids from one version to the next. */
const record = (...words: readonly (readonly [id: string, text: string])[]) =>
  minutesOf(...words.map(([id, text]) => paragraph(text, { id })));

const wordsOf = (lines: readonly ComparedLine[], without: "added" | "removed") =>
  lines
    .map(({ pieces }) => pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join(""))
    .filter((words) => words !== "");

describe("two versions of a record", () => {
  it("differ by words, not by lines", () => {
    const before = record(["a", "照案通過，請工務處辦理。"], ["b", "以上。"]);
    const after = record(["a", "照案修正通過，請工務處於九月底前辦理。"], ["b", "以上。"]);
    expect(shown(compareRecords(before, after))).toEqual([
      "照案｛＋修正｝通過，請工務處｛＋於九月底前｝辦理。",
      "以上。",
    ]);
  });

  it("show what was put in and taken out where it stands", () => {
    const before = record(["a", "甲案"], ["b", "乙案"], ["c", "丙案"]);
    const after = record(["a", "甲案"], ["d", "丁案"], ["c", "丙案"]);
    expect(shown(compareRecords(before, after))).toEqual(["甲案", "｛－乙案｝", "｛＋丁案｝", "丙案"]);
  });

  it("are not different because numbers moved on", () => {
    const items = (...words: readonly string[]) =>
      minutesOf(list("一、", ...words.map((each) => clause(paragraph(each, { id: each }), { id: `項${each}` }))));
    const before = items("停車場", "游泳池");
    const after = items("停車場", "圖書館", "游泳池");
    expect(shown(compareRecords(before, after)).filter((line) => line !== "")).toEqual([
      "一、停車場",
      "二、｛＋圖書館｝",
      "三、游泳池",
    ]);
  });

  it("lose no word on either side", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), arbitraryMinutes(), (before, after) => {
        const lines = compareRecords(before, after);
        const bare = (doc: typeof before) =>
          compareRecords(doc, doc)
            .map(({ pieces }) => pieces.map(({ text }) => text).join(""))
            .filter((words) => words !== "");
        expect(wordsOf(lines, "removed")).toEqual(bare(after));
        expect([...wordsOf(lines, "added")].sort()).toEqual(bare(before).sort());
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it("are the same as themselves", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        const lines = compareRecords(doc, doc);
        expect(lines.every(({ kind }) => kind === "same")).toBe(true);
        expect(shown(lines)).toEqual(
          plainLines(doc)
            .map(({ text }) => text)
            .filter((text) => text !== ""),
        );
      }),
      { seed: 12, numRuns: 60 },
    );
  });
});

it("the pieces of two texts are these texts again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
      const pieces = comparePieces(before, after);
      const without = (kind: string) => pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join("");
      expect([without("added"), without("removed")]).toEqual([before, after]);
    }),
    { seed: 13 },
  );
});

it("long equal stretches are folded, and what stands beside a change is not", () => {
  const before = record(...Array.from({ length: 12 }, (_, at) => [`p${at}`, `第${at}段`] as const));
  const after = record(
    ...Array.from({ length: 12 }, (_, at) => [`p${at}`, at === 6 ? "改過的一段" : `第${at}段`] as const),
  );
  const passages = passagesOf(compareRecords(before, after));
  expect(passages.map((passage) => (passage.kind === "folded" ? passage.count : passage.lines.length))).toEqual([
    4, 5, 3,
  ]);
});
