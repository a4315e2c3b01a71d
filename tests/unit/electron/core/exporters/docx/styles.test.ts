import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultProfile } from "../../../../../../shared/profiles/defaultProfile.ts";
import { arbitraryMinutes } from "../../../../../builders/arbitraryMinutes.ts";
import { riverCommittee } from "../../../../../golden/riverCommittee.ts";
import { all, first, type XmlElement } from "../xmlTree.ts";
import { bodyOf, docxOf, partOf, partText } from "./readDocx.ts";

const value = (element: XmlElement) => element.attributes["w:val"];

async function styles(): Promise<XmlElement> {
  return partOf(await docxOf(riverCommittee), "word/styles.xml");
}

function styleOf(root: XmlElement, name: string): XmlElement {
  const found = all(root, "w:style").find((style) => value(first(style, "w:name")) === name);
  if (found === undefined) throw new RangeError(`No style ${name}`);
  return found;
}

describe("styles", () => {
  it("name 標楷體 and Times New Roman in all four slots, and no theme", async () => {
    const docx = await docxOf(riverCommittee);
    const root = partOf(docx, "word/styles.xml");
    const named = all(root, "w:rFonts");
    expect(named.length).toBeGreaterThan(15);
    for (const fonts of named) {
      expect(fonts.attributes).toEqual({
        "w:ascii": "Times New Roman",
        "w:hAnsi": "Times New Roman",
        "w:eastAsia": "標楷體",
        "w:cs": "Times New Roman",
      });
    }
    expect(all(first(root, "w:docDefaults"), "w:rFonts")).toHaveLength(1);
    expect(partText(docx, "word/styles.xml") + partText(docx, "word/document.xml")).not.toMatch(/[tT]heme/u);
  });

  it("say that the language is zh-TW", async () => {
    expect(first(await styles(), "w:lang").attributes["w:eastAsia"]).toBe("zh-TW");
  });

  it.each([
    ["會議名稱", { "w:line": "720", "w:lineRule": "exact" }, "40"],
    ["紀錄內文", { "w:line": "500", "w:lineRule": "exact" }, "32"],
    ["項次四", { "w:line": "500", "w:lineRule": "exact" }, "32"],
    ["表格內文", { "w:line": "400", "w:lineRule": "atLeast" }, "28"],
    ["頁碼行", { "w:line": "240", "w:lineRule": "auto" }, "20"],
  ])("set %s as the profile does", async (name, spacing, size) => {
    const style = styleOf(await styles(), name);
    expect(first(style, "w:spacing").attributes).toMatchObject(spacing);
    expect(value(first(style, "w:sz"))).toBe(size);
  });

  it("put sections and motions into the navigation pane through Word's own headings", async () => {
    const root = await styles();
    for (const [name, base, level] of [
      ["章", "heading 1", "0"],
      ["案由", "heading 2", "1"],
    ] as const) {
      const id = styleOf(root, base).attributes["w:styleId"];
      expect(value(first(styleOf(root, name), "w:basedOn"))).toBe(id);
      expect(value(first(styleOf(root, base), "w:outlineLvl"))).toBe(level);
    }
  });

  it("define every style that a document uses", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMinutes(), async (doc) => {
        const docx = await docxOf(doc);
        const known = new Set(
          all(partOf(docx, "word/styles.xml"), "w:style").map((style) => style.attributes["w:styleId"]),
        );
        for (const used of all(partOf(docx, "word/document.xml"), "w:pStyle")) expect(known).toContain(value(used));
      }),
      { numRuns: 40, seed: 20_260_903 },
    );
  });

  it("follow another profile", async () => {
    const profile = {
      ...defaultProfile,
      fonts: { eastAsian: '明體 "細" & <粗>', latin: "Arial" },
      styles: { ...defaultProfile.styles, body: { ...defaultProfile.styles.body, size: 14 } },
    };
    const docx = await docxOf(riverCommittee, profile);
    const root = partOf(docx, "word/styles.xml");
    expect(first(root, "w:rFonts").attributes["w:eastAsia"]).toBe('明體 "細" & <粗>');
    expect(value(first(styleOf(root, "紀錄內文"), "w:sz"))).toBe("28");
    expect(all(await bodyOf(riverCommittee, profile), "w:p").length).toBeGreaterThan(20);
  });

  it("name the fonts that may stand in for 標楷體", async () => {
    const fonts = partOf(await docxOf(riverCommittee), "word/fontTable.xml");
    expect(all(fonts, "w:altName").map(value)).toEqual(["DFKai-SB,BiauKaiTC,TW-Kai"]);
  });
});
