import { mkdir, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ask } from "./askHost.ts";
import { expect, test } from "./openWindow.ts";
import { startHost } from "./startHost.ts";

const settings = (page: Page) => page.keyboard.press("Alt+3");

test("makes a backup, goes back to it, and back again", async ({ window: page }) => {
  await page.getByRole("main").waitFor();
  await ask(page, "meeting.createSample", {});
  await settings(page);
  const part = page.getByRole("region", { name: "備份" });
  await part.getByRole("button", { name: "立即備份" }).click();
  await expect(part.getByRole("listitem")).toHaveCount(1);
  await expect(part.getByRole("listitem")).toContainText(/\d+年\d+月\d+日（.） \d\d:\d\d手動備份/);
  await ask(page, "meeting.createSample", {});
  expect(await ask(page, "meeting.list", { seriesId: null, bin: false })).toHaveLength(2);

  await part.getByRole("button", { name: /^還原到這一份（/ }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("目前的內容會先另存成一份備份");
  await question.getByRole("button", { name: "還原", exact: true }).click();
  await expect(part.getByRole("status")).toContainText(/^已還原到 .* 的備份/);
  expect(await ask(page, "meeting.list", { seriesId: null, bin: false })).toHaveLength(1);
  await expect(part.getByRole("listitem")).toHaveCount(2);
  await expect(part.getByRole("listitem").first()).toContainText("還原前的內容");

  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page }).include(".settings").analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  }

  await part.getByRole("button", { name: "回到還原前的內容" }).click();
  await expect(part.getByRole("listitem")).toHaveCount(3);
  await expect.poll(async () => (await ask(page, "meeting.list", { seriesId: null, bin: false })).length).toBe(2);
});

test("a store that is damaged at the start is said above every page, and its backup gives all back", async ({
  page,
  host,
}) => {
  await page.goto(host.address);
  await page.getByRole("main").waitFor();
  await ask(page, "meeting.createSample", {});
  await page.close();
  await host.stop();
  await truncate(join(host.dataFolder, "lushi.db"), 8192);

  const again = await startHost(host);
  try {
    const window = await page.context().newPage();
    await window.goto(again.address);
    const notice = window.locator(".notice").filter({ hasText: "資料檔毀損" });
    await expect(notice).toContainText("檔案沒有被更動");
    await notice.getByRole("button", { name: "看備份" }).click();
    const part = window.getByRole("region", { name: "備份" });
    await expect(part.getByRole("listitem")).toContainText("關閉時備份");
    await part.getByRole("button", { name: /^還原到這一份（/ }).click();
    await window.getByRole("alertdialog").getByRole("button", { name: "還原", exact: true }).click();
    await expect(part.getByRole("status")).toContainText("已還原到");
    await expect(notice).toHaveCount(0);
    expect(await ask(window, "meeting.list", { seriesId: null, bin: false })).toHaveLength(1);
  } finally {
    await again.stop();
  }
});

test("a purge is said to be incomplete while a file that was set aside may hold the meeting", async ({
  window: page,
  host,
}) => {
  await page.getByRole("main").waitFor();
  const { id: meetingId } = await ask(page, "meeting.createSample", {});
  await ask(page, "backup.make", {});
  const aside = join(host.dataFolder, "aside");
  await mkdir(aside);
  await writeFile(join(aside, "lushi-1.db"), "毀損的舊資料檔");
  await ask(page, "meeting.moveToBin", { meetingId });
  await ask(page, "meeting.purge", { meetingId });
  const notice = page.locator(".notice").filter({ hasText: "徹底刪除的會議已從資料檔和完好的備份裡移除" });
  await expect(notice).toContainText(join(aside, "lushi-1.db"));
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page }).include(".notice").analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  }
  await rm(aside, { recursive: true });
  await page.reload();
  await page.getByRole("main").waitFor();
  await expect.poll(async () => (await ask(page, "store.health", {})).purge).toBeNull();
  await expect(notice).toHaveCount(0);
});
