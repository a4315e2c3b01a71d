import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { exportDocx } from "../../../../../../electron/core/exporters/docx/exportDocx.ts";
import { readDocx } from "../../../../../../electron/core/importers/docx/readDocx.ts";
import { layOut } from "../../../../../../shared/layout/layOut.ts";
import { defaultProfile } from "../../../../../../shared/profiles/defaultProfile.ts";
import { clause, list, minutes, section } from "../../../../../builders/minutes.ts";

const byWord = { ...defaultProfile, numbering: { ...defaultProfile.numbering, byWord: true } };

const items = (...words: string[]) => list("一、", ...words.map((each) => clause(each)));

async function written(sections: number, profile = byWord) {
  const doc = minutes(
    Array.from({ length: sections }, (_each, index) =>
      section(`第${index + 1}部分`, items("甲事", "乙事"), "其間。", items("丙事")),
    ),
  );
  const bytes = await exportDocx(layOut(doc, profile), profile, { title: "", date: null }, new Map(), doc);
  const parts = unzipSync(bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const reading = await readDocx("紀錄.docx", bytes);
  if (!reading.ok) throw new RangeError(reading.message);
  const lines = reading.source.blocks.flatMap((block) => (block.kind === "line" ? [block] : []));
  return { parts, part, marks: lines.flatMap(({ mark }) => (mark === null ? [] : [mark])), lines };
}

describe("marks that Word counts", () => {
  it("are in no run, begin anew with each list, and read back as they print", async () => {
    const { part, marks } = await written(2);
    expect(part("word/document.xml")).not.toMatch(/<w:t[^>]*>[壹貳一二]、/u);
    expect(marks).toEqual(["壹、", "一、", "二、", "一、", "貳、", "一、", "二、", "一、"]);
    expect(part("[Content_Types].xml")).toContain("/word/numbering.xml");
    expect(part("word/_rels/document.xml.rels")).toContain("numbering.xml");
  });

  it("stay text in a style of which Word would print one otherwise: 拾 is 壹拾 to it", async () => {
    const { marks, lines } = await written(10);
    expect(marks.filter((mark) => /[壹拾]/u.test(mark))).toEqual([]);
    expect(lines.map(({ text }) => text)).toContain("拾、第10部分：");
    expect(marks).toContain("二、");
  });

  it("are text by the default profile, whose file has no list definitions", async () => {
    const { parts, marks } = await written(2, defaultProfile);
    expect(marks).toEqual([]);
    expect(Object.keys(parts)).not.toContain("word/numbering.xml");
  });
});
