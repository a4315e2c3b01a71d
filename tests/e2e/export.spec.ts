import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { findBrowser } from "../../electron/hosts/printing/findBrowser.ts";
import { expect, test } from "./openWindow.ts";

const withoutSpace = (text: string) => text.replace(/\s/gu, "");

/** Opens the sample meeting and goes to its export page. */
async function openExport(window: Page): Promise<void> {
  await window.getByRole("button", { name: "開啟範例" }).click();
  await window.getByRole("button", { name: "匯出", exact: true }).click();
  await expect(window).toHaveTitle("匯出－錄事");
  await expect(window.getByText(/^共 \d+ 頁$/u)).toBeVisible();
}

interface PaintedLines {
  readonly text: string;
  readonly measured: number;
  readonly painted: number;
}

/** Each paragraph outside tables: its lines as they were measured and as they stand on the page. */
function paintedLines(window: Page): Promise<PaintedLines[]> {
  return window.locator(".preview-text > .preview-paragraph").evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const { top, height } = paragraph.getBoundingClientRect();
      const measured = Number((paragraph as HTMLElement).dataset.lines);
      const lines = [...range.getClientRects()].map((rect) =>
        Math.floor((((rect.top + rect.bottom) / 2 - top) / height) * measured),
      );
      return { text: paragraph.textContent, measured, painted: new Set(lines).size };
    }),
  );
}

const sheets = (window: Page) => window.locator(".preview-sheet");

test("a record is shown on its pages and exported as it is shown", async ({ window, host }) => {
  await openExport(window);
  const pages = await sheets(window).count();
  expect(pages).toBeGreaterThan(3);
  await expect(sheets(window).last()).toContainText(`第 ${pages} 頁，共 ${pages} 頁`);

  await window.keyboard.press("Control+Enter");
  const saved = window.getByText(/^已匯出「.*\.docx」$/u);
  await expect(saved).toBeVisible();
  const name = /「(.*)」/u.exec((await saved.textContent()) ?? "")?.[1] ?? "";
  await expect(window.locator(".export-name")).toHaveText(name.replace(/\.docx$/u, ""));
  await expect(window.getByText("寫出後讀回：一致")).toBeVisible();

  const parts = unzipSync(await readFile(join(host.saveFolder, name)));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const inFile = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join("");
  // Headers that are repeated on a page stand in the file once.
  const onPages = await window.locator(".preview-text").evaluateAll((texts) =>
    texts
      .map((text) => {
        const copy = text.cloneNode(true) as HTMLElement;
        for (const again of copy.querySelectorAll(".preview-repeated")) again.remove();
        return copy.textContent;
      })
      .join(""),
  );
  expect([...withoutSpace(onPages)].sort().join("")).toBe([...withoutSpace(inFile)].sort().join(""));
});

test("one button writes every chosen format, and says of each where it is and that it reads back", async ({
  window,
  host,
}) => {
  await openExport(window);
  for (const format of ["ODT", "TXT"])
    await window.getByRole("checkbox", { name: new RegExp(`^${format}`, "u") }).press(" ");
  await window.getByRole("button", { name: /^匯出 3 個檔案/u }).click();
  for (const ending of ["docx", "odt", "txt"]) {
    await expect(window.getByText(new RegExp(`^已匯出「.*\\.${ending}」$`, "u"))).toBeVisible();
  }
  await expect(window.getByText("寫出後讀回：一致")).toHaveCount(3);
  const folder = host.saveFolder.split("/").slice(-2).join("／");
  await expect(window.getByText(`存到：${folder}`, { exact: true })).toHaveCount(3);

  const written = await readdir(host.saveFolder);
  expect(written.map((name) => name.split(".").at(-1)).sort()).toEqual(["docx", "odt", "txt"]);
  const odt = written.find((name) => name.endsWith(".odt")) ?? "";
  expect(Object.keys(unzipSync(await readFile(join(host.saveFolder, odt))))[0]).toBe("mimetype");
  const txt = written.find((name) => name.endsWith(".txt")) ?? "";
  expect(await readFile(join(host.saveFolder, txt), "utf8")).toContain("散會");

  await window.reload();
  await expect(window.getByText(/^共 \d+ 頁$/u)).toBeVisible();
  await expect(window.getByRole("button", { name: /^匯出 3 個檔案/u })).toBeVisible();
});

test("one folder holds what is circulated, and the page says of each file that it reads back", async ({
  window,
  host,
}) => {
  await openExport(window);
  const odt = window.getByRole("checkbox", { name: /^ODT ODF/u });
  await odt.press(" ");
  await window.getByRole("checkbox", { name: "做成傳閱資料夾" }).press(" ");
  await window.getByRole("checkbox", { name: "社會處", exact: true }).press(" ");
  await expect(window.getByText("資料夾裡會有 6 個檔案。")).toBeVisible();
  await window.getByRole("button", { name: /^做成傳閱資料夾/u }).click();
  await expect(window.getByText("匯出檢核：資料夾裡有 6 個檔案")).toBeVisible();
  await expect(window.getByText("寫出後讀回：一致")).toHaveCount(6);
  const [folder = ""] = await readdir(host.saveFolder);
  expect(folder).toMatch(/^1150903_雲海縣政府.*_傳閱$/u);
  expect((await readdir(join(host.saveFolder, folder))).sort()).toEqual(
    [
      "1150903_會議紀錄.docx",
      "1150903_會議紀錄.odt",
      "1150903_節錄_社會處.docx",
      "1150903_節錄_社會處.odt",
      "1150903_列管表.ods",
      "1150903_簽到表.odt",
    ].sort(),
  );
  const { violations } = await new AxeBuilder({ page: window }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
});

test("the words of the 函 are copied with one button", async ({ window }) => {
  await openExport(window);
  const cover = window.getByRole("textbox", { name: "函的文字" });
  await expect(cover).toHaveValue(/^檢送雲海縣政府.*會議紀錄1份，請查照。/u);
  await window.getByRole("button", { name: "複製這段文字" }).press("Enter");
  await expect(window.getByText("已複製，可以貼到公文裡。")).toBeVisible();
});

test("a PDF has the pages of the preview", async ({ window, host }) => {
  test.skip(findBrowser() === null, "Neither Chrome nor Edge nor Chromium is installed: no PDF is made");
  await openExport(window);
  const pages = await sheets(window).count();
  await window.getByRole("checkbox", { name: /^DOCX/u }).press(" ");
  await window.getByRole("checkbox", { name: /^PDF/u }).press(" ");
  await window.keyboard.press("Control+Enter");
  await expect(window.getByText(/^已匯出「.*\.pdf」$/u)).toBeVisible({ timeout: 60_000 });
  await expect(window.getByText("PDF 照預覽的頁面印出，不另外讀回。")).toBeVisible();
  const [name = ""] = await readdir(host.saveFolder);
  const pdf = (await readFile(join(host.saveFolder, name))).toString("latin1");
  expect(pdf.startsWith("%PDF-")).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/gu)).toHaveLength(pages);
});

test("nothing is written while no format is chosen", async ({ window }) => {
  await openExport(window);
  await window.getByRole("checkbox", { name: /^DOCX/u }).press(" ");
  await expect(window.getByText("請至少選一種格式。")).toBeVisible();
  await expect(window.getByRole("button", { name: /^匯出 ?Ctrl/u })).toBeDisabled();
});

test("the page begins at its heading", async ({ window }) => {
  await openExport(window);
  await expect(window.getByRole("heading", { level: 1 })).toBeFocused();
  await window.keyboard.press("Tab");
  await expect(window.getByRole("button", { name: "格式", exact: true })).toBeFocused();
  await window.keyboard.press("Tab");
  await expect(window.getByRole("button", { name: /檢視大小/u })).toBeFocused();
});

test("the pages grow and shrink without a line breaking elsewhere", async ({ window }) => {
  await openExport(window);
  const before = await paintedLines(window);
  expect(before.length).toBeGreaterThan(50);
  expect(before.filter(({ text, measured, painted }) => text !== "" && measured !== painted)).toEqual([]);
  for (const [choice, width] of [
    ["125%", 992],
    ["符合寬度", null],
  ] as const) {
    await window.getByRole("button", { name: /檢視大小/u }).click();
    await window.getByRole("option", { name: choice }).click();
    const box = await sheets(window).first().boundingBox();
    const desk = await window.locator(".export-desk").boundingBox();
    if (width !== null) expect(box?.width).toBeCloseTo(width, -1);
    else expect(box?.width ?? 0).toBeGreaterThan((desk?.width ?? 0) - 80);
    expect(await paintedLines(window)).toEqual(before);
  }
});

test("Escape leads back to the editor", async ({ window }) => {
  await openExport(window);
  await window.keyboard.press("Escape");
  await expect(window).toHaveTitle("編輯－錄事");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("the page has no serious findings", async ({ window }) => {
      await openExport(window);
      await window.keyboard.press("Control+Enter");
      await expect(window.getByText(/^已匯出/u)).toBeVisible();
      const { violations } = await new AxeBuilder({ page: window }).analyze();
      expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    });
  });
}
