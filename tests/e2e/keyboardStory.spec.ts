import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { readDocument } from "../../shared/minutes/document.ts";
import { ask } from "./askHost.ts";
import { draftOf, expect, test } from "./draftWindow.ts";

const FIXTURE = fileURLToPath(new URL("../fixtures/minutes/central-platform.txt", import.meta.url));
const DRAFTING = "編輯－錄事";
const LAST_ITEM = "請各部會檢視既有補助之重疊，並於6月15日前將修正意見送健康福祉部彙整。";
const TYPED = "請交通部補充夜間起降的試飛結果。";

/** Presses a key until a condition holds; a page on which it never does is a page that the keyboard cannot use. */
async function pressUntil(window: Page, key: string, holds: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await holds()) return;
    await window.keyboard.press(key);
    // The focus follows the key when the page is drawn; two keys in one frame would pass a place unseen.
    await window.waitForTimeout(25);
  }
  throw new Error(`120 times ${key} did not lead there`);
}

const hasFocus = (place: Locator) => () => place.evaluate((element) => element === document.activeElement);

/** Whether the cursor stands in a passage that has these words. */
const cursorIn = (window: Page, words: string) => () =>
  window.evaluate((text) => getSelection()?.anchorNode?.textContent?.includes(text) ?? false, words);

const focusedWords = (window: Page) => window.locator(":focus");
const cell = (window: Page, words: string) => window.getByRole("gridcell").filter({ hasText: words });
const meetingRows = (window: Page) => window.getByRole("grid").getByRole("row").filter({ hasText: "離島醫療" });

/** From the first start to the review of a file, by the keys that a new user would try. */
async function importByKeys(window: Page): Promise<void> {
  await expect(window.getByRole("heading", { name: "開始第一份會議紀錄" })).toBeVisible();
  const button = window.getByRole("button", { name: "匯入", exact: true });
  await pressUntil(window, "Tab", hasFocus(button));
  const [chooser] = await Promise.all([window.waitForEvent("filechooser"), button.press("Enter")]);
  await chooser.setFiles(FIXTURE);
  await expect(window.getByRole("heading", { name: "匯入檢視" })).toBeVisible();
}

/** Goes to the doubt, makes an item a ruling of the chair, and accepts. */
async function reviewByKeys(window: Page): Promise<void> {
  await window.keyboard.press("F6");
  await expect(focusedWords(window)).toContainText("案由5駐地直升機值勤人力");
  await pressUntil(window, "ArrowDown", hasFocus(cell(window, "各衛生所設備之年份統計")));
  await window.keyboard.press("5");
  await expect(window.locator(".review-said")).toHaveText("改成「裁示」");
  await expect(cell(window, "各衛生所設備之年份統計")).toContainText("裁示");
  await window.keyboard.press("Control+s");
  await expect(window).toHaveTitle(DRAFTING);
  await expect(window.locator(".paper")).toBeFocused();
}

/** The meeting that the window stands in. */
async function openMeetingId(window: Page): Promise<string> {
  const id: unknown = await window.evaluate(() => history.state?.place?.meetingId);
  if (typeof id !== "string") throw new Error("The window stands in no meeting");
  return id;
}

/** What the chair ruled in a meeting, as the store has it. */
async function chairDirectives(window: Page, meetingId: string): Promise<string[]> {
  const { document } = await ask(window, "meeting.open", { meetingId });
  const reading = readDocument(document);
  if (!reading.ok) throw new Error(`The stored document is not valid: ${reading.problems.join("; ")}`);
  const found: string[] = [];
  reading.doc.descendants((node) => {
    if (node.type.name === "outcome" && node.attrs.kind === "chairDirective") found.push(node.textContent);
  });
  return found;
}

/** The stored lines from the resolution's first item on, up to the attachments. */
async function resolutionOf(window: Page): Promise<string[]> {
  const draft = draftOf(window, await openMeetingId(window));
  await draft.saved();
  const lines = await draft.stored();
  return lines.slice(
    lines.findIndex((line) => line.includes("請將交通部及海上巡防署")),
    lines.findIndex((line) => line.startsWith("伍、")),
  );
}

async function draftByKeys(window: Page): Promise<void> {
  const { keyboard } = window;
  const first = expect.stringMatching(/^一、請將交通部/u);
  const second = expect.stringMatching(/^二、請健康福祉部/u);
  await keyboard.press("Control+End");
  await pressUntil(window, "ArrowUp", cursorIn(window, "檢視既有補助之重疊"));
  // From below the cursor comes into the last line of the item.
  await keyboard.press("End");
  await keyboard.press("Enter");
  await keyboard.type(TYPED);
  expect(await resolutionOf(window)).toEqual([first, second, `三、${LAST_ITEM}`, `四、${TYPED}`]);

  await keyboard.press("Tab");
  expect(await resolutionOf(window)).toEqual([first, second, `三、${LAST_ITEM}`, `（一）${TYPED}`]);
  await keyboard.press("Shift+Tab");
  await keyboard.press("Alt+ArrowUp");
  const moved = [first, second, `三、${TYPED}`, `四、${LAST_ITEM}`];
  expect(await resolutionOf(window)).toEqual(moved);
  await keyboard.press("Alt+ArrowDown");
  const back = [first, second, `三、${LAST_ITEM}`, `四、${TYPED}`];
  expect(await resolutionOf(window)).toEqual(back);

  await keyboard.press("Control+5");
  expect(await resolutionOf(window)).toEqual([first, second, `三、${LAST_ITEM}`, `四、主席裁示：${TYPED}`]);
  await keyboard.press("Control+z");
  expect(await resolutionOf(window)).toEqual(back);
  await keyboard.press("Control+y");
  expect(await resolutionOf(window)).toEqual([first, second, `三、${LAST_ITEM}`, `四、主席裁示：${TYPED}`]);
}

/** Exports the meeting from its line in the list; what the DOCX holds. */
async function exportByKeys(window: Page, saveFolder: string): Promise<string> {
  await window.keyboard.press("Alt+1");
  await expect(meetingRows(window)).toBeFocused();
  await window.keyboard.press("Shift+F10");
  await pressUntil(window, "ArrowDown", hasFocus(window.getByRole("menuitem", { name: "匯出" })));
  await window.keyboard.press("Enter");
  await expect(window.getByText(/^共 \d+ 頁$/u)).toBeVisible();
  await window.keyboard.press("Control+Enter");
  await expect(window.getByText(/^已匯出「.*\.docx」$/u)).toBeVisible();
  const [name = "", ...others] = await readdir(saveFolder);
  expect(others).toEqual([]);
  const parts = unzipSync(await readFile(join(saveFolder, name)));
  return strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]*>/gu, "");
}

test("import, review, draft, export and the next meeting are done without a mouse", async ({ window, host }) => {
  await importByKeys(window);
  await reviewByKeys(window);
  const imported = await openMeetingId(window);
  expect(await chairDirectives(window, imported)).toEqual(["請健康福祉部於下次會議提供各衛生所設備之年份統計。"]);
  await draftByKeys(window);

  const words = await exportByKeys(window, host.saveFolder);
  expect(words).toContain("離島醫療後送跨部會協調平台第7次會議紀錄");
  expect(words).toContain(TYPED);
  await window.keyboard.press("Escape");
  await expect(window).toHaveTitle(DRAFTING);

  await window.keyboard.press("Alt+1");
  await expect(meetingRows(window)).toHaveCount(1);
  await window.keyboard.press("Alt+n");
  await expect(window).toHaveTitle(DRAFTING);
  await expect(window.locator(".paper")).toBeFocused();
  const next = draftOf(window, await openMeetingId(window));
  expect(next.meetingId).not.toBe(imported);
  expect((await next.stored())[0]).toBe("離島醫療後送跨部會協調平台第8次會議紀錄");
  expect((await next.stored()).join("")).not.toContain(TYPED);

  await window.keyboard.press("Alt+1");
  await expect(meetingRows(window)).toHaveCount(2);
  await pressUntil(window, "ArrowUp", hasFocus(meetingRows(window).filter({ hasText: "第8次" })));
  await window.keyboard.press("Enter");
  await expect(window).toHaveTitle(DRAFTING);
  await expect(window.locator(".paper")).toContainText("第8次會議紀錄");
});
