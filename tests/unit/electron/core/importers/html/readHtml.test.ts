import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml, readPasted } from "../../../../../../electron/core/importers/html/readHtml.ts";
import { countedIds } from "../../../../../../shared/minutes/ids.ts";
import { recognise } from "../../../../../../shared/recognition/recognise.ts";
import type { SourceBlock } from "../../../../../../shared/recognition/source.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function blocksOf(html: string): readonly SourceBlock[] {
  const reading = readHtml("頁面.html", bytes(html));
  if (!reading.ok) throw new Error(reading.message);
  return reading.source.blocks;
}

/** Lines as words with their marks, tables as rows of cells. */
const shown = (html: string) =>
  blocksOf(html).map((block) =>
    block.kind === "line"
      ? `${block.mark ?? ""}${block.text}`
      : block.rows.map((row) => row.map(({ lines }) => lines.map(({ text }) => text).join("/")).join("｜")),
  );

describe("a page", () => {
  it("gives its lines as a browser shows them", () => {
    expect(
      shown("<p>時間：115年\r\n 9月3日</p><div>主席：<b>林</b>文彬<br>紀錄：&#x5468;雅琪&nbsp;&amp; 他</div>"),
    ).toEqual(["時間：115年 9月3日", "主席：林文彬", "紀錄：周雅琪 & 他"]);
  });

  it("keeps Chinese words together that the source only breaks over lines", () => {
    expect(shown("<p>請各單位於下\r\n次會議前回報，\n逾期不候。</p>")).toEqual([
      "請各單位於下次會議前回報，逾期不候。",
    ]);
  });

  it("keeps the marks that Word writes into its lists and leaves out what it hides", () => {
    const word =
      "<html><head><style>p {margin: 0}</style><!--[if gte mso 9]><xml><w:View>頁</w:View></xml><![endif]--></head><body>" +
      "<p class=MsoListParagraph style='mso-list:l0 level1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span " +
      "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;</span></span><![endif]>弱點掃描<o:p></o:p></p>" +
      "<p style='display:none'>看不到<b>的</b></p><script>alert('x')</script></body></html>";
    expect(shown(word)).toEqual(["一、 弱點掃描"]);
  });

  it("numbers ordered lists where the page itself does", () => {
    expect(shown("<ol start=3><li>甲<li>乙<ul><li>丙</ul><li value=9>丁</ol>")).toEqual(["3.甲", "4.乙", "丙", "9.丁"]);
  });

  it("reads boxes that are ticked", () => {
    expect(shown("<p><input type=checkbox checked>解除列管<input type=checkbox>繼續列管</p>")).toEqual([
      "☑解除列管☐繼續列管",
    ]);
  });

  it("places cells beside those that reach down from rows above", () => {
    const table = blocksOf("<p>表</p><table><tr><td rowspan=2>1<td>資訊室<tr><td>人事室</table>")[1];
    expect(table?.kind === "table" && table.rows.map((row) => row.map(({ rowspan }) => rowspan))).toEqual([
      [2, 1],
      [1],
    ]);
  });

  it("gives the words of a table in a cell to that cell", () => {
    expect(shown("<p>表</p><table><tr><td>甲<table><tr><td>乙<td>丙</table>丁<td>戊</table>")).toEqual([
      "表",
      ["甲/乙/丙/丁｜戊"],
    ]);
  });

  it("of rows alone is read as a sheet, its title row above the header", () => {
    const html =
      "<table><tr><td colspan=4>資安小組列管事項</td></tr><tr><td>項次<td>案由<td>主辦單位<td>辦理情形</tr>" +
      "<tr><td>1<td>汰換防火牆<td>資訊室<td>已招標</tr></table>";
    const reading = readHtml("貼上的內容", bytes(html));
    if (!reading.ok) throw new Error(reading.message);
    const { kind, doc } = recognise(reading.source, countedIds());
    expect(kind).toBe("follow-up-list");
    expect(doc.firstChild?.textContent).toBe("資安小組列管事項");
  });

  it("without words is refused in one sentence", () => {
    expect(readHtml("空.html", bytes("<p>&nbsp;</p><script>1</script>"))).toMatchObject({ ok: false, reason: "empty" });
  });

  it("never makes the reader throw or wait, whatever it holds", () => {
    const piece = fc.constantFrom(
      "<table>",
      "</table>",
      "<tr>",
      "<td rowspan=9999 colspan=9999>",
      "</td>",
      "<",
      ">",
      "&#0;",
      "&#xD800;",
      "<!--",
      "<p title='",
      "字",
      "<style>",
      "<ol>",
      "</ol>",
      "<li value=x>",
      "\u0000",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(typeof readHtml("亂.html", bytes(`字${pieces.join("")}`)).ok).toBe("boolean");
      }),
      { seed: 4, numRuns: 500 },
    );
    const started = performance.now();
    readHtml("長.html", bytes("<p title='".repeat(200_000)));
    readHtml("長.html", bytes("<".repeat(1_000_000)));
    readHtml("深.html", bytes("<table><tr><td>".repeat(100_000)));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("pasted words", () => {
  it("are a page only where they begin as one", () => {
    const source = (text: string) => {
      const reading = readPasted("貼上的內容", bytes(text));
      return reading.ok ? reading.source.format : reading.reason;
    };
    expect(source("<html><body><p>紀錄</p></body></html>")).toBe("html");
    expect(source("<!--StartFragment--><span>紀錄</span>")).toBe("html");
    expect(source("時間：115年9月3日 <待確認>")).toBe("txt");
    expect(source("<待確認> 時間：115年9月3日")).toBe("txt");
  });
});
