import { expect, test } from "vitest";
import { renderRecord } from "../../electron/core/exporters/renderRecord.ts";
import { type Summary, summaryOf } from "../../electron/core/exporters/summary.ts";
import { readPdf } from "../../electron/core/importers/pdf/readPdf.ts";
import { countedIds } from "../../shared/minutes/ids.ts";
import { defaultProfile } from "../../shared/profiles/defaultProfile.ts";
import { recognise } from "../../shared/recognition/recognise.ts";
import { recogniseText, summaryOfText } from "../builders/recognised.ts";
import { sourceOf } from "../builders/sourceText.ts";
import { FIXTURES } from "../unit/shared/recognition/fixtures.ts";
import { convertAll, findLibreOffice } from "./libreOffice.ts";

const RECORDS = FIXTURES.filter(({ summary }) => summary.kind === "minutes" || summary.kind === "follow-up-list");

/** A summary without white space: a PDF has none between characters, only distance. */
const closedUp = (summary: Summary): unknown =>
  JSON.parse(JSON.stringify(summary), (_key, value) => (typeof value === "string" ? value.replace(/\s/gu, "") : value));

test("every record that LibreOffice printed as PDF says the same as its text", async ({ skip }) => {
  const soffice = findLibreOffice();
  if (soffice === null) return skip("這台電腦沒有 LibreOffice，沒有檢查印成 PDF 的紀錄讀得回來。");
  const files: Record<string, Uint8Array> = {};
  for (const { name, text } of RECORDS) {
    const record = { doc: recogniseText(text).doc, profile: defaultProfile, pictures: new Map() };
    const odt = await renderRecord(record, "odt", undefined);
    if (!odt.ok) throw new Error(odt.refusal.message);
    files[`${name}.odt`] = odt.value;
  }
  const printed = await convertAll(soffice, files, "pdf");
  for (const { name, text } of RECORDS) {
    const source = sourceOf(await readPdf(`${name}.txt`, printed[`${name}.odt`] ?? new Uint8Array()));
    const summary = summaryOf(recognise(source, countedIds()));
    expect(closedUp(summary), name).toEqual(closedUp(summaryOfText(text, `${name}.txt`)));
  }
}, 120_000);
