import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PrintJob } from "../../electron/core/exporters/pdf/printJob.ts";
import { browserPrinter } from "../../electron/hosts/printing/browserPrinter.ts";
import { findBrowser } from "../../electron/hosts/printing/findBrowser.ts";
import { layOut } from "../../shared/layout/layOut.ts";
import { plainText } from "../../shared/minutes/plainText.ts";
import { defaultProfile } from "../../shared/profiles/defaultProfile.ts";
import {
  hasPdfToText,
  PRINTING_FONTS,
  type PrintedSheet,
  printedSheets,
  wordThatBegins,
} from "../golden/printedWords.ts";
import { riverCommittee } from "../golden/riverCommittee.ts";

const CONFIG = fileURLToPath(new URL("../../build/vite.print.config.ts", import.meta.url));
const mm = (millimetres: number) => (millimetres * 72) / 25.4;
const NEAR = mm(0.5);

const job: PrintJob = {
  title: "青溪縣河川環境改善推動小組115年第3次會議紀錄",
  date: "2026-09-03",
  layout: layOut(riverCommittee, defaultProfile),
  profile: defaultProfile,
  pictures: {},
};

const LACK =
  findBrowser() === null
    ? "Neither Chrome nor Edge nor Chromium is installed: no PDF is made"
    : hasPdfToText()
      ? null
      : "pdftotext is not installed: the PDF goes unread";

const withoutSpace = (text: string) => text.replace(/\s+/gu, "");
const textOf = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");

/** The titles of a PDF's outline (ISO 32000-1 §12.3.3), in the order they are written. */
function outlineOf(pdf: Uint8Array): string[] {
  return [...textOf(pdf).matchAll(/\/Title\s*(?:<(FEFF[0-9A-Fa-f]*)>|\(((?:[^()\\]|\\[\s\S])*)\))/gu)].map(
    ([, hex, plain]) =>
      hex === undefined ? (plain ?? "") : Buffer.from(hex.slice(4), "hex").swap16().toString("utf16le"),
  );
}

describe.skipIf(LACK !== null)(LACK ?? "a record printed by an installed browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "lushi-print-page-"));
  let pdf = new Uint8Array();
  let sheets: readonly PrintedSheet[] = [];

  beforeAll(async () => {
    await build({ configFile: CONFIG, logLevel: "error", build: { outDir: folder } });
    process.env.FONTCONFIG_FILE = PRINTING_FONTS;
    const printed = await browserPrinter(pathToFileURL(`${folder}/`))(job);
    delete process.env.FONTCONFIG_FILE;
    if (!printed.ok) throw new Error(printed.refusal.message);
    pdf = new Uint8Array(printed.value);
    sheets = await printedSheets(pdf);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has all its words as text, in order", () => {
    const words = sheets.flatMap((sheet) => sheet.words.filter(({ top }) => top < mm(272)));
    const sorted = (text: string) => [...withoutSpace(text)].sort().join("");
    expect(sorted(words.map(({ text }) => text).join(""))).toBe(sorted(plainText(riverCommittee)));
    const column = words
      .filter(({ left }) => left < mm(30))
      .map(({ text }) => text)
      .join("");
    expect(column).toMatch(/時間：.*地點：.*壹、.*貳、.*肆、.*伍、.*陸、.*柒、.*捌、/u);
  });

  it("stands 2.5 cm from every edge of A4, its title in the middle", () => {
    expect(sheets.length).toBeGreaterThan(2);
    for (const sheet of sheets) {
      expect(Math.abs(sheet.width - mm(210))).toBeLessThan(NEAR);
      expect(Math.abs(sheet.height - mm(297))).toBeLessThan(NEAR);
      for (const { left, right, top } of sheet.words) {
        expect(left).toBeGreaterThan(mm(25) - NEAR);
        expect(right).toBeLessThan(mm(185) + NEAR);
        expect(top).toBeGreaterThan(mm(25) - NEAR);
      }
    }
    expect(Math.abs(wordThatBegins(sheets, "時間：").left - mm(25))).toBeLessThan(NEAR);
    expect(Math.abs(wordThatBegins(sheets, "紀錄：").right - mm(185))).toBeLessThan(NEAR);
    const { left, right } = wordThatBegins(sheets, "青溪縣");
    expect(Math.abs((left + right) / 2 - mm(105))).toBeLessThan(NEAR);
  });

  it("counts its pages and leaves none blank", () => {
    sheets.forEach(({ words }, index) => {
      const foot = words.filter(({ top }) => top > mm(272)).map(({ text }) => text);
      expect(foot.join("")).toBe(`第${index + 1}頁，共${sheets.length}頁`);
      expect(words.length).toBeGreaterThan(foot.length);
    });
  });

  it("can be walked through by its sections and motions", () => {
    const outline = outlineOf(pdf).map(withoutSpace);
    expect(outline).toContain("參、前次會議決議事項辦理情形：");
    expect(outline.filter((title) => title.startsWith("案由"))).toHaveLength(4);
    expect(textOf(pdf)).toMatch(/\/StructTreeRoot/u);
  });

  it("bears its title and the day of the meeting, and nothing of browser, clock or network", () => {
    expect(textOf(pdf)).not.toMatch(/Mozilla|Chrome|Skia\/PDF|\/URI|file:/u);
    expect(textOf(pdf)).toMatch(/\/CreationDate \(D:20260903/u);
  });
});

describe("a machine without a browser", () => {
  it("is told what to do instead", async () => {
    const printed = await browserPrinter(new URL("file:///nowhere/"), () => null)(job);
    expect(printed).toMatchObject({ ok: false, refusal: { message: expect.stringContaining("LibreOffice") } });
  });

  it("is told that the page for printing was not built", async () => {
    const printed = await browserPrinter(new URL("file:///nowhere/"), () => ({ name: "Chrome", path: "/nowhere" }))(
      job,
    );
    expect(printed).toMatchObject({ ok: false, refusal: { message: expect.stringContaining("npm run build") } });
  });
});
