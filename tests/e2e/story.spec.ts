import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page, Response } from "@playwright/test";
import { z } from "zod";
import { withoutSpace } from "../../shared/recognition/spacing.ts";
import { convertAll, findLibreOffice } from "../golden/libreOffice.ts";
import { expect, test } from "./openWindow.ts";
import { startHost } from "./startHost.ts";

const FIXTURE = fileURLToPath(new URL("../fixtures/minutes/county-advisory-committee.txt", import.meta.url));
const TYPED = "請社會處於下次會議提出服務成效，並副知教育處。";

const paper = (window: Page) => window.locator(".paper");
const saved = (window: Page) => window.locator(".drafting-save-saved");

async function importAndAccept(window: Page): Promise<void> {
  await window.locator("input[type=file]").setInputFiles(FIXTURE);
  await expect(window.getByRole("heading", { name: "匯入檢視" })).toBeVisible();
  await window.keyboard.press("Control+s");
  await expect(paper(window)).toBeVisible();
}

/** Puts the cursor at the end of the last passage before 散會. */
async function goToEndOf(window: Page, words: string): Promise<void> {
  await paper(window).getByText(words).last().click();
  await window.keyboard.press("End");
}

/** All words of the preview's pages, marks included, page numbers left out. */
async function previewedWords(window: Page): Promise<string> {
  const sheets = window.locator(".preview-sheet");
  await expect(sheets.first()).toBeVisible();
  const texts = await sheets.evaluateAll((elements) => elements.map((element) => element.textContent ?? ""));
  return withoutSpace(texts.join("")).replace(/第\d+頁，共\d+頁/gu, "");
}

const withRevision = z.object({ ok: z.literal(true), value: z.object({ revision: z.number() }) });

/** The highest revision that the host has told a page of. */
function revisionsTold(page: Page): () => Promise<number> {
  const answers: Promise<number>[] = [];
  const read = async (response: Response) => {
    const body: unknown = await response.json().catch(() => null);
    const told = withRevision.safeParse(body);
    return told.success ? told.data.value.revision : 0;
  };
  page.on("response", (response) => {
    if (response.url().endsWith("/api/request")) answers.push(read(response));
  });
  return async () => Math.max(0, ...(await Promise.all(answers)));
}

test("last meeting's minutes are imported, drafted on, survive kill -9 while she types, and are exported", async ({
  page,
  host,
  context,
}, info) => {
  const told = revisionsTold(page);
  await page.goto(host.address);
  await importAndAccept(page);
  await goToEndOf(page, "主席裁示");
  await page.keyboard.press("Enter");
  await page.keyboard.type(TYPED, { delay: 20 });
  await expect(saved(page)).toBeVisible();
  const before = await told();

  const typing = page.keyboard.type("這一句打到一半的時候，主機忽然不見了。", { delay: 60 });
  await page.waitForTimeout(900);
  await host.kill();
  await typing;
  const acknowledged = await told();
  expect(acknowledged).toBeGreaterThan(before);
  await expect(page.locator(".drafting-save-unsaved")).toBeVisible();
  await expect(paper(page)).toContainText("主機忽然不見了");

  const again = await startHost(host);
  try {
    const fresh = await context.newPage();
    const reopened = revisionsTold(fresh);
    await fresh.goto(again.address);
    await fresh.getByRole("row").filter({ hasText: "會議紀錄" }).first().dblclick();
    await expect(paper(fresh)).toContainText(TYPED);
    expect(await reopened()).toBeGreaterThanOrEqual(acknowledged);
    await exportAndCompare(fresh, again.saveFolder, () => info.annotations.push({ type: "no-libreoffice" }));
  } finally {
    await again.stop();
  }
});

/** Exports the open meeting; the words of the file, as LibreOffice reads them, are those of the preview. */
async function exportAndCompare(window: Page, saveFolder: string, withoutOffice: () => void): Promise<void> {
  await window.getByRole("button", { name: "匯出" }).click();
  const previewed = await previewedWords(window);
  await window.getByRole("button", { name: /匯出 DOCX/u }).click();
  await expect(window.getByText("已匯出")).toBeVisible();
  const [name, ...others] = await readdir(saveFolder);
  expect(others).toEqual([]);
  const soffice = findLibreOffice();
  if (name === undefined || soffice === null) {
    withoutOffice();
    return;
  }
  const file = await readFile(join(saveFolder, name));
  const { "record.docx": text } = await convertAll(soffice, { "record.docx": file }, "txt:Text (encoded):UTF8");
  expect(withoutSpace(new TextDecoder().decode(text))).toBe(previewed);
}
