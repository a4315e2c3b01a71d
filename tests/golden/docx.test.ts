import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { exportDocx } from "../../electron/core/exporters/docx/exportDocx.ts";
import { xmlSafe } from "../../electron/core/exporters/xmlSafe.ts";
import { readDocx } from "../../electron/core/importers/docx/readDocx.ts";
import { layOut } from "../../shared/layout/layOut.ts";
import { layoutText } from "../../shared/layout/layoutText.ts";
import { countedIds } from "../../shared/minutes/ids.ts";
import { plainText } from "../../shared/minutes/plainText.ts";
import { defaultProfile } from "../../shared/profiles/defaultProfile.ts";
import { recognise } from "../../shared/recognition/recognise.ts";
import { arbitraryMinutes } from "../builders/arbitraryMinutes.ts";
import { canonical } from "../builders/canonical.ts";
import { docxOf, partText } from "../unit/electron/core/exporters/docx/readDocx.ts";
import { convertAll, findLibreOffice } from "./libreOffice.ts";
import { riverCommittee } from "./riverCommittee.ts";

const NO_SOFFICE = "LibreOffice (soffice) is not installed: what it makes of a DOCX goes untested";

/** document.xml with a line per paragraph, row and table, and without the namespaces that the docx library declares. */
function normalised(xml: string): string {
  return xml
    .replace(/ (?:xmlns:\w+|mc:Ignorable)="[^"]*"/gu, "")
    .replace(/(?=<w:(?:p|tbl|tr|tc|sectPr)[ >])/gu, "\n")
    .replace(/\n{2,}/gu, "\n");
}

const withoutSpace = (text: string) => text.replace(/[\s\ufeff]+/gu, "");

describe("the record of the river committee", () => {
  it("is the document.xml that was looked at and found good", async () => {
    const xml = partText(await docxOf(riverCommittee), "word/document.xml");
    await expect(`${normalised(xml)}\n`).toMatchFileSnapshot("riverCommittee.document.xml");
  });

  it("is the text that was looked at and found good", async () => {
    await expect(`${layoutText(layOut(riverCommittee, defaultProfile))}\n`).toMatchFileSnapshot("riverCommittee.txt");
  });
});

describe("LibreOffice", () => {
  const soffice = findLibreOffice();

  it("reads every character of the file in order", async (ctx) => {
    if (soffice === null) return ctx.skip(NO_SOFFICE);
    const docs = [riverCommittee, ...fc.sample(arbitraryMinutes(), { numRuns: 30, seed: 20_260_903 })];
    const files: Record<string, Uint8Array> = {};
    for (const [index, doc] of docs.entries()) files[`record${index}.docx`] = await docxOf(doc);
    const texts = await convertAll(soffice, files, "txt:Text (encoded):UTF8");
    for (const [index, doc] of docs.entries()) {
      const read = new TextDecoder().decode(texts[`record${index}.docx`]).replace(/〔圖[^〕]*〕/gu, "");
      expect(withoutSpace(read), `record ${index}`).toBe(withoutSpace(xmlSafe(plainText(doc))));
    }
  });

  it("saves it again so that it still reads back as the record that was written", async (ctx) => {
    if (soffice === null) return ctx.skip(NO_SOFFICE);
    const docs = [riverCommittee, ...fc.sample(arbitraryMinutes(), { numRuns: 30, seed: 20_260_903 })];
    const files: Record<string, Uint8Array> = {};
    for (const [index, doc] of docs.entries()) files[`record${index}.docx`] = await docxOf(doc);
    const saved = await convertAll(soffice, files, "docx:MS Word 2007 XML");
    for (const [index, doc] of docs.entries()) {
      const reading = await readDocx("record.docx", saved[`record${index}.docx`] ?? new Uint8Array());
      if (!reading.ok) throw new RangeError(reading.message);
      const read = recognise(reading.source, countedIds()).doc;
      const json = (each: Node) => canonical(each, defaultProfile).toJSON();
      expect(json(read), `record ${index}`).toEqual(json(doc));
    }
  });

  it("prints it on the pages it takes", async (ctx) => {
    if (soffice === null) return ctx.skip(NO_SOFFICE);
    const layout = layOut(riverCommittee, defaultProfile);
    const docx = await exportDocx(layout, defaultProfile, { title: "會議紀錄", date: null });
    const pdf = Buffer.from((await convertAll(soffice, { "record.docx": docx }, "pdf"))["record.docx"] ?? []).toString(
      "latin1",
    );
    expect(pdf.startsWith("%PDF-")).toBe(true);
    // Four with 標楷體 or 全字庫正楷體; another face may break its lines elsewhere.
    const pages = pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(5);
  });
});
