import { describe, expect, test } from "vitest";
import { readPdf } from "../../../../../../electron/core/importers/pdf/readPdf.ts";
import type { SourceBlock } from "../../../../../../shared/recognition/source.ts";
import { pagePdf, pdfStream, rawPdf, ruleFrom, wordsAt } from "../../../../../builders/rawPdf.ts";

async function blocksOf(bytes: Uint8Array): Promise<readonly SourceBlock[]> {
  const reading = await readPdf("紀錄.pdf", bytes);
  if (!reading.ok) throw new Error(reading.message);
  return reading.source.blocks;
}

const shown = (block: SourceBlock): unknown =>
  block.kind === "line"
    ? block.text
    : block.rows.map((row) =>
        row.map((cell) => [cell.lines.map(({ text }) => text).join("/"), cell.colspan, cell.rowspan]),
      );

describe("words on a page", () => {
  test("are read from top to bottom and left to right, whatever the order in the file", async () => {
    const page = wordsAt("second", 72, 700) + wordsAt("right", 300, 720) + wordsAt("first", 72, 720);
    expect((await blocksOf(pagePdf(page))).map(shown)).toEqual([expect.stringMatching(/^first {2,}right$/), "second"]);
  });

  test("in pieces of one word are one word, with a gap two", async () => {
    const page = wordsAt("Mee", 72, 700) + wordsAt("ting", 95.4, 700) + wordsAt("room", 122, 700);
    expect((await blocksOf(pagePdf(page))).map(shown)).toEqual(["Meeting room"]);
  });

  test("that begin a page say so", async () => {
    const page = (contents: number) =>
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /Font << /F1 7 0 R >> >> >>`;
    const bytes = rawPdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
      page(5),
      page(6),
      pdfStream(wordsAt("one", 72, 700)),
      pdfStream(wordsAt("two", 72, 700)),
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]);
    expect((await blocksOf(bytes)).map((block) => block.kind === "line" && block.pageStart)).toEqual([false, true]);
  });
});

describe("a ruled table", () => {
  const grid =
    ruleFrom(70, 700, 370, 700) +
    ruleFrom(70, 660, 370, 660) +
    ruleFrom(70, 620, 370, 620) +
    ruleFrom(70, 700, 70, 620) +
    ruleFrom(370, 700, 370, 620);

  test("has the cells that its lines make, merged ones included", async () => {
    // The line between the columns stands only in the second row.
    const page =
      grid + ruleFrom(200, 660, 200, 620) + wordsAt("head", 75, 680) + wordsAt("a", 75, 640) + wordsAt("b", 205, 640);
    expect((await blocksOf(pagePdf(page))).map(shown)).toEqual([
      [
        [["head", 2, 1]],
        [
          ["a", 1, 1],
          ["b", 1, 1],
        ],
      ],
    ]);
  });

  test("stands between the lines above and below it", async () => {
    const page =
      grid +
      ruleFrom(200, 700, 200, 620) +
      wordsAt("above", 72, 720) +
      wordsAt("below", 72, 600) +
      wordsAt("x", 75, 680);
    expect((await blocksOf(pagePdf(page))).map(({ kind }) => kind)).toEqual(["line", "table", "line"]);
  });

  test("is not made of a rule below a heading or a frame around a page", async () => {
    const frame = "0.5 w 40 40 515 762 re S\n";
    const page = ruleFrom(70, 690, 500, 690) + frame + wordsAt("heading", 72, 700);
    expect((await blocksOf(pagePdf(page))).map(shown)).toEqual(["heading"]);
  });
});

describe("what cannot be read", () => {
  const failure = async (bytes: Uint8Array) => {
    const reading = await readPdf("紀錄.pdf", bytes);
    return reading.ok ? "read" : reading.reason;
  };

  test("gets its reason", async () => {
    expect(await failure(new Uint8Array())).toBe("empty");
    expect(await failure(new TextEncoder().encode("%PDF-1.7\nnothing"))).toBe("damaged");
    expect(await failure(pagePdf(""))).toBe("empty");
    const picture = `q 100 0 0 100 72 600 cm\nBI /W 1 /H 1 /CS /G /BPC 8 ID \u0000 EI Q\n`;
    expect(await failure(pagePdf(picture))).toBe("pictures-only");
  });

  test("is said of pages that are pictures among others with words", async () => {
    const page = (contents: number) =>
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /Font << /F1 7 0 R >> >> >>`;
    const bytes = rawPdf([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
      page(5),
      page(6),
      pdfStream(wordsAt("one", 72, 700)),
      pdfStream(`q 100 0 0 100 72 600 cm\nBI /W 1 /H 1 /CS /G /BPC 8 ID \u0000 EI Q\n`),
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]);
    const reading = await readPdf("紀錄.pdf", bytes);
    expect(reading.ok && reading.source.warnings.map(({ message }) => message)).toEqual([
      "第 2 頁是掃描的圖片，上面的字讀不出來，請對照原檔補打。",
    ]);
  });

  test("as a tree of pages that turns back on itself ends", async () => {
    const bytes = rawPdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]);
    expect(await failure(bytes)).toBe("damaged");
  });
});
