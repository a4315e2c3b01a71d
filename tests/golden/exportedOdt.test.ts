import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xmlSafe } from "../../electron/core/exporters/xmlSafe.ts";
import { readDocx } from "../../electron/core/importers/docx/readDocx.ts";
import { readOdt } from "../../electron/core/importers/odt/readOdt.ts";
import type { Reading } from "../../electron/core/importers/reading.ts";
import { plainText } from "../../shared/minutes/plainText.ts";
import type { SourceBlock } from "../../shared/recognition/source.ts";
import { arbitraryMinutes } from "../builders/arbitraryMinutes.ts";
import { sourceOf, written } from "../builders/sourceText.ts";
import { docxOf } from "../unit/electron/core/exporters/docx/readDocx.ts";
import { odtOf, partText } from "../unit/electron/core/exporters/odt/readOdt.ts";
import { convertAll, findLibreOffice } from "./libreOffice.ts";
import { riverCommittee } from "./riverCommittee.ts";

const NO_SOFFICE = "LibreOffice (soffice) is not installed: what it makes of an ODT goes untested";

/** content.xml with a line per style, paragraph, row and table, without namespaces and the names that carry the structure. */
function normalised(xml: string): string {
  return xml
    .replace(/ xmlns:\w+="[^"]*"/gu, "")
    .replace(/<text:bookmark [^>]*\/>/gu, "")
    .replace(/(?=<(?:style:style|text:[ph]|table:table|table:table-row|table:table-header-rows)[ >])/gu, "\n")
    .replace(/\n{2,}/gu, "\n");
}

const withoutSpace = (text: string) => text.replace(/[\s\ufeff]+/gu, "");

/** Every word that was read, marks and cells included. */
const wordsOf = (blocks: readonly SourceBlock[]): string =>
  blocks
    .map((block) =>
      block.kind === "line"
        ? (block.mark ?? "") + block.text
        : block.rows
            .flat()
            .map(({ lines }) => wordsOf(lines))
            .join(""),
    )
    .join("");

/** The lines that were read, marks and cells included. */
const linesOf = (reading: Reading) => written(sourceOf(reading).blocks);

describe("the ODT of the river committee", () => {
  it("is the content.xml that was looked at and found good", async () => {
    await expect(`${normalised(partText(odtOf(riverCommittee), "content.xml"))}\n`).toMatchFileSnapshot(
      "riverCommittee.content.xml",
    );
  });
});

describe("our own reader", () => {
  it("reads the ODT as it does the DOCX of the same record", async () => {
    const [odt, docx] = [odtOf(riverCommittee), await docxOf(riverCommittee)];
    expect(linesOf(await readOdt("a.odt", odt))).toEqual(linesOf(await readDocx("a.docx", docx)));
  });

  it("reads every character of any record in order", async () => {
    for (const doc of fc.sample(arbitraryMinutes(), { numRuns: 150, seed: 20_260_903 })) {
      const reading = await readOdt("a.odt", odtOf(doc));
      const read = reading.ok ? wordsOf(reading.source.blocks).replace(/〔圖[^〕]*〕/gu, "") : "";
      expect(withoutSpace(read).normalize("NFC")).toBe(withoutSpace(plainText(doc)).normalize("NFC"));
    }
  });
});

describe("LibreOffice", () => {
  const soffice = findLibreOffice();

  it("reads every character of the file in order", async (ctx) => {
    if (soffice === null) return ctx.skip(NO_SOFFICE);
    const docs = [riverCommittee, ...fc.sample(arbitraryMinutes(), { numRuns: 30, seed: 20_260_903 })];
    const files = Object.fromEntries(docs.map((doc, index) => [`record${index}.odt`, odtOf(doc)]));
    const texts = await convertAll(soffice, files, "txt:Text (encoded):UTF8");
    for (const [index, doc] of docs.entries()) {
      const read = new TextDecoder().decode(texts[`record${index}.odt`]).replace(/〔圖[^〕]*〕/gu, "");
      expect(withoutSpace(read), `record ${index}`).toBe(withoutSpace(xmlSafe(plainText(doc))));
    }
  });
});
