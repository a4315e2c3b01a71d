import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultProfile } from "../../../../../../shared/profiles/defaultProfile.ts";
import { arbitraryMinutes } from "../../../../../builders/arbitraryMinutes.ts";
import { minutes, minutesOf } from "../../../../../builders/minutes.ts";
import { riverCommittee } from "../../../../../golden/riverCommittee.ts";
import { all, first, parseXml, textOf, type XmlElement } from "../xmlTree.ts";
import { odtOf, partText, stylesOf } from "./readOdt.ts";

function displayed(root: XmlElement, name: string): XmlElement {
  const found = all(root, "style:style").find((style) => style.attributes["style:display-name"] === name);
  if (found === undefined) throw new RangeError(`No style ${name}`);
  return found;
}

const points = (length: string | undefined) => Number.parseFloat(length ?? "");

describe("the page", () => {
  it("is A4 with the text 2.5 cm from each edge", () => {
    const page = first(stylesOf(riverCommittee), "style:page-layout-properties").attributes;
    expect(page).toMatchObject({ "fo:page-width": "595.3pt", "fo:page-height": "841.9pt", "fo:margin-top": "70.9pt" });
    const footer = first(
      first(stylesOf(riverCommittee), "style:footer-style"),
      "style:header-footer-properties",
    ).attributes;
    const below = points(page["fo:margin-bottom"]) + points(footer["fo:min-height"]);
    expect(below).toBeCloseTo(70.9, 5);
  });

  it("counts its pages in the footer by fields", () => {
    const footer = first(stylesOf(riverCommittee), "style:footer");
    expect(textOf(footer)).toBe("第 1 頁，共 1 頁");
    expect([all(footer, "text:page-number").length, all(footer, "text:page-count").length]).toEqual([1, 1]);
  });

  it("bears a classification at its head, and no header without one", () => {
    const secret = stylesOf(minutes([], { classification: "密" }));
    expect(textOf(first(secret, "style:header"))).toBe("密");
    const page = first(secret, "style:page-layout-properties").attributes;
    const header = first(first(secret, "style:header-style"), "style:header-footer-properties").attributes;
    const above = points(page["fo:margin-top"]) + points(header["fo:min-height"]);
    expect(above).toBeCloseTo(70.9, 5);
    expect(all(stylesOf(riverCommittee), "style:header")).toEqual([]);
  });

  it("has room for its furniture in narrow margins", () => {
    const margins = { top: 10, right: 10, bottom: 3, left: 10 };
    const styles = stylesOf(riverCommittee, { ...defaultProfile, page: { ...defaultProfile.page, margins } });
    expect(points(first(styles, "style:page-layout-properties").attributes["fo:margin-bottom"])).toBe(0);
    const before = first(displayed(styles, "頁碼行"), "style:paragraph-properties").attributes["fo:margin-top"];
    expect(points(before)).toBe(0);
  });
});

describe("styles", () => {
  it("name 標楷體 with what may stand in for it, and Times New Roman, and no other", () => {
    const odt = odtOf(riverCommittee);
    for (const part of ["content.xml", "styles.xml"]) {
      const faces = all(parseXml(partText(odt, part)), "style:font-face").map(
        ({ attributes }) => attributes["svg:font-family"],
      );
      expect(faces).toEqual(["標楷體, 'DFKai-SB', BiauKaiTC, 'TW-Kai'", "'Times New Roman'"]);
    }
    const named = all(parseXml(partText(odt, "styles.xml")), "style:text-properties");
    expect(named.length).toBeGreaterThan(20);
    for (const { attributes } of named) {
      expect(attributes).toMatchObject({ "style:font-name": "Latin", "style:font-name-asian": "Chinese" });
    }
  });

  it("put no white between Chinese and Latin and let no punctuation over the margin, in zh-TW", () => {
    const paragraph = first(stylesOf(riverCommittee), "style:default-style");
    expect(first(paragraph, "style:paragraph-properties").attributes).toMatchObject({
      "style:punctuation-wrap": "simple",
      "style:text-autospace": "none",
      "fo:orphans": "2",
      "fo:widows": "2",
    });
    expect(first(paragraph, "style:text-properties").attributes).toMatchObject({
      "style:language-asian": "zh",
      "style:country-asian": "TW",
    });
  });

  it.each([
    ["會議名稱", { "fo:line-height": "36pt" }, "20pt"],
    ["紀錄內文", { "fo:line-height": "25pt" }, "16pt"],
    ["項次四", { "fo:line-height": "25pt" }, "16pt"],
    ["表格內文", { "style:line-height-at-least": "20pt" }, "14pt"],
    ["頁碼行", { "fo:line-height": "100%" }, "10pt"],
  ])("set %s as the profile does", (name, spacing, size) => {
    const style = displayed(stylesOf(riverCommittee), name);
    expect(first(style, "style:paragraph-properties").attributes).toMatchObject(spacing);
    expect(first(style, "style:text-properties").attributes).toMatchObject({
      "fo:font-size": size,
      "style:font-size-asian": size,
    });
  });

  it("put sections and motions into the navigator through the headings it knows", () => {
    const root = stylesOf(riverCommittee);
    for (const [name, parent, level] of [
      ["章", "Heading_20_1", "1"],
      ["案由", "Heading_20_2", "2"],
    ] as const) {
      expect(displayed(root, name).attributes).toMatchObject({
        "style:parent-style-name": parent,
        "style:default-outline-level": level,
      });
    }
  });

  it("define every style that a document uses", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        const odt = odtOf(doc);
        const [content, styles] = ["content.xml", "styles.xml"].map((part) => parseXml(partText(odt, part)));
        const known = new Set(
          [content, styles]
            .flatMap((part) => (part === undefined ? [] : all(part, "style:style")))
            .map(({ attributes }) => attributes["style:name"]),
        );
        const used = partText(odt, "content.xml").matchAll(
          /(?:text|table|draw|style:parent):?-?style-name="([^"]*)"/gu,
        );
        for (const [, name] of used) expect(known).toContain(name);
      }),
      { numRuns: 40, seed: 20_260_903 },
    );
  });

  it("follow another profile", () => {
    const body = { ...defaultProfile.styles.body, size: 14 };
    const profile = {
      ...defaultProfile,
      fonts: { eastAsian: "細明體", latin: "Arial" },
      styles: { ...defaultProfile.styles, body },
      pageNumber: "",
    };
    const root = stylesOf(minutesOf("甲"), profile);
    expect(all(root, "style:font-face").map(({ attributes }) => attributes["svg:font-family"])).toEqual([
      "細明體",
      "Arial",
    ]);
    expect(first(displayed(root, "紀錄內文"), "style:text-properties").attributes["fo:font-size"]).toBe("14pt");
    expect(all(root, "style:footer")).toEqual([]);
  });
});
