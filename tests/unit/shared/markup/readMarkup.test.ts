import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Markup, readMarkup } from "../../../../shared/markup/readMarkup.ts";

function piecesOf(html: string): Markup[] {
  const pieces: Markup[] = [];
  readMarkup(html, (piece) => pieces.push(piece));
  return pieces;
}

function written(piece: Markup): string {
  if (piece.kind === "text") return piece.text;
  if (piece.kind === "sheet") return `{${piece.text}}`;
  if (piece.kind === "close") return `</${piece.name}>`;
  const attributes = [...piece.attributes].map(([name, value]) => ` ${name}=[${value}]`).join("");
  return `<${piece.name}${attributes}${piece.closed ? "/" : ""}>`;
}

const shown = (html: string) => piecesOf(html).map(written);

describe("the pieces of HTML", () => {
  it("are words and tags, names in small letters and the first of equal attributes kept", () => {
    expect(shown("<P Class=a CLASS='b' title=\"x > y\" hidden>字</P><o:p/>")).toEqual([
      "<p class=[a] title=[x > y] hidden=[]>",
      "字",
      "</p>",
      "<o:p/>",
    ]);
  });

  it("bear their character references resolved, in words and in attributes, and words stay in one piece", () => {
    expect(shown("甲&amp;&#x4e59;&#19993;&nbsp;&hellip;&#133;&#0;&nosuch;<a href='?a=1&copy=2&amp;b'>")).toEqual([
      "甲&乙丙\u00a0……\ufffd&nosuch;",
      "<a href=[?a=1&copy=2&b]>",
    ]);
    expect(shown("a < b <3 &lt;p&gt;")).toEqual(["a < b <3 <p>"]);
  });

  it("leave out comments, declarations and Word's conditions, but keep what stands between them", () => {
    expect(
      shown(
        "<!DOCTYPE html><?xml:namespace prefix=o /><!--[if gte mso 9]><xml><w:View>頁</w:View></xml><![endif]-->" +
          "<!--[if !supportLists]--><i>一、</i><!--[endif]--><![if !vml]>二、<![endif]>甲<!-- > -->乙",
      ),
    ).toEqual(["<i>", "一、", "</i>", "二、甲乙"]);
  });

  it("bear no words of elements that show none, and style sheets apart", () => {
    expect(
      shown(
        "<title>題 &amp; <b></title><style><!-- .a>b {} --></style>甲<script>if (a < b) '</p>'</script>乙" +
          "<svg><title>圖</title><svg></svg><text>圖</text></svg><svg/><xml><w:View>頁</w:View></xml>丙" +
          "<noscript><p>無</p></noscript><textarea><p></textarea><template><p>無</p></template>丁",
      ),
    ).toEqual(["{<!-- .a>b {} -->}", "甲乙丙丁"]);
  });

  it("end with a page that breaks off", () => {
    expect(shown("甲<p title='乙")).toEqual(["甲"]);
    expect(shown("甲<!-- 乙")).toEqual(["甲"]);
    expect(shown("甲<style>a{}")).toEqual(["甲", "{a{}}"]);
    expect(shown("甲<")).toEqual(["甲<"]);
    expect(shown("甲&am")).toEqual(["甲&am"]);
  });

  it("give written words back, whatever they hold", () => {
    const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
    const words = fc.string({ unit: fc.constantFrom(..."<>&;\"'/=!-[]#x字a \n😀"), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, words, (text, value) => {
        expect(piecesOf(`<b title="${escaped(value)}">${escaped(text)}</b>`)).toEqual([
          { kind: "open", name: "b", attributes: new Map([["title", value]]), closed: false },
          { kind: "text", text },
          { kind: "close", name: "b" },
        ]);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it("take a time that grows with the length only, whatever is repeated", () => {
    const repeated = [
      ...["<p title='", "<", "<!--", "<![if x]>", "&", "&#", "&#1", "&notin", "<div>", "</div>", "<form>", "<svg>"],
      ...["<style>", "</", "<a b=", "<p x ", "<![CDATA[", "<script></", "]]>", "<svg><p></svg"],
    ];
    for (const piece of repeated) {
      const started = performance.now();
      piecesOf(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect([piece, performance.now() - started < 3000]).toEqual([piece, true]);
    }
  });
});
