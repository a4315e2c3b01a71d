import { spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { list, minutesOf } from "../builders/minutes.ts";
import { ask } from "./askHost.ts";
import { draftOf, expect, goToMeeting, test } from "./draftWindow.ts";
import { type RunningHost, startHost } from "./startHost.ts";

const ENTRY = fileURLToPath(new URL("../../electron/serve.ts", import.meta.url));
const items = () => minutesOf(list("一、", "停車場", "圖書館", "游泳池"), "以上。");

const paper = (page: Page) => page.locator(".paper");
const printed = (page: Page) => paper(page).innerText();

/** Waits until two windows show the same record. */
async function expectEqual(one: Page, other: Page): Promise<void> {
  await expect(async () => expect(await printed(one)).toBe(await printed(other))).toPass({ timeout: 10_000 });
}

/** Another window of the same host, opened as a user opens it: with the file that the host names. */
async function anotherWindow({ launchFile }: RunningHost, first: Page): Promise<Page> {
  const second = await first.context().newPage();
  await second.goto(pathToFileURL(launchFile).href);
  await expect(second.getByRole("main")).toBeVisible();
  return second;
}

test("a reload keeps the page, the words, the place of the cursor and the look", async ({ openDraft }) => {
  const { page, ...draft } = await openDraft(items());
  await page.keyboard.press("Control+k");
  await page.keyboard.type("改用深色");
  await page.keyboard.press("Enter");
  const theme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await theme()).toBe("dark");
  await draft.clickBehind("圖書館");
  await page.keyboard.type("三樓");
  await page.keyboard.press("Enter");
  await page.keyboard.type("尚未存的字");
  await page.reload();
  await expect(paper(page)).toContainText("尚未存的字");
  expect(await theme()).toBe("dark");
  await page.keyboard.type("接著打");
  await draft.saved();
  const stored = ["一、停車場", "二、圖書館三樓", "三、尚未存的字接著打", "四、游泳池", "以上。"];
  expect(await draft.stored()).toEqual(stored);

  await page.getByRole("button", { name: "匯出", exact: true }).click();
  await expect(page.locator(".preview-sheet").first()).toContainText("尚未存的字接著打");
  await page.reload();
  await expect(page).toHaveTitle("匯出－錄事");
  await expect(page.locator(".preview-sheet").first()).toContainText("尚未存的字接著打");
});

test("the look that she chose is there after the next start", async ({ window, host, browser }) => {
  const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);
  await expect(window.getByRole("button", { name: "開啟範例" })).toBeVisible();
  await window.keyboard.press("Control+k");
  await expect(window.getByRole("dialog")).toBeVisible();
  await window.keyboard.type("改用深色");
  await window.keyboard.press("Enter");
  await expect.poll(() => theme(window)).toBe("dark");
  await expect.poll(async () => (await ask(window, "settings.get", {})).theme).toBe("dark");
  await window.goto("about:blank");
  await host.stop();

  const again = await startHost(host);
  const context = await browser.newContext({ colorScheme: "light" });
  const fresh = await context.newPage();
  await fresh.goto(again.address);
  await expect.poll(() => theme(fresh)).toBe("dark");
  await context.close();
  await again.stop();
});

test("two windows of one meeting write, split, move and take back, and end equal", async ({ openDraft, host }) => {
  const one = await openDraft(items());
  const page = await anotherWindow(host, one.page);
  await page.getByRole("row").filter({ hasText: "草稿" }).first().click();
  await expect(paper(page)).toContainText("圖書館");
  const two = draftOf(page, one.meetingId);

  await one.clickBehind("停車場");
  await one.page.keyboard.type("增設燈具");
  await expect(paper(page)).toContainText("停車場增設燈具");

  await two.clickBehind("游泳池");
  await Promise.all([
    (async () => {
      await one.page.keyboard.press("Enter");
      await one.page.keyboard.type("第一個視窗的新項目", { delay: 15 });
      await one.page.keyboard.press("Alt+ArrowDown");
    })(),
    (async () => {
      await page.keyboard.type("改為溫水", { delay: 15 });
      await page.keyboard.press("Enter");
      await page.keyboard.type("第二個視窗的新項目", { delay: 15 });
    })(),
  ]);
  await one.saved();
  await two.saved();
  const both = [
    "一、停車場增設燈具",
    "二、圖書館",
    "三、第一個視窗的新項目",
    "四、游泳池改為溫水",
    "五、第二個視窗的新項目",
    "以上。",
  ];
  await expect.poll(one.stored).toEqual(both);
  await expectEqual(one.page, page);

  for (let step = 0; step < 6; step += 1) await one.page.keyboard.press("Control+z");
  await one.saved();
  const after = (await one.stored()).join("");
  expect(after).toContain("游泳池改為溫水");
  expect(after).toContain("第二個視窗的新項目");
  expect(after).not.toContain("第一個視窗的新項目");
  await expectEqual(one.page, page);
  await goToMeeting(page, one.meetingId);
  expect(await printed(page)).toBe(await printed(one.page));
});

test("a window that is closed leaves the other and the host at work", async ({ openDraft, host }) => {
  const one = await openDraft(items());
  const second = await anotherWindow(host, one.page);
  await second.close();
  await one.clickBehind("停車場");
  await one.page.keyboard.type("續寫");
  await one.saved();
  expect(await one.stored()).toContain("一、停車場續寫");
});

/** Starts another host on the data folder of one that runs; its exit status and what it said. */
function startAgain({ dataFolder, saveFolder }: RunningHost): Promise<{ code: number | null; said: string }> {
  const args = [ENTRY, "--data-folder", dataFolder, "--save-folder", saveFolder, "--no-browser"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said })));
}

test("a second host on the same data says where the first is and ends with 3", async ({ openDraft, host }) => {
  const one = await openDraft(items());
  const { code, said } = await startAgain(host);
  expect(code).toBe(3);
  expect(said).toContain("錄事已經開啟");
  expect(said).toContain(host.launchFile);
  expect(said).not.toContain("http://");
  await one.clickBehind("停車場");
  await one.page.keyboard.type("照常");
  await one.saved();
  expect(await one.stored()).toContain("一、停車場照常");
  await expect(anotherWindow(host, one.page)).resolves.toBeDefined();
});

test("Escape closes what floats above the pages before it leaves them", async ({ window }) => {
  await window.getByRole("button", { name: "開啟範例" }).click();
  await window.getByRole("button", { name: "匯出", exact: true }).click();
  await expect(window.getByText(/^共 \d+ 頁$/u)).toBeVisible();
  const floats = [
    [() => window.getByRole("button", { name: /檢視大小/u }).click(), window.getByRole("listbox")],
    [() => window.keyboard.press("Control+k"), window.getByRole("dialog")],
  ] as const;
  for (const [open, floating] of floats) {
    await open();
    await expect(floating).toBeVisible();
    await window.keyboard.press("Escape");
    await expect(floating).toHaveCount(0);
    await expect(window).toHaveTitle("匯出－錄事");
  }
  await window.keyboard.press("Escape");
  await expect(window).toHaveTitle("編輯－錄事");
});

const seriousFindings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("drafting and export have no serious findings, with their menus and forms open", async ({ window }) => {
      await window.getByRole("button", { name: "開啟範例" }).click();
      await expect(paper(window)).toBeFocused();
      expect(await seriousFindings(window)).toEqual([]);

      await window.keyboard.press("F2");
      await expect(window.getByRole("dialog", { name: "開會日期與時間" })).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
      await window.keyboard.press("Escape");
      await window.keyboard.press("F9");
      await expect(window.getByRole("menuitem", { name: "開始開會" })).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
      await window.keyboard.press("Escape");
      await expect(window.getByRole("menuitem")).toHaveCount(0);

      await paper(window).getByText("建請於冬令期間").click();
      await window.keyboard.type("（待確認）");
      await window.keyboard.press("Control+k");
      await expect(window.getByRole("dialog")).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
      await window.keyboard.press("Escape");

      await window.getByRole("button", { name: "匯出", exact: true }).click();
      await expect(window.getByText(/^共 \d+ 頁$/u)).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
      await window.keyboard.press("Control+Enter");
      await expect(window.getByText(/^已匯出/u)).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
    });
  });
}
