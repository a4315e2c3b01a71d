import { describe, expect, test } from "vitest";
import { looksLikeMarkdown } from "../../../../../../electron/core/importers/markdown/readMarkdown.ts";
import { readFileBytes } from "../../../../../../electron/core/importers/registry.ts";
import type { SourceBlock } from "../../../../../../shared/recognition/source.ts";

async function blocksOf(text: string, name = "紀錄.md"): Promise<readonly SourceBlock[]> {
  const reading = await readFileBytes(name, new TextEncoder().encode(text));
  if (!reading.ok) throw new Error(reading.message);
  return reading.source.blocks;
}

const wordsOf = (blocks: readonly SourceBlock[]) =>
  blocks.flatMap((block) => (block.kind === "line" && block.text !== "" ? [block.text] : []));

describe("Markdown", () => {
  test("headings keep their level, emphasis its place, and no sign is left", async () => {
    const [title, , bold] = await blocksOf("## 第2次會議紀錄 ##\n\n**時間**：上午~~9~~10時\n");
    expect(title).toMatchObject({ text: "第2次會議紀錄", heading: 2, whole: true });
    expect(bold).toMatchObject({
      text: "時間：上午910時",
      spans: [
        { from: 0, to: 2, marks: ["strong"] },
        { from: 5, to: 6, marks: ["strike"] },
      ],
    });
  });

  test("escaped signs are words, quotes and rules are not", async () => {
    expect(wordsOf(await blocksOf("> 應選 5 席。\n\n---\n\n\\*號者為\\#1\n***案由一***\n"))).toEqual([
      "應選 5 席。",
      "*號者為#1",
      "案由一",
    ]);
  });

  test("tables are tables, without the head that the notation asks for", async () => {
    const [table] = await blocksOf("| | |\n|---|---|\n| **時間** | 上午9時 |\n| 地點 | 甲\\|乙<br>丙 |\n");
    const rows = table?.kind === "table" ? table.rows : [];
    expect(rows.map((row) => row.map(({ lines }) => lines.map(({ text }) => text)))).toEqual([
      [["時間"], ["上午9時"]],
      [["地點"], ["甲|乙", "丙"]],
    ]);
  });

  test("what only resembles its signs stays as written", async () => {
    const text = "3 * 4 = 12\n#5號案\n- 新增一席\n| 單獨一列 |\n2*3 與 4*5\n".trim();
    expect(wordsOf(await blocksOf(text))).toEqual(text.split("\n"));
  });

  test("is seen in a pasted text that bears several of its signs, and in no other", () => {
    expect(looksLikeMarkdown("# 紀錄\n**時間**：上午\n**地點**：會議室\n")).toBe(true);
    expect(looksLikeMarkdown("會議紀錄\n#5號案\n時間：上午9時\n3 * 4\n")).toBe(false);
  });
});
