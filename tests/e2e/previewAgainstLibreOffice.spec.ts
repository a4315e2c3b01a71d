import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { exportDocx } from "../../electron/core/exporters/docx/exportDocx.ts";
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

/** The pages of each record as LibreOffice prints its DOCX, as lines of text. */
async function printed(
  layouts: ReadonlyMap<string, LayoutDocument>,
  soffice: string,
): Promise<Map<string, string[][]>> {
  const files: Record<string, Uint8Array> = {};
  for (const [name, layout] of layouts) {
    files[`${name}.docx`] = await exportDocx(layout, defaultProfile, { title: name, date: null });
  }
  process.env.FONTCONFIG_FILE = FONTS;
  const pdfs = await convertAll(soffice, files, "pdf").finally(() => {
    delete process.env.FONTCONFIG_FILE;
  });
  const pages = new Map<string, string[][]>();
  for (const [name, pdf] of Object.entries(pdfs)) {
    pages.set(name.replace(/\.docx$/u, ""), (await wordsOfPdf(pdf)).map(linesOf));
  }
  return pages;
}

const apart = (one: number, other: number) => Math.abs(one - other);
const inPercent = (part: number) => `${(part * 100).toFixed(1)} %`;

test("the preview breaks lines and pages as LibreOffice does with the DOCX", async ({ page }) => {
  test.setTimeout(180_000);
  const soffice = findLibreOffice();
  const lack = missing(soffice);
  test.skip(lack !== null, lack ?? "");
  if (soffice === null) return;

  const layouts = await fixtureLayouts();
  const expected = await printed(layouts, soffice);
  const { script, style } = await bundlePreview();
  await page.setContent("<!doctype html><html><body></body></html>");
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script });

  const total = { preview: 0, libreOffice: 0, alike: 0 };
  for (const [name, layout] of layouts) {
    const words = await page.evaluate(([each, profile]) => window.paintRecord(each, profile), [
      layout,
      defaultProfile,
    ] as const);
    const preview = words.map(linesOf);
    const libreOffice = expected.get(name) ?? [];
    const [mine, theirs] = [preview.flat(), libreOffice.flat()];
    const rest = theirs.map((line) => line.replace(/\s/gu, ""));
    const alike = mine.filter((line) => {
      const at = rest.indexOf(line.replace(/\s/gu, ""));
      if (at >= 0) rest.splice(at, 1);
      return at >= 0;
    }).length;
    total.preview += mine.length;
    total.libreOffice += theirs.length;
    total.alike += alike;
    console.log(
      `${name}: ${preview.length} and ${libreOffice.length} pages, ${mine.length} and ${theirs.length} lines, ` +
        `${inPercent(alike / theirs.length)} of them the same`,
    );
    expect.soft(apart(preview.length, libreOffice.length), `pages of ${name}`).toBeLessThanOrEqual(1);
    expect.soft(mine.join("").length, `text of ${name}`).toBeGreaterThan(0);
  }
  const difference = apart(total.preview, total.libreOffice) / total.libreOffice;
  console.log(
    `all: ${total.preview} and ${total.libreOffice} lines, ${inPercent(difference)} apart, ` +
      `${inPercent(total.alike / total.libreOffice)} of them the same`,
  );
  expect(total.libreOffice).toBeGreaterThan(500);
  expect(difference).toBeLessThanOrEqual(LINES_APART);
});

test("every character of a record stands on its pages once and in order", async ({ page }) => {
  const { script, style } = await bundlePreview();
  await page.setContent("<!doctype html><html><body></body></html>");
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script });
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
