import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { countedIds } from "../../../../shared/minutes/ids.ts";
import { plainLines } from "../../../../shared/minutes/plainText.ts";
import { recognise } from "../../../../shared/recognition/recognise.ts";
import type { FormatMark, SourceBlock, SourceCell, SourceLine } from "../../../../shared/recognition/source.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";
import { FIXTURES } from "./fixtures.ts";

const SEED = 20_260_903;
const BY_REMAINDER: readonly (readonly FormatMark[])[] = [
  [],
  [],
  [],
  ["strong"],
  ["underline"],
  ["strike", "superscript"],
  ["strong", "subscript"],
];

/** The marks that a character bears in these tests wherever it stands: by its code alone. */
const marksOf = (unit: string): readonly FormatMark[] => BY_REMAINDER[unit.charCodeAt(0) % BY_REMAINDER.length] ?? [];

/** A line every character of which bears its own marks. */
function line(text: string, number: number, mark: string | null = null): SourceLine {
  const spans = text.split("").map((unit, at) => ({ from: at, to: at + 1, marks: marksOf(unit) }));
  return {
    kind: "line",
    number,
    text,
    whole: true,
    pageStart: false,
    mark,
    spans: spans.filter(({ marks }) => marks.length > 0),
  };
}

const read = (blocks: readonly SourceBlock[]) =>
  recognise({ name: "紀錄.docx", format: "docx", blocks, warnings: [] }, countedIds()).doc;

/** Characters of text blocks that bear other marks than their own. */
function misplaced(doc: Node): string[] {
  const wrong: string[] = [];
  doc.descendants((block) => {
    if (!block.isTextblock) return true;
    const boldByKind = block.type.name === "title" || block.type.name === "heading";
    block.forEach((leaf) => {
      const borne = leaf.marks.map((mark) => mark.type.name).sort();
      for (const unit of (leaf.text ?? "").split("")) {
        if (/\s/u.test(unit)) continue;
        const due = marksOf(unit).filter((mark) => !boldByKind || mark !== "strong");
        if ([...due].sort().join() !== borne.join()) wrong.push(`${unit} in ${block.textContent}`);
      }
    });
    return false;
  });
  return wrong;
}

describe("formatting of a source", () => {
  it.each(FIXTURES)("stays on its characters in $name", ({ text }) => {
    const doc = read(text.split("\n").map((words, index) => line(words.replace(/\f/gu, ""), index + 1)));
    expect(misplaced(doc)).toEqual([]);
  });

  it("stays on its characters whatever the lines are taken for", () => {
    fc.assert(
      fc.property(arbitraryMinutes({ literalMarks: false }), (record) => {
        const lines = plainLines(record).flatMap(({ text }) => text.split("\n"));
        expect(misplaced(read(lines.map((words, index) => line(words, index + 1))))).toEqual([]);
      }),
      { seed: SEED, numRuns: 80 },
    );
  });

  it("stays on its characters in the cells of tables and behind marks that the format counts", () => {
    const cell = (text: string, number: number): SourceCell => ({
      lines: [line(text, number)],
      colspan: 1,
      rowspan: 1,
    });
    const row = (number: number, ...texts: string[]) => texts.map((text, index) => cell(text, number + index));
    const doc = read([
      line("青溪縣第3次會議紀錄", 1),
      line("時間：115年9月3日", 2),
      line("主席：高遠志", 3),
      line("報告事項", 4, "壹、"),
      line("前次決議辦理情形", 5, "一、"),
      {
        kind: "table",
        number: 6,
        rows: [
          row(7, "項次", "決議事項", "主辦單位", "辦理情形"),
          row(11, "1", "請水利處清淤", "水利處", "已完成清淤，請水利處續辦"),
          row(15, "2", "請農業處清淤", "農業處", "已完成清淤，請農業處續辦"),
        ],
      },
      { kind: "table", number: 19, rows: [row(20, "甲類", "乙類"), row(22, "一百", "二百")] },
    ]);
    expect(misplaced(doc)).toEqual([]);
    expect(doc.textContent).toContain("請農業處續辦");
  });

  /** The strong words of the blocks below a header, where `strong` of the last line is so. */
  function strongWords(text: string, strong: string, nth: number): string[] {
    let from = -1;
    for (let time = 0; time < nth; time += 1) from = text.indexOf(strong, from + 1);
    const last: SourceLine = { ...line(text, 4), spans: [{ from, to: from + strong.length, marks: ["strong"] }] };
    const plain = ["青溪縣第3次會議紀錄", "時間：115年9月3日", "主席：高遠志"].map((words, index): SourceLine => {
      const { spans: _spans, ...rest } = line(words, index + 1);
      return rest;
    });
    const words: string[] = [];
    read([...plain, last]).descendants((node) => {
      if (node.isText && node.marks.length > 0)
        words.push(`${node.text} of ${node.marks.map((mark) => mark.type.name).join()}`);
      return true;
    });
    return words;
  }

  it.each([
    ["一、一、是重複的標號", "一、", 1, []],
    ["一、一、是重複的標號", "一、", 2, ["一、 of strong"]],
    ["決議：決議通過，決議公告。", "決議", 1, []],
    ["決議：決議通過，決議公告。", "決議", 2, ["決議 of strong"]],
    ["決議：決議通過，決議公告。", "公告", 1, ["公告 of strong"]],
    ["高委員遠志回應：回應如下，委員回應。", "回應", 2, ["回應 of strong"]],
    ["（一） 先 清 淤 再 鋪 面", "清 淤", 1, ["清淤 of strong"]],
    ["案由一：案由一不變。（提案單位：水利處）", "水利處", 1, ["水利處 of strong"]],
  ])("of %j keeps strong %j (number %i) as %j", (text, strong, nth, expected) => {
    expect(strongWords(text, strong, nth)).toEqual(expected);
  });

  it("is absent from a document whose source has none", () => {
    const { spans: _spans, ...plain } = line("主席：高遠志裁示：請甲乙丙丁戊己庚辛壬癸辦理", 1);
    const marks: string[] = [];
    read([plain]).descendants((node) => {
      marks.push(...node.marks.map((mark) => mark.type.name));
      return true;
    });
    expect(marks).toEqual([]);
  });
});
