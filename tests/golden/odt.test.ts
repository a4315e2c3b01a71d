import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../electron/core/importers/docx/readDocx.ts";
import { readOdt } from "../../electron/core/importers/odt/readOdt.ts";
import { sourceOf, written } from "../builders/sourceText.ts";
import { abstractList, listed, listInstance, run, wordFiles, wordParagraph } from "../builders/wordPackage.ts";
import { docxOf } from "../unit/electron/core/exporters/docx/readDocx.ts";
import { convertAll, findLibreOffice } from "./libreOffice.ts";
import { riverCommittee } from "./riverCommittee.ts";

const NO_SOFFICE = "LibreOffice (soffice) is not installed: the ODT it writes goes unread";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Formats of Word that LibreOffice keeps; it turns the others into digits. */
const FORMATS = [
  "taiwaneseCountingThousand",
  "taiwaneseCounting",
  "ideographLegalTraditional",
  "ideographTraditional",
  "ideographZodiac",
  "decimal",
  "decimalZero",
  "upperRoman",
  "lowerRoman",
  "upperLetter",
  "lowerLetter",
] as const;

/** A .docx with what LibreOffice wants beside the parts of the document. */
function openable(parts: Parameters<typeof wordFiles>[0]): Uint8Array {
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${type}+xml"/>`;
  const related = (type: string, target: string) =>
    strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`,
    );
  const types = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("document", "document.main")}${override("numbering", "numbering")}`;
  return zipSync({
    ...wordFiles(parts),
    "[Content_Types].xml": strToU8(`<Types xmlns="${PACKAGE}/content-types">${types}</Types>`),
    "_rels/.rels": related("officeDocument", "word/document.xml"),
    "word/_rels/document.xml.rels": related("numbering", "numbering.xml"),
  });
}

function everyFormat(): Uint8Array {
  const levels = [
    { format: "ideographLegalTraditional", text: "%1、" },
    { format: "taiwaneseCountingThousand", text: "%2、" },
    { format: "taiwaneseCountingThousand", text: "（%3）" },
    { format: "decimal", text: "%3-%4." },
  ];
  const outline = FORMATS.length;
  const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const lists = FORMATS.map((format, index) => abstractList(index, [{ format, text: "（%1）" }])).join("");
  const instances = [...FORMATS, ""].map((_, index) => listInstance(index + 1, index)).join("");
  const items = FORMATS.flatMap((_, index) => Array.from({ length: 23 }, () => listed("事項", index + 1)));
  const places = [0, 1, 2, null, 2, 3, 1, null, 1, 0, 2, 3] as const;
  const outlined = places.map((level) =>
    level === null ? wordParagraph(run("間隔")) : listed("案", outline + 1, level),
  );
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(run(text))}</w:tc>`;
  const grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>';
  const table = `<w:tbl>${grid}<w:tr>${cell("案由", '<w:gridSpan w:val="2"/>')}${cell("單位")}</w:tr><w:tr>${cell("甲", '<w:vMerge w:val="restart"/>')}${cell("一")}${cell("二")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("三", '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`;
  return openable({
    body: [...items, ...outlined, listed("再起", outline + 2), table, wordParagraph(run("甲  乙"))].join(""),
    numbering: lists + abstractList(outline, levels) + instances + listInstance(outline + 2, outline, again),
  });
}

describe("an ODT that LibreOffice makes of a DOCX", () => {
  const soffice = findLibreOffice();

  it("reads back with the same marks, words and merged cells", async (ctx) => {
    if (soffice === null) return ctx.skip(NO_SOFFICE);
    const bytes = everyFormat();
    const { "a.docx": converted } = await convertAll(soffice, { "a.docx": bytes }, "odt");
    const before = written(sourceOf(await readDocx("a.docx", bytes)).blocks);
    expect(before).toHaveLength(FORMATS.length * 23 + 17);
    expect(written(sourceOf(await readOdt("a.odt", converted ?? new Uint8Array(0))).blocks)).toEqual(before);
  });

  it("holds every line of our own record", async (ctx) => {
    if (soffice === null) return ctx.skip(NO_SOFFICE);
    const bytes = await docxOf(riverCommittee);
    const { "a.docx": converted } = await convertAll(soffice, { "a.docx": bytes }, "odt");
    const before = written(sourceOf(await readDocx("a.docx", bytes)).blocks);
    expect(written(sourceOf(await readOdt("a.odt", converted ?? new Uint8Array(0))).blocks)).toEqual(before);
  });
});
