import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator } from "@playwright/test";
import { tracesIn } from "../store/traces.ts";
import { expectAccessible } from "./accessible.ts";
import { ask } from "./askHost.ts";
import { expect, test } from "./openWindow.ts";
import { scratchFolders, startHost } from "./startHost.ts";

const PHRASE = "quiet river 7 egrets";
const WORDS = ["示範公文", "雲海縣"];

/** Types the groups of the code that the dialog asks for. */
async function typeGroups(dialog: Locator, groups: readonly string[]): Promise<void> {
  const fields = dialog.getByRole("textbox", { name: /^第 \d 組$/ });
  for (const field of await fields.all()) {
    const name = await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? "");
    await field.fill(groups[Number(/\d/.exec(name)?.[0]) - 1] ?? "");
  }
}

test("the lock encrypts the store, closes both windows with what was typed, and opens with the phrase", async ({
  window: page,
  host,
}) => {
  await page.getByRole("button", { name: "開啟範例" }).click();
  await expect(page.locator(".paper")).toBeVisible();
  await page.keyboard.press("Alt+3");
  const part = page.getByRole("region", { name: "資料鎖" });
  await part.getByRole("button", { name: "開啟資料鎖…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("通行語句").fill(PHRASE);
  await dialog.getByLabel("再打一次").fill(PHRASE);
  await dialog.getByRole("button", { name: "抄下復原碼" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(8);
  const groups = await dialog.getByRole("listitem").allTextContents();
  await expectAccessible(page, "light");
  await dialog.getByRole("button", { name: "抄好了" }).click();
  await expect(dialog.getByRole("button", { name: "開始加密" })).toBeDisabled();
  await typeGroups(dialog, groups);
  await dialog.getByRole("button", { name: "開始加密" }).click();
  await expect(part.getByRole("button", { name: "現在上鎖" })).toBeVisible({ timeout: 20_000 });
  expect(tracesIn(host.dataFolder, WORDS)).toEqual([]);

  const second = await page.context().newPage();
  await second.goto(pathToFileURL(host.launchFile).href);
  await expect(second.getByRole("grid").getByRole("row").nth(1)).toContainText("雲海縣");
  await page.keyboard.press("Alt+1");
  await page.getByRole("grid").getByRole("row").nth(1).dblclick();
  await page.locator(".paper p").last().click();
  await page.keyboard.press("End");
  await page.keyboard.type("上鎖前的字");
  await page.keyboard.press("Control+Shift+X");
  for (const each of [page, second]) {
    await expect(each.getByRole("heading", { name: "錄事已上鎖" })).toBeVisible();
    await expect(each).toHaveTitle("錄事（已上鎖）");
    expect(await each.content()).not.toContain("雲海縣");
  }
  await expect.poll(() => ask(page, "lock.state", {}).then(({ mode }) => mode)).toBe("locked");
  await expectAccessible(page, "dark");

  await page.getByLabel("通行語句").fill("loud river 7 egrets");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("通行語句不對");
  await page.getByLabel("通行語句").fill(PHRASE);
  await page.getByRole("button", { name: "解鎖" }).click();
  await expect(page.locator(".paper")).toContainText("上鎖前的字");
  await expect(second.getByRole("grid").getByRole("row").nth(1)).toContainText("雲海縣");
  expect(tracesIn(host.dataFolder, [...WORDS, "上鎖前的字"])).toEqual([]);
});

test("everything is handed over in one file, and merged by the next", async ({ window: page, host, browser }) => {
  await expect(page.getByRole("button", { name: "開啟範例" })).toBeVisible();
  const series = await ask(page, "series.create", { name: "停車場管理委員會", ordinalRule: "continuous" });
  await ask(page, "meeting.create", { seriesId: series.id });
  await page.keyboard.press("Alt+3");
  const part = page.getByRole("region", { name: "交接" });
  await part.getByRole("button", { name: "製作交接檔…" }).click();
  const making = page.getByRole("dialog");
  await making.getByLabel("交接檔的通行語句").fill(PHRASE);
  await making.getByLabel("再打一次").fill(PHRASE);
  await making.getByRole("button", { name: "製作" }).click();
  await expect(part.getByRole("status").first()).toContainText("裡面有 1 次會議", { timeout: 20_000 });
  const name = (await readdir(host.saveFolder)).find((each) => each.endsWith(".lushi")) ?? "";

  const folders = await scratchFolders();
  const next = await startHost(folders);
  const context = await browser.newContext();
  const other = await context.newPage();
  try {
    await other.goto(next.address);
    await expect(other.getByRole("button", { name: "開啟範例" })).toBeVisible();
    await other.keyboard.press("Alt+3");
    const file = other.getByRole("region", { name: "交接" }).locator("input[type=file]");
    await file.setInputFiles(join(host.saveFolder, name));
    const taking = other.getByRole("dialog");
    await taking.getByLabel("交接檔的通行語句").fill(PHRASE);
    await other.keyboard.press("Enter");
    await expect(taking).toContainText("停車場管理委員會：1 次", { timeout: 20_000 });
    await expectAccessible(other, "light");
    await taking.getByRole("button", { name: "併入", exact: true }).click();
    await expect(taking.getByRole("status")).toContainText("新增 1 次會議");
    expect(await ask(other, "meeting.list", { seriesId: series.id, bin: false })).toHaveLength(1);
  } finally {
    await context.close();
    await next.stop();
    await folders.remove();
  }
});
