import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { exportDocx } from "../../electron/core/exporters/docx/exportDocx.ts";
import { exportOdt } from "../../electron/core/exporters/odt/exportOdt.ts";
import { readFileBytes } from "../../electron/core/importers/registry.ts";
import type { LayoutDocument } from "../../shared/layout/blocks.ts";
import { layOut } from "../../shared/layout/layOut.ts";
import { countedIds } from "../../shared/minutes/ids.ts";
import { defaultProfile } from "../../shared/profiles/defaultProfile.ts";
import { recognise } from "../../shared/recognition/recognise.ts";
import { convertAll, findLibreOffice } from "../golden/libreOffice.ts";
import { riverCommittee } from "../golden/riverCommittee.ts";
import { bundlePreview } from "./preview/bundle.ts";
import { linesOf, wordsOfPdf } from "./preview/pdfLines.ts";

const FIXTURES = new URL("../fixtures/minutes/", import.meta.url);
const FONTS = fileURLToPath(new URL("preview/fonts.conf", import.meta.url));

/** How far the lines of all records together may differ. */
const LINES_APART = 0.02;

/** How many lines must be the same where LibreOffice does what the file says. */
const LINES_ALIKE = 0.99;

async function fixtureLayouts(): Promise<Map<string, LayoutDocument>> {
  const layouts = new Map([["river-committee", layOut(riverCommittee, defaultProfile)]]);
  for (const file of readdirSync(FIXTURES).filter((name) => name.endsWith(".txt"))) {
    const reading = await readFileBytes(file, readFileSync(new URL(file, FIXTURES)));
    if (!reading.ok) throw new Error(`${file}: ${reading.message}`);
    const { doc } = recognise(reading.source, countedIds());
    layouts.set(file.replace(/\.txt$/u, ""), layOut(doc, defaultProfile));
  }
  return layouts;
}

/** What this machine lacks for the comparison, or null. */
function missing(soffice: string | null): string | null {
  if (soffice === null) return "LibreOffice (soffice) is not installed: the preview goes uncompared";
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    const kai = execFileSync("fc-list", [":family=TW-Kai"], { encoding: "utf8" });
    return kai === "" ? "全字庫正楷體 (fonts-cns11643-kai) is not installed: the preview goes uncompared" : null;
  } catch {
    return "pdftotext or fontconfig is not installed: the preview goes uncompared";
  }
}

type PagesOf = ReadonlyMap<string, readonly (readonly string[])[]>;

async function docxOf(layouts: ReadonlyMap<string, LayoutDocument>): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const [name, layout] of layouts) {
    files[`${name}.docx`] = await exportDocx(layout, defaultProfile, { title: name, date: null });
  }
  return files;
}

/** The pages that LibreOffice prints of each file, as lines of text. */
async function printed(soffice: string, files: Readonly<Record<string, Uint8Array>>): Promise<PagesOf> {
  const pages = new Map<string, string[][]>();
  for (const [name, pdf] of Object.entries(await convertAll(soffice, files, "pdf"))) {
    pages.set(name.replace(/\.[^.]*$/u, ""), (await wordsOfPdf(pdf)).map(linesOf));
  }
  return pages;
}

/** The same records as ODT, whose words about punctuation at the margin and blanks beside Latin LibreOffice heeds. */
function odtOf(layouts: ReadonlyMap<string, LayoutDocument>): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const [name, layout] of layouts) {
    files[`${name}.odt`] = exportOdt(layout, defaultProfile, { title: name, date: null });
  }
  return files;
}

async function openPreview(page: Page): Promise<void> {
  const { script, style } = await bundlePreview();
  await page.setContent("<!doctype html><html><body></body></html>");
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script });
}

async function previewed(page: Page, layouts: ReadonlyMap<string, LayoutDocument>): Promise<PagesOf> {
  await openPreview(page);
  const pages = new Map<string, string[][]>();
  for (const [name, layout] of layouts) {
    const words = await page.evaluate(([each, profile]) => window.paintRecord(each, profile), [
      layout,
      defaultProfile,
    ] as const);
    pages.set(name, words.map(linesOf));
  }
  return pages;
}

const withoutSpace = (line: string) => line.replace(/\s/gu, "");

/** How many lines are the same in both. */
function alike(lines: readonly string[], others: readonly string[]): number {
  const rest = others.map(withoutSpace);
  return lines.filter((line) => {
    const at = rest.indexOf(withoutSpace(line));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
}

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`;

/** Compares records line by line and page by page, and says what it found. */
function compare(what: string, preview: PagesOf, libreOffice: PagesOf) {
  const total = { preview: 0, libreOffice: 0, alike: 0 };
  for (const [name, pages] of preview) {
    const others = libreOffice.get(name) ?? [];
    const [mine, theirs] = [pages.flat(), others.flat()];
    const same = alike(mine, theirs);
    total.preview += mine.length;
    total.libreOffice += theirs.length;
    total.alike += same;
    console.log(
      `${what} ${name}: ${pages.length} and ${others.length} pages, ${mine.length} and ${theirs.length} lines, ` +
        `${percent(same, theirs.length)} the same`,
    );
    expect.soft(Math.abs(pages.length - others.length), `pages of ${name}`).toBeLessThanOrEqual(1);
  }
  const apart = Math.abs(total.preview - total.libreOffice);
  console.log(
    `${what} all: ${total.preview} and ${total.libreOffice} lines, ${percent(apart, total.libreOffice)} apart, ` +
      `${percent(total.alike, total.libreOffice)} the same`,
  );
  expect(total.libreOffice).toBeGreaterThan(500);
  return { apart: apart / total.libreOffice, alike: total.alike / total.libreOffice };
}

test("the preview has the lines and pages that LibreOffice prints", async ({ page }) => {
  test.setTimeout(300_000);
  const soffice = findLibreOffice();
  const lack = missing(soffice);
  test.skip(lack !== null, lack ?? "");
  if (soffice === null) return;
  process.env.FONTCONFIG_FILE = FONTS;
  try {
    const layouts = await fixtureLayouts();
    const files = await docxOf(layouts);
    const preview = await previewed(page, layouts);
    const asItReadsDocx = compare("DOCX", preview, await printed(soffice, files));
    expect(asItReadsDocx.apart).toBeLessThanOrEqual(LINES_APART);
    const asTheFileSays = compare("ODT", preview, await printed(soffice, odtOf(layouts)));
    expect(asTheFileSays.apart).toBeLessThanOrEqual(LINES_APART);
    expect(asTheFileSays.alike).toBeGreaterThan(LINES_ALIKE);
  } finally {
    delete process.env.FONTCONFIG_FILE;
  }
});

test("every character of a record stands on its pages once and in order", async ({ page }) => {
  await openPreview(page);
  const layout = (await fixtureLayouts()).get("county-advisory-committee");
  if (layout === undefined) throw new Error("The fixture is gone");
  const withoutTables = { ...layout, blocks: layout.blocks.filter((block) => block.kind === "paragraph") };
  const words = await page.evaluate(([each, profile]) => window.paintRecord(each, profile), [
    withoutTables,
    { ...defaultProfile, pageNumber: "" },
  ] as const);
  const painted = words.flat().map(({ text }) => text);
  const expected = withoutTables.blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.runs : []))
    .map((run) => (run.kind === "text" ? run.text : ""))
    .join("");
  expect(painted.join("")).toBe(expected.replace(/\s/gu, ""));
});
